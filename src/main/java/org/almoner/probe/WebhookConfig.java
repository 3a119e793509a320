package org.almoner.probe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** Who is told of verdicts that change. */
@ConfigMapping(prefix = "almoner.webhooks")
public interface WebhookConfig {
    /** Addresses that changes are posted to; none unless set. */
    Optional<List<URI>> urls();

    /** The secret that they are signed with: {@code whsec_} and 24 to 64 bytes in Base64, as Standard Webhooks has it. */
    Optional<@Pattern(regexp = WebhookSignature.SECRET, message = "must be whsec_ and 24 to 64 bytes in Base64") String>
            secret();

    /** Whether they may be on the newsroom's own network. */
    @WithDefault("false")
    boolean allowPrivateAddresses();

    /** For one delivery. */
    @WithDefault("10s")
    @DurationMin(inclusive = false, message = "must be longer than no time")
    Duration timeout();
}
