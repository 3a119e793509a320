package org.almoner.postgres;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.almoner.charity.register.RegisterFile;
import org.almoner.charity.register.RegisterImport.Dispute;
import org.almoner.charity.register.RegisterImport.Result;
import org.jdbi.v3.core.Handle;

/** Finds out what a loaded table says, before it takes the old one's place. */
final class RegisterReport {
    /** Of disputes and of reviewed charities not found, so many are named; of a dispute's charities, five. */
    private static final int SHOWN = 100;

    /**
     * Who claims a domain beside others: entries of the new table, of other files in place, and reviewed charities. An entry
     * of a reviewed charity is no claim against itself.
     */
    private static final String DISPUTES = """
            WITH claim AS MATERIALIZED (
                SELECT domain, folded, name FROM %1$s AS new
                WHERE domain IS NOT NULL AND status = 'registered' AND NOT EXISTS (
                    SELECT 1 FROM charity_identifier i JOIN charity_domain d USING (charity_id)
                    WHERE i.identifier = new.id AND d.domain = new.domain)),
            claimed AS (SELECT DISTINCT domain FROM claim),
            everyone AS (
                SELECT * FROM claim
                UNION ALL
                SELECT other.domain, other.folded, other.name
                FROM register_entry AS other JOIN claimed USING (domain)
                WHERE other.file <> :file AND other.status = 'registered'
                UNION ALL
                SELECT d.domain, '!' || c.id, c.name
                FROM charity_domain d JOIN claimed USING (domain) JOIN charity c ON c.id = d.charity_id)
            SELECT domain, trim_array(names, greatest(cardinality(names) - 5, 0)) AS names, count(*) OVER () AS disputes
            FROM (SELECT domain, array_agg(DISTINCT name ORDER BY name) AS names, count(*) AS claims
                FROM everyone GROUP BY domain HAVING count(DISTINCT folded) > 1) AS disputed
            ORDER BY claims DESC, domain LIMIT :shown""";

    private static final String REVIEWED_NOT_FOUND = """
            SELECT c.name || ' (' || i.identifier || ')'
            FROM charity_identifier i JOIN charity c ON c.id = i.charity_id
            WHERE i.identifier LIKE :list || '-%%' AND c.standing = 'active'
                AND NOT EXISTS (SELECT 1 FROM %1$s AS new WHERE new.id = i.identifier AND new.status <> 'absent')
                AND NOT EXISTS (SELECT 1 FROM register_entry o WHERE o.id = i.identifier AND o.file <> :file)
            ORDER BY 1 LIMIT :shown""";

    private RegisterReport() {}

    /** @param counts how many entries have each status */
    static Result of(Handle handle, String entries, RegisterFile file, Map<String, Long> counts, long newlyAbsent) {
        List<Found> disputes = handle.createQuery(DISPUTES.formatted(entries))
                .bind("file", file.key())
                .bind("shown", SHOWN)
                .map((row, context) -> new Found(
                        new Dispute(row.getString("domain"), strings(row.getArray("names"))), row.getLong("disputes")))
                .list();
        return new Result(
                counts.getOrDefault("registered", 0L),
                counts.getOrDefault("suspended", 0L),
                counts.getOrDefault("removed", 0L),
                counts.getOrDefault("absent", 0L),
                newlyAbsent,
                disputes.isEmpty() ? 0 : disputes.get(0).all(),
                disputes.stream().map(Found::dispute).toList(),
                file.isWholeRegister() ? reviewedNotFound(handle, entries, file) : List.of());
    }

    private static List<String> reviewedNotFound(Handle handle, String entries, RegisterFile file) {
        return handle.createQuery(REVIEWED_NOT_FOUND.formatted(entries))
                .bind("list", file.list())
                .bind("file", file.key())
                .bind("shown", SHOWN)
                .mapTo(String.class)
                .list();
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /** @param all how many disputes there are, shown or not */
    private record Found(Dispute dispute, long all) {}
}
