package org.almoner.charity.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almoner.charity.Campaign;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityId;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.CharitySearch;
import org.almoner.charity.Family;
import org.almoner.charity.NameFold;
import org.almoner.charity.NameLikeness;
import org.almoner.charity.PublicSuffixes;
import org.almoner.charity.register.RegisterEntries.Row;
import org.jspecify.annotations.Nullable;

/**
 * The reviewed registry, and behind it every charity of the registers that are in place. What was reviewed comes first: a
 * register entry never takes a reviewed charity's id, domain or name. Names in articles are resolved among reviewed
 * charities alone, since on registers of millions nearly every name is somebody's. Thread-safe; calls may block.
 */
public final class RegisteredCharities implements CharityRegistry, CharitySearch {
    private static final Pattern NUMBER = Pattern.compile("(?:SC)?[0-9]{5,11}(?:RR[0-9]{4})?");

    private final CharityRegistry reviewed;
    private final CharitySearch search;
    private final RegisterEntries entries;
    private final Map<String, RegisterList> lists;

    /** @param lists by their codes; those of {@link RegisterFile#list} must be among them */
    public RegisteredCharities(
            CharityRegistry reviewed, CharitySearch search, RegisterEntries entries, Map<String, RegisterList> lists) {
        this.reviewed = reviewed;
        this.search = search;
        this.entries = entries;
        this.lists = Map.copyOf(lists);
    }

    @Override
    public Optional<Charity> find(CharityId id) {
        return reviewed.find(id).or(() -> charities(entries.find(id)).stream().findFirst());
    }

    @Override
    public List<Charity> findByDomain(String domain) {
        List<Charity> owners = reviewed.findByDomain(domain);
        if (!owners.isEmpty() || isBelowReviewed(domain)) {
            return owners;
        }
        return claims(domain).owner().stream().map(this::charity).toList();
    }

    @Override
    public List<String> disputants(String domain) {
        return isBelowReviewed(domain) ? List.of() : claims(domain).disputants();
    }

    @Override
    public List<Charity> findByName(String name) {
        return reviewed.findByName(name);
    }

    @Override
    public Optional<Family> findFamily(String name) {
        return reviewed.findFamily(name);
    }

    @Override
    public boolean mayBeginName(String foldedWord) {
        return reviewed.mayBeginName(foldedWord);
    }

    @Override
    public boolean mayStartName(String firstStart) {
        return reviewed.mayStartName(firstStart);
    }

    @Override
    public List<String> namesStarting(String starts) {
        return reviewed.namesStarting(starts);
    }

    @Override
    public List<Charity> members(String familyId) {
        return reviewed.members(familyId);
    }

    @Override
    public List<Campaign> findCampaigns(String name) {
        return reviewed.findCampaigns(name);
    }

    @Override
    public Optional<Campaign> findCampaign(String id) {
        return reviewed.findCampaign(id);
    }

    @Override
    public List<Campaign> campaigns() {
        return reviewed.campaigns();
    }

    @Override
    public List<String> domains() {
        return reviewed.domains();
    }

    /** By name, and by what is unmistakably an id, a register number or a domain. */
    @Override
    public List<Charity> search(String query, @Nullable String country, int limit) {
        String folded = NameFold.fold(query);
        if (folded.isEmpty()) {
            // Nothing asked for is everything; what has no letter and no digit is nobody's name.
            return query.isBlank() ? search.search(query, country, limit) : List.of();
        }
        List<Charity> named = search.search(query, country, limit);
        Set<Charity> found = new LinkedHashSet<>();
        exact(query.strip()).forEach(found::add);
        merge(query, named, unreviewed(entries.search(folded, country, limit))).forEach(found::add);
        return found.stream()
                .filter(charity -> country == null || charity.country().equals(country))
                .limit(limit)
                .toList();
    }

    private Stream<Charity> exact(String query) {
        String number = query.toUpperCase(Locale.ROOT).replaceAll("[ -]", "");
        if (NUMBER.matcher(number).matches()) {
            return lists.keySet().stream()
                    .sorted()
                    .flatMap(list -> CharityId.parse(list + "-" + number).stream())
                    .flatMap(id -> find(id).stream());
        }
        Optional<CharityId> id = CharityId.parse(query);
        if (id.isPresent()) {
            return id.flatMap(this::find).stream();
        }
        String host = query.toLowerCase(Locale.ROOT)
                .replaceFirst("^(?:https?://)?(?:www\\.)?", "")
                .replaceFirst("/.*", "");
        return PublicSuffixes.registrableDomain(host).isEmpty() ? Stream.empty() : givers(host);
    }

    /** Whoever gives a domain as theirs, though it may prove none of them. */
    private Stream<Charity> givers(String host) {
        return Stream.concat(reviewed.findByDomain(host).stream(), unreviewed(claimRows(host)).stream());
    }

    private static List<Charity> merge(String query, List<Charity> reviewed, List<Charity> registered) {
        if (registered.isEmpty()) {
            return reviewed;
        }
        NameLikeness likeness = new NameLikeness(query);
        Map<Charity, Double> scores = new LinkedHashMap<>();
        Stream.concat(reviewed.stream(), registered.stream())
                .forEach(charity -> scores.putIfAbsent(charity, likeness.of(charity)));
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Charity, Double>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Charity> unreviewed(List<Row> rows) {
        return charities(rows.stream()
                .filter(row -> reviewed.find(row.entry().id()).isEmpty())
                .toList());
    }

    /** The charities of rows; one that is on several registers comes once. */
    private List<Charity> charities(List<Row> rows) {
        List<RegisterRecord> records = RegisterRecord.of(rows);
        Map<String, List<Row>> claims = entries.findByDomains(records.stream()
                .flatMap(record -> record.claimedDomain().stream())
                .distinct()
                .toList());
        List<Charity> charities = new ArrayList<>();
        for (RegisterRecord record : records) {
            charities.add(record.claimedDomain()
                    .filter(domain -> !isReviewed(domain))
                    .flatMap(domain -> DomainClaims.of(claims.getOrDefault(domain, List.of()))
                            .owner())
                    .filter(owner -> owner.stream().anyMatch(one -> one.id().equals(record.id())))
                    .map(this::charity)
                    .orElseGet(() -> record.charity(lists, false, List.of())));
        }
        return charities.stream().distinct().toList();
    }

    private Charity charity(List<RegisterRecord> records) {
        return records.get(0).charity(lists, true, records.subList(1, records.size()));
    }

    private DomainClaims claims(String domain) {
        return DomainClaims.of(claimRows(domain));
    }

    private List<Row> claimRows(String domain) {
        return entries.findByDomains(List.of(domain)).getOrDefault(domain, List.of());
    }

    private boolean isReviewed(String domain) {
        return !reviewed.findByDomain(domain).isEmpty() || isBelowReviewed(domain);
    }

    /** Whether a reviewed charity's domain has this host below it. */
    private boolean isBelowReviewed(String host) {
        String rest = host;
        while (rest.indexOf('.') >= 0) {
            rest = rest.substring(rest.indexOf('.') + 1);
            if (!reviewed.findByDomain(rest).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
