package org.almoner.article;

/** Text without what neither JSON nor PostgreSQL can carry. */
final class CleanText {
    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    /** Replaces every NUL and every lone surrogate by U+FFFD, one for one, so that offsets stay what they are. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isSuspect(text.charAt(i))) {
                char[] clean = text.toCharArray();
                return clean(clean, clean.length) ? new String(clean) : text;
            }
        }
        return text;
    }

    /** Replaces them where they stand; tells whether there were any. */
    static boolean clean(char[] text, int length) {
        boolean found = false;
        for (int i = 0; i < length; i++) {
            if (!isSuspect(text[i])) {
                continue;
            }
            if (isPair(text, i, length)) {
                i++;
            } else if (text[i] == 0 || Character.isSurrogate(text[i])) {
                text[i] = REPLACEMENT;
                found = true;
            }
        }
        return found;
    }

    private static boolean isSuspect(char c) {
        return c == 0 || c >= Character.MIN_SURROGATE;
    }

    private static boolean isPair(char[] text, int i, int length) {
        return i + 1 < length && Character.isSurrogatePair(text[i], text[i + 1]);
    }
}
