package org.almoner.detect.channel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a list's items in Chinese and Japanese, which may stand right behind an account's: "7、开户行". */
final class ItemNumbers {
    private static final int LAST = 20;
    private static final int BEFORE = 300;
    private static final int LONGEST_GROUP = 4;

    private static final Pattern ITEM = Pattern.compile("([1-9]\\d?)(?:、|[.．)）]\\s?(?=[\\p{IsHan}\\p{IsKatakana}]))");
    private static final Pattern BETWEEN = Pattern.compile("\\s*\\d{1,2}、\\s*");

    /** The break of a line of unspaced words that was wrapped: what follows goes on with the number. */
    private static final char WRAPPED = '\u200B';

    private ItemNumbers() {}

    /** Where an item's number ends that begins there, or -1. */
    static int end(String text, int at, int from, int to) {
        Matcher item = ITEM.matcher(text).region(at, to);
        item.useTransparentBounds(true);
        boolean begins = at == from || !Shape.isDigit(text.charAt(at - 1)) && text.charAt(at - 1) != WRAPPED;
        return begins && item.lookingAt() && Integer.parseInt(item.group(1)) <= LAST ? item.end(1) : -1;
    }

    /**
     * Whether an item's number begins there, behind the digits of another number: one whose last group is longer than
     * groups are or shorter than the one before, or whose list has the item before.
     */
    static boolean isBehind(String text, int start, int end, int at, int from, int to) {
        int last = end(text, at, from, to);
        if (last < 0) {
            return false;
        }
        int group = groupStart(text, start, end);
        int before = groupStart(text, start, group - 1);
        boolean whole = end - group > LONGEST_GROUP || group > start && end - group < group - 1 - before;
        int number = Integer.parseInt(text.substring(at, last));
        return whole || isInList(text, Math.max(from, start - BEFORE), start, number);
    }

    private static int groupStart(String text, int start, int end) {
        int group = end;
        while (group > start && Shape.isDigit(text.charAt(group - 1))) {
            group--;
        }
        return group;
    }

    private static boolean isInList(String text, int from, int to, int number) {
        String near = text.substring(from, to); // no further back, or long texts would be searched again and again
        int before = number == 1 ? -1 : near.lastIndexOf((number - 1) + "、");
        return before == 0 || before > 0 && !Shape.isDigit(near.charAt(before - 1));
    }

    /** Whether nothing but an item's number stands between. */
    static boolean isBetween(String text, int from, int to) {
        return BETWEEN.matcher(text).region(from, to).matches();
    }
}
