package org.almoner.charity;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name of the registry's, found in a text.
 *
 * @param written the words, as written, without a possessive ending
 * @param inFull the same with those beside it that tell its country
 * @param key the registry's name, folded: of what is written in another case, the one it is a case of
 * @param words how many
 * @param ordinary whether it is one everyday word
 * @param possessive whether it was written with a possessive ending
 * @param beside what the words beside it make of it
 */
record Mention(
        String written,
        String inFull,
        String key,
        int start,
        int end,
        int words,
        boolean ordinary,
        boolean possessive,
        Beside beside,
        List<Campaign> campaigns,
        @Nullable Family family,
        List<Charity> charities) {
    /**
     * What the words beside a name tell.
     *
     * @param longer whether it is part of a longer name: "Lebanese Red Cross", "Oxfam Street Gym"
     * @param told the country after it, or of the adjective before: "UNICEF Canada", "ukraiński Czerwony Krzyż"
     * @param introduced whether it is another member of its family, or short for another name, and may be so further on
     * @param inside whether words of its sentence stand before it, so that its capital is its own
     * @param asked whether it stands right after words that ask to give: "Donate to Caritas"
     * @param refused whether it stands after words that ask not to: "do not donate to Caritas"
     * @param bystander whether it is a partner, a patron or a source: "in cooperation with Caritas", "laut Caritas"
     */
    record Beside(
            boolean longer,
            @Nullable ToldCountry told,
            boolean introduced,
            boolean inside,
            boolean asked,
            boolean refused,
            boolean bystander) {
        boolean tellsOfAnother() {
            return longer || told != null;
        }

        /** The code of the country that is told. */
        @Nullable
        String country() {
            return told == null ? null : told.code();
        }
    }

    /** Whether the words beside it make it another's name. */
    boolean isAnothers() {
        @Nullable String country = beside.country();
        boolean abroad = country != null
                && charities.stream().noneMatch(charity -> charity.country().equals(country));
        return beside.longer() || (family == null && campaigns.isEmpty() && abroad);
    }

    /** Whether it is the same name as another one, though it may be written otherwise. */
    boolean isSame(Mention other) {
        return family == null ? key.equals(other.key) : family.equals(other.family);
    }

    /** Whether it is the name of a family, and another one that of one of its members. */
    boolean isFamilyOf(Mention other) {
        @Nullable Charity member = other.specific();
        return family != null && member != null && family.id().equals(member.family());
    }

    /** The charity that no other can be meant instead of, or null. */
    @Nullable
    Charity specific() {
        boolean single = family == null && campaigns.isEmpty() && charities.size() == 1;
        return single && !ordinary && !isAnothers() ? charities.get(0) : null;
    }

    /** The names behind it, as the registry writes them. */
    static Stream<String> names(List<Campaign> campaigns, @Nullable Family family, List<Charity> charities) {
        return Stream.of(
                        campaigns.stream().flatMap(c -> Stream.concat(Stream.of(c.name()), c.aliases().stream())),
                        Stream.ofNullable(family).flatMap(f -> Stream.concat(Stream.of(f.name()), f.names().stream())),
                        charities.stream().flatMap(Charity::names))
                .flatMap(names -> names);
    }
}
