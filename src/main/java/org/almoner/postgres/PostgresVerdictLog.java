package org.almoner.postgres;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.almoner.verify.LinkChecks.Watched;
import org.almoner.verify.Outbox;
import org.almoner.verify.VerdictChange;
import org.almoner.verify.VerdictLog;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Verdicts, their changes, and what webhooks are to be told of them, in PostgreSQL. */
public final class PostgresVerdictLog implements VerdictLog, Outbox {
    private static final String LEASE = """
            WITH due AS (
                SELECT message_id, target FROM webhook_delivery
                WHERE due_at <= :now AND delivered_at IS NULL AND given_up_at IS NULL AND target = ANY(:targets)
                ORDER BY due_at
                LIMIT :most
                FOR UPDATE SKIP LOCKED),
            taken AS (
                UPDATE webhook_delivery AS delivery SET due_at = :until, attempts = attempts + 1
                FROM due
                WHERE delivery.message_id = due.message_id AND delivery.target = due.target
                RETURNING delivery.message_id, delivery.target, delivery.attempts)
            SELECT taken.target, taken.attempts, verdict_change.*
            FROM taken JOIN verdict_change ON verdict_change.id = taken.message_id
            ORDER BY verdict_change.at, verdict_change.id""";

    private final Database database;
    private final LinkRows rows;
    private final List<String> targets;

    /** @param targets whom webhooks tell of changes from now on; nobody else is told what was meant for them before */
    public PostgresVerdictLog(Database database, ObjectMapper mapper, List<URI> targets) {
        this.database = database;
        this.rows = new LinkRows(mapper);
        this.targets = targets.stream().map(URI::toString).toList();
    }

    @Override
    public List<Known> known(String after, int most) {
        return database.run(handle -> handle.createQuery("""
                        SELECT link, charity_id, verdict FROM watched_link WHERE link COLLATE "C" > :after
                        ORDER BY link COLLATE "C" LIMIT :most""")
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> new Known(rows.watched(row), row.getString("verdict")))
                .list());
    }

    @Override
    public Optional<Known> known(URI link) {
        return database.run(
                handle -> handle.createQuery("SELECT link, charity_id, verdict FROM watched_link WHERE link = :link")
                        .bind("link", link.toString())
                        .map((row, context) -> new Known(rows.watched(row), row.getString("verdict")))
                        .findOne());
    }

    @Override
    public void first(Watched watched, String verdict) {
        database.run(handle -> handle.createUpdate(
                        "UPDATE watched_link SET verdict = :verdict WHERE link = :link AND verdict IS NULL")
                .bind("verdict", verdict)
                .bind("link", watched.link().toString())
                .execute());
    }

    @Override
    public boolean changed(VerdictChange change) {
        return database.transact(handle -> {
            int moved = handle.createUpdate(
                            "UPDATE watched_link SET verdict = :verdict WHERE link = :link AND verdict = :previous")
                    .bind("verdict", change.verdict())
                    .bind("link", change.link().toString())
                    .bind("previous", change.previous())
                    .execute();
            if (moved == 0) {
                return false;
            }
            write(handle, change);
            Changes.announceVerdicts(handle);
            return true;
        });
    }

    private void write(Handle handle, VerdictChange change) {
        handle.createUpdate("""
                        INSERT INTO verdict_change (id, at, link, charity_id, charity_name, previous, verdict, evidence)
                        VALUES (:id, :at, :link, :charity, :name, :previous, :verdict, :evidence::jsonb)""")
                .bind("id", change.id())
                .bind("at", LinkRows.time(change.at()))
                .bind("link", change.link().toString())
                .bind("charity", change.owner().value())
                .bind("name", change.ownerName())
                .bind("previous", change.previous())
                .bind("verdict", change.verdict())
                .bind("evidence", rows.json(change.evidence()))
                .execute();
        for (String target : targets) {
            handle.createUpdate("INSERT INTO webhook_delivery (message_id, target, due_at) VALUES (:id, :target, :at)")
                    .bind("id", change.id())
                    .bind("target", target)
                    .bind("at", LinkRows.time(change.at()))
                    .execute();
        }
    }

    @Override
    public List<VerdictChange> changes(Optional<URI> link, int most) {
        return database.run(handle -> handle.createQuery("""
                        SELECT * FROM verdict_change WHERE CAST(:link AS text) IS NULL OR link = :link
                        ORDER BY at DESC, id LIMIT :most""")
                .bind("link", link.map(URI::toString).orElse(null))
                .bind("most", most)
                .map((row, context) -> rows.change(row))
                .list());
    }

    @Override
    public List<Delivery> lease(int most, Instant now, Duration lease) {
        return database.transact(handle -> handle.createQuery(LEASE)
                .bind("now", LinkRows.time(now))
                .bind("until", LinkRows.time(now.plus(lease)))
                .bind("most", most)
                .bindArray("targets", String.class, targets)
                .map((row, context) ->
                        new Delivery(rows.change(row), URI.create(row.getString("target")), row.getInt("attempts")))
                .list());
    }

    @Override
    public void delivered(Delivery delivery, Instant at) {
        settle(delivery, new Settled(at, null, null, null));
    }

    @Override
    public void failed(Delivery delivery, Instant at, String error, @Nullable Instant next) {
        settle(delivery, new Settled(null, next == null ? at : null, error, next));
    }

    /** How an attempt ended. */
    private record Settled(
            @Nullable Instant delivered,
            @Nullable Instant givenUp,
            @Nullable String error,
            @Nullable Instant next) {}

    private void settle(Delivery delivery, Settled settled) {
        database.run(handle -> handle.createUpdate("""
                        UPDATE webhook_delivery
                        SET delivered_at = :delivered, given_up_at = :givenUp, error = :error,
                            due_at = COALESCE(:next, due_at)
                        WHERE message_id = :id AND target = :target AND delivered_at IS NULL""")
                .bind("delivered", LinkRows.time(settled.delivered()))
                .bind("givenUp", LinkRows.time(settled.givenUp()))
                .bind("error", settled.error())
                .bind("next", LinkRows.time(settled.next()))
                .bind("id", delivery.change().id())
                .bind("target", delivery.target().toString())
                .execute());
    }
}
