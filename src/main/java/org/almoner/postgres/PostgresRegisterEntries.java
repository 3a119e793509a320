package org.almoner.postgres;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.charity.CharityId;
import org.almoner.charity.register.RegisterEntries;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Register entries, looked up in PostgreSQL. What was asked for last is kept in memory, bounded, until a register changes: a
 * link in an article is verified at every composition.
 */
public final class PostgresRegisterEntries implements RegisterEntries {
    /** Few entries are asked for often; each takes about a kilobyte. */
    private static final int REMEMBERED = 4_000;

    /** A change is announced at once; this bounds what a lost announcement can do. */
    private static final Duration AT_LONGEST = Duration.ofMinutes(5);

    /** A domain that so many give proves nobody's; more of them are not needed. */
    private static final int CLAIMANTS = 12;

    private static final String FROM = " FROM register_entry e JOIN register_file f USING (file) ";

    private static final String BY_DOMAIN =
            """
            SELECT wanted.domain AS wanted, found.* FROM unnest(:domains) AS wanted (domain),
            LATERAL (SELECT DISTINCT id FROM (
                SELECT id FROM register_entry WHERE domain = wanted.domain
                ORDER BY status = 'registered' DESC, id LIMIT :claimants) AS candidate) AS claimant,
            LATERAL (""" + RegisterRows.SELECT + FROM + "WHERE e.id = claimant.id) AS found ORDER BY found.id";

    private final Database database;
    private volatile Memory memory = new Memory();

    public PostgresRegisterEntries(Database database) {
        this.database = database;
    }

    /** What was looked up since a register changed. */
    private static final class Memory {
        final Cache<CharityId, List<Row>> byId = cache();
        final Cache<String, List<Row>> byDomain = cache();
        volatile @Nullable Boolean empty;
    }

    /**
     * Forgets what was looked up: to be called whenever a register may have changed. What is being looked up just now goes to
     * the memory of before.
     */
    public void forget() {
        memory = new Memory();
    }

    @Override
    public List<Row> find(CharityId id) {
        Memory now = memory;
        return isEmpty(now) ? List.of() : now.byId.get(id, key -> find(List.of(key)));
    }

    private List<Row> find(List<CharityId> ids) {
        return database.run(handle -> find(handle, ids));
    }

    static List<Row> find(Handle handle, Collection<CharityId> ids) {
        return handle.createQuery(RegisterRows.SELECT + FROM + "WHERE e.id = ANY(:ids) ORDER BY e.id, e.file")
                .bindArray(
                        "ids", String.class, ids.stream().map(CharityId::value).toArray())
                .map((row, context) -> RegisterRows.read(row))
                .list();
    }

    @Override
    public Map<String, List<Row>> findByDomains(Collection<String> domains) {
        Memory now = memory;
        if (domains.isEmpty() || isEmpty(now)) {
            return Map.of();
        }
        Map<String, List<Row>> found = new LinkedHashMap<>(now.byDomain.getAllPresent(domains));
        List<String> missing = domains.stream()
                .filter(domain -> !found.containsKey(domain))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            Map<String, List<Row>> fetched = fetch(missing);
            missing.forEach(domain -> now.byDomain.put(domain, fetched.getOrDefault(domain, List.of())));
            found.putAll(fetched);
        }
        return found;
    }

    private Map<String, List<Row>> fetch(List<String> domains) {
        Map<String, List<Row>> found = new HashMap<>();
        database.run(handle -> handle.createQuery(BY_DOMAIN)
                        .bindArray("domains", String.class, domains.toArray())
                        .bind("claimants", CLAIMANTS)
                        .map((row, context) -> Map.entry(row.getString("wanted"), RegisterRows.read(row)))
                        .list())
                .forEach(row -> found.computeIfAbsent(row.getKey(), domain -> new ArrayList<>())
                        .add(row.getValue()));
        return found;
    }

    @Override
    public List<Row> search(String folded, @Nullable String country, int limit) {
        if (folded.isEmpty() || isEmpty(memory)) {
            return List.of();
        }
        return database.transact(handle -> {
            List<CharityId> ids = new RegisterNameSearch(handle, folded, country, limit).ids();
            if (ids.isEmpty()) {
                return List.of();
            }
            Map<CharityId, List<Row>> rows = new HashMap<>();
            find(handle, ids)
                    .forEach(row -> rows.computeIfAbsent(row.entry().id(), id -> new ArrayList<>())
                            .add(row));
            return ids.stream()
                    .flatMap(id -> rows.getOrDefault(id, List.of()).stream())
                    .toList();
        });
    }

    /** What of this is in memory: it asks nothing of the database, and knows no more than was asked for just before. */
    public RegisterEntries remembered() {
        return new RegisterEntries() {
            @Override
            public List<Row> find(CharityId id) {
                List<Row> rows = memory.byId.getIfPresent(id);
                return rows == null ? List.of() : rows;
            }

            @Override
            public Map<String, List<Row>> findByDomains(Collection<String> domains) {
                return memory.byDomain.getAllPresent(domains);
            }

            @Override
            public List<Row> search(String folded, @Nullable String country, int limit) {
                return List.of();
            }
        };
    }

    /** Without registers, nothing is asked of the database. */
    private boolean isEmpty(Memory now) {
        Boolean known = now.empty;
        if (known == null) {
            known = database.run(handle -> handle.createQuery("SELECT NOT EXISTS (SELECT 1 FROM register_file)")
                    .mapTo(Boolean.class)
                    .one());
            now.empty = known;
        }
        return known;
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(AT_LONGEST)
                .build();
    }
}
