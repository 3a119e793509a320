package org.almoner.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almoner.access.ApiKey;
import org.almoner.access.KeyHash;
import org.almoner.access.KeyStore;
import org.almoner.access.Role;
import org.jdbi.v3.core.Handle;

/** Keys in PostgreSQL, as hashes. */
public final class PostgresKeyStore implements KeyStore {
    private final Database database;

    public PostgresKeyStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(ApiKey key) {
        database.run(handle -> handle.createUpdate("""
                        INSERT INTO api_key (id, name, role, hash, created_at)
                        VALUES (:id, :name, :role, :hash, :created)""")
                .bind("id", key.id())
                .bind("name", key.name())
                .bind("role", key.role().label())
                .bind("hash", HexFormat.of().parseHex(key.hash().hex()))
                .bind("created", key.createdAt().atOffset(ZoneOffset.UTC))
                .execute());
    }

    @Override
    public Optional<ApiKey> findActive(KeyHash hash) {
        return database.run(
                handle -> handle.createQuery("SELECT * FROM api_key WHERE hash = :hash AND revoked_at IS NULL")
                        .bind("hash", HexFormat.of().parseHex(hash.hex()))
                        .map((row, context) -> key(row))
                        .findOne());
    }

    @Override
    public List<ApiKey> list() {
        return database.run(handle -> handle.createQuery("SELECT * FROM api_key ORDER BY created_at DESC, id")
                .map((row, context) -> key(row))
                .list());
    }

    @Override
    public Revocation revoke(String id, Instant at, boolean adminElsewhere) {
        return database.transact(handle -> {
            Database.takeTurns(handle, "keys"); // else two admins could revoke each other
            if (!adminElsewhere && isNeeded(handle, id)) {
                return Revocation.NEEDED;
            }
            int revoked = handle.createUpdate(
                            "UPDATE api_key SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL")
                    .bind("id", id)
                    .bind("at", at.atOffset(ZoneOffset.UTC))
                    .execute();
            return revoked == 1 ? Revocation.REVOKED : Revocation.UNKNOWN;
        });
    }

    private static boolean isNeeded(Handle handle, String id) {
        return handle.createQuery("""
                        SELECT count(*) FILTER (WHERE id = :id AND role = 'admin') = 1
                           AND count(*) FILTER (WHERE role = 'admin') = 1
                           AND count(*) > 1
                        FROM api_key WHERE revoked_at IS NULL""").bind("id", id).mapTo(Boolean.class).one();
    }

    @Override
    public boolean anyActive() {
        return database.run(
                handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM api_key WHERE revoked_at IS NULL)")
                        .mapTo(Boolean.class)
                        .one());
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new ApiKey(
                row.getString("id"),
                row.getString("name"),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                new KeyHash(HexFormat.of().formatHex(row.getBytes("hash"))),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant());
    }
}
