package org.almoner.article;

import java.util.List;

/**
 * Tells which lines of a plain text go on in the next, because a writer's program wrapped them. Judged by paragraph: a line
 * was wrapped where the first word of the next did not fit into the paragraph's longest line any more; most wrapped lines
 * end within a sentence, and the last with one. Poems, accounts, addresses and lists are lines of their own.
 */
final class WrappedLines {
    /** No newsroom wraps wider, and paragraphs on one line are mostly longer. */
    private static final int WIDEST = 110;

    private static final int NARROWEST = 34;
    private static final int NARROWEST_SMALL = 40;
    private static final int LEAST_PAIRS = 3;
    private static final double LEAST_SHARE = 0.6;

    /** Poems begin each line with a capital. */
    private static final double MOST_CAPITALS = 0.6;

    /** So many wrapped lines are no accident, though no full stop ends them. */
    private static final int MANY = 4;

    /** Scripts without spaces are wrapped anywhere, but not before some marks. */
    private static final int UNSPACED_ROOM = 4;

    private static final int LONGEST_LABEL = 24;
    private static final int LEAST_LETTERS = 4;
    private static final int GROUP = 4;
    private static final int GAP = 3;
    private static final int LONG_NUMBER = 7;
    private static final int NEARBY_LINES = 10;
    private static final int LONGEST_SMALL_WORD = 4;

    /** So many more small words than others are of a sentence, not of a title. */
    private static final int LEAST_SMALL = 3;

    private static final String BEHIND_ENDS = "\"”»」』)）*|]";

    private final String text;

    /** Of each line, where it begins and ends and how deeply it is quoted. */
    private final List<int[]> lines;

    private final int[] widths;
    private final boolean[] goesOn;

    WrappedLines(String text, List<int[]> lines) {
        this.text = text;
        this.lines = lines;
        this.widths = new int[lines.size()];
        this.goesOn = new boolean[lines.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(start(i), end(i));
        }
        markText();
        markParagraphs();
    }

    /** Whether the line goes on in the next. */
    boolean goesOn(int line) {
        return goesOn[line];
    }

    private int start(int line) {
        return lines.get(line)[0];
    }

    private int end(int line) {
        return lines.get(line)[1];
    }

    private char last(int line) {
        return text.charAt(end(line) - 1);
    }

