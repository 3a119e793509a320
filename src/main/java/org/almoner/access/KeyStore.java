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

    /** Revokes a key; false where there is none with this id that was good. */
    boolean revoke(String id, Instant at);

    /** Whether any key is good. */
    boolean anyActive();
}
