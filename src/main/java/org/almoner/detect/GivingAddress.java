package org.almoner.detect;

import java.util.Set;

/** Tells from a web address's own words whether it leads to a page for giving. */
final class GivingAddress {
    private GivingAddress() {}

    /** Whether a word of the address is one of {@code words}, or begins with one of five letters or more. */
    static boolean speaksOfGiving(String url, Set<String> words) {
        int start = 0;
        for (int i = 0; i <= url.length(); i++) {
            if (i < url.length() && Character.isLetter(url.charAt(i))) {
                continue;
            }
            if (i > start && isOneOf(url.substring(start, i), words)) {
                return true;
            }
            start = i + 1;
        }
        return false;
    }

    private static boolean isOneOf(String word, Set<String> words) {
        if (words.contains(word)) {
            return true;
        }
        return word.length() >= 5 && words.contains(word.substring(0, 5))
                || word.length() > 6 && startsWithOne(word, words);
    }

    private static boolean startsWithOne(String word, Set<String> words) {
        for (int length = 6; length < Math.min(word.length(), 12); length++) {
            if (words.contains(word.substring(0, length))) {
                return true;
            }
        }
        return false;
    }
}
