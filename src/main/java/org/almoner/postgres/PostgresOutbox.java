package org.almoner.postgres;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.almoner.appeal.Outbox;
import org.almoner.article.ArticleId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Changed articles in PostgreSQL, noted by {@link Changes} in the transaction that changes them. */
public final class PostgresOutbox implements Outbox {
    /** By then every replica that hears news has read the new registry, whichever publishes. */
    private static final Duration NEWS_TAKES = Duration.ofSeconds(10);

    private final Database database;

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
