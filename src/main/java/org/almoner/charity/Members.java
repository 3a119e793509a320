package org.almoner.charity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Picks whom a passage means of several that go by one name: of a family's members, or of namesakes. */
final class Members {
    private final CharityRegistry registry;
    private final Set<Charity> named;
    private final List<String> countries;

    /**
     * @param named whom the passage names so that no other can be meant
     * @param countries where members are meant, most telling first
     */
    Members(CharityRegistry registry, Set<Charity> named, List<String> countries) {
        this.registry = registry;
        this.named = named;
        this.countries = countries;
    }

    boolean isNamed(Charity charity) {
        return named.contains(charity);
    }

    /** The only charity of a name, or the one of the most telling country. */
    Resolution resolve(Mention mention) {
        List<Charity> charities = mention.charities();
        @Nullable
        Charity charity = charities.size() == 1
                ? charities.get(0)
                : byCountry(charities, countries).orElse(null);
        return new Resolution(mention.written(), charity, without(charities, charity), null, null);
    }

    /** The member of a family that is named. */
    Resolution resolve(Mention mention, Family family) {
        List<Charity> members = registry.members(family.id());
        List<Charity> national =
                members.stream().filter(member -> !member.international()).toList();
        @Nullable
        Charity charity = mention.beside().tellsOfAnother()
                ? abroad(mention.beside(), national)
                : member(mention, members, national);
        return new Resolution(
                mention.written(), charity, without(charity == null ? members : national, charity), family, null);
    }

    private @Nullable Charity member(Mention mention, List<Charity> members, List<Charity> national) {
        List<Charity> namedMembers = members.stream().filter(named::contains).toList();
        return namedMembers.size() == 1
                ? namedMembers.get(0)
                : byCountry(national, countries)
                        .or(() -> bearing(mention.key(), members))
                        .orElse(null);
    }

    /** The member of the country written beside the name; "Lebanese" alone does not find one. */
    private static @Nullable Charity abroad(Mention.Beside beside, List<Charity> national) {
        @Nullable String country = beside.country();
        return country == null ? null : byCountry(national, List.of(country)).orElse(null);
    }

    /** The only charity of the most telling country that has one. */
    private static Optional<Charity> byCountry(List<Charity> charities, List<String> countries) {
        for (String country : countries) {
            String code = country.toUpperCase(Locale.ROOT);
            List<Charity> local =
                    charities.stream().filter(c -> c.country().equals(code)).toList();
            if (!local.isEmpty()) {
                return local.size() == 1 ? Optional.of(local.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The one member whose own name, not an alias, is the family's: UNICEF, WaterAid. */
    private static Optional<Charity> bearing(String folded, List<Charity> members) {
        List<Charity> bearers = members.stream()
                .filter(member -> NameFold.fold(member.name()).equals(folded))
                .toList();
        return bearers.size() == 1 ? Optional.of(bearers.get(0)) : Optional.empty();
    }

    private static List<Charity> without(List<Charity> charities, @Nullable Charity charity) {
        return charities.stream().filter(other -> !other.equals(charity)).toList();
    }
}
