package org.almoner.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How appeals are published. */
@ConfigMapping(prefix = "almoner.stream")
public interface StreamConfig {
    /** Whether brokers are configured; follows {@code kafka.bootstrap.servers}. */
    @WithDefault("false")
    boolean enabled();

    /** The topic that appeals are published to, compacted, keyed by the article's id. */
    @WithDefault("appeals")
    String appealsTopic();

    /** Most articles published at once. */
    @WithDefault("500")
    @Positive
    int batch();

    /** How long to wait, when nothing waits to be published, before looking again. */
    @WithDefault("500ms")
    @DurationMin(inclusive = false, message = "must be longer than no time")
    Duration pause();
}
