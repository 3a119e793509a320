package org.almoner.detect.channel;

import java.lang.Character.UnicodeScript;

/** Where an address begins and ends that stands in a text without blanks around it, or with a sentence's signs behind it. */
final class WrittenAddress {
    /** Signs that end a sentence or set words off; none of them is at the end of an address. */
    private static final String LAST = "*_.,;:!?'\"";

    private WrittenAddress() {}

    /** The end of the URL without what does not belong to it: other scripts, quotation marks, dashes, unseen signs. */
    static int end(String text, int start, int end) {
        int last = start;
        while (last < end && !isBeyond(text.charAt(last))) {
            last++;
        }
        while (last > start && LAST.indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }

    /** Where the e-mail address begins, which has no letters but those of ASCII. */
    static int mailStart(String text, int start, int end) {
        int first = text.indexOf('@', start);
        while (first > start && first < end && text.charAt(first - 1) < 0x80) {
            first--;
        }
        return Math.max(first, start);
    }

    /** Where the e-mail address ends. */
    static int mailEnd(String text, int start, int end) {
        int last = start;
        while (last < end && text.charAt(last) < 0x80) {
            last++;
        }
        return last;
    }

    private static boolean isBeyond(char c) {
        if (c < 0x80) {
            return false;
        }
        if (!Character.isLetterOrDigit(c)) {
            int type = Character.getType(c);
            return type != Character.NON_SPACING_MARK
                    && type != Character.COMBINING_SPACING_MARK
                    && !Character.isSurrogate(c);
        }
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }
}
