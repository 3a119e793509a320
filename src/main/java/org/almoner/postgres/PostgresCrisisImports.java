package org.almoner.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almoner.charity.Campaign;
import org.almoner.charity.CrisisImports;
import org.almoner.charity.Disaster;
import org.almoner.charity.FileRefusedException;
import org.almoner.charity.RegistryEdits.Change;
import org.almoner.charity.Source;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Imported campaigns and disasters in PostgreSQL, each import in one transaction. */
public final class PostgresCrisisImports implements CrisisImports {
    private static final String IMPORT = "import";

    private final Database database;
    private final ObjectMapper mapper;
    private final PostgresCharityRegistry registry;

    public PostgresCrisisImports(Database database, ObjectMapper mapper, PostgresCharityRegistry registry) {
        this.database = database;
        this.mapper = mapper;
        this.registry = registry;
    }

    /** What is stored of a campaign. */
    private record Stored(String origin, String facts) {}

    @Override
    public Outcome campaigns(List<Campaign> campaigns, Change change) {
        for (Campaign campaign : campaigns) {
            if (registry.find(campaign.charity()).isEmpty()) {
                throw new FileRefusedException("the registry has no charity " + campaign.charity());
            }
        }
        Outcome outcome = database.transact(handle -> {
            Database.takeTurns(handle, "registry");
            Outcome done = new Import(handle, change, stored(handle)).of(campaigns);
            Changes.announceRegistry(handle);
            return done;
        });
        registry.refresh();
        return outcome;
    }

    /** One import, in the transaction that it is given. */
    private final class Import {
        private final Handle handle;
        private final Change change;
        private final Map<String, Stored> before;
        private int added;
        private int changed;
        private int closed;
        private int unchanged;
        private int left;

        Import(Handle handle, Change change, Map<String, Stored> before) {
            this.handle = handle;
            this.change = change;
            this.before = before;
        }

        Outcome of(List<Campaign> campaigns) {
            Map<String, Campaign> byId = new HashMap<>();
            campaigns.forEach(campaign -> byId.put(campaign.id(), campaign));
            byId.values().forEach(this::take);
            before.forEach((id, stored) -> {
                if (stored.origin().equals(IMPORT) && !byId.containsKey(id)) {
                    goneFromTheList(parse(stored.facts()), campaigns);
                }
            });
            return new Outcome(added, changed, closed, unchanged, left);
        }

        private void take(Campaign campaign) {
            Stored stored = before.get(campaign.id());
            if (stored != null && !stored.origin().equals(IMPORT)) {
                left++;
                return;
            }
            Campaign old = stored == null ? null : parse(stored.facts());
            if (old != null && isSame(old, campaign)) {
                unchanged++;
                write(campaign, null, false);
                return;
            }
            added += old == null ? 1 : 0;
            closed += old != null && old.open() && !campaign.open() ? 1 : 0;
            changed += old == null ? 0 : 1;
            write(campaign, stored == null ? null : stored.facts(), true);
        }

        /** What a full list has no more is not known to be open any more, and never silently stays so. */
        private void goneFromTheList(Campaign old, List<Campaign> campaigns) {
            if (!old.open() || campaigns.isEmpty()) {
                unchanged++;
                return;
            }
            LocalDate asOf = campaigns.get(0).statusAsOf();
            Campaign gone = new Campaign(
                    old.id(),
                    old.name(),
                    old.aliases(),
                    old.charity(),
                    old.startedOn(),
                    old.endedOn(),
                    false,
                    asOf,
                    old.successor(),
                    old.url(),
                    old.place(),
                    old.sources());
            closed++;
            changed++;
            write(gone, json(old), true);
        }

        private void write(Campaign campaign, @Nullable String old, boolean isChange) {
            handle.createUpdate("""
                            INSERT INTO campaign (id, facts, origin) VALUES (:id, :facts::jsonb, 'import')
                            ON CONFLICT (id) DO UPDATE SET facts = excluded.facts""")
                    .bind("id", campaign.id())
                    .bind("facts", json(campaign))
                    .execute();
            if (isChange) {
                PostgresRegistryEdits.audit(handle, change, "campaign", campaign.id(), old, json(campaign));
            }
        }
    }

