package org.almoner.detect.channel;

import java.lang.Character.UnicodeScript;

/** Where an address begins and ends that stands in a text without blanks around it, or with a sentence's signs behind it. */
final class WrittenAddress {
    /** Signs that end a sentence or set words off; none of them is at the end of an address. */
    private static final String LAST = "*_.,;:!?'\"";

    private static final char NO_WIDTH = '\u200B';

    /** A line's end and what the next is indented or quoted with. */
    private static final int LONGEST_BREAK = 32;

    private WrittenAddress() {}

    /** The end of the URL without what does not belong to it: other scripts, quotation marks, dashes, unseen signs. */
    static int end(String text, int start, int end) {
        int last = start;
        while (last < end && (isRunOn(text, last) || !isBeyond(text.charAt(last)))) {
            last++;
        }
        while (last > start && LAST.indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }

    /** Whether a wrapped line was run on there: signs of no width behind the address's own hyphen. */
    static boolean isRunOn(String text, int at) {
        int before = at;
        while (before > 0 && at - before < LONGEST_BREAK && text.charAt(before) == NO_WIDTH) {
            before--;
        }
        return before < at && text.charAt(before) == '-';
    }

    /** Whether a line's end cuts the address off at its hyphen, so that half of it is lost. */
    static boolean isCutOff(String text, int end) {
        return end > 0 && end < text.length() && text.charAt(end - 1) == '-' && text.charAt(end) == '\n';
    }

    /** The address as it is asked for, on one line. */
    static String onOneLine(String address) {
        return address.replace("" + NO_WIDTH, "");
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
