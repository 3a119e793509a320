package org.almoner.detect.channel;

import java.util.Set;

/** Tells from a web address's own words whether it leads to a page for giving. Immutable. */
final class GivingAddress {
    /** So many letters of a word, or more, tell what it begins with. */
    private static final int TELLING = 5;

    private final Set<String> words;

    /** By length, the first letters of the words, a bit each. */
    private final int[] firsts;

    GivingAddress(Set<String> words) {
        this.words = words;
        this.firsts = new int[1 + words.stream().mapToInt(String::length).max().orElse(0)];
        words.forEach(word -> firsts[word.length()] |= 1 << word.charAt(0));
    }

    /** Whether a word of the address, in lower case, is one of the words, or begins with one of five letters or more. */
    boolean speaksOfGiving(String url) {
        int start = 0;
        for (int i = 0; i <= url.length(); i++) {
            if (i < url.length() && Character.isLetter(url.charAt(i))) {
                continue;
            }
            if (i > start && speaksOfGiving(url, start, i)) {
                return true;
            }
            start = i + 1;
        }
        return false;
    }

    private boolean speaksOfGiving(String url, int from, int to) {
        int whole = to - from;
        for (int length = Math.min(TELLING, whole); length < firsts.length && length <= whole; length++) {
            boolean mayBe = (firsts[length] >>> url.charAt(from) & 1) != 0;
            if (mayBe && words.contains(url.substring(from, from + length))) {
                return true;
            }
        }
        return false;
    }
}
