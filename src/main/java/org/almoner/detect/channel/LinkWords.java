package org.almoner.detect.channel;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells links whose words name another address than the one they lead to: what readers see and what they get would differ,
 * so the words alone count.
 */
final class LinkWords {
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}]");
    private static final Pattern NUMBER = Pattern.compile("[+(]?[0-9][0-9\\p{Zs}().+/-]{5,}");
    private static final Pattern OTHER_THAN_DIGITS = Pattern.compile("[^0-9]+");

    /** Behind a number: what is dialled once it answers. */
    private static final Pattern EXTENSION = Pattern.compile("[;,pwx].*", Pattern.DOTALL);

    /** The end of a number is the same with and without its country's and its trunk's digits. */
    private static final int END = 6;

    private LinkWords() {}

    /** Whether words may stand on a link to an e-mail address: they name no other alone. */
    static boolean areOfMail(String words, String address) {
        Matcher written = MAIL.matcher(words);
        String lower = address.toLowerCase(Locale.ROOT);
        boolean names = false;
        while (written.find()) {
            if (lower.contains(written.group().toLowerCase(Locale.ROOT))) {
                return true;
            }
            names = true;
        }
        return !names;
    }

    /** Whether words may stand on a link to a phone number: they are no other number. */
    static boolean areOfPhone(String words, String number) {
        String bare = words.strip();
        if (!NUMBER.matcher(bare).matches()) {
            return true;
        }
        return end(bare).equals(end(EXTENSION.matcher(number).replaceFirst("")));
    }

    private static String end(String number) {
        String digits = OTHER_THAN_DIGITS.matcher(number).replaceAll("");
        return digits.substring(Math.max(0, digits.length() - END));
    }
}