    private int width(int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += LineBreaks.isWide(text.charAt(i)) ? 2 : 1;
        }
        return width;
    }

    /** Marks what goes on in a text that was wrapped throughout, and lines that break off before a small letter. */
    private void markText() {
        int width = 0;
        for (int each : widths) {
            width = each > WIDEST ? width : Math.max(width, each);
        }
        int pairs = 0;
        int full = 0;
        int capitals = 0;
        for (int i = 0; i + 1 < widths.length; i++) {
            pairs += widths[i] > 0 && widths[i + 1] > 0 ? 1 : 0;
            if (mayGoOn(i) && !isEnd(last(i)) && fills(i, width)) {
                full++;
                capitals += Character.isUpperCase(text.charAt(start(i + 1))) && !partsName(i) ? 1 : 0;
            }
        }
        boolean wrapped = width >= NARROWEST
                && pairs >= LEAST_PAIRS
                && full >= LEAST_SHARE * pairs
                && capitals < MOST_CAPITALS * full;
        for (int i = 0; i + 1 < widths.length; i++) {
            goesOn[i] = wrapped && mayGoOn(i) && fills(i, width) || breaksOff(i);
        }
    }

    /** Whether a long line breaks off, and the next one goes on with a small letter. */
    private boolean breaksOff(int i) {
        if (widths[i] < NARROWEST_SMALL || widths[i] > WIDEST || !isBeside(i)) {
            return false;
        }
        int next = start(i + 1);
        int first = "[(\"'*_".indexOf(text.charAt(next)) >= 0 && next + 1 < end(i + 1) ? next + 1 : next;
        boolean open = Character.isLetter(last(i)) && !Script.isUnspaced(last(i)) || last(i) == ',';
        return open && Character.isLowerCase(text.codePointAt(first));
    }

    private void markParagraphs() {
        int from = 0;
        while (from < widths.length) {
            int to = from;
            while (to + 1 < widths.length && isBeside(to) && widths[to] <= WIDEST && widths[to + 1] <= WIDEST) {
                to++;
            }
            markParagraph(from, to);
            from = to + 1;
        }
    }

    private void markParagraph(int from, int to) {
        int width = 0;
        for (int i = from; i <= to; i++) {
            width = Math.max(width, widths[i]);
        }
        int start = from;
        for (int i = from; i <= to && width >= NARROWEST; i++) {
            if (i == to || !mayGoOn(i) || !fills(i, width)) {
                if (i > start && isProse(start, i)) {
                    for (int line = start; line < i; line++) {
                        goesOn[line] = true;
                    }
                }
                start = i + 1;
            }
        }
    }

    /** Whether lines each of which fills its room are sentences rather than a list whose lines happen to be as long. */
    private boolean isProse(int from, int to) {
        int all = to - from;
        boolean sentences = areSentences(from, to);
        int capitals = 0;
        int broken = 0;
        boolean within = false;
        for (int i = from; i < to; i++) {
            if (isEnd(last(i))) {
                continue;
            }
            broken++;
            int next = start(i + 1);
            boolean capital = Character.isUpperCase(text.charAt(next));
            capitals += capital && !partsName(i) || Character.isDigit(text.charAt(next)) ? 1 : 0;
            within |= !capital || isWithinName(i);
            if (capital && (isLineEnd(last(i)) && !sentences || SentenceStarts.isAt(text, next, end(i + 1)))) {
                return false;
            }
        }
        if (2 * broken < all) {
            return false;
        }
        if (all + 1 >= MANY) {
            double most = sentences ? 1 : MOST_CAPITALS;
            return capitals < most * all && (LineBreaks.isEnd(last(to)) || broken - capitals > all / 2);
        }
        return isCutNumber(from) || within && LineBreaks.isEnd(last(to)) && isCutWords(from);
    }

    /** Whether a number goes on in the next line, as an account's does: a group of four digits and more. */
    private boolean isCutNumber(int line) {
        int next = start(line + 1);
        if (!Character.isDigit(last(line)) || end(line + 1) - next < GROUP) {
            return false;
        }
        return text.substring(next, next + GROUP).chars().allMatch(Character::isDigit);
    }

    private boolean isCutWords(int line) {
        char last = last(line);
        char next = text.charAt(start(line + 1));
        boolean words = Character.isLetterOrDigit(last) || Character.getType(last) == Character.NON_SPACING_MARK;
        return words
                && Character.isLetterOrDigit(next)
                && Script.isUnspaced(last) == Script.isUnspaced(next)
                && !text.startsWith("http", start(line));
    }

    /** Whether a line ends with a small word and one more, as it does within "of the Red Cross" but not below a title. */
    private boolean isWithinName(int line) {
        int space = wordStart(line, end(line)) - 1;
        int from = wordStart(line, space);
        if (from <= start(line) || space - from > LONGEST_SMALL_WORD) {
            return false;
        }
        for (int i = from; i < space; i++) {
            if (!Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line of small words ends with a capital, as of a name that goes on: "give to the Red". */
    private boolean partsName(int line) {
        int last = wordStart(line, end(line));
        int before = wordStart(line, last - 1);
        if (before <= start(line) || !Character.isUpperCase(text.charAt(last)) || !Character.isLetter(last(line))) {
            return false;
        }
        return smallWords(line, last) >= LEAST_SMALL;
    }

    /** Whether lines have the small words of sentences, among which nouns may have capitals. */
    private boolean areSentences(int from, int to) {
        int small = 0;
        for (int line = from; line < to; line++) {
            small += smallWords(line, end(line));
        }
        return to - from + 1 >= MANY && small >= LEAST_SMALL && LineBreaks.isEnd(last(to));
    }

    /** How many more small words than others there are, without the line's first. */
    private int smallWords(int line, int to) {
        int small = 0;
        for (int i = start(line) + 1; i < to; i++) {
            boolean begins = text.charAt(i - 1) == ' ' && Character.isLetter(text.charAt(i));
            small += begins ? Character.isLowerCase(text.charAt(i)) ? 1 : -1 : 0;
        }
        return small;
    }

    private int wordStart(int line, int end) {
        int at = end;
        while (at > start(line) && text.charAt(at - 1) != ' ') {
            at--;
        }
        return at;
    }

    private static boolean isEnd(char c) {
        return LineBreaks.isEnd(c) || BEHIND_ENDS.indexOf(c) >= 0;
    }

    /** What verses and the lines of an account end with, when the next has a capital. */
    private static boolean isLineEnd(char c) {
        return ",;".indexOf(c) >= 0 || Character.isDigit(c);
    }

    /** Whether a line and the next are both there, and of one text. */
    private boolean isBeside(int i) {
        return widths[i] > 0 && widths[i + 1] > 0 && lines.get(i)[2] == lines.get(i + 1)[2];
    }

    private boolean mayGoOn(int i) {
        if (!isBeside(i)) {
            return false;
        }
        // What a colon introduces is a list, however long its lines.
        return ":：".indexOf(last(i)) < 0
                && !isHeading(i)
                && !isOfTable(i)
                && !isHeading(i + 1)
                && (!ListMark.isAt(text, start(i + 1), end(i + 1)) || isRestOfNumber(i))
                && !isLabel(i + 1);
    }

    /** Whether a long number ends the line, and what looks like an item's behind it has no other item beside it. */
    private boolean isRestOfNumber(int line) {
        int mark = start(line + 1);
        int number = 0;
        while (mark < end(line + 1) && Character.isDigit(text.charAt(mark))) {
            number = number * 10 + Character.digit(text.charAt(mark++), 10);
        }
        if (mark == start(line + 1) || text.charAt(mark) != '、' || trailingDigits(line) < LONG_NUMBER) {
            return false;
        }
        for (int i = Math.max(0, line - NEARBY_LINES); i < Math.min(widths.length, line + NEARBY_LINES); i++) {
            if (text.startsWith((number - 1) + "、", start(i)) || text.startsWith((number + 1) + "、", start(i))) {
                return false;
            }
        }
        return true;
    }

    private int trailingDigits(int line) {
        int digits = 0;
        for (int i = end(line) - 1; i >= start(line); i--) {
            char c = text.charAt(i);
            if (!Character.isDigit(c) && (c != ' ' || digits == 0)) {
                break;
            }
            digits += c == ' ' ? 0 : 1;
        }
        return digits;
    }

    /** Whether wide gaps part a line, as of a price list. */
    private boolean isOfTable(int line) {
        int blanks = 0;
        for (int i = start(line); i < end(line) && blanks < GAP; i++) {
            blanks = text.charAt(i) == ' ' ? blanks + 1 : 0;
        }
        return blanks == GAP;
    }

    private boolean isHeading(int line) {
        if (text.charAt(start(line)) == '#') {
            return true;
        }
        int capitals = 0;
        for (int i = start(line); i < end(line); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c) && !Character.isUpperCase(c) || Character.isDigit(c)) {
                return false;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals >= LEAST_LETTERS;
    }

    /** Whether a line begins as the lines of accounts and addresses do: "Account name: …" */
    private boolean isLabel(int line) {
        int from = start(line);
        if (Character.isLowerCase(text.charAt(from)) || Character.isDigit(text.charAt(from))) {
            return false;
        }
        int to = Math.min(end(line), from + LONGEST_LABEL);
        for (int i = from + 1; i < to; i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '：') {
                return Character.isLetter(text.charAt(i - 1)) && (i + 1 == end(line) || text.charAt(i + 1) != '/');
            }
        }
        return false;
    }

    /** Whether the first word of the next line has no room on a line. */
    private boolean fills(int i, int width) {
        int next = start(i + 1);
        int end = end(i + 1);
        int word = next;
        while (word < end && !PlainText.isBlank(text.charAt(word)) && !Script.isUnspaced(text.charAt(word))) {
            word++;
        }
        boolean unspaced = word < end && Script.isUnspaced(text.charAt(word));
        int needed = unspaced ? Math.max(UNSPACED_ROOM, width(next, word)) : 1 + width(next, word);
        return widths[i] + needed > width;
    }
}
