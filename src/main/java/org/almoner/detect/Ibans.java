package org.almoner.detect;

import java.util.List;
import java.util.Locale;
import org.almoner.detect.Channel.Type;
import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;

/** Finds IBANs however they are grouped, by country length and check digits. */
final class Ibans {
    private Ibans() {}

    static void find(String text, int from, int to, List<Channel> found) {
        for (int i = from; i + 14 < to; i++) {
            if (mayStart(text, i, from)) {
                int end = endOf(text, i, to, found);
                if (end > 0) {
                    i = end - 1;
                }
            }
        }
    }

    private static boolean mayStart(String text, int i, int from) {
        return isLetter(text.charAt(i))
                && isLetter(text.charAt(i + 1))
                && (i == from || !isLetter(text.charAt(i - 1)) || text.startsWith("IBAN", Math.max(from, i - 4)))
                && (Character.isDigit(text.charAt(i + 2))
                        || isJoint(text.charAt(i + 2)) && Character.isDigit(text.charAt(i + 3)));
    }

    private static int endOf(String text, int start, int to, List<Channel> found) {
        CountryCode country =
                CountryCode.getByCode(text.substring(start, start + 2).toUpperCase(Locale.ROOT));
        if (country == null || !IbanUtil.isSupportedCountry(country)) {
            return -1;
        }
        int length = IbanUtil.getIbanLength(country);
        StringBuilder compact = new StringBuilder(length);
        int i = start;
        boolean joint = false;
        for (; i < to && compact.length() < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80 && Character.isLetterOrDigit(c)) {
                compact.append(Character.toUpperCase(c));
                joint = false;
            } else if (isJoint(c) && !joint) {
                joint = true;
            } else if (Character.digit(c, 10) >= 0) {
                compact.append((char) ('0' + Character.digit(c, 10)));
                joint = false;
            } else {
                break;
            }
        }
        String iban = compact.toString();
        if (iban.length() != length || !IbanUtil.isValid(iban)) {
            return -1;
        }
        found.add(new Channel(Type.IBAN, iban, null, start, i));
        return i;
    }

    private static boolean isJoint(char c) {
        return c == ' ' || c == '\u00A0' || c == '-' || c == '\u202F' || c == '.';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
