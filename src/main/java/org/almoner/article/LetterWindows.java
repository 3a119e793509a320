package org.almoner.article;

import java.util.Arrays;

/**
 * Stretches of a text, so many letters or digits long each, and which of them another text has, in whatever case and with
 * whatever between them. In time that grows as both texts do.
 */
final class LetterWindows {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final int letters;

    /** What the letter that leaves a window was multiplied with. */
    private final long leaving;

    /** The letters read last. */
    private final char[] ring;

    private long[] hashes = new long[64];
    private int count;

    /** Of the window that is being filled. */
    private long filling;

    private int filled;
    private boolean[] found = {};

    /** @param letters the length of a window, a power of two */
    LetterWindows(int letters) {
        this.letters = letters;
        this.ring = new char[letters];
        long power = 1;
        for (int i = 0; i < letters; i++) {
            power *= FACTOR;
        }
        this.leaving = power;
    }

    int count() {
        return count;
    }

    /** Adds the windows of a stretch, end to end; one that it does not fill goes on in the next stretch. */
    void add(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            int letter = letter(text.charAt(i));
            if (letter == 0) {
                continue;
            }
            filling = filling * FACTOR + letter;
            if (++filled == letters) {
                add(filling);
                filling = 0;
                filled = 0;
            }
        }
    }

    private void add(long hash) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        hashes[count++] = hash;
    }

    /** Looks for all windows in a text. */
    void lookFor(String text) {
        long[] sought = Arrays.copyOf(hashes, count);
        int bits = 2 + Integer.SIZE - Integer.numberOfLeadingZeros(count);
        long[] table = new long[1 << bits];
        boolean[] met = new boolean[table.length];
        for (long hash : sought) {
            table[slot(table, hash, bits)] = hash;
        }
        long hash = 0;
        int read = 0;
        for (int i = 0; i < text.length(); i++) {
            int letter = letter(text.charAt(i));
            if (letter == 0) {
                continue;
            }
            int place = read & letters - 1;
            hash = hash * FACTOR + letter - ring[place] * leaving;
            ring[place] = (char) letter;
            if (++read >= letters) {
                int slot = slot(table, hash, bits);
                met[slot] |= table[slot] == hash;
            }
        }
        found = new boolean[count];
        for (int i = 0; i < count; i++) {
            found[i] = met[slot(table, sought[i], bits)];
        }
    }

    /** Where a hash is, or what is free behind where it should be. */
    private static int slot(long[] table, long hash, int bits) {
        int slot = (int) (hash * FACTOR >>> Long.SIZE - bits);
        while (table[slot] != 0 && table[slot] != hash) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    /** How many of the windows from one to before another were found. */
    int found(int from, int to) {
        int all = 0;
        for (int i = from; i < to; i++) {
            all += found[i] ? 1 : 0;
        }
        return all;
    }

    /** The letter or digit in small, or 0. */
    private static int letter(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' ? c : c >= 'A' && c <= 'Z' ? c | 0x20 : 0;
        }
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? Character.toLowerCase(c) : 0;
    }
}
