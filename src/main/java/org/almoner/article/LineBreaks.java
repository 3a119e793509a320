package org.almoner.article;

import java.util.Arrays;

/**
 * Tells which line breaks within a block part what does not belong together: a name, a title or a place from the sentence
 * below it, a sentence from what it leaves off at. A break where the next word had no room is a wrapped line's, and
 * short lines below each other, as of addresses and accounts, go together. Stateless.
 */
final class LineBreaks {
    private static final int SHORTEST_SENTENCE = 25;
    private static final String GOES_ON = ",;:-–—(/&،、，：；";
    private static final String ENDS = ".!?…。！？؟।॥۔";
    private static final String CLOSERS = "\"'”’“»)]」』）】";

    private LineBreaks() {}

    /** Where the lines end that are blocks of their own, in ascending order; the last of all is not among them. */
    static int[] ends(char[] text, int start, int end) {
        int longest = longest(text, start, end);
        int[] ends = new int[4];
        int found = 0;
        int from = start;
        for (int i = start; i < end; i++) {
            if (text[i] != '\n') {
                continue;
            }
            if (isEnd(text, from, i, end, longest)) {
                ends = found == ends.length ? Arrays.copyOf(ends, 2 * found) : ends;
                ends[found++] = i;
            }
            from = i + 1;
        }
        return Arrays.copyOf(ends, found);
    }

    private static boolean isEnd(char[] text, int from, int at, int limit, int longest) {
        int next = at + 1;
        if (at == from || next >= limit || Character.isLowerCase(text[next]) || GOES_ON.indexOf(text[at - 1]) >= 0) {
            return false;
        }
        int word = next;
        while (word < limit && text[word] > ' ' && !isWide(text[word])) {
            word++;
        }
        int width = width(text, from, at);
        return width + 1 + Math.max(2, word - next) <= longest
                && (isSentence(text, next, limit) || width >= SHORTEST_SENTENCE && isSentenceEnd(text, at - 1));
    }

    /** Whether the words that end there end with a full stop, and not with that of a name as in "e.V." */
    static boolean isSentenceEnd(char[] text, int last) {
        int at = last > 1 && CLOSERS.indexOf(text[last]) >= 0 ? last - 1 : last;
        return isEnd(text[at]) && !(at > 1 && Character.isUpperCase(text[at - 1]) && !Character.isLetter(text[at - 2]));
    }

    static boolean isEnd(char c) {
        return ENDS.indexOf(c) >= 0;
    }

    /** Whether words that end with a full stop begin there, on lines that go on in each other. */
    private static boolean isSentence(char[] text, int from, int limit) {
        int width = 0;
        for (int i = from; i < limit; i++) {
            char c = text[i];
            width += isWide(c) ? 2 : 1;
            if (c == '\n') {
                if (i + 1 == limit || !Character.isLowerCase(text[i + 1])) {
                    return false;
                }
            } else if (width >= SHORTEST_SENTENCE && ENDS.indexOf(c) >= 0) {
                return i + 1 == limit || isWide(c) || !Character.isLetterOrDigit(text[i + 1]);
            }
        }
        return false;
    }

    private static int longest(char[] text, int start, int end) {
        int longest = 0;
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || text[i] == '\n') {
                longest = Math.max(longest, width(text, from, i));
                from = i + 1;
            }
        }
        return longest;
    }

    private static int width(char[] text, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += isWide(text[i]) ? 2 : 1;
        }
        return width;
    }

    /** Whether a character is as wide as two: Han, kana and the like, with their punctuation. */
    static boolean isWide(char c) {
        return c >= 0x2E80 && c <= 0xD7FF || c >= 0xF900 && c <= 0xFAFF || c >= 0xFF00 && c <= 0xFF60;
    }
}
