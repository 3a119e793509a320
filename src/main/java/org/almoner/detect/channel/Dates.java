package org.almoner.detect.channel;

/** Tells dates written in digits, with the year in full: 2024-11-07, 7.11.2024, 7. 11. 2024, 07/11/2024. */
final class Dates {
    private static final int YEAR = 4;

    private Dates() {}

    /** Where the date that begins at {@code from} ends, or -1 where none does. */
    static int end(String text, int from, int to) {
        int first = digitsEnd(text, from, to);
        int middle = next(text, first, to);
        int second = digitsEnd(text, middle, to);
        int last = second < to && first < to && text.charAt(second) == text.charAt(first) ? next(text, second, to) : to;
        int third = digitsEnd(text, last, to);
        boolean whole = first > from && second > middle && third > last && second - middle <= 2;
        boolean yearFirst = isYear(text, from, first) && third - last <= 2;
        boolean yearLast = first - from <= 2 && isYear(text, last, third);
        return whole && (yearFirst || yearLast) ? third : -1;
    }

    /** Where the next digits should begin, behind the separator at {@code at}; the end where there is none. */
    private static int next(String text, int at, int to) {
        if (at >= to || "-./".indexOf(text.charAt(at)) < 0) {
            return to;
        }
        boolean spaced = text.charAt(at) == '.' && at + 1 < to && text.charAt(at + 1) == ' ';
        return spaced ? at + 2 : at + 1;
    }

    private static int digitsEnd(String text, int from, int to) {
        int end = from;
        while (end < to && Shape.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isYear(String text, int from, int end) {
        return end - from == YEAR && (text.startsWith("19", from) || text.startsWith("20", from));
    }
}
