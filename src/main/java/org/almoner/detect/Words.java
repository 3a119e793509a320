package org.almoner.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a stretch of text, folded for comparison, each with its place. */
final class Words {
    /** Stands before the first word, so that a pattern can ask for the start of a sentence. */
    static final String START = "^";

    private static final char SOFT_HYPHEN = '\u00AD';

    /** No word of any lexicon is longer; what is longer is cut, and its tail never read twice. */
    private static final int LONGEST = 40;

    private Words() {}

    /** One word: folded, and where it stands. */
    record Word(String folded, int start, int end) {}

    /** The words from {@code start} to {@code end}, behind {@link #START}. */
    static List<Word> of(String text, int start, int end) {
        List<Word> words = new ArrayList<>();
        words.add(new Word(START, start, start));
        int at = start;
        while (at < end) {
            if (!isWordChar(text, at)) {
                at++;
                continue;
            }
            int from = at;
            while (at < end && (isWordChar(text, at) || isJoiner(text, at, from, end))) {
                at++;
            }
            words.add(new Word(fold(text, from, at), from, at));
        }
        return words;
    }

    private static boolean isWordChar(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || c == '£'
                || c == '$'
                || c == '%'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** An apostrophe, hyphen or soft hyphen between two letters belongs to the word. */
    private static boolean isJoiner(String text, int at, int from, int end) {
        char c = text.charAt(at);
        boolean joins = c == '\'' || c == '\u2019' || c == '-' || c == SOFT_HYPHEN;
        return joins && at > from && at + 1 < end && Character.isLetter(text.charAt(at + 1));
    }

    private static String fold(String text, int from, int to) {
        String word = text.substring(from, Math.min(to, from + LONGEST));
        word = word.replace('\u2019', '\'').replace(String.valueOf(SOFT_HYPHEN), "");
        String lower = word.toLowerCase(Locale.ROOT);
        // A possessive is the same word to a lexicon.
        return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
    }
}
