package org.almoner.detect.channel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as it is written: groups of digits with single separators between, up to where another number begins. */
public record DigitRun(int start, int end, String digits) {
    private static final int LONGEST_AREA = 5;
    private static final int LONGEST_BRANCH = 6;
    private static final int FEWEST_SPELT = 7;
    private static final int BANK_CODE = 4;
    private static final int LONGEST_TOKEN = 64;

    /**
     * Between groups: a blank, a point or hyphen with or without one, a slash, a hyphen where the line was wrapped; and
     * marks that nobody sees.
     */
    private static final Pattern JOINT =
            Pattern.compile("[%3$s]*+(?:[%2$s]\\n|[%1$s]?[%2$s/][%1$s]?|[%1$s]|\\.)?[%3$s]*+"
                    .formatted(Joints.BLANKS, Joints.HYPHENS, Joints.MARKS));

    private static final Pattern MARKS = Pattern.compile("[%s]".formatted(Joints.MARKS));

    private static final Pattern EXTENSION =
            Pattern.compile("[%1$s]?[%2$s][%1$s]?(\\d{1,4})(?!\\d)".formatted(Joints.BLANKS, Joints.HYPHENS));

    private static final Pattern TIME = Pattern.compile("\\d{1,2}(?:[:.]\\d{2})?\\s?(?:[hH]|[ap]\\.?m\\b|Uhr|:\\d{2})");
    private static final Pattern SHORT_DATE = Pattern.compile("\\d{1,2}([./])\\d{1,2}\\1\\d{2}");
    private static final Pattern YEARS =
            Pattern.compile("(?:19|20)\\d{2}[%s/](?:19|20)?\\d{2}".formatted(Joints.HYPHENS));
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:[%s.]\\d{3})+".formatted(Joints.BLANKS));
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    /** The run that begins with the digit, the plus or the bracket there. */
    static DigitRun at(String text, int start, int from, int to) {
        int end = firstEnd(text, start, to);
        int groups = 1;
        Matcher joint = JOINT.matcher(text).region(0, to);
        while (end < to) {
            int bracket = groups == 1 ? bracketed(text, afterBlank(text, end, to), to) : -1;
            if (bracket > 0) {
                end = bracket;
            } else if (joint.region(end, to).lookingAt() && goesOn(text, start, end, joint.end(), from, to)) {
                end = digitsEnd(text, joint.end(), to);
            } else if (isBracketEnd(text, end - 1) && isDigit(text, end, to)) {
                end = digitsEnd(text, end, to);
            } else {
                break;
            }
            groups++;
        }
        return new DigitRun(start, end, digits(text, start, end));
    }

    private static int firstEnd(String text, int start, int to) {
        int bracket = bracketed(text, start, to);
        return bracket > 0 ? bracket : digitsEnd(text, isDigit(text, start, to) ? start : start + 1, to);
    }

    /** Where the run begins whose first digit stands at {@code at}: with a plus, or a bracket that is closed. */
    static int startOf(String text, int at, int from, int to) {
        int start = at > from && "+＋".indexOf(text.charAt(at - 1)) >= 0 ? at - 1 : at;
        boolean opened = start > from && "(（".indexOf(text.charAt(start - 1)) >= 0;
        return opened && bracketed(text, start - 1, to) > 0 && isFollowed(text, start - 1, to) ? start - 1 : start;
    }

    /** Whether digits follow the bracket, so that it is no remark by itself. */
    private static boolean isFollowed(String text, int open, int to) {
        return isDigit(text, afterBlank(text, bracketed(text, open, to), to), to);
    }

    /** Where a closed pair of brackets ends with up to five digits in it, or -1. */
    private static int bracketed(String text, int at, int to) {
        if (at >= to || "(（".indexOf(text.charAt(at)) < 0) {
            return -1;
        }
        int first = at + 1 < to && text.charAt(at + 1) == '+' ? at + 2 : at + 1;
        int end = digitsEnd(text, first, to);
        boolean fits = end > first && end - first <= LONGEST_AREA && isBracketEnd(text, end);
        return fits && isFollowedByNumber(text, end + 1, to) ? end + 1 : -1;
    }

    private static boolean isFollowedByNumber(String text, int at, int to) {
        int next = afterBlank(text, at, to);
        boolean joined = next < to && Joints.isHyphen(text.charAt(next));
        return isDigit(text, joined ? next + 1 : next, to);
    }

    private static boolean isBracketEnd(String text, int at) {
        return at < text.length() && ")）".indexOf(text.charAt(at)) >= 0;
    }

    private static int afterBlank(String text, int at, int to) {
        return at < to && Joints.isBlank(text.charAt(at)) ? at + 1 : at;
    }

    private static boolean goesOn(String text, int start, int end, int next, int from, int to) {
        if (!isDigit(text, next, to)) {
            return false;
        }
        String joint = MARKS.matcher(text.substring(end, next)).replaceAll("");
        boolean apart = !joint.isEmpty() && Joints.isBlank(joint.charAt(joint.length() - 1));
        if (apart && (isOther(text, next, from, to) || ItemNumbers.isBehind(text, start, end, next, from, to))) {
            return false;
        }
        boolean wide = joint.indexOf('/') >= 0 || joint.length() > 1 && joint.indexOf('\n') < 0;
        return !wide || isSlashed(text, start, end, next, to);
    }

    /** A slash, or a hyphen between blanks, parts an area, a branch or a bank's code from the rest; else two numbers. */
    private static boolean isSlashed(String text, int start, int end, int next, int to) {
        int before = 0;
        for (int i = start; i < end && before <= LONGEST_BRANCH; i++) {
            before += isDigitChar(text.charAt(i)) ? 1 : 0;
        }
        int behind = digitsEnd(text, next, to) - next;
        return before <= LONGEST_AREA || before == LONGEST_BRANCH && behind > LONGEST_BRANCH || behind == BANK_CODE;
    }

    /** With the few digits behind a hyphen between blanks, which may be an extension's; itself where there are none. */
    DigitRun extended(String text) {
        Matcher next = EXTENSION.matcher(text).region(end, text.length());
        boolean extended = next.lookingAt() && !isOther(text, next.start(1), end, text.length());
        return extended ? new DigitRun(start, next.end(), digits + next.group(1)) : this;
    }

    private static boolean isOther(String text, int at, int from, int to) {
        return Money.end(text, at, from, to) > 0
                || Dates.end(text, at, to) > 0
                || TIME.matcher(text).region(at, to).lookingAt();
    }

    /** A date with its year in two digits, or a span of years. */
    boolean isTime(String text) {
        String written = text.substring(start, end).replace("\n", "");
        return SHORT_DATE.matcher(written).matches() || YEARS.matcher(written).matches();
    }

    /** Whether it is a count of something: thousands that are set apart, and a word in small letters behind. */
    boolean isCount(String text) {
        int next = end + 1;
        return next < text.length()
                && Joints.isBlank(text.charAt(end))
                && Character.isLowerCase(text.charAt(next))
                && isThousands(text);
    }

    boolean isThousands(String text) {
        return THOUSANDS.matcher(text).region(start, end).matches();
    }

    boolean isYear() {
        return YEAR.matcher(digits).matches();
    }

    boolean isPlus(String text) {
        return "+＋".indexOf(text.charAt(start)) >= 0 || text.startsWith("(+", start);
    }

    /** As it is written on one line, without what nobody sees. */
    String plain(String text) {
        return MARKS.matcher(text.substring(start, end)).replaceAll("").replace("\n", "");
    }

    /** As it is written, without blanks: 19-2000145399/0800. */
    String compact(String text) {
        StringBuilder compact = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Joints.isHyphen(c)) {
                compact.append('-');
            } else if (isDigitChar(c)) {
                compact.append((char) ('0' + Character.digit(c, 10)));
            } else if (!Joints.isBlank(c) && !Joints.isMark(c)) {
                compact.append(c);
            }
        }
        return compact.toString();
    }

    /** Whether each of its digits stands by itself, as in an IBAN that is spelt. */
    boolean isSpelt() {
        return digits.length() >= FEWEST_SPELT && end - start == 2 * digits.length() - 1;
    }

    /** Whether its digits stand in one group. */
    boolean isPlain() {
        return digits.length() == end - start;
    }

    /** Where the token ends that has letters beside digits, so that it is a code of another kind, or -1. */
    static int codeEnd(String text, int at, int from, int to) {
        int start = at;
        while (start > Math.max(from, at - LONGEST_TOKEN) && isOfToken(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < Math.min(to, at + LONGEST_TOKEN) && isOfToken(text.charAt(end))) {
            end++;
        }
        boolean mixed = false;
        for (int i = start + 1; i < end; i++) {
            mixed |= isDigitChar(text.charAt(i)) && isLetter(text.charAt(i - 1))
                    || isDigitChar(text.charAt(i - 1)) && isLetter(text.charAt(i));
        }
        return end > at && (mixed || end < to && text.charAt(end) == '@') ? end : -1;
    }

    private static boolean isOfToken(char c) {
        return isLetter(c) || isDigitChar(c) && c < 0x80 || c == '-' || c == '_';
    }

    /** A letter of a script whose words are set apart from numbers. */
    public static boolean isLetter(char c) {
        return Character.isLetter(c) && c < 0x590;
    }

    private static String digits(String text, int start, int end) {
        StringBuilder digits = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        return digits.toString();
    }

    private static int digitsEnd(String text, int from, int to) {
        int end = from;
        while (isDigit(text, end, to)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String text, int at, int to) {
        return at < to && isDigitChar(text.charAt(at));
    }

    private static boolean isDigitChar(char c) {
        return Shape.isDigit(c);
    }
}
