package org.almoner.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Small words that begin a sentence where they have a capital, whatever stands before them. Thread-safe. */
public final class SentenceStarts {
    private static final Set<String> WORDS = load();
    private static final int LONGEST =
            WORDS.stream().mapToInt(String::length).max().orElse(0);

    private SentenceStarts() {}

    /** Whether such a word stands there, with a capital. */
    public static boolean isAt(String text, int from, int limit) {
        if (from >= limit || !Character.isUpperCase(text.charAt(from))) {
            return false;
        }
        int end = from + 1;
        while (end < limit && end - from <= LONGEST && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return WORDS.contains(text.substring(from, end).toLowerCase(Locale.ROOT));
    }

    private static Set<String> load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SentenceStarts.class.getResourceAsStream("sentence-starts.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split(" +")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
