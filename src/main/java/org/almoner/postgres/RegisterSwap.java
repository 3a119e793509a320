package org.almoner.postgres;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.almoner.charity.CharityId;
import org.almoner.charity.register.RegisterFile;
import org.almoner.charity.register.RegisterFileException;
import org.almoner.charity.register.RegisterImport;
import org.almoner.charity.register.RegisterImport.Progress;
import org.almoner.charity.register.RegisterImport.Reject;
import org.almoner.charity.register.RegisterImport.Result;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Makes a loaded table searchable and puts it in the old one's place. */
final class RegisterSwap {
    /** A new file with fewer than this share of the charities of the one before is more likely cut short than true. */
    private static final double LEAST_SHARE = 0.9;

    /** What stays as it was of an entry that the new file lacks. */
    private static final String KEPT =
            "id, name, folded, other_names, other_folded, registered_on, website, domain, detail";

    private static final String UNIQUE_VIOLATION = "23505";
    /**
     * Room for the indexes and for the comparison with the file in place. Two connections work side by side, which
     * is faster than sharing each other's work.
     */
    private static final List<String> SETTINGS = List.of(
            "maintenance_work_mem = '128MB'",
            "work_mem = '64MB'",
            "max_parallel_maintenance_workers = 0",
            "max_parallel_workers_per_gather = 0");

    private final Database database;
    private final Handle handle;
    private final RegisterFile file;
    private final RegisterImport begun;
    private final String entries;
    private final String words;
    private final String gone;
    private CompletableFuture<Void> names = CompletableFuture.completedFuture(null);
    private final Set<String> unread = new HashSet<>();
    private boolean unreadable;
    private @Nullable Map<String, Long> counts;

    RegisterSwap(Database database, Handle handle, RegisterImport begun) {
        this.database = database;
        this.handle = handle;
        this.begun = begun;
        this.file = RegisterRows.file(begun.file());
        this.entries = RegisterLoading.entries(begun.id());
        this.words = RegisterLoading.words(begun.id());
        this.gone = RegisterLoading.gone(begun.id());
    }

    /** What else is to be written when the swap is. */
    interface Then {
        void write(Handle handle, Result result);
    }

    /** Why the loaded rows may not take the old ones' place. */
    Optional<RegisterFileException> refusal(LocalDate asOf) {
        return handle.createQuery("SELECT as_of, registered FROM register_file WHERE file = :file")
                .bind("file", file.key())
                .map((row, context) ->
                        refusal(asOf, row.getObject("as_of", LocalDate.class), row.getLong("registered")))
                .findOne()
                .flatMap(refusal -> refusal);
    }

    private Optional<RegisterFileException> refusal(LocalDate asOf, LocalDate before, long registeredBefore) {
        if (asOf.isBefore(before)) {
            return Optional.of(
                    new RegisterFileException("the file in place is of " + before + ", which is newer than " + asOf));
        }
        long registered = counts().getOrDefault("registered", 0L);
        if (begun.terms().allowFewer() || registered >= LEAST_SHARE * registeredBefore) {
            return Optional.empty();
        }
        return Optional.of(new RegisterFileException("the file has " + registered
                + " registered charities, the one in place " + registeredBefore
                + ": so many fewer that it looks cut short. If it is right, send it with allowFewer"));
    }

    /** Of rows with one number the first counts; the others are rejects. */
    Progress withoutDuplicates(Progress progress) {
        try {
            indexIds();
            return progress;
        } catch (JdbiException e) {
            if (!(e.getCause() instanceof SQLException failure) || !UNIQUE_VIOLATION.equals(failure.getSQLState())) {
                throw e;
            }
        }
        await(names);
        List<Reject> duplicates = handle.createQuery("DELETE FROM " + entries + """
                         AS later USING (SELECT id, min(line) AS line FROM %s GROUP BY id HAVING count(*) > 1) AS first
                        WHERE later.id = first.id AND later.line > first.line
                        RETURNING later.line AS at, later.id, first.line""".formatted(entries))
                .map((row, context) -> new Reject(
                        row.getLong("at"), row.getString("id") + " is on line " + row.getLong("line") + " already"))
                .list();
        counts = null;
        indexIds();
        List<Reject> rejects = new ArrayList<>(progress.rejects());
        rejects.addAll(duplicates.subList(0, Math.min(duplicates.size(), 100)));
        return new Progress(
                progress.bytesRead(),
                progress.read(),
                progress.kept() - duplicates.size(),
                progress.skipped(),
                progress.rejected() + duplicates.size(),
                rejects);
    }

