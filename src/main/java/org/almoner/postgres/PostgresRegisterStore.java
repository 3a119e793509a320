package org.almoner.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.almoner.charity.register.RegisterFile;
import org.almoner.charity.register.RegisterImport;
import org.almoner.charity.register.RegisterImport.Progress;
import org.almoner.charity.register.RegisterImport.Reject;
import org.almoner.charity.register.RegisterImport.Result;
import org.almoner.charity.register.RegisterImport.State;
import org.almoner.charity.register.RegisterImport.Terms;
import org.almoner.charity.register.RegisterStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Register entries and their imports in PostgreSQL: every replica sees how far an import is. */
public final class PostgresRegisterStore implements RegisterStore {
    private static final TypeReference<List<Reject>> REJECTS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper mapper;

    public PostgresRegisterStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    @Override
    public void add(RegisterImport begun) {
        database.run(handle -> handle.createUpdate("""
                        INSERT INTO register_import
                            (id, file, origin, state, digest, as_of, allow_fewer, expected_rows, created_at, updated_at)
                        VALUES (:id, :file, :origin, :state, :digest, :asOf, :allowFewer, :expected, :at, :at)""")
                .bind("id", begun.id())
                .bind("file", begun.file())
                .bind("origin", begun.origin())
                .bind("state", name(begun.state()))
                .bind("digest", begun.digest())
                .bind("asOf", begun.asOf())
                .bind("allowFewer", begun.terms().allowFewer())
                .bind("expected", begun.terms().expectedRows())
                .bind("at", time(begun.createdAt()))
                .execute());
    }

    @Override
    public Optional<RegisterImport> find(String id) {
        return one("SELECT * FROM register_import WHERE id = :id", "id", id);
    }

