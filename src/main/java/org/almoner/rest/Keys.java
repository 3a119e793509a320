package org.almoner.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.almoner.access.ApiKey;
import org.almoner.access.KeyHash;
import org.almoner.access.KeyStore;
import org.almoner.access.KeyStore.Revocation;
import org.almoner.access.Role;

/** Makes, knows and revokes keys: those in the store, and the one that configuration may name. */
@ApplicationScoped
public class Keys {
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 9;

    private final SecureRandom random = new SecureRandom();
    private final KeyStore store;
    private final Optional<KeyHash> configured;
    private final Clock clock;

    Keys(KeyStore store, SecurityConfig config, Clock clock) {
        this.store = store;
        this.configured = config.adminKeySha256().map(KeyHash::new);
        this.clock = clock;
    }

    /** A key just made, with the secret that is shown once. */
    record Made(ApiKey key, String secret) {}

    /**
     * Whose a key is, and what it allows.
     *
     * @param name as the audit trail writes it
     */
    record Holder(String name, Role role) {}

    /** The holder of a key; empty for a key that is unknown or revoked. */
    Optional<Holder> holderOf(String secret) {
        KeyHash hash = KeyHash.of(secret);
        return configured.filter(hash::equals).isPresent()
                ? Optional.of(new Holder("the configured admin key", Role.ADMIN))
                : store.findActive(hash).map(key -> new Holder(key.name() + " (" + key.id() + ")", key.role()));
    }

    /** Whether anybody has a key. Until then a service on a loopback address is open to its own machine. */
    public boolean exist() {
        return configured.isPresent() || store.anyActive();
    }

    Made make(String name, Role role) {
        String secret = "alm_" + random(KEY_BYTES);
        ApiKey key = new ApiKey("key_" + random(ID_BYTES), name, role, KeyHash.of(secret), clock.instant(), null);
        store.add(key);
        return new Made(key, secret);
    }

    List<ApiKey> list() {
        return store.list();
    }

    Revocation revoke(String id) {
        return store.revoke(id, clock.instant(), configured.isPresent());
    }

    private String random(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    }
}