    private void indexIds() {
        handle.execute("DROP INDEX IF EXISTS " + entries + "_id");
        handle.execute("CREATE UNIQUE INDEX " + entries + "_id ON " + entries + " (id, file)");
    }

    /** Takes over how many entries have each status, as they were counted while they came. */
    void counted(Map<String, Long> loaded) {
        counts = loaded;
    }

    /** Takes note of whose row could not be read: their entries stay as they were; everybody's do where it may be anybody's. */
    void unread(List<CharityId> ids) {
        ids.forEach(id -> unread.add(id.value()));
        unreadable |= ids.isEmpty();
    }

    /** How many entries have each status; counted once, as long as no entry comes or goes. */
    private Map<String, Long> counts() {
        Map<String, Long> known = counts;
        if (known == null) {
            Map<String, Long> counted = new HashMap<>();
            handle.createQuery("SELECT status, count(*) FROM " + entries + " GROUP BY status")
                    .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                    .forEach(count -> counted.put(count.getKey(), count.getValue()));
            known = counted;
            counts = known;
        }
        return known;
    }

    Result complete(LocalDate asOf, Then then) {
        findGone();
        handle.execute("CREATE INDEX " + words + "_word ON " + words + " (word)");
        learnWords();
        handle.execute("ANALYZE " + words);
        await(names);
        long newlyAbsent = keepAbsent(asOf);
        Result result = RegisterReport.of(handle, entries, file, counts(), newlyAbsent);
        handle.useTransaction(transaction -> {
            replace(transaction, asOf, result);
            then.write(transaction, result);
            Changes.announceRegistry(transaction);
        });
        reset(handle);
        return result;
    }

    private static void set(Handle handle) {
        SETTINGS.forEach(setting -> handle.execute("SET " + setting));
    }

    private static void reset(Handle handle) {
        SETTINGS.forEach(setting -> handle.execute("RESET " + setting.substring(0, setting.indexOf(' '))));
    }

    /** Notes which charities of the file in place the new one lacks: nothing may be added while indexes are made. */
    private void findGone() {
        handle.execute("DROP TABLE IF EXISTS " + gone);
        handle.useTransaction(comparing -> {
            // By hash, which the planner, knowing nothing of the new rows yet, would not do; ids alone fit into memory.
            comparing.execute("SET LOCAL enable_nestloop = off");
            comparing.execute("CREATE UNLOGGED TABLE " + gone
                    + " AS SELECT id FROM register_entry AS old WHERE file = '" + file.key()
                    + "' AND NOT EXISTS (SELECT 1 FROM " + entries + " AS new WHERE new.id = old.id)");
        });
    }

    /** Charities that are gone stay, as absent from the file, behind its last line; those of unread rows as they were. */
    private long keepAbsent(LocalDate asOf) {
        long last = count("SELECT max(line) FROM " + entries);
        int kept = handle.createUpdate("""
                        INSERT INTO %s (line, %s, status, status_since)
                        SELECT :last + row_number() OVER (), %s,
                            CASE WHEN status = 'removed' OR :unreadable OR id = ANY(:unread) THEN status ELSE 'absent' END,
                            CASE WHEN status IN ('removed', 'absent') OR :unreadable OR id = ANY(:unread)
                                THEN status_since ELSE :asOf END
                        FROM register_entry WHERE file = :file AND id IN (SELECT id FROM %s)""".formatted(entries, KEPT, KEPT, gone))
                .bind("unreadable", unreadable)
                .bindArray("unread", String.class, List.copyOf(unread))
                .bind("file", file.key())
                .bind("asOf", asOf)
                .bind("last", last)
                .execute();
        long newlyAbsent = kept == 0 ? 0 : newlyAbsent(asOf, last);
        handle.execute("DROP TABLE " + gone);
        return newlyAbsent;
    }

