package org.almoner.verify;

/** Tells a slip of the keyboard in a charity's name from an honest name that happens to be a letter away. */
final class Slip {
    /** Shorter names, initials above all, have honest neighbours: RSPCA has MSPCA. */
    private static final int SHORTEST_WITH_ANY_LETTER = 7;

    private Slip() {}

    /** Whether a label is one slip away from a charity's. */
    static boolean isOf(String brand, String label) {
        return EditDistance.isOne(label, brand) && (isTelling(brand, label) || isOfOneBearer(brand, label));
    }

    /** Whether nothing but a hyphen is more or less. */
    static boolean isHyphens(String brand, String label) {
        return label.replace("-", "").equals(brand.replace("-", ""));
    }

    /** Nobody is honestly called so: letters swapped, doubled, or of a similar look. */
    private static boolean isTelling(String brand, String label) {
        if (isHyphens(brand, label)) {
            return true;
        }
        int at = firstDifference(brand, label);
        if (brand.length() == label.length()) {
            boolean swapped =
                    at + 1 < label.length() && !brand.substring(at + 1).equals(label.substring(at + 1));
            return swapped || isSimilar(brand.charAt(at), label.charAt(at));
        }
        String longer = brand.length() > label.length() ? brand : label;
        return at > 0 && longer.charAt(at) == longer.charAt(at - 1);
    }

    /** Parkinson is no slip of Parkinson's, nor a concert of Concern. */
    private static boolean isOfOneBearer(String brand, String label) {
        return !AddedWords.isNameOfMany(brand)
                && (label.length() < brand.length() || label.length() >= SHORTEST_WITH_ANY_LETTER);
    }

    private static boolean isSimilar(char real, char written) {
        return Character.isDigit(written) || "ijl".indexOf(real) >= 0 && "ijl".indexOf(written) >= 0;
    }

    private static int firstDifference(String a, String b) {
        int at = 0;
        while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }
}
