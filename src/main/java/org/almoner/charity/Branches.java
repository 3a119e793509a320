package org.almoner.charity;

import java.util.Optional;

/**
 * Reads of which country's member a text tells that it calls a part of the family: "the Spanish branch of the Red Cross",
 * "la section française de MSF", "UNICEF's German committee".
 */
final class Branches {
    /** So many small words at most stand between a branch and the name: "of the", "für das". */
    private static final int LONGEST_OF = 3;

    private final TextWords words;

    Branches(TextWords words) {
        this.words = words;
    }

    /**
     * A member of a family, called a branch of it.
     *
     * @param country its country's code
     * @param first the first word that tells of it, which may be the name's
     */
    record Branch(String country, int first) {}

    /** The branch that is told of around a family's name from one word to another. */
    Optional<Branch> of(int from, int to) {
        return before(from).or(() -> behind(to).map(country -> new Branch(country, from)));
    }

    private Optional<Branch> before(int from) {
        int end = withoutSmall(from);
        if (!words.leadsTo(end)) {
            return Optional.empty();
        }
        if (isBranch(end - 1)) {
            return words.isBeside(end - 1) ? nationality(end - 1) : Optional.empty();
        }
        boolean behindIt = words.isBeside(end - 1) && isBranch(end - 2);
        return behindIt ? adjective(end - 1).map(country -> new Branch(country, end - 2)) : Optional.empty();
    }

    private int withoutSmall(int from) {
        int end = from;
        while (from - end < LONGEST_OF && words.leadsTo(end) && isSmall(words.folded(end - 1))) {
            end--;
        }
        return end;
    }

    /** A country or its adjective, with its last word before another one. */
    private Optional<Branch> nationality(int end) {
        for (int n = CountryWords.LONGEST_COUNTRY; n > 0; n--) {
            int first = end - n;
            boolean named = first >= 0 && !words.isPlain(first) && words.areBeside(first, end);
            Optional<String> country = named ? CountryWords.countryOf(words.folded(first, end)) : Optional.empty();
            if (country.isPresent()) {
                return country.map(code -> new Branch(code, first));
            }
        }
        return adjective(end - 1).map(country -> new Branch(country, end - 1));
    }

    private Optional<String> behind(int to) {
        for (int n = CountryWords.LONGEST_COUNTRY; n > 0; n--) {
            boolean named = words.areBeside(to - 1, to + n + 1) && isBranch(to + n) && !words.isPlain(to);
            Optional<String> country = named ? CountryWords.countryOf(words.folded(to, to + n)) : Optional.empty();
            if (country.isPresent()) {
                return country;
            }
        }
        return words.areBeside(to - 1, to + 2) && isBranch(to + 1) ? adjective(to) : Optional.empty();
    }

    private Optional<String> adjective(int at) {
        return CountryWords.isNationality(words.folded(at))
                ? CountryWords.countryBefore(words.folded(at))
                : Optional.empty();
    }

    private boolean isBranch(int at) {
        return at >= 0 && at < words.count() && BesideWords.BRANCH.has(words.folded(at));
    }

    private static boolean isSmall(String word) {
        return BesideWords.OF.has(word) || BesideWords.FROM.has(word) || NameFold.isArticle(word);
    }
}
