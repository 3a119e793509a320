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

    private static final int BYTES_OF_A_WORD = 120;

    private int[] slots = new int[1 << 12];
    private String[] words = new String[1 << 11];
    private int[] hashes = new int[1 << 11];
    private int[] counts = new int[1 << 11];
    private int[][] lines = new int[1 << 11][];
    private int size;
    private long bytes;

    /** Takes each word. */
    interface Taker<E extends Exception> {
        /** @param lines ascending, only the first {@code count} of them; null where there are too many */
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
            int hash = 0;
            int to = from;
            for (; to < folded.length() && folded.charAt(to) != ' '; to++) {
                hash = 31 * hash + folded.charAt(to);
            }
            if (to > from) {
                add(word(folded, from, to, hash ^ hash >>> 16), line);
            }
            from = to + 1;
        }
    }

    <E extends Exception> void forEach(Taker<E> taker) throws E {
        for (int word = 0; word < size; word++) {
            taker.word(words[word], counts[word], lines[word]);
        }
    }

    void clear() {
        Arrays.fill(slots, 0);
        Arrays.fill(words, 0, size, null);
        Arrays.fill(lines, 0, size, null);
        size = 0;
        bytes = 0;
    }

    private int word(String folded, int from, int to, int hash) {
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            int word = slots[slot] - 1;
            if (hashes[word] == hash && isWord(words[word], folded, from, to)) {
                return word;
            }
            slot = slot + 1 & slots.length - 1;
        }
        if (size == words.length) {
            grow();
            return word(folded, from, to, hash);
        }
        slots[slot] = size + 1;
        words[size] = folded.substring(from, to);
        hashes[size] = hash;
        counts[size] = 0;
        lines[size] = new int[2];
        bytes += BYTES_OF_A_WORD;
        return size++;
    }

    private static boolean isWord(String word, String folded, int from, int to) {
        return word.length() == to - from && folded.startsWith(word, from);
    }

    private void add(int word, int line) {
        int @Nullable [] of = lines[word];
        int count = counts[word];
        if (of == null) {
            counts[word] = count + 1;
            return;
        }
        if (count > 0 && of[count - 1] == line) {
            return; // twice in one name
        }
        if (count == MOST_LINES) {
            lines[word] = null;
            bytes -= 4L * of.length;
        } else {
            if (count == of.length) {
                of = Arrays.copyOf(of, 2 * count);
                lines[word] = of;
                bytes += 4L * count;
            }
            of[count] = line;
        }
        counts[word] = count + 1;
    }

    /** Twice the words, and at most half of the slots taken. */
    private void grow() {
        words = Arrays.copyOf(words, 2 * size);
        hashes = Arrays.copyOf(hashes, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
        lines = Arrays.copyOf(lines, 2 * size);
        slots = new int[4 * size];
        for (int word = 0; word < size; word++) {
            int slot = hashes[word] & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = word + 1;
        }
    }
}
