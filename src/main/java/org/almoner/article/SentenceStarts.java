package org.almoner.article;

import java.util.Locale;
import java.util.Set;

/** Small words that begin a sentence where they have a capital, whatever stands before them. Thread-safe. */
public final class SentenceStarts {
    private static final Set<String> WORDS = DataLines.words(SentenceStarts.class, "sentence-starts.txt");
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
}
