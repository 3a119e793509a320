package org.almoner.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.valueextraction.Unwrapping;
import java.util.Optional;
import org.almoner.charity.Assurance;
import org.almoner.rest.model.CountryCode;

/** What differs from one deployment to the next. */
@ConfigMapping(prefix = "almoner.appeals")
public interface DeploymentConfig {
    /** Where a family name is meant when neither article nor site tells, ISO 3166-1 alpha-2. */
    @CountryCode(payload = Unwrapping.Unwrap.class)
    Optional<String> defaultCountry();

    /** The weakest proof of a link that is served. */
    @WithName("least-assurance")
    @WithDefault("sources")
    Assurance leastAssurance();
}
