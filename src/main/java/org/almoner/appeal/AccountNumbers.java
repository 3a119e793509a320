package org.almoner.appeal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** Tells numbers of accounts and telephones, which are addresses, from amounts and years, which are said. */
final class AccountNumbers {
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d /()\u2013-]{5,60}\\d");
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?: \\d{3})+");
    private static final Pattern YEARS = Pattern.compile("(?:1[89]|20)\\d\\d ?[\u2013/-] ?(?:1[89]|20)\\d\\d");
    private static final int LONG = 7;

    private AccountNumbers() {}

    /** Told where a number is written. */
    interface Place {
        void at(int start, int end);
    }

    static void in(String text, Place place) {
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            if (isAccount(number.group(), text.substring(number.end()))) {
                place.at(number.start(), number.end());
            }
        }
    }

    /** A name without the account that was taken for a part of it. */
    static String cutFrom(String name) {
        Matcher number = NUMBER.matcher(name);
        boolean account = number.find() && isAccount(number.group(), "");
        return account ? PlainWords.trimEnd(name.substring(0, number.start())) : name;
    }

    private static boolean isAccount(String number, String after) {
        boolean isLong = number.chars().filter(Character::isDigit).count() >= LONG;
        boolean amount = THOUSANDS.matcher(number).matches() && isAmount(number, after);
        return isLong && !amount && !YEARS.matcher(number).matches();
    }

    /** Groups of three digits may be a telephone's; an amount is round, or says what of. */
    private static boolean isAmount(String number, String after) {
        if (number.endsWith("00") || after.length() < 2 || after.charAt(0) != ' ') {
            return number.endsWith("00");
        }
        char unit = after.charAt(1);
        return Character.isLowerCase(unit) || Character.getType(unit) == Character.CURRENCY_SYMBOL;
    }
}
