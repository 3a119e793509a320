package org.almoner.detect.channel;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells links whose words name another address than the one they lead to: what readers see and what they get would differ,
 * so the words alone count.
 */
final class LinkWords {
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}]");
    private static final Pattern NUMBER = Pattern.compile("[+(]?[0-9][0-9\\p{Zs}().+/-]{5,}");
    private static final Pattern CODE = Pattern.compile("[0-9]{3,}");

    /** As keywords are written. */
    private static final Pattern SHOUTED = Pattern.compile("\\b\\p{Lu}{3,}\\b");

    private static final Pattern DIALLED = Pattern.compile("\\+?[0-9\\p{Zs}().\\-/]+");
    private static final Pattern OTHER_THAN_DIGITS = Pattern.compile("[^0-9]+");

    /** Behind a number: what is dialled once it answers. */
    private static final Pattern EXTENSION = Pattern.compile("[;,pwx].*", Pattern.DOTALL);

    /** The end of a number is the same with and without its country's and its trunk's digits. */
    private static final int END = 6;

    private LinkWords() {}

    /** Whether words may stand on a link to an e-mail address: they name no other alone. */
    static boolean areOfMail(String words, String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return nameNoOther(MAIL.matcher(words), written -> lower.contains(written.toLowerCase(Locale.ROOT)));
    }

    /** Whether words may stand on a link to a phone number: they name no other alone. */
    static boolean areOfPhone(String words, String number) {
        String dialled = end(EXTENSION.matcher(number).replaceFirst(""));
        return nameNoOther(NUMBER.matcher(words), written -> end(written).equals(dialled));
    }

    /** Whether words may stand on a link to send a text message: they name no other number, and nothing else to send, alone. */
    static boolean areOfText(String words, SmsLink link) {
        String keyword = link.keyword();
        return nameNoOther(CODE.matcher(words), link.number()::equals)
                && (keyword == null || nameNoOther(SHOUTED.matcher(words), keyword::equalsIgnoreCase));
    }

    private static boolean nameNoOther(Matcher written, Predicate<String> meant) {
        List<String> named = written.results().map(MatchResult::group).toList();
        return named.isEmpty() || named.stream().anyMatch(meant);
    }

    /** Whether words may stand on a link to a crypto address: they are no other. */
    static boolean areOfCoins(String words, String address) {
        String bare = words.strip();
        return bare.equals(address) || !CryptoAddresses.isAddress(bare);
    }

    /** Whether it is a number to dial, and no code of the network's: "*21*0901…#" forwards calls. */
    static boolean isDialled(String number) {
        return DIALLED.matcher(EXTENSION.matcher(number).replaceFirst("")).matches();
    }

    private static String end(String number) {
        String digits = OTHER_THAN_DIGITS.matcher(number).replaceAll("");
        return digits.substring(Math.max(0, digits.length() - END));
    }
}
