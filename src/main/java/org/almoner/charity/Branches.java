package org.almoner.charity;

import java.util.Optional;

/**
 * Reads of which country's member a text tells that it calls a part of the family: "the Spanish branch of the Red Cross",
 * "la section française de MSF", "UNICEF's German committee", "Australia for UNHCR"; the international one is all
 * countries'.
 */
final class Branches {
    /** So many small words at most stand between a branch and the name: "of the", "für das". */
    private static final int LONGEST_OF = 3;

    private final TextWords words;
    private final Requests requests;

    Branches(TextWords words, Requests requests) {
        this.words = words;
        this.requests = requests;
    }

    /** The country of the branch that is told of around a family's name from one word to another. */
    Optional<ToldCountry> of(int from, int to) {
        return before(from, to).or(() -> behind(from, to)).or(() -> collecting(from, to));
    }

    /** A country that gives its name to who collects there; where somebody does so begins no name: "ran in Japan for". */
    private Optional<ToldCountry> collecting(int from, int to) {
        int end = from - 1;
        if (!words.leadsTo(from) || !words.isBeside(end) || !BesideWords.FOR.has(words.folded(end))) {
            return Optional.empty();
        }
        return country(end, to).filter(told -> !words.leadsTo(told.first()) || requests.isGivenTo(told.first()));
    }

    private Optional<ToldCountry> before(int from, int to) {
        int end = withoutSmall(from);
        if (!words.leadsTo(end)) {
            return Optional.empty();
        }
        if (isBranch(end - 1)) {
            return words.isBeside(end - 1) ? nationality(end - 1, to) : Optional.empty();
        }
        boolean behindIt = words.isBeside(end - 1) && isBranch(end - 2);
        return behindIt ? adjective(end - 1).map(code -> new ToldCountry(code, end - 2, to)) : Optional.empty();
    }

    private int withoutSmall(int from) {
        int end = from;
        while (from - end < LONGEST_OF && words.leadsTo(end) && isSmall(words.folded(end - 1))) {
            end--;
        }
        return end;
    }

    /** A country or its adjective, with its last word before another one. */
    private Optional<ToldCountry> nationality(int end, int to) {
        return country(end, to).or(() -> adjective(end - 1).map(code -> new ToldCountry(code, end - 1, to)));
    }

    private Optional<ToldCountry> country(int end, int to) {
        for (int n = CountryWords.LONGEST_COUNTRY; n > 0; n--) {
            int first = end - n;
            Optional<String> country = named(first, end);
            if (country.isPresent()) {
                return country.map(code -> new ToldCountry(code, first, to));
            }
        }
        return Optional.empty();
    }

    private Optional<ToldCountry> behind(int from, int to) {
        for (int n = CountryWords.LONGEST_COUNTRY; n > 0; n--) {
            int end = to + n;
            Optional<String> country =
                    words.areBeside(to - 1, end + 1) && isBranch(end) ? named(to, end) : Optional.empty();
            if (country.isPresent()) {
                return country.map(code -> new ToldCountry(code, from, end + 1));
            }
        }
        boolean before = words.areBeside(to - 1, to + 2) && isBranch(to + 1);
        return before ? adjective(to).map(code -> new ToldCountry(code, from, to + 2)) : Optional.empty();
    }

    private Optional<String> named(int first, int end) {
        return first >= 0 && !words.isPlain(first) && words.areBeside(first, end)
                ? CountryWords.countryOf(words.folded(first, end))
                : Optional.empty();
    }

    private Optional<String> adjective(int at) {
        String word = words.folded(at);
        if (BesideWords.INTERNATIONAL.has(word)) {
            return Optional.of(CountryWords.WORLD);
        }
        return CountryWords.isNationality(word) ? CountryWords.countryBefore(word) : Optional.empty();
    }

    private boolean isBranch(int at) {
        return at >= 0 && at < words.count() && BesideWords.BRANCH.has(words.folded(at));
    }

    private static boolean isSmall(String word) {
        return BesideWords.OF.has(word) || BesideWords.FROM.has(word) || NameFold.isArticle(word);
    }
}
