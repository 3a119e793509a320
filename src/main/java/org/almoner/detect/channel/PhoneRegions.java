package org.almoner.detect.channel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almoner.article.DataLines;

/**
 * The countries whose phone numbers a passage may print without a country code, by {@code phone-regions.txt}.
 *
 * @param likely those that may be taken at a number's word, likeliest first
 * @param others the rest: a number that more than one of them has cannot be told
 */
record PhoneRegions(List<String> likely, List<String> others) {
    private static final Map<String, Map<String, List<String>>> LINES = new HashMap<>();
    private static final String DIGIT = "#";

    static {
        DataLines.of(PhoneRegions.class, "phone-regions.txt").forEach(PhoneRegions::add);
    }

    /**
     * Of a passage in one language.
     *
     * @param countries of the article, most telling first; they come before all others
     * @param hosts of the passage's links and of its site, most telling first
     */
    static PhoneRegions of(String language, List<String> countries, String passage, List<String> hosts) {
        List<String> first = words("first", language);
        first = first.isEmpty() ? List.of(language.toUpperCase(Locale.ROOT)) : first;
        Set<String> possible = new LinkedHashSet<>(first);
        possible.addAll(words("else", language));
        Set<String> likely = new LinkedHashSet<>(countries);
        likely.addAll(byHosts(hosts, possible));
        likely.addAll(pointedTo("sign", passage, possible));
        likely.addAll(first);
        likely.addAll(pointedTo("name", passage, possible));
        List<String> others = new ArrayList<>(possible);
        others.removeAll(likely);
        return new PhoneRegions(List.copyOf(likely), others);
    }

    /** With a country before all others, by how a number is written. */
    PhoneRegions first(String region) {
        Set<String> all = new LinkedHashSet<>(List.of(region));
        all.addAll(likely);
        return new PhoneRegions(List.copyOf(all), others);
    }

    boolean has(String region) {
        return likely.contains(region) || others.contains(region);
    }

    private static List<String> byHosts(List<String> hosts, Set<String> possible) {
        return hosts.stream()
                .filter(host -> !words("shared", "any").contains(host))
                .map(host -> host.substring(host.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT))
                .map(ending -> ending.equals("UK") ? "GB" : ending)
                .filter(possible::contains)
                .toList();
    }

    private static List<String> pointedTo(String by, String passage, Set<String> possible) {
        return possible.stream()
                .filter(region -> words(by, region).stream().anyMatch(word -> isIn(word, passage)))
                .toList();
    }

    private static boolean isIn(String word, String passage) {
        boolean digit = word.endsWith(DIGIT);
        String letters = digit ? word.substring(0, word.length() - 1) : word;
        for (int at = passage.indexOf(letters); at >= 0; at = passage.indexOf(letters, at + 1)) {
            int end = at + letters.length();
            boolean whole = !isLetter(passage, at - 1, letters) && !isLetter(passage, end, letters);
            if (whole && (!digit || end < passage.length() && Character.isDigit(passage.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** Signs of money stand beside letters and digits; words in scripts without spaces do so too. */
    private static boolean isLetter(String passage, int at, String word) {
        return Character.isLetter(word.charAt(0))
                && DigitRun.isLetter(word.charAt(0))
                && at >= 0
                && at < passage.length()
                && Character.isLetter(passage.charAt(at));
    }

    private static void add(String line) {
        List<String> words = List.of(line.split(" "));
        LINES.computeIfAbsent(words.get(0), kind -> new HashMap<>()).put(words.get(1), words.subList(2, words.size()));
    }

    private static List<String> words(String kind, String key) {
        return LINES.getOrDefault(kind, Map.of()).getOrDefault(key, List.of());
    }
}
