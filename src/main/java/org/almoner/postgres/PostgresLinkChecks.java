package org.almoner.postgres;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.almoner.verify.LinkChecks;
import org.almoner.verify.LinkHealth;
import org.almoner.verify.LinkProbe;
import org.almoner.verify.ProbeAnswer;
import org.almoner.verify.ProbeResult;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Served links in PostgreSQL. Replicas take turns by host, by the time up to which a host is held. Verification reads a copy
 * of the results in memory, so that it needs no database.
 */
public final class PostgresLinkChecks implements LinkChecks, LinkProbe {
    /** Locked rows are passed over: two replicas that ask at once get different hosts. */
    private static final String LEASE = """
            WITH free AS (
                SELECT host FROM watched_host
                WHERE free_at <= :now
                  AND EXISTS (SELECT 1 FROM watched_link AS link
                              WHERE link.host = watched_host.host AND link.due_at <= :now)
                ORDER BY free_at, host
                LIMIT :most
                FOR UPDATE SKIP LOCKED),
            held AS (
                UPDATE watched_host SET free_at = :until FROM free WHERE watched_host.host = free.host
                RETURNING watched_host.host)
            SELECT DISTINCT ON (link.host) link.*
            FROM watched_link AS link JOIN held ON held.host = link.host
            WHERE link.due_at <= :now
            ORDER BY link.host, link.due_at, link.link""";

    private final Database database;
    private final LinkRows rows;
    private final Copy<Map<String, ProbeResult>> results = new Copy<>(new ConcurrentHashMap<>());

    public PostgresLinkChecks(Database database, ObjectMapper mapper) {
        this.database = database;
        this.rows = new LinkRows(mapper);
    }

    @Override
    public Optional<ProbeResult> last(URI link) {
        return Optional.ofNullable(results.get().get(link.toASCIIString()));
    }

    /** Reads the copy in memory anew. */
    public void refresh() {
        results.read(() -> database.run(handle -> {
            Map<String, ProbeResult> read = new ConcurrentHashMap<>();
            handle.createQuery("SELECT * FROM watched_link WHERE asked_at IS NOT NULL")
                    .setFetchSize(1_000)
                    .map((row, context) -> read.put(row.getString("link"), result(row)))
                    .forEach(before -> {});
            return read;
        }));
    }

