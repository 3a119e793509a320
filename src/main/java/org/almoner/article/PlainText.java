package org.almoner.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads plain text: each line is a block, blank lines part them, and the lines of a hard-wrapped paragraph are one. */
final class PlainText {
    private final String text;

    /** Where each line begins and ends, and how deeply it is quoted, as replies quote a letter. */
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

    /** Blank lines are kept as empty ones: they end a paragraph. Marks of quotation are stepped over. */
    private void addTrimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        int depth = 0;
        while (start < end && (text.charAt(start) == '>' || depth > 0 && isBlank(text.charAt(start)))) {
            depth += text.charAt(start) == '>' ? 1 : 0;
            start++;
        }
        // The two characters of a CRLF are one line end, not a blank line between two.
        boolean crlf = from == to && from > 0 && text.charAt(from - 1) == '\r' && from < text.length();
        if (!(crlf && text.charAt(from) == '\n')) {
            lines.add(new int[] {start, end, depth});
        }
    }

    private List<Block> blocks() {
        WrappedLines wrapped = new WrappedLines(text, lines);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int start = lines.get(i)[0];
            if (start == lines.get(i)[1]) {
                continue;
            }
            int first = i;
            while (wrapped.goesOn(i)) {
                i++;
            }
            int end = lines.get(i)[1];
            boolean image = isImage(start, end);
            boolean furniture = image || FurnitureMarks.isLine(text, start, end);
            Block.Kind kind = image ? Block.Kind.CAPTION : kind(start, end);
            blocks.add(new Block(start, end, kind, furniture, i > first));
        }
        return blocks;
    }

    /** Whether a line is one of Markdown's images, whose words are read where the image cannot be seen. */
    private boolean isImage(int start, int end) {
        if (text.charAt(end - 1) != ')' || !text.startsWith("![", start) && !text.startsWith("[![", start)) {
            return false;
        }
        String line = text.substring(start, end);
        int target = line.indexOf("](");
        return target > 0 && line.indexOf(' ', target) < 0;
    }

    private Block.Kind kind(int start, int end) {
        if (ListMark.isAt(text, start, end)) {
            return Block.Kind.LIST_ITEM;
        }
        return text.charAt(start) == '#' ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
