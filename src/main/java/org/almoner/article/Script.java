package org.almoner.article;

/**
 * Where words end, for scripts with spaces and for those without. Of Latin letters, words are told in folded text, which has
 * no capitals. Thread-safe.
 */
public final class Script {
    /** Which characters are parts of words that are written with spaces between them. */
    private static final boolean[] SPACED = new boolean[0x10000];

    static {
        for (int c = 0; c < SPACED.length; c++) {
            SPACED[c] = isWordPart((char) c) && !isUnspaced(c);
        }
    }

    private Script() {}

    /** Whether a character is part of a word that is written with spaces around it. */
    public static boolean isSpacedPart(char c) {
        return SPACED[c];
    }

    /** Whether a word may begin or end between two characters. */
    public static boolean isEdge(char before, char after) {
        return !SPACED[before] || !SPACED[after];
    }

    private static boolean isWordPart(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c);
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Han and kana are written without spaces: any place may be a word's edge. */
    public static boolean isUnspaced(int c) {
        return c >= 0x3040 && c <= 0x30FF
                || c >= 0x3400 && c <= 0x9FFF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x20000 && c <= 0x3FFFF;
    }
}
