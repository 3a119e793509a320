package org.almoner.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.almoner.appeal.AppealId;
import org.almoner.appeal.AppealUse;
import org.almoner.article.ArticleId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Views and clicks in PostgreSQL: replicas add up, since each adds its own to the day's row. */
public final class PostgresAppealUse implements AppealUse {
    private final Database database;

    public PostgresAppealUse(Database database) {
        this.database = database;
    }

    /** Rows to add to, in one order, so that replicas that add at once never wait for each other in a circle. */
    private record Row(LocalDate day, String appeal) implements Comparable<Row> {
        static Row of(Event event) {
            return new Row(
                    LocalDate.ofInstant(event.at(), ZoneOffset.UTC),
                    event.appeal().value());
        }

        @Override
        public int compareTo(Row other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : appeal.compareTo(other.appeal);
        }
    }

    @Override
    public void add(List<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        database.transact(handle -> {
            Set<String> fresh = firstSeen(handle, events);
            TreeMap<Row, long[]> totals = new TreeMap<>();
            for (Event event : events) {
                if (fresh.remove(event.nonce())) {
                    totals.computeIfAbsent(Row.of(event), row -> new long[2])[
                            event.kind().ordinal()]++;
                }
            }
            add(handle, totals);
            return null;
        });
    }

    /** The nonces that were not counted before. */
    private static Set<String> firstSeen(Handle handle, List<Event> events) {
        String[] nonces = events.stream().map(Event::nonce).distinct().sorted().toArray(String[]::new);
        return new HashSet<>(handle.createQuery("""
                        INSERT INTO counted_event (nonce, at) SELECT nonce, :at FROM unnest(:nonces) AS nonce
                        ON CONFLICT DO NOTHING RETURNING nonce""")
                .bind("at", events.get(0).at().atOffset(ZoneOffset.UTC))
                .bindByType("nonces", nonces, String[].class)
                .mapTo(String.class)
                .list());
    }

    private static void add(Handle handle, TreeMap<Row, long[]> totals) {
        if (totals.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO appeal_use (day, appeal_id, views, clicks)
                SELECT :day, id, :views, :clicks FROM appeal WHERE id = :appeal
                ON CONFLICT (day, appeal_id) DO UPDATE
                SET views = appeal_use.views + excluded.views, clicks = appeal_use.clicks + excluded.clicks""");
        totals.forEach((row, counts) -> batch.bind("day", row.day())
                .bind("appeal", row.appeal())
                .bind("views", counts[Kind.VIEW.ordinal()])
                .bind("clicks", counts[Kind.CLICK.ordinal()])
                .add());
        batch.execute();
    }

    @Override
    public List<Day> days(
            LocalDate from, LocalDate to, Optional<AppealId> appeal, Optional<ArticleId> article, int most) {
        return database.run(handle -> handle.createQuery("""
                        SELECT used.day, used.appeal_id, appeal.article_id, used.views, used.clicks
                        FROM appeal_use AS used JOIN appeal ON appeal.id = used.appeal_id
                        WHERE used.day BETWEEN :from AND :to
                          AND (:appeal::text IS NULL OR used.appeal_id = :appeal)
                          AND (:article::text IS NULL OR appeal.article_id = :article)
                        ORDER BY used.day, used.appeal_id
                        LIMIT :most""")
                .bind("from", from)
                .bind("to", to)
                .bind("appeal", appeal.map(AppealId::value).orElse(null))
                .bind("article", article.map(ArticleId::value).orElse(null))
                .bind("most", most)
                .map((row, context) -> new Day(
                        new AppealId(row.getString("appeal_id")),
                        new ArticleId(row.getString("article_id")),
                        row.getObject("day", LocalDate.class),
                        row.getLong("views"),
                        row.getLong("clicks")))
                .list());
    }

    @Override
    public void forget(Instant time) {
        database.run(handle -> handle.createUpdate("DELETE FROM counted_event WHERE at < :time")
                .bind("time", time.atOffset(ZoneOffset.UTC))
                .execute());
    }
}
