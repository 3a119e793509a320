package org.almoner.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is kept, without the key itself.
 *
 * @param id the key's public name, {@code key_…}
 * @param name what its owner calls it
 * @param revokedAt since when it is worth nothing; null while it is good
 */
public record ApiKey(
        String id,
        String name,
        Role role,
        KeyHash hash,
        Instant createdAt,
        @Nullable Instant revokedAt) {}
