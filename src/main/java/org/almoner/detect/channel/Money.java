package org.almoner.detect.channel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.article.DataLines;

/** Tells amounts of money by a currency's sign or code beside digits. */
public final class Money {
    private static final String SIGNS = "$£€¥₹₴₽₺￥";
    private static final Set<String> CODES = DataLines.words(Money.class, "currencies.txt");

    /** The codes by what they begin with. */
    private static final Map<Character, List<String>> BY_FIRST =
            CODES.stream().collect(Collectors.groupingBy(code -> plain(code.charAt(0))));

    /** Digits of the longest amount that is written without its thousands parted. */
    private static final int LONGEST_PLAIN = 6;

    /** Characters that no amount has. */
    private static final int LONGEST = 24;

    private Money() {}

    /** As cases are compared. */
    private static char plain(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    static boolean isCurrency(String word) {
        return SIGNS.contains(word) || CODES.contains(word.toLowerCase(Locale.ROOT));
    }

    public static boolean isIn(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                continue;
            }
            int end = digitsEnd(text, i, to);
            if (isSigned(text, i, end, from, to)) {
                return true;
            }
            i = end;
        }
        return false;
    }

    /**
     * Where the amount that begins at {@code start} ends, or -1 where none does. A long number is one only with its
     * thousands parted, and none that goes on behind a separator is: an account may have its currency beside it.
     */
    static int end(String text, int start, int from, int to) {
        if (!Character.isDigit(text.charAt(start))) {
            return -1;
        }
        int end = digitsEnd(text, start, Math.min(to, start + LONGEST));
        boolean plain = text.substring(start, end).chars().allMatch(Character::isDigit);
        if (plain && end - start > LONGEST_PLAIN || end - start == LONGEST || isDigitAt(text, end + 1, to)) {
            return -1;
        }
        return isSigned(text, start, end, from, to) ? end : -1;
    }

    private static int digitsEnd(String text, int start, int to) {
        int end = start;
        while (end < to && (isOfNumber(text.charAt(end)) || isThousands(text, end, to))) {
            end++;
        }
        return end;
    }

    private static boolean isOfNumber(char c) {
        return Character.isDigit(c) || ".,'\u00A0".indexOf(c) >= 0;
    }

    /** A space with three digits behind it, as in 61 000. */
    private static boolean isThousands(String text, int at, int to) {
        return text.charAt(at) == ' '
                && isDigitAt(text, at + 1, to)
                && isDigitAt(text, at + 2, to)
                && isDigitAt(text, at + 3, to)
                && !isDigitAt(text, at + 4, to);
    }

    private static boolean isDigitAt(String text, int at, int to) {
        return at < to && Character.isDigit(text.charAt(at));
    }

    private static boolean isSigned(String text, int start, int end, int from, int to) {
        return hasSignBefore(text, start, from) || hasSignAfter(text, end, to);
    }

    private static boolean hasSignBefore(String text, int start, int from) {
        int i = start - 1;
        while (i >= from && isSpace(text.charAt(i))) {
            i--;
        }
        return i >= from && (SIGNS.indexOf(text.charAt(i)) >= 0 || hasCodeBefore(text, i + 1, from));
    }

    /** Rp 50.000, CHF 20, Rs. 500. */
    private static boolean hasCodeBefore(String text, int end, int from) {
        int last = text.charAt(end - 1) == '.' ? end - 1 : end;
        int start = last;
        while (start > from && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, last).toLowerCase(Locale.ROOT);
        return CODES.contains(word);
    }

    private static boolean hasSignAfter(String text, int end, int to) {
        int i = end;
        while (i < to && isSpace(text.charAt(i))) {
            i++;
        }
        if (i >= to) {
            return false;
        }
        if (SIGNS.indexOf(text.charAt(i)) >= 0) {
            return true;
        }
        for (String code : BY_FIRST.getOrDefault(plain(text.charAt(i)), List.of())) {
            if (text.regionMatches(true, i, code, 0, code.length())
                    && (i + code.length() >= to || !Character.isLetter(text.charAt(i + code.length())))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0';
    }
}