    @Override
    public void watch(Collection<Watched> links, Instant now) {
        // In one order everywhere, so that replicas that write at once wait for each other and do not lock each other
        // out.
        TreeMap<String, Watched> ordered = new TreeMap<>();
        links.forEach(watched -> ordered.put(watched.link().toString(), watched));
        if (ordered.isEmpty()) {
            return;
        }
        database.transact(handle -> {
            hosts(handle, ordered.values(), now);
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO watched_link (link, host, charity_id, served_at, due_at)
                    VALUES (:link, :host, :charity, :now, :now)
                    ON CONFLICT (link) DO UPDATE SET served_at = :now, charity_id = excluded.charity_id""");
            ordered.forEach((link, watched) -> batch.bind("link", link)
                    .bind("host", host(watched.link()))
                    .bind("charity", watched.owner().value())
                    .bind("now", LinkRows.time(now))
                    .add());
            batch.execute();
            return null;
        });
    }

    private static void hosts(Handle handle, Collection<Watched> links, Instant now) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO watched_host (host, free_at) VALUES (:host, :now) ON CONFLICT (host) DO NOTHING");
        links.stream()
                .map(watched -> host(watched.link()))
                .distinct()
                .sorted()
                .forEach(host ->
                        batch.bind("host", host).bind("now", LinkRows.time(now)).add());
        batch.execute();
    }

    @Override
    public List<Lease> lease(int most, Instant now, Duration lease) {
        Instant until = now.plus(lease).truncatedTo(ChronoUnit.MICROS);
        return database.transact(handle -> handle.createQuery(LEASE)
                .bind("now", LinkRows.time(now))
                .bind("until", LinkRows.time(until))
                .bind("most", most)
                .map((row, context) -> new Lease(rows.watched(row), rows.health(row), until))
                .list());
    }

    @Override
    public boolean keep(Lease lease, ProbeAnswer answer, LinkHealth health, Instant due, Instant hostFree) {
        URI link = lease.watched().link();
        boolean kept = database.transact(handle -> {
            int held = handle.createUpdate(
                            "UPDATE watched_host SET free_at = :free WHERE host = :host AND free_at = :until")
                    .bind("free", LinkRows.time(hostFree))
                    .bind("host", host(link))
                    .bind("until", LinkRows.time(lease.until()))
                    .execute();
            if (held == 0) {
                return false;
            }
            write(handle, link, answer, health, due);
            return true;
        });
        if (kept) {
            results.get().compute(link.toString(), (same, before) -> result(answer, health, before));
        }
        return kept;
    }

    @Override
    public void putOff(Lease lease, Instant due) {
        URI link = lease.watched().link();
        database.transact(handle -> {
            int held = handle.createUpdate(
                            "UPDATE watched_host SET free_at = :due WHERE host = :host AND free_at = :until")
                    .bind("due", LinkRows.time(due))
                    .bind("host", host(link))
                    .bind("until", LinkRows.time(lease.until()))
                    .execute();
            if (held > 0) {
                handle.createUpdate("UPDATE watched_link SET due_at = :due WHERE link = :link")
                        .bind("due", LinkRows.time(due))
                        .bind("link", link.toString())
                        .execute();
            }
            return null;
        });
    }

    private void write(Handle handle, URI link, ProbeAnswer answer, LinkHealth health, Instant due) {
        handle.createUpdate("""
                        UPDATE watched_link
                        SET due_at = :due, failures = :failures, failing_since = :since, failed_at = :failed,
                            confirmed_at = :confirmed, asked_at = :at, healthy = :healthy, detail = :detail,
                            redirects = CASE WHEN :arrived THEN :redirects::jsonb ELSE redirects END
                        WHERE link = :link""")
                .bind("arrived", hasArrived(answer))
                .bind("due", LinkRows.time(due))
                .bind("failures", health.failures())
                .bind("since", LinkRows.time(health.failingSince()))
                .bind("failed", LinkRows.time(health.failedAt()))
                .bind("confirmed", LinkRows.time(health.confirmedAt()))
                .bind("at", LinkRows.time(answer.at()))
                .bind("healthy", !health.isUnreachable())
                .bind("detail", answer.detail())
                .bind("redirects", rows.json(answer.redirects()))
                .bind("link", link.toString())
                .execute();
        handle.createUpdate("""
                        INSERT INTO link_answer (link, at, outcome, status, detail, redirects, named, took_ms)
                        SELECT link, :at, :outcome, :status, :detail, :redirects::jsonb, :named, :took
                        FROM watched_link WHERE link = :link""")
                .bind("at", LinkRows.time(answer.at()))
                .bind("outcome", answer.outcome().name().toLowerCase(Locale.ROOT))
                .bind("status", answer.status())
                .bind("detail", answer.detail())
                .bind("redirects", rows.json(answer.redirects()))
                .bind("named", answer.namesOwner())
                .bind("took", answer.took().toMillis())
                .bind("link", link.toString())
                .execute();
    }

    @Override
    public List<ProbeAnswer> history(URI link, int most) {
        return database.run(handle -> handle.createQuery(
                        "SELECT * FROM link_answer WHERE link = :link ORDER BY at DESC, id DESC LIMIT :most")
                .bind("link", link.toString())
                .bind("most", most)
                .map((row, context) -> answer(row))
                .list());
    }

    @Override
    public void forget(Instant before) {
        database.run(handle -> {
            OffsetDateTime time = LinkRows.time(before);
            handle.execute("DELETE FROM watched_link WHERE served_at < ?", time);
            handle.execute("DELETE FROM link_answer WHERE at < ?", time);
            handle.execute("""
                    DELETE FROM watched_host
                    WHERE free_at < ? AND NOT EXISTS (SELECT 1 FROM watched_link WHERE watched_link.host = watched_host.host)
                    """, time);
            return null;
        });
    }

    private ProbeAnswer answer(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        @Nullable Integer known = row.wasNull() ? null : status;
        return new ProbeAnswer(
                URI.create(row.getString("link")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                ProbeAnswer.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                known,
                row.getString("detail"),
                rows.links(row.getString("redirects")),
                row.getBoolean("named"),
                Duration.ofMillis(row.getLong("took_ms")));
    }

    private ProbeResult result(ResultSet row) throws SQLException {
        return new ProbeResult(
                row.getBoolean("healthy"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("detail"),
                rows.links(row.getString("redirects")),
                LinkRows.instant(row, "confirmed_at"));
    }

    private static ProbeResult result(ProbeAnswer answer, LinkHealth health, @Nullable ProbeResult before) {
        List<URI> redirects = hasArrived(answer) ? answer.redirects() : before == null ? List.of() : before.redirects();
        return new ProbeResult(!health.isUnreachable(), answer.at(), answer.detail(), redirects, health.confirmedAt());
    }

    /** Where a failed attempt got stuck says nothing of where the link leads. */
    private static boolean hasArrived(ProbeAnswer answer) {
        return answer.outcome() != ProbeAnswer.Outcome.FAILED;
    }

    private static String host(URI link) {
        return String.valueOf(link.getHost()).toLowerCase(Locale.ROOT);
    }
}
