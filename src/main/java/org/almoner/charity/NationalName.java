package org.almoner.charity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the words beside a family's name: "Lebanese Red Cross" and "UNICEF Canada" are other organisations than the
 * member of the article's country, "Red Cross Ukraine appeal" is not.
 */
final class NationalName {
    private static final int LONGEST_COUNTRY = 3;
    private static final Map<String, String> COUNTRIES = countries();

    /** Capitalised words that stand before a name without being part of it. */
    private static final Set<String> BEFORE = Set.of("""
            the a an and or but to for by with from via through at of if when while donate donating
            donations give giving support help join contact call visit text please charity charities aid
            agency our your both like la le les el der die das het de und et y e fur""".split("\\s+"));

    /** Words after a country that make it the place of an appeal. */
    private static final Set<String> OF_APPEAL = Set.of("""
            appeal appeals crisis emergency fund relief humanitarian earthquake flood floods flooding
            response campaign disaster war conflict refugee refugees famine cyclone hurricane tsunami
            drought hunger and winter""".split("\\s+"));

    private NationalName() {}

    /** Whether the word before a name makes it another one's. */
    static boolean isQualifiedBy(String before, String folded) {
        return !Character.isLowerCase(before.codePointAt(0)) && !BEFORE.contains(folded);
    }

    /** The ISO 3166 code of the country that these words name, where it belongs to the name before them. */
    static Optional<String> countryAt(List<String> folded) {
        for (int n = Math.min(LONGEST_COUNTRY, folded.size()); n > 0; n--) {
            String code = COUNTRIES.get(String.join(" ", folded.subList(0, n)));
            if (code != null) {
                boolean place = folded.size() > n && OF_APPEAL.contains(folded.get(n));
                return place ? Optional.empty() : Optional.of(code);
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> countries() {
        Map<String, String> names = new HashMap<>(Map.of("uk", "GB", "usa", "US", "us", "US", "america", "US"));
        names.putAll(Map.of("england", "GB", "scotland", "GB", "holland", "NL", "aotearoa", "NZ", "turkey", "TR"));
        List<Locale> languages = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("es"));
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            languages.forEach(language -> names.put(NameFold.fold(country.getDisplayCountry(language)), code));
        }
        return Map.copyOf(names);
    }
}
