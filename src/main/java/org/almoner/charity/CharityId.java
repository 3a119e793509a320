package org.almoner.charity;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A charity's id in <a href="http://org-id.guide">org-id.guide</a> form: the code of a list, a hyphen, the number on
 * that list.
 *
 * <p>{@code XI-ALMONER-<slug>} is this registry's own list, for organisations whose register number no source gives;
 * {@code XI-} is org-id.guide's prefix for lists that belong to no country. Such an id says nothing about any register.
 */
public record CharityId(String value) {
    private static final int MAX_LENGTH = 100;

    /** Of a list's code: two letters and a hyphen. */
    private static final int PREFIX = 3;

    /** Number formats of the lists we know; a linked charity of England and Wales has its number after a hyphen. */
    private static final Map<String, Pattern> NUMBERS = Map.of(
            "GB-CHC", Pattern.compile("[0-9]{6,7}(-[0-9]{1,4})?"),
            "GB-SC", Pattern.compile("SC[0-9]{6}"),
            "GB-NIC", Pattern.compile("[0-9]{6}"),
            "US-EIN", Pattern.compile("[0-9]{9}"),
            "AU-ABN", Pattern.compile("[0-9]{11}"),
            "CA-CRA_ACR", Pattern.compile("[0-9]{9}RR[0-9]{4}"),
            "XI-ALMONER", Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*"));

    private static final int[] ABN_WEIGHTS = {10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19};

    /** Refuses a malformed id with {@link IllegalArgumentException}. */
    public CharityId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("malformed charity id '" + value + "'");
        }
    }

    /** The id, or empty where {@code value} is malformed. */
    public static Optional<CharityId> parse(String value) {
        return isValid(value) ? Optional.of(new CharityId(value)) : Optional.empty();
    }

    /** The id; refuses a malformed {@code value} with {@link IllegalArgumentException}. */
    public static CharityId of(String value) {
        return new CharityId(value);
    }

    /** The list's code, such as {@code GB-CHC}. */
    public String list() {
        return value.substring(0, value.length() - number().length() - 1);
    }

    /** The number on the list, such as {@code 220949}. */
    public String number() {
        return value.substring(value.indexOf('-', value.indexOf('-') + 1) + 1);
    }

    private static boolean isValid(String value) {
        int end = value.indexOf('-', PREFIX);
        if (value.length() > MAX_LENGTH || end <= PREFIX || !isCode(value, end) || !isNumber(value, end + 1)) {
            return false;
        }
        String list = value.substring(0, end);
        String number = value.substring(end + 1);
        Pattern format = NUMBERS.get(list);
        return (format == null || format.matcher(number).matches())
                && (!list.equals("AU-ABN") || hasAbnChecksum(number));
    }

    /** By hand, since an import asks for millions. */
    private static boolean isCode(String value, int end) {
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            boolean upper = c >= 'A' && c <= 'Z';
            boolean fits = i == PREFIX - 1 ? c == '-' : upper || i >= PREFIX && (isDigit(c) || c == '_');
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String value, int from) {
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (!letter && !isDigit(c) && "._-".indexOf(c) < 0) {
                return false;
            }
        }
        return from < value.length();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The Australian Business Register's own check: weights, first digit less one, sum divisible by 89. */
    private static boolean hasAbnChecksum(String number) {
        int sum = -ABN_WEIGHTS[0];
        for (int i = 0; i < ABN_WEIGHTS.length; i++) {
            sum += ABN_WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        }
        return sum % 89 == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
