package org.almoner.detect.channel;

/** What stands between the groups of a number: blanks and hyphens of every width. */
public final class Joints {
    /** For a class of characters in a pattern. */
    static final String BLANKS = " \\u00A0\\u2000-\\u200B\\u202F\\u2060\\u3000";

    /** For a class of characters in a pattern. */
    static final String HYPHENS = "\\-\\u2010-\\u2015\\u2212\\uFF0D";

    /** Unseen signs, of direction or of where a word may be parted, that stand for nothing. For a class of characters. */
    static final String MARKS = "\\u00AD\\u061C\\u200C-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF";

    private Joints() {}

    public static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0' || c >= '\u2000' && c <= '\u200B' || "\u202F\u2060\u3000".indexOf(c) >= 0;
    }

    static boolean isMark(char c) {
        return c == '\u00AD'
                || c == '\u061C'
                || c >= '\u200C' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\uFEFF';
    }

    static boolean isHyphen(char c) {
        return c == '-' || c >= '\u2010' && c <= '\u2015' || c == '\u2212' || c == '\uFF0D';
    }

    /** Words that a wrapped line parts, with the blank between them that the line's break stands for. */
    public static String onOneLine(String words) {
        return words.replace("\u200B", "").replaceAll(" {2,}", " ");
    }
}
