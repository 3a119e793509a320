package org.almoner.detect.channel;

import java.util.List;
import java.util.Locale;
import org.almoner.detect.channel.Channel.Type;
import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;

/** Finds IBANs however they are grouped, by country length and check digits, and Poland's without the country. */
final class Ibans {
    private static final int LONGEST_JOINT = 2;
    private static final int FEWEST_DIGITS = 8;

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
        if (start + 14 >= to || !isCapital(text.charAt(start)) || !mayStart(text, start, from)) {
            return -1;
        }
        int length = length(text, start);
        Blocks blocks = Blocks.read(text, start, to, length);
        String read = blocks.compact().toString();
        boolean capitals = text.substring(start, blocks.end()).chars().noneMatch(Character::isLowerCase);
        boolean digits = read.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
        return length > 0 && capitals && digits && read.length() >= length - MISSING ? blocks.end() : -1;
    }

    private static boolean mayStart(String text, int i, int from) {
        return isLetter(text.charAt(i))
                && isLetter(text.charAt(i + 1))
                && (i == from || !isLetter(text.charAt(i - 1)) || text.startsWith("IBAN", Math.max(from, i - 4)))
                && (Character.isDigit(text.charAt(i + 2))
                        || isJoint(text.charAt(i + 2)) && Character.isDigit(text.charAt(i + 3)));
    }

    /** How long an IBAN of the country is whose code stands there; 0 where there is none. */
    private static int length(String text, int start) {
        String code = "" + narrow(text.charAt(start)) + narrow(text.charAt(start + 1));
        CountryCode country = CountryCode.getByCode(code.toUpperCase(Locale.ROOT));
        return country == null || !IbanUtil.isSupportedCountry(country) ? 0 : IbanUtil.getIbanLength(country);
    }

    private static int endOf(String text, int start, int to, List<Channel> found) {
        int length = length(text, start);
        Blocks blocks = Blocks.read(text, start, to, length);
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
            StringBuilder compact = new StringBuilder(length);
            int end = start;
            for (int i = start; i < to && compact.length() < length && i - end <= LONGEST_JOINT; i++) {
                char c = narrow(text.charAt(i));
                if (c < 0x80 && Character.isLetterOrDigit(c)) {
                    compact.append(Character.toUpperCase(c));
                    end = i + 1;
                } else if (Character.digit(c, 10) >= 0) {
                    compact.append((char) ('0' + Character.digit(c, 10)));
                    end = i + 1;
                } else if (!isJoint(c)) {
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