    /** Another day of the same facts is no change. */
    private static boolean isSame(Campaign one, Campaign other) {
        return undated(one).equals(undated(other));
    }

    private static Campaign undated(Campaign campaign) {
        return new Campaign(
                campaign.id(),
                campaign.name(),
                campaign.aliases(),
                campaign.charity(),
                campaign.startedOn(),
                campaign.endedOn(),
                campaign.open(),
                null,
                campaign.successor(),
                campaign.url(),
                campaign.place(),
                campaign.sources().stream()
                        .map(source -> new Source(source.fact(), source.citation(), LocalDate.EPOCH))
                        .toList());
    }

    @Override
    public Outcome disasters(List<Disaster> disasters) {
        return database.transact(handle -> {
            int added = 0;
            int changed = 0;
            for (Disaster disaster : disasters) {
                Optional<Boolean> isNew = put(handle, disaster);
                added += isNew.orElse(false) ? 1 : 0;
                changed += isNew.isPresent() && !isNew.get() ? 1 : 0;
            }
            return new Outcome(added, changed, 0, disasters.size() - added - changed, 0);
        });
    }

    /** Whether it is new; empty where newer facts are there already. */
    private static Optional<Boolean> put(Handle handle, Disaster disaster) {
        return handle.createQuery("""
                        INSERT INTO disaster (id, name, kind, status, started_on, countries, url, as_of, source)
                        VALUES (:id, :name, :kind, :status, :started, :countries, :url, :asOf, :source)
                        ON CONFLICT (id) DO UPDATE
                        SET name = excluded.name, kind = excluded.kind, status = excluded.status,
                            started_on = excluded.started_on, countries = excluded.countries, url = excluded.url,
                            as_of = excluded.as_of, source = excluded.source
                        WHERE disaster.as_of < excluded.as_of
                        RETURNING xmax = 0""")
                .bind("id", disaster.id())
                .bind("name", disaster.name())
                .bind("kind", disaster.kind())
                .bind("status", disaster.status().name().toLowerCase(Locale.ROOT))
                .bind("started", disaster.startedOn())
                .bindArray("countries", String.class, disaster.countries())
                .bind("url", disaster.url() == null ? null : disaster.url().toString())
                .bind("asOf", disaster.asOf())
                .bind("source", disaster.source())
                .mapTo(Boolean.class)
                .findOne();
    }

    @Override
    public List<Disaster> behind(Campaign campaign) {
        @Nullable String place = campaign.place();
        @Nullable LocalDate started = campaign.startedOn();
        if (place == null || started == null) {
            return List.of();
        }
        return database.run(handle -> handle.createQuery("""
                        SELECT * FROM disaster
                        WHERE :place = ANY (countries) AND started_on BETWEEN :from AND :to
                        ORDER BY started_on DESC, id LIMIT 5""")
                .bind("place", place)
                .bind("from", started.minusDays(60))
                .bind("to", started.plusDays(60))
                .map((row, context) -> disaster(row))
                .list());
    }

    private static Disaster disaster(ResultSet row) throws SQLException {
        Array countries = row.getArray("countries");
        String url = row.getString("url");
        return new Disaster(
                row.getString("id"),
                row.getString("name"),
                row.getString("kind"),
                Disaster.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getObject("started_on", LocalDate.class),
                Arrays.asList((String[]) countries.getArray()),
                url == null ? null : URI.create(url),
                row.getObject("as_of", LocalDate.class),
                row.getString("source"));
    }

    private static Map<String, Stored> stored(Handle handle) {
        Map<String, Stored> stored = new HashMap<>();
        handle.createQuery("SELECT id, origin, facts FROM campaign")
                .map((row, context) ->
                        Map.entry(row.getString("id"), new Stored(row.getString("origin"), row.getString("facts"))))
                .forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
        return stored;
    }

    private Campaign parse(String facts) {
        try {
            return mapper.readValue(facts, Campaign.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the registry holds facts that cannot be read", e);
        }
    }

    private String json(Campaign campaign) {
        try {
            return mapper.writeValueAsString(campaign);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // records of strings and dates can always be written
        }
    }
}
