package org.almoner.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.almoner.charity.CharityId;
import org.almoner.charity.register.RegisterEntry;
import org.almoner.charity.register.RegisterFileException;
import org.almoner.charity.register.RegisterImport;
import org.almoner.charity.register.RegisterImport.Progress;
import org.almoner.charity.register.RegisterImport.Result;
import org.almoner.charity.register.RegisterImport.State;
import org.almoner.charity.register.RegisterStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * An import under way: its rows go by COPY into a table of their own, a batch a transaction together with the progress, so
 * that a next attempt goes on behind the last batch. Readers see nothing of it before {@link #finish}.
 */
final class RegisterLoading implements RegisterStore.Loading {
    /** Memory for words; with more, what is collected is written and collecting begins anew. */
    private static final long WORDS = 24L << 20;

    private static final String WORD_COLUMNS = " (word, entries, lines)";

    private final PostgresRegisterStore store;
    private final RegisterImport begun;
    private final RegisterSwap swap;
    private final Handle handle;
    private final WordLines lines = new WordLines();
    private final Map<String, Long> counts = new HashMap<>();
    private Progress resumed = Progress.NONE;
    private @Nullable CopyIn copy;
    private @Nullable CopyBinary rows;

    private RegisterLoading(Database database, PostgresRegisterStore store, RegisterImport begun, Handle handle) {
        this.store = store;
        this.begun = begun;
        this.handle = handle;
        this.swap = new RegisterSwap(database, handle, begun);
    }

    static RegisterLoading open(Database database, PostgresRegisterStore store, RegisterImport begun) {
        Handle handle = database.openForLong();
        RegisterLoading loading = new RegisterLoading(database, store, begun, handle);
        try {
            sql(() -> {
                lock(handle, "pg_advisory_lock", begun.file());
                loading.prepare();
                return null;
            });
            return loading;
        } catch (RuntimeException e) {
            loading.close();
            throw e;
        }
    }

    /** Drops what an import had loaded. */
    static void drop(Handle handle, String id) {
        handle.execute("DROP TABLE IF EXISTS " + entries(id) + ", " + words(id) + ", " + gone(id));
    }

    static String entries(String id) {
        return "register_entry_" + name(id);
    }

    static String words(String id) {
        return "register_word_" + name(id);
    }

    /** Entries of the file in place that the new one lacks, until they are added to it. */
    static String gone(String id) {
        return "register_gone_" + name(id);
    }

    /** Import ids become names of tables. */
    private static String name(String id) {
        if (!id.matches("[a-z0-9_]{1,40}")) {
            throw new IllegalArgumentException("malformed import id");
        }
        return id;
    }

    /** Goes on with what is there, where it is what the progress says. */
    private void prepare() {
        String table = entries(begun.id());
        handle.execute("DROP TABLE IF EXISTS " + words(begun.id())); // collected anew, also from rows that are in
        handle.execute("CREATE TABLE " + words(begun.id()) + " (LIKE register_word INCLUDING STORAGE, CHECK (file = '"
                + begun.file() + "'))");
        fileOf(words(begun.id()));
        boolean exists = handle.createQuery("SELECT to_regclass(:table) IS NOT NULL")
                .bind("table", table)
                .mapTo(Boolean.class)
                .one();
        if (exists && count(table) == begun.progress().kept() && begun.state() == State.LOADING) {
            resumed = begun.progress();
            return;
        }
        handle.execute("DROP TABLE IF EXISTS " + table);
        handle.execute("CREATE TABLE " + table + " (LIKE register_entry, CHECK (file = '" + begun.file() + "'))");
        fileOf(table);
    }

    /** Of a table for one file, no row need tell which. */
    private void fileOf(String table) {
        handle.execute("ALTER TABLE " + table + " ALTER COLUMN file SET DEFAULT '" + begun.file() + "'");
    }

    private long count(String table) {
        return handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Long.class)
                .one();
    }

    @Override
    public Progress resumedAt() {
        return resumed;
    }

    @Override
    public void add(long line, RegisterEntry entry) {
        try {
            if (rows == null) {
                sql(handle::begin);
                rows = copyInto(entries(begun.id()) + " (" + RegisterRows.COLUMNS + ")");
            }
            RegisterRows.write(rows, lines, line, entry);
            counts.merge(RegisterRows.status(entry.status()), 1L, Long::sum);
        } catch (SQLException e) {
            throw Database.translated(new JdbiSqlException(e));
        }
    }

    @Override
    public void again(long line, RegisterEntry entry) {
        RegisterRows.collect(lines, line, entry);
        counts.merge(RegisterRows.status(entry.status()), 1L, Long::sum);
        if (lines.bytes() > WORDS) {
            sql(() -> {
                writeWords();
                return null;
            });
        }
    }

    @Override
    public void unread(List<CharityId> ids) {
        swap.unread(ids);
    }

    @Override
    public void save(Progress progress, Instant at) {
        sql(() -> {
            endCopy();
            if (lines.bytes() > WORDS) {
                writeWords();
            }
            store.progress(handle, begun.id(), State.LOADING, progress, at);
            if (handle.isInTransaction()) {
                // Rows and progress are lost together if they are; the swap waits for the disk, and for all before it.
                handle.execute("SET LOCAL synchronous_commit = off");
                handle.commit();
            }
            return null;
        });
    }

    @Override
    public Result finish(Progress progress, LocalDate asOf, InstantSource clock) throws RegisterFileException {
        save(progress, clock.instant());
        swap.counted(counts);
        Optional<RegisterFileException> refusal = sql(() -> swap.refusal(asOf));
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return sql(() -> {
            store.progress(handle, begun.id(), State.INDEXING, progress, clock.instant());
            swap.beginIndexes();
            writeWords();
            store.progress(handle, begun.id(), State.INDEXING, swap.withoutDuplicates(progress), clock.instant());
            return swap.complete(
                    asOf, (swapping, result) -> store.done(swapping, begun.id(), asOf, result, clock.instant()));
        });
    }

    /** Writes the words that are collected, between two copies of entries. */
    private void writeWords() {
        try {
            CopyBinary words = copyInto(words(begun.id()) + WORD_COLUMNS);
            rows = words;
            lines.forEach((word, count, of) -> {
                words.beginRow(3);
                words.add(word);
                words.add(count);
                words.add(of, count);
                words.endRow();
            });
        } catch (SQLException e) {
            throw new JdbiSqlException(e);
        }
        endCopy();
        lines.clear();
    }

    private CopyBinary copyInto(String table) throws SQLException {
        CopyIn begun = handle.getConnection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " FROM STDIN (FORMAT binary)");
        copy = begun;
        return new CopyBinary(begun);
    }

    private void endCopy() {
        try {
            if (rows != null) {
                rows.end();
                rows = null;
                copy = null;
            }
        } catch (SQLException e) {
            throw new JdbiSqlException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (copy != null && copy.isActive()) {
                copy.cancelCopy();
            }
            if (handle.isInTransaction()) {
                handle.rollback();
            }
            lock(handle, "pg_advisory_unlock", begun.file());
        } catch (SQLException | JdbiException e) {
            // The connection is broken, and its locks and its transaction are gone with it.
        } finally {
            Database.close(handle);
        }
    }

    private static void lock(Handle handle, String function, String file) {
        handle.createQuery("SELECT " + function + "(hashtext(:file))")
                .bind("file", "almoner register " + file)
                .map((row, context) -> true)
                .one();
    }

    private static <T> T sql(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            throw Database.translated(e);
        }
    }

    /** A failure of the driver's own interface, to be told apart as Jdbi's are. */
    private static final class JdbiSqlException extends JdbiException {
        private static final long serialVersionUID = 1;

        JdbiSqlException(SQLException cause) {
            super("COPY failed", cause);
        }
    }
}