    private long newlyAbsent(LocalDate asOf, long last) {
        counts = null;
        handle.createUpdate("""
                        INSERT INTO %s (file, word, entries, lines)
                        SELECT :file, word, count(*),
                            CASE WHEN count(*) <= :most THEN string_agg(int4send(line::integer), '' ORDER BY line) END
                        FROM (SELECT DISTINCT line, unnest(string_to_array(folded || coalesce(' ' || other_folded, ''), ' ')) AS word
                              FROM %s WHERE line > :last) AS gone
                        WHERE word <> ''
                        GROUP BY word""".formatted(words, entries))
                .bind("file", file.key())
                .bind("most", WordLines.MOST_LINES)
                .bind("last", last)
                .execute();
        return handle.createQuery("SELECT count(*) FROM " + entries
                        + " WHERE line > :last AND status = 'absent' AND status_since = :asOf")
                .bind("asOf", asOf)
                .bind("last", last)
                .mapTo(Long.class)
                .one();
    }

    /** The indexes over lines, names and domains, on a connection of its own, beside the rest: each keeps one processor busy. */
    void beginIndexes() {
        set(handle);
        names = CompletableFuture.runAsync(() -> {
            Handle second = database.openForLong();
            try {
                set(second);
                second.execute("CREATE INDEX " + entries + "_line ON " + entries + " (line)");
                second.execute("CREATE INDEX " + entries + "_folded ON " + entries + " (folded)");
                second.execute(
                        "CREATE INDEX " + entries + "_domain ON " + entries + " (domain) WHERE domain IS NOT NULL");
                second.execute("ANALYZE " + entries + " (id, line, folded, domain, status)");
                reset(second);
            } finally {
                Database.close(second);
            }
        });
    }

    private void learnWords() {
        handle.execute("""
                INSERT INTO register_vocabulary
                SELECT DISTINCT word FROM %s AS new
                WHERE NOT EXISTS (SELECT 1 FROM register_vocabulary AS known WHERE known.word = new.word)
                ON CONFLICT DO NOTHING""".formatted(words));
    }

    private static void await(CompletableFuture<Void> work) {
        try {
            work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Attaching finds indexes and constraint made already, so that readers wait for milliseconds. */
    private void replace(Handle transaction, LocalDate asOf, Result result) {
        transaction.execute("SET LOCAL lock_timeout = '20s'");
        Optional<String> before = transaction
                .createQuery("SELECT import FROM register_file WHERE file = :file")
                .bind("file", file.key())
                .mapTo(String.class)
                .findOne();
        if (before.isPresent()) {
            transaction.execute("ALTER TABLE register_entry DETACH PARTITION " + RegisterLoading.entries(before.get()));
            transaction.execute("ALTER TABLE register_word DETACH PARTITION " + RegisterLoading.words(before.get()));
            RegisterLoading.drop(transaction, before.get());
        }
        String values = " FOR VALUES IN ('" + file.key() + "')";
        transaction.execute("ALTER TABLE register_entry ATTACH PARTITION " + entries + values);
        transaction.execute("ALTER TABLE register_word ATTACH PARTITION " + words + values);
        transaction
                .createUpdate("""
                        INSERT INTO register_file AS before (file, import, as_of, digest, entries, registered)
                        VALUES (:file, :import, :asOf, :digest, :entries, :registered)
                        ON CONFLICT (file) DO UPDATE SET import = excluded.import, as_of = excluded.as_of,
                            digest = excluded.digest, entries = excluded.entries, registered = excluded.registered,
                            loaded_at = now()""")
                .bind("file", file.key())
                .bind("import", begun.id())
                .bind("asOf", asOf)
                .bind("digest", begun.digest() == null ? "" : begun.digest())
                .bind("entries", result.registered() + result.suspended() + result.removed() + result.absent())
                .bind("registered", result.registered())
                .execute();
    }

    private long count(String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }
}
