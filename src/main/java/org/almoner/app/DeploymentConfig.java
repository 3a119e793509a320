package org.almoner.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.almoner.charity.Assurance;

/** What differs from one deployment to the next. */
@ConfigMapping(prefix = "almoner.appeals")
public interface DeploymentConfig {
    /** Where a family name is meant when neither article nor site tells, ISO 3166-1 alpha-2. */
    Optional<@Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 code") String> defaultCountry();

    /** The weakest proof of a link that is served. */
    @WithName("least-assurance")
    @WithDefault("sources")
    Assurance leastAssurance();
}
