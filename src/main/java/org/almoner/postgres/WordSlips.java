package org.almoner.postgres;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a word may have been before one slip of the keyboard: a letter added, left out or replaced, or two neighbours
 * swapped. To look all of these up is quicker than to compare the word with every other that looks like it.
 */
final class WordSlips {
    /** Names that were folded have few other letters; {@link RegisterWords} finds those by what follows or precedes them. */
    private static final int[] LETTERS =
            "abcdefghijklmnopqrstuvwxyz0123456789".chars().toArray();

    private WordSlips() {}

    static Set<String> of(String word) {
        int[] letters = word.codePoints().toArray();
        Set<String> slips = new LinkedHashSet<>();
        for (int i = 0; i <= letters.length; i++) {
            for (int letter : LETTERS) {
                slips.add(spliced(letters, i, 0, letter));
            }
            if (i < letters.length) {
                slips.add(spliced(letters, i, 1));
                for (int letter : LETTERS) {
                    slips.add(spliced(letters, i, 1, letter));
                }
            }
            if (i + 1 < letters.length) {
                slips.add(spliced(letters, i, 2, letters[i + 1], letters[i]));
            }
        }
        slips.remove(word);
        return slips;
    }

    /** The letters with some of them, from a place on, replaced by others. */
    private static String spliced(int[] letters, int at, int replaced, int... by) {
        int[] all = new int[letters.length - replaced + by.length];
        System.arraycopy(letters, 0, all, 0, at);
        System.arraycopy(by, 0, all, at, by.length);
        System.arraycopy(letters, at + replaced, all, at + by.length, letters.length - at - replaced);
        return new String(all, 0, all.length);
    }
}
