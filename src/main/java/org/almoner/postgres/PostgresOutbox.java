package org.almoner.postgres;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.almoner.appeal.Outbox;
import org.almoner.article.ArticleId;
import org.almoner.detect.AppealDetector;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Changed articles in PostgreSQL, noted by {@link Changes} in the transaction that changes them. */
public final class PostgresOutbox implements Outbox {
    /** By then every replica that hears news has read the new registry, whichever publishes. */
    private static final Duration NEWS_TAKES = Duration.ofSeconds(10);

    /** By then no replica of the release before publishes, which would not read the articles anew. */
    private static final Duration ROLLOUT_TAKES = Duration.ofMinutes(5);

    /** Replicas of the release before may have stored some since. */
    private static final Duration NOTE_AGAIN = Duration.ofHours(1);

    private final Database database;
    private volatile @Nullable Long notedOutdated;

    public PostgresOutbox(Database database) {
        this.database = database;
    }

    @Override
    public void open() {
        database.transact(handle -> {
            boolean opened = handle.execute("INSERT INTO appeal_stream DEFAULT VALUES ON CONFLICT DO NOTHING") > 0;
            if (opened) {
                note(handle, Duration.ZERO);
            }
            return opened;
        });
        Long noted = notedOutdated;
        if (noted == null || System.nanoTime() - noted > NOTE_AGAIN.toNanos()) {
            noteOutdated();
            notedOutdated = System.nanoTime();
        }
    }

    /** Publishing finds articles as readers do, and so has those that an older detector read scanned again. */
    private void noteOutdated() {
        Handle handle = database.openForLong(); // after a release it may be every article
        try {
            handle.createUpdate("""
                            INSERT INTO appeal_outbox (article_id, due_at)
                            SELECT id, now() + :seconds * interval '1 second' FROM article
                            WHERE detector = ANY(:older)
                            AND NOT EXISTS (SELECT FROM appeal_outbox WHERE article_id = article.id)""")
                    .bind("seconds", ROLLOUT_TAKES.toSeconds())
                    .bind(
                            "older",
                            IntStream.range(0, Integer.parseInt(AppealDetector.VERSION))
                                    .mapToObj(String::valueOf)
                                    .toArray(String[]::new))
                    .execute();
        } catch (JdbiException e) {
            throw Database.translated(e);
        } finally {
            Database.close(handle);
        }
    }

    @Override
    public void close() {
        database.transact(handle -> {
            boolean closed = handle.execute("DELETE FROM appeal_stream") > 0;
            if (closed) {
                handle.execute("DELETE FROM appeal_outbox");
            }
            return closed;
        });
    }

    @Override
    public int publish(int limit, Consumer<List<ArticleId>> publish) {
        return database.transact(handle -> {
            if (!isFirst(handle)) {
                return 0;
            }
            List<Change> changes = handle.createQuery(
                            "SELECT id, article_id FROM appeal_outbox WHERE due_at <= now() ORDER BY id LIMIT :limit")
                    .bind("limit", limit)
                    .map((row, context) -> new Change(row.getLong(1), new ArticleId(row.getString(2))))
                    .list();
            if (changes.isEmpty()) {
                return 0;
            }
            publish.accept(changes.stream().map(Change::article).distinct().toList());
            // By id, not by range: a transaction that began earlier may still add a lower one.
            handle.createUpdate("DELETE FROM appeal_outbox WHERE id = ANY(:ids)")
                    .bind("ids", changes.stream().mapToLong(Change::id).toArray())
                    .execute();
            return changes.size();
        });
    }

    @Override
    public void add(Iterable<ArticleId> articles) {
        database.transact(handle -> {
            PreparedBatch batch = handle.prepareBatch("INSERT INTO appeal_outbox (article_id) VALUES (:id)");
            articles.forEach(id -> batch.bind("id", id.value()).add());
            return batch.execute();
        });
    }

    @Override
    public long size() {
        return database.run(handle -> handle.createQuery("SELECT count(*) FROM appeal_outbox")
                .mapTo(Long.class)
                .one());
    }

    /**
     * Counts every article with a passage as changed, where somebody publishes: another registry or verdict may mean another
     * charity or link in any of them.
     */
    static void noteAll(Handle handle) {
        note(handle, NEWS_TAKES);
    }

    private static void note(Handle handle, Duration delay) {
        handle.createUpdate("""
                        INSERT INTO appeal_outbox (article_id, due_at)
                        SELECT id, now() + :seconds * interval '1 second' FROM article
                        WHERE EXISTS (SELECT FROM appeal_stream)
                        AND EXISTS (SELECT FROM appeal WHERE article_id = article.id)""").bind("seconds", delay.toSeconds()).execute();
    }

    private static boolean isFirst(Handle handle) {
        return handle.createQuery("SELECT pg_try_advisory_xact_lock(hashtext('almoner outbox'))")
                .mapTo(Boolean.class)
                .one();
    }

    private record Change(long id, ArticleId article) {}
}
