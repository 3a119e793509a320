package org.almoner.article;

import java.util.Arrays;
import java.util.List;

/** Runs wrapped lines on: blanks in place of their breaks, and of what the next line is indented or quoted with. */
final class FlowingText {
    private static final char NO_WIDTH = '\u200B';
    private static final int LONGEST_ADDRESS = 300;

    private FlowingText() {}

    static String of(String text, List<Block> blocks) {
        char[] flowing = text.toCharArray();
        for (Block block : blocks) {
            if (block.wrapped()) {
                runOn(flowing, block.start(), block.end());
            }
        }
        return new String(flowing);
    }

    private static void runOn(char[] text, int start, int end) {
        boolean unspaced = isUnspaced(text, start, end);
        int i = start;
        while (i < end) {
            if (!PlainText.isLineEnd(text[i])) {
                i++;
                continue;
            }
            int next = nextWord(text, i, end);
            // A hyphen at a line's end may part a word or join two: whoever reads on has to see the break.
            if (text[i - 1] != '-') {
                char blank = unspaced && isCut(text[i - 1], text[next]) ? NO_WIDTH : ' ';
                Arrays.fill(text, i, next, blank);
            } else if (isAddress(text, start, i)) {
                Arrays.fill(text, i, next, NO_WIDTH);
            }
            i = next;
        }
    }

    /** Where the next line's words begin. A block ends with a word. */
    private static int nextWord(char[] text, int lineEnd, int end) {
        int i = lineEnd;
        while (i < end - 1 && (PlainText.isLineEnd(text[i]) || PlainText.isBlank(text[i]) || text[i] == '>')) {
            i++;
        }
        return i;
    }

    /** Whether the last word before is of a web address, whose hyphens are its own. */
    private static boolean isAddress(char[] text, int from, int end) {
        int first = Math.max(from, end - LONGEST_ADDRESS);
        int start = end;
        while (start > first && text[start - 1] > ' ') {
            start--;
        }
        String word = new String(text, start, end - start);
        return word.contains("://") || word.contains("www.") || word.indexOf('.') > 0 && word.indexOf('/') > 0;
    }

    private static boolean isUnspaced(char[] text, int start, int end) {
        int unspaced = 0;
        for (int i = start; i < end; i++) {
            unspaced += Script.isUnspaced(text[i]) ? 1 : 0;
        }
        return unspaced > (end - start) / 2;
    }

    /** Whether lines of a script without spaces were parted within a sentence or a number, and not between two words. */
    private static boolean isCut(char last, char next) {
        if (LineBreaks.isEnd(last)) {
            return false;
        }
        return LineBreaks.isWide(last) || LineBreaks.isWide(next) || Character.isDigit(last) && Character.isDigit(next);
    }
}
