package org.almoner.rest.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.almoner.access.ApiKey;
import org.jspecify.annotations.Nullable;

/**
 * A key.
 *
 * @param key the key itself: shown once, when it is made, and never again
 */
public record KeyResponse(
        String id,
        String name,
        String role,
        Instant createdAt,
        @Nullable Instant revokedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key) {
    /**
     * The key as its owner may see it.
     *
     * @param secret the key itself, when it was just made
     */
    public static KeyResponse from(ApiKey key, @Nullable String secret) {
        return new KeyResponse(key.id(), key.name(), key.role().label(), key.createdAt(), key.revokedAt(), secret);
    }
}
