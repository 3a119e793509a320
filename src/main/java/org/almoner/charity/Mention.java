package org.almoner.charity;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name of the registry's, found in a text.
 *
 * @param written the words, as written, without a possessive ending
 * @param words how many
 * @param ordinary whether it is one everyday word
 * @param possessive whether it was written with a possessive ending
 * @param beside what the words beside it make of a family's name
 */
record Mention(
        String written,
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
     * The words beside a name.
     *
     * @param qualified whether the word before makes it another organisation's: "Lebanese Red Cross"
     * @param country the country right after it: "UNICEF Canada"
     */
    record Beside(boolean qualified, @Nullable String country) {
        boolean tellsOfAnother() {
            return qualified || country != null;
        }
    }

    /** The charity that no other can be meant instead of, or null. */
    @Nullable
    Charity specific() {
        return family == null && campaigns.isEmpty() && charities.size() == 1 ? charities.get(0) : null;
    }

    /** The names behind it, as the registry writes them. */
    static Stream<String> names(List<Campaign> campaigns, @Nullable Family family, List<Charity> charities) {
        return Stream.of(
                        campaigns.stream().flatMap(c -> Stream.concat(Stream.of(c.name()), c.aliases().stream())),
                        Stream.ofNullable(family).flatMap(f -> Stream.concat(Stream.of(f.name()), f.names().stream())),
                        charities.stream().flatMap(Mention::names))
                .flatMap(names -> names);
    }

    private static Stream<String> names(Charity charity) {
        return Stream.of(Stream.of(charity.name()), Stream.ofNullable(charity.legalName()), charity.aliases().stream())
                .flatMap(names -> names);
    }
}
