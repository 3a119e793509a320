package org.almoner.rest;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.almoner.access.KeyHash;

/** Keys given by configuration rather than made by a call. */
@ConfigMapping(prefix = "almoner.security")
public interface SecurityConfig {
    /** SHA-256 of an admin key, in hexadecimal: the first key of a deployment, from a Secret. */
    Optional<@Pattern(regexp = KeyHash.PATTERN, message = "must be a SHA-256 in hexadecimal") String> adminKeySha256();
}
