package org.almoner.article;

/** Tells by which marks and numbers plain text begins the items of a list. Stateless. */
final class ListMark {
    /** With a blank behind them, since words and speech begin with some of them too. */
    private static final String SPACED = "-*·→";

    /** With a blank behind them or not, as Japanese and Chinese write. */
    private static final String TIGHT = "•‣▪●○◦►▸✓✔✅☑・■□◆◇◎▼▽▲△★☆❖➤➢";

    private static final String CHINESE_DIGITS = "一二三四五六七八九十";
    private static final int MOST_DIGITS = 2;

    /** Longer lines that begin with a dash are mostly speech, as several languages write it down. */
    private static final int LONGEST_DASHED = 120;

    private ListMark() {}

    /** Whether the line from {@code start} to {@code end} begins as an item does. */
    static boolean isAt(String text, int start, int end) {
        if (end - start <= 2) {
            return false;
        }
        char first = text.charAt(start);
        char second = text.charAt(start + 1);
        if (first == '–' || first == '—') {
            return PlainText.isBlank(second) && end - start <= LONGEST_DASHED;
        }
        return SPACED.indexOf(first) >= 0 && PlainText.isBlank(second)
                // Twice the same one rules off, or hides a name.
                || TIGHT.indexOf(first) >= 0 && second != first
                || first >= '①' && first <= '⑳'
                || isNumbered(text, start, end);
    }

    private static boolean isNumbered(String text, int start, int end) {
        boolean open = "(（".indexOf(text.charAt(start)) >= 0;
        int from = open ? start + 1 : start;
        int mark = from;
        while (mark - from < MOST_DIGITS && mark < end && isDigit(text.charAt(mark))) {
            mark++;
        }
        if (mark == from || end - mark <= 2) {
            return false;
        }
        char stop = text.charAt(mark);
        return open
                ? stop == '）' || stop == ')' && PlainText.isBlank(text.charAt(mark + 1))
                : "、．）".indexOf(stop) >= 0 || ".)".indexOf(stop) >= 0 && PlainText.isBlank(text.charAt(mark + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９' || CHINESE_DIGITS.indexOf(c) >= 0;
    }
}
