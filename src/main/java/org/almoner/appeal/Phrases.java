package org.almoner.appeal;

import com.google.re2j.Pattern;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How a language words what a card says, from {@code phrases/<language>.txt}. A language without a file has none of the
 * rules, so that its cards keep to the passage's own words. Immutable.
 */
final class Phrases {
    private static final Map<String, Phrases> READ = new ConcurrentHashMap<>();

    private final Map<String, String> values;
    private final Map<String, Pattern> patterns = new HashMap<>();
    private final Map<String, Set<String>> lists = new ConcurrentHashMap<>();

    private Phrases(Map<String, String> values) {
        this.values = values;
    }

    /** @param language BCP 47 tag */
    static Phrases of(String language) {
        return READ.computeIfAbsent(Locale.forLanguageTag(language).getLanguage(), Phrases::read);
    }

    /** A phrase as it is written, or null. */
    @Nullable
    String phrase(String key) {
        return values.get(key);
    }

    /** A rule, or null where the language has none. */
    @Nullable
    Pattern pattern(String key) {
        return patterns.get(key);
    }

    /** The words of a list. */
    Set<String> words(String key) {
        return lists.computeIfAbsent(
                key, list -> Set.copyOf(List.of(values.getOrDefault(list, "").split(" "))));
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
        Phrases phrases = new Phrases(values);
        for (String key : Set.of(
                "request",
                "support",
                "noun",
                "end",
                "provides",
                "and",
                "place",
                "pointer",
                "here",
                "effect",
                "money")) {
            String source = values.get(key);
            if (source != null) {
                phrases.patterns.put(key, Pattern.compile(source));
            }
        }
        String at = values.getOrDefault("at", "");
        phrases.patterns.put(
                "address", Pattern.compile("(?i)\\s*(?:(?:^|\\s)(?:" + at + "):?\\s+)*(?:https?://|www\\.)[^\\s<>]+"));
        return phrases;
    }

    private static void read(BufferedReader lines, Map<String, String> values) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int equals = line.indexOf(" = ");
            if (equals > 0 && !line.startsWith("#")) {
                values.put(line.substring(0, equals), line.substring(equals + 3));
            }
        }
    }
}
