package org.almoner.charity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Picks whom a passage means of several that go by one name: of a family's members, or of namesakes. */
final class Members {
    private final CharityRegistry registry;
    private final Set<Charity> named;
    private final String passage;
    private final Setting setting;

    /** @param named whom the passage names so that no other can be meant */
    Members(CharityRegistry registry, Set<Charity> named, String passage, Setting setting) {
        this.registry = registry;
        this.named = named;
        this.passage = passage;
        this.setting = setting;
    }

    boolean isNamed(Charity charity) {
        return named.contains(charity);
    }

    /** The only charity of a name, or the one of the most telling country. */
    Resolution resolve(Mention mention) {
        List<Charity> charities = mention.charities();
        @Nullable
        Charity charity = charities.size() == 1
                ? certain(mention, charities.get(0))
                : byCountry(charities, setting.allCountries()).orElse(null);
        return new Resolution(mention.written(), charity, without(charities, charity), null, null);
    }

    /** The only charity of a name, unless somebody else may go by it there. */
    private @Nullable Charity certain(Mention mention, Charity charity) {
        String written = mention.written();
        if (!CommonNames.mayBeOthers(written)) {
            return charity;
        }
        WholeText whole = whole();
        boolean others = CommonNames.isLetters(written) && whole.isShortForOther(written, charity)
                || CommonNames.isPersons(mention.key()) && whole.isPersons(written);
        boolean abroad = !charity.international() && setting.isAbroad(charity.country());
        return others || abroad && !whole.names(charity) ? null : charity;
    }

    private WholeText whole() {
        Introductions article = setting.introductions();
        return article == null
                ? new WholeText(passage, new MentionFinder(registry, setting.language()))
                : article.whole();
    }

    /** The member of a family that is named. */
    Resolution resolve(Mention mention, Family family) {
        List<Charity> members = registry.members(family.id());
        @Nullable
        Charity charity = mention.beside().tellsOfAnother()
                ? abroad(mention.beside(), members)
                : member(mention, family, members);
        List<Charity> others = without(charity == null ? members : national(members), charity);
        @Nullable ToldCountry country = mention.beside().told();
        boolean place = country != null && country.place();
        boolean told = charity != null && mention.beside().tellsOfAnother() && !place;
        return new Resolution(mention.inFull(), charity, introducedFirst(family, others), family, null, told);
    }

    private @Nullable Charity member(Mention mention, Family family, List<Charity> members) {
        List<Charity> namedMembers = members.stream().filter(named::contains).toList();
        return namedMembers.size() == 1
                ? namedMembers.get(0)
                : byCountry(national(members), countries(family, members))
                        .or(() -> bearing(mention.key(), members))
                        .orElse(null);
    }

    /**
     * Where a family's name is meant, most telling first. Who alone is named before the passage comes behind the
     * article's country and its site's: before the deployment's where the article is that member's story, else after it.
     */
    private List<String> countries(Family family, List<Charity> members) {
        Optional<Charity> introduced =
                setting.onlyIntroduced(family).filter(one -> !one.international() && !isElsewhere(one, members));
        return Stream.of(
                        setting.countries().stream(),
                        introduced.filter(one -> setting.isStoryOf(one, family)).map(Charity::country).stream(),
                        Stream.ofNullable(setting.usual()),
                        introduced.map(Charity::country).stream())
                .flatMap(countries -> countries)
                .toList();
    }

    /**
     * Whether the passage tells of another member's country, the deployment's where that is known: "readers in Britain
     * can give to the Red Cross".
     */
    private boolean isElsewhere(Charity introduced, List<Charity> members) {
        Set<String> told = CountryWords.countriesIn(new TextWords(passage));
        return members.stream()
                .map(Charity::country)
                .filter(country -> setting.usual() == null || setting.usual().equals(country))
                .anyMatch(country -> !country.equals(introduced.country()) && told.contains(country));
    }

    private List<Charity> introducedFirst(Family family, List<Charity> members) {
        return Stream.concat(setting.introduced(family).stream().filter(members::contains), members.stream())
                .distinct()
                .toList();
    }

    /** The member of the country written beside the name; "Lebanese" alone does not find one. */
    static @Nullable Charity abroad(Mention.Beside beside, List<Charity> members) {
        @Nullable String country = beside.country();
        if (country == null) {
            return null;
        }
        return country.equals(CountryWords.WORLD)
                ? single(members.stream().filter(Charity::international).toList())
                        .orElse(null)
                : byCountry(national(members), List.of(country)).orElse(null);
    }

    private static Optional<Charity> single(List<Charity> charities) {
        return charities.size() == 1 ? Optional.of(charities.get(0)) : Optional.empty();
    }

    private static List<Charity> national(List<Charity> members) {
        return members.stream().filter(member -> !member.international()).toList();
    }

    /** The only charity of the most telling country that has one. */
    private static Optional<Charity> byCountry(List<Charity> charities, List<String> countries) {
        for (String country : countries) {
            String code = country.toUpperCase(Locale.ROOT);
            List<Charity> local =
                    charities.stream().filter(c -> c.country().equals(code)).toList();
            if (!local.isEmpty()) {
                return single(local);
            }
        }
        return Optional.empty();
    }

    /** The one member whose own name, not an alias, is the family's, though not of a country abroad: UNICEF, WaterAid. */
    private Optional<Charity> bearing(String folded, List<Charity> members) {
        return single(members.stream()
                        .filter(member -> NameFold.fold(member.name()).equals(folded))
                        .toList())
                .filter(member -> member.international() || !setting.isAbroad(member.country()));
    }

    private static List<Charity> without(List<Charity> charities, @Nullable Charity charity) {
        return charities.stream().filter(other -> !other.equals(charity)).toList();
    }
}
