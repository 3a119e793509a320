package org.almoner.verify;

/** Damerau's edits: a letter added, left out or replaced, or two neighbours swapped. */
public final class EditDistance {
    private EditDistance() {}

    /** Whether exactly one edit makes one of the other. */
    public static boolean isOne(String a, String b) {
        if (a.equals(b) || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        int i = 0;
        while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
            i++;
        }
        if (shorter.length() < longer.length()) {
            return shorter.substring(i).equals(longer.substring(i + 1));
        }
        return shorter.substring(i + 1).equals(longer.substring(i + 1)) || isSwap(shorter, longer, i);
    }

    private static boolean isSwap(String a, String b, int at) {
        return at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.substring(at + 2).equals(b.substring(at + 2));
    }
}
