package org.almoner.detect.channel;

import java.util.List;
import java.util.Locale;
import org.almoner.detect.channel.Channel.Type;
import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;

/** Finds IBANs however they are grouped, by country length and check digits, and Poland's without the country. */
final class Ibans {
    private static final int LONGEST_JOINT = 2;
    private static final int LONGEST_SLASHED = 3;
    private static final int FEWEST_DIGITS = 8;
    private static final String WORD = "IBAN";

    /** Characters between its word and its last group. */
    private static final int LONGEST = 64;

    /** Characters that may be lost in what is still taken for an IBAN. */
    private static final int MISSING = 2;

    /** Polish accounts are written as their IBANs without the country's code: two check digits and 24 more. */
    private static final String POLAND = "PL";

    private static final int POLISH_DIGITS = 26;

    private Ibans() {}

    static void find(String text, int from, int to, List<Channel> found) {
        for (int i = from; i + 14 < to; i++) {
            int end = mayStart(text, i, from) ? endOf(text, i, to, found) : polish(text, i, from, to, found);
            if (end > 0) {
                i = end - 1;
            }
        }
    }

    private static int polish(String text, int start, int from, int to, List<Channel> found) {
        int end = polishEnd(text, start, from, to);
        String iban = end < 0
                ? ""
                : POLAND + Blocks.read(text, start, end, POLISH_DIGITS).compact();
        if (iban.isEmpty() || !IbanUtil.isValid(iban)) {
            return -1;
        }
        found.add(new Channel(Type.IBAN, iban, null, start, end));
        return end;
    }

    /** Where a line's number ends that begins there and has as many digits as a Polish account, right or not, or -1. */
    static int polishShapedEnd(String text, int start, int from, int to) {
        int end = polishEnd(text, start, from, to);
        return end > 0 && text.substring(start, end).indexOf('\n') < 0 ? end : -1;
    }

    private static int polishEnd(String text, int start, int from, int to) {
        if (!Shape.isDigit(text.charAt(start)) || isJoined(text, start - 1, -1, from, to)) {
            return -1;
        }
        Blocks blocks = Blocks.read(text, start, to, POLISH_DIGITS);
        boolean whole = blocks.compact().length() == POLISH_DIGITS
                && blocks.compact().chars().allMatch(Character::isDigit)
                && !isJoined(text, blocks.end(), 1, from, to);
        return whole ? blocks.end() : -1;
    }

    /** Whether a letter or digit stands there, or a digit beyond what parts the groups of a number. */
    private static boolean isJoined(String text, int at, int step, int from, int to) {
        if (at < from || at >= to) {
            return false;
        }
        char c = text.charAt(at);
        int next = at + step;
        boolean parted = isJoint(c) && c != '\n' && next >= from && next < to;
        return Character.isLetterOrDigit(c) || parted && Shape.isDigit(text.charAt(next));
    }

    /**
     * Where what is written as an IBAN ends that begins there, right or not, or -1: one with a digit wrong is no number
     * of another kind.
     */
    static int shapedEnd(String text, int start, int from, int to) {
        if (start + 14 >= to || !mayStart(text, start, from)) {
            return -1;
        }
        int length = length(text, start);
        Blocks blocks = Blocks.slashed(text, start, to, length);
        String read = blocks.compact().toString();
        boolean capitals = text.substring(start, blocks.end()).chars().noneMatch(Character::isLowerCase);
        long digits = read.chars().filter(Character::isDigit).count();
        // Words of two letters stand before numbers too, but none is written together with one: "at 12 345 678 90",
        // "de12".
        boolean together = Shape.isDigit(text.charAt(start + 2)) && digits == read.length() - 2;
        return length > 0 && (capitals || together) && digits >= FEWEST_DIGITS && read.length() >= length - MISSING
                ? blocks.end()
                : -1;
    }

