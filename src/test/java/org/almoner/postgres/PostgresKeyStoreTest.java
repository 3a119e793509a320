package org.almoner.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import javax.sql.DataSource;
import org.almoner.access.ApiKey;
import org.almoner.access.KeyHash;
import org.almoner.access.KeyStore;
import org.almoner.access.KeyStore.Revocation;
import org.almoner.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys over a real PostgreSQL. */
@QuarkusTest
class PostgresKeyStoreTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");

    @Inject
    KeyStore keys;

    @Inject
    DataSource pool;

    /** Other tests run as the quickstart does, without keys. */
    @BeforeEach
    @AfterEach
    void forgetAllKeys() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM api_key");
        }
    }

    @Test
    void aKeyIsFoundByItsHashAsItWasAdded() {
        ApiKey key = key("one", Role.REVIEW, MONDAY);
        keys.add(key);
        assertThat(keys.findActive(KeyHash.of("one"))).contains(key);
        assertThat(keys.findActive(KeyHash.of("two"))).isEmpty();
    }

    @Test
    void aRevokedKeyIsFoundNoMoreAndStaysListed() {
        keys.add(key("one", Role.WRITE, MONDAY));
        assertThat(keys.revoke("key_one", TUESDAY, false)).isEqualTo(Revocation.REVOKED);
        assertThat(keys.findActive(KeyHash.of("one"))).isEmpty();
        assertThat(keys.list()).extracting(ApiKey::revokedAt).containsExactly(TUESDAY);
    }

    @Test
    void aKeyIsRevokedOnce() {
        keys.add(key("one", Role.WRITE, MONDAY));
        keys.revoke("key_one", MONDAY, false);
        assertThat(keys.revoke("key_one", TUESDAY, false)).isEqualTo(Revocation.UNKNOWN);
        assertThat(keys.revoke("key_two", TUESDAY, false)).isEqualTo(Revocation.UNKNOWN);
        assertThat(keys.list()).extracting(ApiKey::revokedAt).containsExactly(MONDAY);
    }

    @Test
    void theLastAdminKeyIsRevokedWhereAnAdminIsElsewhere() {
        keys.add(key("one", Role.WRITE, MONDAY));
        keys.add(key("two", Role.ADMIN, MONDAY));
        assertThat(keys.revoke("key_two", TUESDAY, false)).isEqualTo(Revocation.NEEDED);
        assertThat(keys.revoke("key_two", TUESDAY, true)).isEqualTo(Revocation.REVOKED);
    }

    @Test
    void keysAreListedNewestFirst() {
        keys.add(key("old", Role.WRITE, MONDAY));
        keys.add(key("new", Role.ADMIN, TUESDAY));
        assertThat(keys.list()).extracting(ApiKey::name).containsExactly("new", "old");
    }

    @Test
    void onlyGoodKeysCountAsKeys() {
        assertThat(keys.anyActive()).isFalse();
        keys.add(key("one", Role.ADMIN, MONDAY));
        assertThat(keys.anyActive()).isTrue();
        keys.revoke("key_one", TUESDAY, false);
        assertThat(keys.anyActive()).isFalse();
    }

    @Test
    void noTwoKeysHaveOneHash() {
        keys.add(key("one", Role.ADMIN, MONDAY));
        ApiKey twin = new ApiKey("key_twin", "twin", Role.WRITE, KeyHash.of("one"), MONDAY, null);
        assertThatThrownBy(() -> keys.add(twin)).isInstanceOf(RuntimeException.class);
        assertThat(keys.list()).hasSize(1);
    }

    private static ApiKey key(String name, Role role, Instant at) {
        return new ApiKey("key_" + name, name, role, KeyHash.of(name), at, null);
    }
}
