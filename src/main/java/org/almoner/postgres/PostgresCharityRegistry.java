package org.almoner.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almoner.charity.Campaign;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityId;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.CharitySearch;
import org.almoner.charity.Family;
import org.almoner.charity.NameFold;
import org.almoner.charity.Registration;
import org.almoner.charity.ReviewedRegistry;
import org.almoner.charity.register.ReviewedStanding;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The registry in PostgreSQL. Resolution and verification read a copy in memory, so that they need no database; look-up by
 * what a person types searches the tables.
 */
public final class PostgresCharityRegistry implements CharityRegistry, CharitySearch {
    private static final String SEARCH = """
            SELECT charity.facts
            FROM charity
            JOIN (SELECT charity_id, max(word_similarity(:query, folded) + similarity(:query, folded)) AS score
                  FROM charity_name
                  WHERE :query = '' OR :query <% folded OR folded % :query
                  GROUP BY charity_id) AS found ON found.charity_id = charity.id
            WHERE CAST(:country AS text) IS NULL OR charity.country = :country
            ORDER BY found.score DESC, charity.name, charity.id
            LIMIT :limit""";

    private final Database database;
    private final ObjectMapper mapper;
    private final Copy<CharityRegistry> copy =
            new Copy<>(new ReviewedRegistry(List.of(), List.of(), List.of(), Set.of()));

    public PostgresCharityRegistry(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /**
     * A release of the reviewed data.
     *
     * @param digest the same content has the same digest
     */
    public record Release(
            String digest,
            List<Charity> charities,
            List<Family> families,
            List<Campaign> campaigns,
            Set<String> sharedDomains) {}

    /** Puts a release in place of the one before, once: replicas that start together take turns, and the others find it done. */
    public void load(Release release) {
        database.transact(handle -> {
            Database.takeTurns(handle, "registry");
            if (!release.digest().equals(loadedRelease(handle))) {
                new ReviewedRelease(handle, this::json).replace(release);
                Changes.announceRegistry(handle);
            }
            return null;
        });
        refresh();
    }

    /** Reads the copy in memory anew. */
    public void refresh() {
        copy.read(() -> database.run(handle -> new ReviewedRegistry(
                standing(handle, facts(handle, "SELECT facts FROM charity ORDER BY id", Charity.class)),
                facts(handle, "SELECT facts FROM family ORDER BY id", Family.class),
                facts(handle, "SELECT facts FROM campaign ORDER BY id", Campaign.class),
                Set.copyOf(handle.createQuery("SELECT domain FROM shared_domain")
                        .mapTo(String.class)
                        .list()))));
    }

    @Override
    public List<Charity> search(String query, @Nullable String country, int limit) {
        return database.run(handle -> handle.createQuery(SEARCH)
                .bind("query", NameFold.fold(query))
                .bind("country", country)
                .bind("limit", limit)
                .map((row, context) -> parse(row.getString(1), Charity.class))
                .list());
    }

    @Override
    public Optional<Charity> find(CharityId id) {
        return copy.get().find(id);
    }

    @Override
    public List<Charity> findByName(String name) {
        return copy.get().findByName(name);
    }

    @Override
    public List<Charity> findByDomain(String domain) {
        return copy.get().findByDomain(domain);
    }

    @Override
    public Optional<Family> findFamily(String name) {
        return copy.get().findFamily(name);
    }

    @Override
    public boolean mayBeginName(String foldedWord) {
        return copy.get().mayBeginName(foldedWord);
    }

    @Override
    public boolean mayStartName(String firstStart) {
        return copy.get().mayStartName(firstStart);
    }

    @Override
    public List<String> namesStarting(String starts) {
        return copy.get().namesStarting(starts);
    }

    @Override
    public List<Charity> members(String familyId) {
        return copy.get().members(familyId);
    }

    @Override
    public List<Campaign> findCampaigns(String name) {
        return copy.get().findCampaigns(name);
    }

    @Override
    public Optional<Campaign> findCampaign(String id) {
        return copy.get().findCampaign(id);
    }

    @Override
    public List<Campaign> campaigns() {
        return copy.get().campaigns();
    }

    @Override
    public List<String> domains() {
        return copy.get().domains();
    }

    private static String loadedRelease(Handle handle) {
        return handle.createQuery("SELECT digest FROM registry_release WHERE name = 'reviewed'")
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    private static List<Charity> standing(Handle handle, List<Charity> reviewed) {
        List<CharityId> ids = reviewed.stream()
                .flatMap(charity -> charity.registers().stream())
                .map(Registration::id)
                .toList();
        return ReviewedStanding.apply(reviewed, PostgresRegisterEntries.find(handle, ids));
    }

    private <T> List<T> facts(Handle handle, String query, Class<T> type) {
        return handle.createQuery(query)
                .map((row, context) -> parse(row.getString(1), type))
                .list();
    }

    private String json(Object facts) {
        try {
            return mapper.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // records of strings and dates can always be written
        }
    }

    private <T> T parse(String facts, Class<T> type) {
        try {
            return mapper.readValue(facts, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the registry holds facts that cannot be read", e);
        }
    }
}
