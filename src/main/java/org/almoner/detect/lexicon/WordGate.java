package org.almoner.detect.lexicon;

import org.almoner.article.Script;

/**
 * Tells where no word that is looked for can begin, by hashes of the text's own words: of one, of one and the next, of the
 * first and of the last characters of one. A word of the text is a run of characters that are written together, or
 * another character but a space. Not to be changed once used.
 */
final class WordGate {
    private static final int BITS = 16;

    /** So many characters of a word's beginning or end tell it from most others. */
    private static final int LONGEST = 4;

    /** What is looked for as one word of the text, or begins with one and tells little of the next. */
    private final long[] words = new long[(1 << BITS) / Long.SIZE];

    /** What begins with two words of the text. */
    private final long[] pairs = new long[words.length];

    /** What may go on within the word of the text that it begins, and of what lengths there is some. */
    private final long[] heads = new long[words.length];

    private final boolean[] headLengths = new boolean[LONGEST + 1];

    /** What begins within a word of the text and goes to its end. */
    private final long[] tails = new long[words.length];

    private final boolean[] tailLengths = new boolean[LONGEST + 1];

    /** The first two characters of what may begin and end within a word of the text. */
    private final long[] middles = new long[words.length];

    private boolean anyMiddle;

    /** Lets a word pass. */
    void let(WordTrie.Word word) {
        char[] letters = word.letters().toCharArray();
        long first = read(letters, 0, letters.length);
        int end = end(first);
        int next = skipSpaces(letters, end, letters.length);
        long second = read(letters, next, letters.length);
        boolean one = next == letters.length;
        int known = Math.min(LONGEST, end);
        if (word.amid()) {
            tailLengths[known] = true;
            set(tails, mixed(backwards(letters, end, known)));
            if (one && word.open()) {
                anyMiddle = true;
                set(middles, end == 1 ? mixed(letters[0]) : two(letters, 0));
            }
        } else if (one && word.open()) {
            headLengths[known] = true;
            set(heads, single(read(letters, 0, known)));
        } else if (one || end(second) == letters.length && word.open()) {
            set(words, single(first));
        } else {
            set(pairs, pair(first, second));
        }
    }

    boolean mayBegin(long word, long next) {
        return has(words, single(word)) || has(pairs, pair(word, next));
    }

    boolean mayBeginWith(char[] chars, int start, int end) {
        int hash = 0;
        int last = Math.min(LONGEST, end - start);
        for (int length = 1; length <= last; length++) {
            hash = hash * 31 + chars[start + length - 1];
            if (headLengths[length] && has(heads, mixed(hash))) {
                return true;
            }
        }
        return false;
    }

    boolean mayEndWith(char[] chars, int start, int end) {
        int hash = 0;
        int last = Math.min(LONGEST, end - start - 1);
        for (int length = 1; length <= last; length++) {
            hash = hash * 31 + chars[end - length];
            if (tailLengths[length] && has(tails, mixed(hash))) {
                return true;
            }
        }
        return false;
    }

    /** Whether something that may end anywhere may begin amid a word. */
    boolean mayGoOnWithin() {
        return anyMiddle;
    }

    boolean mayBeginWithin(char[] chars, int start, int end) {
        return has(middles, mixed(chars[start])) || start + 1 < end && has(middles, two(chars, start));
    }

    static int skipSpaces(char[] chars, int from, int to) {
        int i = from;
        while (i < to && chars[i] == ' ') {
            i++;
        }
        return i;
    }

    /** Reads the text's word that begins at {@code start}: its hash, and in the lower half where it ends. */
    static long read(char[] chars, int start, int to) {
        int hash = 0;
        int i = start;
        while (i < to && Script.isSpacedPart(chars[i])) {
            hash = hash * 31 + chars[i++];
        }
        if (i == start && i < to) {
            hash = chars[i++];
        }
        return (long) hash << Integer.SIZE | i;
    }

    static int end(long read) {
        return (int) read;
    }

    private static int backwards(char[] chars, int end, int length) {
        int hash = 0;
        for (int i = 1; i <= length; i++) {
            hash = hash * 31 + chars[end - i];
        }
        return hash;
    }

    private static int single(long read) {
        return mixed((int) (read >>> Integer.SIZE));
    }

    private static int two(char[] chars, int start) {
        return mixed(chars[start] * 31 + chars[start + 1]);
    }

    private static int pair(long read, long next) {
        return mixed((int) (read >>> Integer.SIZE) * 31 + (int) (next >>> Integer.SIZE));
    }

    private static int mixed(int hash) {
        return hash * 0x9E3779B1 >>> Integer.SIZE - BITS;
    }

    private static void set(long[] bits, int index) {
        bits[index >>> 6] |= 1L << index;
    }

    private static boolean has(long[] bits, int index) {
        return (bits[index >>> 6] >>> index & 1) != 0;
    }
}
