package org.almoner.postgres;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a register's file have which words, collected while the file is read. Names have a few words out of a few
 * hundred thousand, so that a table by hand takes a tenth of the memory and of the time that one of the library's would.
 * Not thread-safe.
 */
final class WordLines {
    /** A word of more lines than this leads nowhere, and only their number is kept. */
    static final int MOST_LINES = 20_000;

    private static final int BYTES_OF_A_WORD = 130;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /**
     * By turns a word's hash and its number counted from 1, or 0 where there is none. A hash of 64 bits stands for its word
     * (FNV-1a): memory is what takes time here, and among a million words two with the same come once in tens of millions
     * of files.
     */
    private long[] slots = new long[1 << 13];

    private String[] words = new String[1 << 11];

    /** How many lines a word has, and behind that, which. */
    private int[][] lines = new int[1 << 11][];

    private int size;
    private long bytes;

    /** Takes each word. */
    interface Taker<E extends Exception> {
        /** @param lines ascending, {@code count} of them behind the first element; null where there are too many */
        void word(String word, int count, int @Nullable [] lines) throws E;
    }

    /** About how much memory it takes. */
    long bytes() {
        return bytes;
    }

    /** Adds the words of a name. Lines must come in ascending order. */
    void add(String folded, int line) {
        int from = 0;
        while (from < folded.length()) {
            long hash = FNV_OFFSET;
            int to = from;
            for (; to < folded.length() && folded.charAt(to) != ' '; to++) {
                hash = (hash ^ folded.charAt(to)) * FNV_PRIME;
            }
            if (to > from) {
                add(word(folded, from, to, hash), line);
            }
            from = to + 1;
        }
    }

    <E extends Exception> void forEach(Taker<E> taker) throws E {
        for (int word = 0; word < size; word++) {
            int[] of = lines[word];
            taker.word(words[word], of[0], of.length == 1 ? null : of);
        }
    }

    void clear() {
        Arrays.fill(slots, 0);
        Arrays.fill(words, 0, size, null);
        Arrays.fill(lines, 0, size, null);
        size = 0;
        bytes = 0;
    }

    private int word(String folded, int from, int to, long hash) {
        int slot = slot(hash);
        while (slots[slot + 1] != 0) {
            if (slots[slot] == hash) {
                return (int) slots[slot + 1] - 1;
            }
            slot = next(slot);
        }
        if (size == words.length) {
            grow();
            return word(folded, from, to, hash);
        }
        slots[slot] = hash;
        slots[slot + 1] = size + 1;
        words[size] = folded.substring(from, to);
        lines[size] = new int[3];
        bytes += BYTES_OF_A_WORD;
        return size++;
    }

    /** Where a hash is looked for first. */
    private int slot(long hash) {
        return (int) (hash ^ hash >>> Integer.SIZE) << 1 & slots.length - 1;
    }

    private int next(int slot) {
        return slot + 2 & slots.length - 1;
    }

    private void add(int word, int line) {
        int[] of = lines[word];
        int count = of[0];
        if (of.length == 1) {
            of[0]++;
            return;
        }
        if (count > 0 && of[count] == line) {
            return; // twice in one name
        }
        if (count == MOST_LINES) {
            lines[word] = new int[] {count + 1};
            bytes -= 4L * of.length;
            return;
        }
        if (count + 1 == of.length) {
            of = Arrays.copyOf(of, 2 * of.length);
            lines[word] = of;
            bytes += 2L * of.length;
        }
        of[0] = count + 1;
        of[count + 1] = line;
    }

    /** Twice the words, and at most half of the slots taken. */
    private void grow() {
        words = Arrays.copyOf(words, 2 * size);
        lines = Arrays.copyOf(lines, 2 * size);
        long[] before = slots;
        slots = new long[2 * before.length];
        for (int i = 0; i < before.length; i += 2) {
            if (before[i + 1] != 0) {
                int slot = slot(before[i]);
                while (slots[slot + 1] != 0) {
                    slot = next(slot);
                }
                slots[slot] = before[i];
                slots[slot + 1] = before[i + 1];
            }
        }
    }
}
