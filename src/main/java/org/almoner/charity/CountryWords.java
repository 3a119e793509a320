package org.almoner.charity;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.article.DataLines;
import org.jspecify.annotations.Nullable;

/**
 * Names of countries and their adjectives, in many languages: "Lebanese Red Cross" and "UNICEF Canada" are other
 * organisations than the member of the article's country, "Red Cross Ukraine appeal" is not.
 */
final class CountryWords {
    static final int LONGEST_COUNTRY = 3;

    /** What stands for a country where all are meant: UN M49. */
    static final String WORLD = "001";

    private static final List<Locale> LANGUAGES = Stream.of(
                    "ar ca cs da fi hi hr hu id it ja nl no pl pt ru sv tr uk zh es fr de en".split(" "))
            .map(Locale::forLanguageTag)
            .toList();

    private static final Set<String> NORWEGIAN = Set.of("no", "nb", "nn");

    private static final Map<String, String> COUNTRIES = countries();

    /** A country's adjective has so much of its name at least, and misses so many letters of it at most. */
    private static final int SHORTEST_STEM = 4;

    private static final int LONGEST_LOSS = 2;

    /** Stems of several countries' names, and of what is another's in another language: Croats call Slovenia so. */
    private static final Set<String> SHARED_STEMS = new HashSet<>(Set.of("slovensk", "kong"));

    private static final Map<String, String> STEMS = stems();

    private CountryWords() {}

    /** The code of the country whose adjective a folded word is: "libanaise", "mexicana". */
    static Optional<String> countryOf(String adjective) {
        return BesideWords.NATIONAL.has(adjective) ? stem(adjective).map(STEMS::get) : Optional.empty();
    }

    /** The same, of an adjective before a name; none where countries begin alike: "nigeryjski" is not of Niger. */
    static Optional<String> countryBefore(String adjective) {
        return stem(adjective).filter(stem -> !SHARED_STEMS.contains(stem)).map(STEMS::get);
    }

    /** Whether a folded word ends as adjectives of countries do, in any language. */
    static boolean isNationality(String word) {
        return BesideWords.NATIONAL.has(word)
                || BesideWords.NATIONAL_BEFORE.has(word)
                || BesideWords.NATIONAL_CAPITAL.has(word);
    }

    /** Whether a language, by its tag, is the one that most speak in a country. */
    static boolean isSpoken(@Nullable String language, String country) {
        if (language == null) {
            return false;
        }
        String spoken = ULocale.addLikelySubtags(new ULocale("und", country)).getLanguage();
        String written = Locale.forLanguageTag(language).getLanguage();
        return spoken.equals(NORWEGIAN.contains(written) ? "nb" : written);
    }

    /** The code of the country that folded words name, all together. */
    static Optional<String> countryOf(List<String> folded) {
        return Optional.ofNullable(COUNTRIES.get(String.join(" ", folded)));
    }

    /** The codes of the countries that words with a capital name, or are adjectives of. */
    static Set<String> countriesIn(TextWords words) {
        Set<String> codes = new HashSet<>();
        for (int at = 0; at < words.count(); at++) {
            if (words.isPlain(at)) {
                continue;
            }
            String word = words.folded(at);
            Optional<String> named = countryOf(words.folded(at, at + words.countryLength(at)));
            named.or(() -> isNationality(word) ? countryBefore(word) : Optional.empty())
                    .ifPresent(codes::add);
        }
        return codes;
    }

    private static Optional<String> stem(String adjective) {
        for (int n = adjective.length(); n >= SHORTEST_STEM; n--) {
            if (STEMS.containsKey(adjective.substring(0, n))) {
                return Optional.of(adjective.substring(0, n));
            }
        }
        return Optional.empty();
    }

    /** How many of these words, from the first, name a country; 0 where none do. */
    static int countryLength(List<String> folded) {
        int n = Math.min(LONGEST_COUNTRY, folded.size());
        while (n > 0 && !COUNTRIES.containsKey(String.join(" ", folded.subList(0, n)))) {
            n--;
        }
        return n;
    }

    /** The ISO 3166 code of the country that these words name, where it belongs to the name before them. */
    static Optional<String> countryAt(List<String> folded) {
        int n = countryLength(folded);
        return n == 0 || isPlaceOfAppeal(folded.subList(n, folded.size()))
                ? Optional.empty()
                : Optional.ofNullable(COUNTRIES.get(String.join(" ", folded.subList(0, n))));
    }

    /** Whether the words after a country, or after it and another one, make it the place of an appeal. */
    private static boolean isPlaceOfAppeal(List<String> after) {
        int first = !after.isEmpty() && BesideWords.REQUEST.has(after.get(0)) ? 1 : 0;
        int n = countryLength(after.subList(first, after.size()));
        int next = n == 0 ? 0 : first + n;
        if (next >= after.size()) {
            return false;
        }
        return BesideWords.makesAppeal(after.get(next));
    }

    private static Map<String, String> stems() {
        Map<String, String> stems = new HashMap<>();
        for (String line : DataLines.of(CountryWords.class, "country-stems.txt")) {
            String[] words = line.split(" ");
            List.of(words).subList(1, words.length).forEach(stem -> stems.put(stem, words[0]));
        }
        new TreeMap<>(COUNTRIES).forEach((name, code) -> {
            for (int n = Math.max(SHORTEST_STEM, name.length() - LONGEST_LOSS); n <= name.length(); n++) {
                String other = stems.putIfAbsent(name.substring(0, n), code);
                if (other != null && !other.equals(code)) {
                    SHARED_STEMS.add(name.substring(0, n));
                }
            }
        });
        return stems;
    }

    private static Map<String, String> countries() {
        Map<String, String> names = new HashMap<>();
        for (String line : DataLines.of(CountryWords.class, "country-names.txt")) {
            String[] sides = line.split(" = ", 2);
            Stream.of(sides[1].split(", ")).forEach(name -> names.put(NameFold.fold(name), sides[0]));
        }
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            LANGUAGES.forEach(language -> names.put(NameFold.fold(country.getDisplayCountry(language)), code));
        }
        return Map.copyOf(names);
    }
}
