package org.almoner.charity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reviewed registry, indexed in memory. Immutable and thread-safe.
 *
 * <p>It refuses entries that break a rule: an entry needs a source, domains need to be registrable or full hosts below a
 * registrable domain, links need to be https on the charity's own domains, and no domain has two owners, but for those
 * that are documented to be shared.
 */
public final class ReviewedRegistry implements CharityRegistry {
    private static final int SHOWN_VIOLATIONS = 20;

    private final Map<CharityId, Charity> byId;
    private final Map<String, List<Charity>> byName;
    private final Map<String, List<Charity>> byDomain;
    private final Map<String, Family> families;
    private final Map<String, List<Charity>> members;
    private final Map<String, List<Campaign>> campaigns;
    private final Map<String, Campaign> campaignsById;
    private final List<Charity> charities;
    private final List<String> domains;
    private final Set<String> firstWords;
    private final Map<String, List<String>> byStarts;
    private final Set<String> firstStarts;

    /**
     * @param sharedDomains domains that serve several organisations, by review
     * @throws IllegalArgumentException naming every entry that breaks a rule, and the rule
     */
    public ReviewedRegistry(
            Collection<Charity> charities,
            Collection<Family> families,
            Collection<Campaign> campaigns,
            Set<String> sharedDomains) {
        this.charities = List.copyOf(charities);
        List<RuleViolation> violations =
                violations(this.charities, List.copyOf(families), List.copyOf(campaigns), Set.copyOf(sharedDomains));
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(violations.stream()
                    .limit(SHOWN_VIOLATIONS)
                    .map(RuleViolation::toString)
                    .collect(Collectors.joining("; ", "registry refused: ", "")));
        }
        this.byId = indexIds(this.charities);
        this.byName = index(this.charities, ReviewedRegistry::foldedNames);
        this.byDomain = index(this.charities, charity -> charity.domains().stream());
        this.members = index(
                this.charities.stream()
                        .sorted(Comparator.comparing(Charity::international))
                        .toList(),
                charity -> Stream.ofNullable(charity.family()));
        this.families = indexFamilies(families);
        this.campaigns = index(
                campaigns,
                campaign -> Stream.concat(Stream.of(campaign.name()), campaign.aliases().stream())
                        .map(NameFold::fold));
        this.campaignsById =
                campaigns.stream().collect(Collectors.toUnmodifiableMap(Campaign::id, campaign -> campaign));
        this.domains = byDomain.keySet().stream().sorted().toList();
        this.firstWords = Stream.of(byName, this.families, this.campaigns)
                .flatMap(index -> index.keySet().stream())
                .map(ReviewedRegistry::firstWord)
                .collect(Collectors.toUnmodifiableSet());
        this.byStarts = index(
                Stream.concat(
                                Mention.names(List.copyOf(campaigns), null, this.charities),
                                families.stream().flatMap(family -> Mention.names(List.of(), family, List.of())))
                        .distinct()
                        .toList(),
                name -> Stream.of(NameStarts.of(name)));
        this.firstStarts =
                byStarts.keySet().stream().map(ReviewedRegistry::firstWord).collect(Collectors.toUnmodifiableSet());
    }

    /** The rules that a registry of these entries would break. */
    public static List<RuleViolation> violations(
            List<Charity> charities, List<Family> families, List<Campaign> campaigns, Set<String> sharedDomains) {
        return RegistryRules.violations(charities, families, campaigns, sharedDomains);
    }

    /** Every charity, in the order of the files. */
    public List<Charity> charities() {
        return charities;
    }

    @Override
    public Optional<Charity> find(CharityId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Charity> findByName(String name) {
        return byName.getOrDefault(NameFold.fold(name), List.of());
    }

    @Override
    public List<Charity> findByDomain(String domain) {
        return byDomain.getOrDefault(domain.toLowerCase(Locale.ROOT), List.of());
    }

    @Override
    public Optional<Family> findFamily(String name) {
        return Optional.ofNullable(families.get(NameFold.fold(name)));
    }

    @Override
    public boolean mayBeginName(String foldedWord) {
        return firstWords.contains(foldedWord);
    }

    @Override
    public boolean mayStartName(String firstStart) {
        return firstStarts.contains(firstStart);
    }

    @Override
    public List<String> namesStarting(String starts) {
        return byStarts.getOrDefault(starts, List.of());
    }

    @Override
    public List<Charity> members(String familyId) {
        return members.getOrDefault(familyId, List.of());
    }

    @Override
    public List<Campaign> findCampaigns(String name) {
        return campaigns.getOrDefault(NameFold.fold(name), List.of());
    }

    @Override
    public Optional<Campaign> findCampaign(String id) {
        return Optional.ofNullable(campaignsById.get(id));
    }

    @Override
    public List<Campaign> campaigns() {
        return List.copyOf(campaignsById.values());
    }

    @Override
    public List<String> domains() {
        return domains;
    }

    private static String firstWord(String name) {
        return name.split(" ", 2)[0];
    }

    private static Map<CharityId, Charity> indexIds(List<Charity> charities) {
        Map<CharityId, Charity> index = new HashMap<>();
        for (Charity charity : charities) {
            index.put(charity.id(), charity);
            charity.registers().forEach(registration -> index.put(registration.id(), charity));
        }
        return Map.copyOf(index);
    }

    private static Map<String, Family> indexFamilies(Collection<Family> families) {
        Map<String, Family> index = new HashMap<>();
        for (Family family : families) {
            family.names().forEach(name -> index.put(NameFold.fold(name), family));
            index.put(NameFold.fold(family.name()), family);
        }
        return Map.copyOf(index);
    }

    private static Stream<String> foldedNames(Charity charity) {
        return charity.names().map(NameFold::fold);
    }

    private static <T> Map<String, List<T>> index(Collection<T> entries, Function<T, Stream<String>> keys) {
        Map<String, LinkedHashSet<T>> sets = new HashMap<>();
        for (T entry : entries) {
            keys.apply(entry)
                    .forEach(key -> sets.computeIfAbsent(key, ignored -> new LinkedHashSet<>())
                            .add(entry));
        }
        Map<String, List<T>> index = new HashMap<>();
        sets.forEach((key, set) -> index.put(key, List.copyOf(new ArrayList<>(set))));
        return Map.copyOf(index);
    }
}