    @Override
    public List<RegisterImport> list(RegisterFile file, int limit) {
        return database.run(handle -> handle.createQuery(
                        "SELECT * FROM register_import WHERE file = :file ORDER BY created_at DESC, id LIMIT :limit")
                .bind("file", file.key())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    @Override
    public List<RegisterImport> unfinished() {
        return database.run(handle -> handle.createQuery(
                        "SELECT * FROM register_import WHERE finished_at IS NULL ORDER BY created_at")
                .map((row, context) -> read(row))
                .list());
    }

    @Override
    public Optional<RegisterImport> findSame(RegisterFile file, String digest) {
        return database.run(handle -> handle.createQuery("""
                        SELECT i.* FROM register_import i LEFT JOIN register_file f ON f.import = i.id
                        WHERE i.file = :file AND i.digest = :digest AND (f.import IS NOT NULL OR i.finished_at IS NULL)
                        ORDER BY i.created_at DESC LIMIT 1""")
                .bind("file", file.key())
                .bind("digest", digest)
                .map((row, context) -> read(row))
                .findOne());
    }

    @Override
    public void arrived(String id, String digest, long bytes, Instant at) {
        change(
                "digest = :digest, bytes = :bytes, started_at = coalesce(started_at, :at)",
                id,
                at,
                update -> update.bind("digest", digest).bind("bytes", bytes));
    }

    @Override
    public void unchanged(String id, RegisterImport same, Instant at) {
        change(
                "state = 'done', message = :message, finished_at = :at",
                id,
                at,
                update -> update.bind("message", "Nothing to change: import " + same.id() + " brought the same file."));
    }

    @Override
    public void fail(String id, String reason, Instant at) {
        database.run(handle -> {
            RegisterLoading.drop(handle, id);
            return null;
        });
        change(
                "state = 'failed', message = :reason, finished_at = :at",
                id,
                at,
                update -> update.bind("reason", reason));
    }

    @Override
    public List<InPlace> inPlace() {
        return database.run(handle -> handle.createQuery("SELECT * FROM register_file ORDER BY file")
                .map((row, context) -> new InPlace(
                        RegisterRows.file(row.getString("file")),
                        row.getObject("as_of", LocalDate.class),
                        row.getLong("entries"),
                        row.getLong("registered")))
                .list());
    }

    @Override
    public boolean claimFetch(RegisterFile file, Instant now, Instant again) {
        return database.run(handle -> handle.createUpdate("""
                                INSERT INTO register_fetch AS last (file, begun_at) VALUES (:file, :now)
                                ON CONFLICT (file) DO UPDATE SET begun_at = excluded.begun_at WHERE last.begun_at < :before""")
                        .bind("file", file.key())
                        .bind("now", time(now))
                        .bind("before", time(again))
                        .execute())
                == 1;
    }

    @Override
    public Loading load(RegisterImport begun) {
        return RegisterLoading.open(database, this, begun);
    }

    /** Notes how far an import is, in the caller's transaction. */
    void progress(Handle handle, String id, State state, Progress progress, Instant at) {
        bind(handle.createUpdate("""
                                UPDATE register_import SET state = :state, bytes_read = :bytesRead, rows_read = :read,
                                    kept = :kept, skipped = :skipped, rejected = :rejected, rejects = :rejects::jsonb,
                                    updated_at = :at
                                WHERE id = :id"""), progress)
                .bind("id", id)
                .bind("state", name(state))
                .bind("at", time(at))
                .execute();
    }

    private Update bind(Update update, Progress progress) {
        return update.bind("bytesRead", progress.bytesRead())
                .bind("read", progress.read())
                .bind("kept", progress.kept())
                .bind("skipped", progress.skipped())
                .bind("rejected", progress.rejected())
                .bind("rejects", json(progress.rejects()));
    }

    /** Notes that an import is in place, in the caller's transaction. */
    void done(Handle handle, String id, LocalDate asOf, Result result, Instant at) {
        handle.createUpdate("""
                        UPDATE register_import SET state = 'done', as_of = :asOf, result = :result::jsonb,
                            updated_at = :at, finished_at = :at
                        WHERE id = :id""")
                .bind("id", id)
                .bind("asOf", asOf)
                .bind("result", json(result))
                .bind("at", time(at))
                .execute();
    }

    private void change(String assignments, String id, Instant at, UnaryOperator<Update> values) {
        database.run(handle -> values.apply(handle.createUpdate(
                        "UPDATE register_import SET updated_at = :at, " + assignments + " WHERE id = :id"))
                .bind("id", id)
                .bind("at", time(at))
                .execute());
    }

    private Optional<RegisterImport> one(String sql, String name, String value) {
        return database.run(handle -> {
            try (Query query = handle.createQuery(sql)) {
                return query.bind(name, value).map((row, context) -> read(row)).findOne();
            }
        });
    }

    private RegisterImport read(ResultSet row) throws SQLException {
        long expected = row.getLong("expected_rows");
        @Nullable Long expectedRows = row.wasNull() ? null : expected;
        String result = row.getString("result");
        return new RegisterImport(
                row.getString("id"),
                row.getString("file"),
                row.getString("origin"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("digest"),
                RegisterRows.date(row, "as_of"),
                new Terms(expectedRows, row.getBoolean("allow_fewer")),
                row.getLong("bytes"),
                new Progress(
                        row.getLong("bytes_read"),
                        row.getLong("rows_read"),
                        row.getLong("kept"),
                        row.getLong("skipped"),
                        row.getLong("rejected"),
                        parse(row.getString("rejects"))),
                result == null ? null : parseResult(result),
                row.getString("message"),
                instant(row, "created_at"),
                optionalInstant(row, "started_at"),
                instant(row, "updated_at"),
                optionalInstant(row, "finished_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String name(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // records of strings and numbers can always be written
        }
    }

    private List<Reject> parse(String rejects) {
        try {
            return mapper.readValue(rejects, REJECTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the import's rejects cannot be read", e);
        }
    }

    private Result parseResult(String result) {
        try {
            return mapper.readValue(result, Result.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the import's result cannot be read", e);
        }
    }
}
