package org.almoner.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads plain text: each line is a block, blank lines part them, and the lines of a hard-wrapped paragraph are one. */
final class PlainText {
    /** No newsroom wraps wider, and paragraphs on one line are mostly longer. */
    private static final int WIDEST_WRAP = 110;

    private static final int NARROWEST_WRAP = 40;
    private static final int LEAST_PAIRS = 3;
    private static final double LEAST_SHARE = 0.6;

    private final String text;
    private final List<int[]> lines = new ArrayList<>();

    private PlainText(String text) {
        this.text = text;
    }

    static ArticleText read(String text) {
        PlainText plain = new PlainText(text);
        plain.split();
        return new ArticleText(text, plain.blocks(), List.of(), null, null, List.of(), Map.of());
    }

    private void split() {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isLineEnd(text.charAt(i))) {
                addTrimmed(start, i);
                start = i + 1;
            }
        }
    }

    /** Blank lines are kept as empty ones: they end a paragraph. */
    private void addTrimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        // The two characters of a CRLF are one line end, not a blank line between two.
        boolean crlf = from == to && from > 0 && text.charAt(from - 1) == '\r' && from < text.length();
        if (!(crlf && text.charAt(from) == '\n')) {
            lines.add(new int[] {start, end});
        }
    }

    private List<Block> blocks() {
        int width = wrapWidth();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int start = lines.get(i)[0];
            if (start == lines.get(i)[1]) {
                continue;
            }
            while (i + 1 < lines.size() && (width > 0 && continues(i, width) || goesOn(i))) {
                i++;
            }
            int end = lines.get(i)[1];
            blocks.add(new Block(start, end, kind(start, end), FurnitureMarks.isLine(text, start, end)));
        }
        return blocks;
    }

    /** The width at which the whole text was wrapped, or 0 where it was not. */
    private int wrapWidth() {
        int width = 0;
        for (int[] line : lines) {
            width = Math.max(width, line[1] - line[0]);
        }
        if (width > WIDEST_WRAP || width < NARROWEST_WRAP) {
            return 0;
        }
        int pairs = 0;
        int full = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (length(i) > 0 && length(i + 1) > 0) {
                pairs++;
                full += continues(i, width) ? 1 : 0;
            }
        }
        return pairs >= LEAST_PAIRS && full >= LEAST_SHARE * pairs ? width : 0;
    }

    /**
     * A line was wrapped where the first word of the next did not fit on it any more. Scripts without spaces are wrapped
     * at any character.
     */
    private boolean continues(int i, int width) {
        int next = lines.get(i + 1)[0];
        int end = lines.get(i + 1)[1];
        // What a colon introduces is a list, however long its lines.
        if (length(i) == 0
                || next == end
                || ListMark.isAt(text, next, end)
                || ":：".indexOf(text.charAt(lines.get(i)[1] - 1)) >= 0) {
            return false;
        }
        int word = next;
        while (word < end && !isBlank(text.charAt(word)) && !Script.isUnspaced(text.charAt(word))) {
            word++;
        }
        int needed = word < end && Script.isUnspaced(text.charAt(word)) ? Math.max(1, word - next) : 1 + word - next;
        return length(i) + needed > width;
    }

    /** In a text that is not wrapped throughout: a long line breaks off, and the next one goes on with a small letter. */
    private boolean goesOn(int i) {
        int next = lines.get(i + 1)[0];
        int end = lines.get(i + 1)[1];
        if (length(i) < NARROWEST_WRAP || length(i) > WIDEST_WRAP || next == end) {
            return false;
        }
        char last = text.charAt(lines.get(i)[1] - 1);
        int first = "[(\"'*_".indexOf(text.charAt(next)) >= 0 && next + 1 < end ? next + 1 : next;
        return Character.isLowerCase(text.codePointAt(first)) && (Character.isLetter(last) || last == ',');
    }

    private int length(int line) {
        return lines.get(line)[1] - lines.get(line)[0];
    }

    private Block.Kind kind(int start, int end) {
        if (ListMark.isAt(text, start, end)) {
            return Block.Kind.LIST_ITEM;
        }
        return text.charAt(start) == '#' ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
