package org.almoner.detect.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.article.DataLines;

/**
 * What is told of each language beside its lexicon, in a file of its own in {@code language/}: a key and its words a line,
 * {@code article = der die das}; words of several parts are parted by bars instead. A key may come again. The keys are
 * {@value #COMMON}, {@value #CODES}, {@value #TRAITS} (of {@link Trait}) and the roles of {@link NameWords.Role}, in lower
 * case, with hyphens. The file {@code any.txt} tells what holds in all. Thread-safe.
 */
final class LanguageFile {
    /** The commonest small words, folded; none for languages that are written without spaces. */
    static final String COMMON = "common";

    /**
     * Other codes (ISO 639-1, 639-3) that are read with the language: its own, and those of close relatives, which a model
     * of characters confuses in short texts.
     */
    static final String CODES = "codes";

    /** What its grammar does to names. */
    static final String TRAITS = "traits";

    /** Stands for all languages, where they are asked for one. */
    static final String ANY = "any";

    private static final Map<String, Map<String, List<String>>> FILES = readAll();

    private LanguageFile() {}

    /** What every language says under a key, by its code (ISO 639-1) in alphabetical order; those that say nothing are left out. */
    static Map<String, List<String>> each(String key) {
        Map<String, List<String>> words = new TreeMap<>();
        FILES.forEach((language, lines) -> {
            if (lines.containsKey(key)) {
                words.put(language, lines.get(key));
            }
        });
        return words;
    }

    /** The keys that a language's file has. */
    static Set<String> keysOf(String language) {
        return FILES.getOrDefault(language, Map.of()).keySet();
    }

    /** The languages that have a file, and {@value #ANY}. */
    static Set<String> languages() {
        return FILES.keySet();
    }

    /** The key that stands for a constant. */
    static String keyOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Map<String, List<String>>> readAll() {
        Map<String, Map<String, List<String>>> files = new HashMap<>();
        Stream.concat(Stream.of(ANY), Arrays.stream(Locale.getISOLanguages()))
                .filter(language -> LanguageFile.class.getResource(path(language)) != null)
                .forEach(language -> files.put(language, read(language)));
        return files;
    }

    private static Map<String, List<String>> read(String language) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (String line : DataLines.of(LanguageFile.class, path(language))) {
            String[] parts = line.strip().split(" = ", 2);
            if (parts.length < 2) {
                throw new IllegalStateException(path(language) + ": no key and words: " + line);
            }
            lines.computeIfAbsent(parts[0], key -> new ArrayList<>()).addAll(words(parts[1]));
        }
        return lines;
    }

    private static List<String> words(String written) {
        return List.of(written.strip().split(written.indexOf('|') < 0 ? " +" : "\\|"));
    }

    private static String path(String language) {
        return language + ".txt";
    }
}
