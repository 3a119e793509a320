package org.almoner.detect;

/** Where words end, for scripts with spaces and for those without. */
final class Script {
    private Script() {}

    /** Whether a word may begin or end between the characters before and at {@code i}. */
    static boolean isEdge(FoldedText text, int i) {
        if (i <= 0 || i >= text.length()) {
            return true;
        }
        char before = text.charAt(i - 1);
        char after = text.charAt(i);
        return !isWordPart(before) || !isWordPart(after) || isUnspaced(before) || isUnspaced(after);
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
    static boolean isUnspaced(int c) {
        return c >= 0x3040 && c <= 0x30FF
                || c >= 0x3400 && c <= 0x9FFF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x20000 && c <= 0x3FFFF;
    }
}
