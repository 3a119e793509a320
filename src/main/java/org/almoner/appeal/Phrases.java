package org.almoner.appeal;

import com.google.re2j.Pattern;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a language words what a card says, from {@code phrases/<language>.txt} ({@code en.txt} says what its lines mean). A language without a file has none of the
 * rules, so that its cards keep to the passage's own words. Immutable.
 */
final class Phrases {
    private static final Map<String, Phrases> READ = new ConcurrentHashMap<>();

    private final String language;
    private final Map<String, String> values;
    /** Compiled when they are first asked for: few articles need all, and {@link #inAny} none. */
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    private final Map<String, Set<String>> lists = new ConcurrentHashMap<>();

    private Phrases(String language, Map<String, String> values) {
        this.language = language;
        this.values = values;
    }

    /** @param language BCP 47 tag */
    static Phrases of(String language) {
        return READ.computeIfAbsent(Labels.primary(language), Phrases::read);
    }

    /**
     * A rule's alternatives in every language that has them: what stands beside an account may be in another than the
     * article.
     */
    static String inAny(String key) {
        return Labels.languages().stream()
                .flatMap(language -> Stream.ofNullable(of(language).phrase(key)))
                .collect(Collectors.joining("|"));
    }

    /** A phrase as it is written, or null. */
    @Nullable
    String phrase(String key) {
        return values.get(key);
    }

    /** A rule, or null where the language has none. */
    @Nullable
    Pattern pattern(String key) {
        return patterns.computeIfAbsent(key, this::compiled);
    }

    private @Nullable Pattern compiled(String key) {
        String source = values.get(key);
        return switch (key) {
            case "address" -> values.containsKey("at") ? address() : null;
            case "other-way" -> values.containsKey("at") ? otherWay() : null;
            case "here" ->
                source == null ? null : Pattern.compile("(?i)\\s*[,:]?\\s+(?:" + source + ")(\\s*[.,;:!?)]|\\s*$)");
            default -> source == null ? null : Pattern.compile(source);
        };
    }

    boolean matches(String key, String words) {
        Pattern pattern = pattern(key);
        return pattern != null && pattern.matcher(words).find();
    }

    /** Asks for one by its name, with the article that the names of such bodies have: "Donate to the American Red Cross". */
    String donateTo(String name) {
        String phrase = values.get("donate-to");
        if (phrase == null) {
            return name;
        }
        String article = values.get("the");
        boolean takes = article != null
                && matches("takes-the", name)
                && !name.regionMatches(true, 0, article + ' ', 0, article.length() + 1);
        return phrase.replace("{0}", takes ? article + ' ' + name : name);
    }

    /** The words of a list. */
    Set<String> words(String key) {
        return lists.computeIfAbsent(
                key,
                list -> values.containsKey(list)
                        ? Set.copyOf(List.of(values.get(list).split(" ")))
                        : Set.of());
    }

    /** What the language calls the world's countries. */
    Set<String> countries() {
        ULocale locale = ULocale.forLanguageTag(language);
        return lists.computeIfAbsent(
                "",
                list -> Arrays.stream(ULocale.getISOCountries())
                        .map(country -> new ULocale("", country).getDisplayCountry(locale))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Phrases read(String language) {
        Map<String, String> values = new HashMap<>();
        try (InputStream in = Phrases.class.getResourceAsStream("phrases/" + language + ".txt")) {
            if (in != null) {
                read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), values);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Phrases(language, values);
    }

    /** An address with the words that lead to it, and others joined to it. */
    private Pattern address() {
        String at = values.get("at");
        String gap = String.valueOf(PlainSentences.GAP);
        String joined = ",|\\s(?:" + joiners() + ")";
        String led = "\\s*(,?):?\\s(?:" + at + ")(?:\\s*[,:]?\\s(?:" + at + "))*\\s*[,:\uFF1A]?\\s*" + gap;
        return Pattern.compile("(?i)" + led + "(?:\\s*(?:" + joined + ")(?:\\s(?:" + at + "))*\\s*" + gap + ")*");
    }

    private Pattern otherWay() {
        String way = values.containsKey("way") ? "|" + values.get("way") : "";
        return Pattern.compile("(?i)(,?\\s(?:" + joiners() + "))\\s(?:" + values.get("at") + way + ")\\s");
    }

    private String joiners() {
        return values.getOrDefault("join", "").replace(' ', '|');
    }

    /** Lines that are indented go on with the one before: with a rule's next alternative, or a list's next word. */
    private static void read(BufferedReader lines, Map<String, String> values) throws IOException {
        String key = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int equals = line.indexOf(" = ");
            if (line.startsWith(" ")) {
                String more = line.stripLeading();
                values.merge(key, more, (one, next) -> one + (next.startsWith("|") ? next : ' ' + next));
            } else if (equals > 0 && !line.startsWith("#")) {
                key = line.substring(0, equals);
                values.put(key, line.substring(equals + 3));
            }
        }
    }
}