    private static boolean mayStart(String text, int i, int from) {
        if (!isLetter(text.charAt(i))
                || !isLetter(text.charAt(i + 1))
                || i > from && isLetter(text.charAt(i - 1)) && !text.startsWith(WORD, Math.max(from, i - 4))) {
            return false;
        }
        int next = afterMarks(text, i + 2);
        next = next < text.length() && isJoint(text.charAt(next)) ? afterMarks(text, next + 1) : next;
        return next < text.length() && Character.isDigit(text.charAt(next));
    }

    private static boolean isCountry(String text, int start, int to) {
        return start + 1 < to && isCapital(text.charAt(start)) && isCapital(text.charAt(start + 1));
    }

    private static int afterMarks(String text, int at) {
        int next = at;
        while (next < text.length() && Joints.isMark(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /** Whether the digits there go on with what "IBAN" and a country's code begin, and no IBAN ends with. */
    static boolean isWithin(String text, int at, int from) {
        int word = at - WORD.length();
        int first = Math.max(from, at - LONGEST);
        while (word >= first && !text.regionMatches(true, word, WORD, 0, WORD.length())) {
            word--;
        }
        int start = word + WORD.length();
        if (word < first) {
            return false;
        }
        while (start < at && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        String between = text.substring(start, at);
        return isCountry(text, start, at)
                && between.chars().noneMatch(c -> Character.isLowerCase(c) || c == '\n')
                && between.chars().filter(Character::isLetterOrDigit).count() < length(text, start);
    }

    /** How long an IBAN of the country is whose code stands there; 0 where there is none. */
    private static int length(String text, int start) {
        String code = "" + narrow(text.charAt(start)) + narrow(text.charAt(start + 1));
        CountryCode country = CountryCode.getByCode(code.toUpperCase(Locale.ROOT));
        return country == null || !IbanUtil.isSupportedCountry(country) ? 0 : IbanUtil.getIbanLength(country);
    }

    private static int endOf(String text, int start, int to, List<Channel> found) {
        int length = length(text, start);
        Blocks blocks = Blocks.slashed(text, start, to, length);
        String iban = blocks.compact().toString();
        if (length == 0 || iban.length() != length || !IbanUtil.isValid(iban)) {
            return -1;
        }
        found.add(new Channel(Type.IBAN, iban, null, start, blocks.end()));
        return blocks.end();
    }

    /** Letters and digits as they are read, and where they end. */
    private record Blocks(StringBuilder compact, int end) {
        static Blocks read(String text, int start, int to, int length) {
            return read(text, start, to, length, LONGEST_JOINT);
        }

        /** With slashes between blanks too, which among other numbers part two of them. */
        static Blocks slashed(String text, int start, int to, int length) {
            return read(text, start, to, length, LONGEST_SLASHED);
        }

        private static Blocks read(String text, int start, int to, int length, int longest) {
            StringBuilder compact = new StringBuilder(length);
            int end = start;
            int joint = 0;
            for (int i = start; i < to && compact.length() < length && joint <= longest; i++) {
                char c = narrow(text.charAt(i));
                int digit = Character.digit(c, 10);
                if (digit >= 0 || c < 0x80 && Character.isLetter(c)) {
                    compact.append(digit >= 0 ? (char) ('0' + digit) : Character.toUpperCase(c));
                    end = i + 1;
                    joint = 0;
                } else if (isJoint(c) || c == '/' && longest == LONGEST_SLASHED) {
                    joint++;
                } else if (!Joints.isMark(c)) {
                    break;
                }
            }
            return new Blocks(compact, end);
        }
    }

    /** The letter or digit that a wide one is drawn after. */
    private static char narrow(char c) {
        return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
    }

    private static boolean isJoint(char c) {
        return Joints.isBlank(c) || Joints.isHyphen(c) || c == '.' || c == '\n';
    }

    private static boolean isCapital(char c) {
        return narrow(c) >= 'A' && narrow(c) <= 'Z';
    }

    private static boolean isLetter(char c) {
        return isCapital(c) || narrow(c) >= 'a' && narrow(c) <= 'z';
    }
}
