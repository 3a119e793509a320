package org.almoner.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: where keys are kept. Thread-safe; calls may block. */
public interface KeyStore {
    /** Stores a new key. */
    void add(ApiKey key);

    /** The key with this hash that is not revoked. */
    Optional<ApiKey> findActive(KeyHash hash);

    /** All keys, newest first, revoked ones included. */
    List<ApiKey> list();

    /** What became of a key that was to be revoked. */
    enum Revocation {
        REVOKED,
        /** There is no key with this id that was good. */
        UNKNOWN,
        /** It is the last admin key while others are good. */
        NEEDED
    }

    /**
     * Revokes a key.
     *
     * @param adminElsewhere whether somebody is an admin without a key of this store, so that none of them is needed
     */
    Revocation revoke(String id, Instant at, boolean adminElsewhere);

    /** Whether any key is good. */
    boolean anyActive();
}
