package org.almoner.detect.channel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits;
import org.jspecify.annotations.Nullable;

/** The words around numbers that tell what they are: the nearest before a number decides, each for one number. */
public final class NumberLabels {
    static final int NEAR = 60;
    private static final int DIRECT = 16;
    private static final int LONGEST_JOINT = 3;
    private static final int LONGEST_ENDING = 20;

    private static final Set<CueClass> NAMING = EnumSet.of(
            CueClass.ACCOUNT, CueClass.BARE_ACCOUNT, CueClass.PHONE, CueClass.BRANCH, CueClass.GIRO, CueClass.NUMBERED);

    /** Between a word and its number: signs, and one short word such as "no." or "is". */
    private static final Pattern SMALL =
            Pattern.compile("[\\s:：.#№\"“„«»'()（）\\-–—=|]*(?:\\p{L}{1,7}[.:º°]{0,2}[\\s()（）]*)?");

    private static final int CARD_DIGITS = 16;

    /** Nigerian accounts have ten, and check digits that only their bank's code can prove. */
    private static final int BANK_DIGITS = 10;

    /** Between a bank's word and its account: signs, and what else the bank is called. */
    private static final Pattern OF_BANK =
            Pattern.compile("(?:\\s\\p{Lu}[\\p{L}.]*){0,3}[\\s,:：|/()–—-]{1,4}(?:\\p{Lu}[\\p{L}&.]*\\s){0,3}\\p{L}*");

    private final String text;
    private final List<Hits.Hit> hits;
    private int used;

    public NumberLabels(String text, List<Hits.Hit> cues, List<Hits.Hit> labels) {
        this.text = text;
        // The word that says most comes last: of those that end together the longest, and a label before an account.
        this.hits = Stream.concat(cues.stream(), labels.stream())
                .map(hit -> new Hits.Hit(hit.cue(), hit.start(), wordEnd(hit)))
                .sorted(Comparator.comparingInt(Hits.Hit::end)
                        .thenComparing(Comparator.comparingInt(Hits.Hit::start).reversed())
                        .thenComparing(hit -> hit.cue() != CueClass.ACCOUNT))
                .toList();
    }

    /** Where the word ends of which a hit may be the first part, without the colon or point that a hit may have. */
    private int wordEnd(Hits.Hit hit) {
        int end = hit.end();
        while (end > hit.start() + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        int last = Math.min(text.length(), end + LONGEST_ENDING);
        while (end < last && DigitRun.isLetter(text.charAt(end)) && DigitRun.isLetter(text.charAt(end - 1))) {
            end++;
        }
        return end;
    }

    /** The hits of a class that stand between two places. */
    public List<Hits.Hit> of(CueClass cue, int from, int to) {
        List<Hits.Hit> found = new ArrayList<>(2);
        for (int i = firstEnding(from); i < hits.size() && hits.get(i).end() <= to; i++) {
            Hits.Hit hit = hits.get(i);
            if (hit.cue() == cue && hit.start() >= from) {
                found.add(hit);
            }
        }
        return found;
    }

    private int firstEnding(int from) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).end() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether what stands there is itself a word for numbers, such as "reg.nr". */
    boolean isLabel(int start, int end) {
        return NAMING.stream()
                .flatMap(cue -> of(cue, start, end).stream())
                .anyMatch(hit -> hit.start() == start && hit.end() == end);
    }

    /** Whether what was taken for a name is what a number is called: "Steuernummer der Stiftung: 99/123". */
    public boolean isNumbersName(int start, int end) {
        Matcher gap = SMALL.matcher(text).region(end, Math.min(text.length(), end + DIRECT));
        boolean numbered = gap.lookingAt() && gap.end() < text.length() && Shape.isDigit(text.charAt(gap.end()));
        return numbered && of(CueClass.NUMBERED, start, end).stream().anyMatch(hit -> isOneWord(start, hit.start()));
    }

    /** Whether no more than one word stands between. */
    private boolean isOneWord(int from, int to) {
        return text.substring(from, to).strip().indexOf(' ') < 0;
    }

    /** The word that names what begins at {@code start}, unless another number has used it up. */
    Hits.@Nullable Hit naming(int start) {
        Hits.Hit nearest = null;
        int first = firstEnding(Math.max(used + 1, start - NEAR));
        for (int i = first; i < hits.size() && hits.get(i).end() <= start; i++) {
            Hits.Hit hit = hits.get(i);
            if (NAMING.contains(hit.cue()) && isNear(hit, start)) {
                nearest = hit;
            }
        }
        return nearest;
    }

    /** Whether a word stands so near before, in the same paragraph or as a line of its own above. */
    boolean isNear(Hits.Hit hit, int start) {
        return start - hit.end() <= NEAR && (!isParted(hit.end(), start) || isDirect(hit, start));
    }

    private boolean isParted(int from, int to) {
        return text.substring(from, to).contains("\n\n");
    }

    /** Whether nothing but signs and a short word stands between. */
    boolean isDirect(Hits.Hit hit, int start) {
        return start - hit.end() <= DIRECT
                && SMALL.matcher(text).region(hit.end(), start).matches();
    }

    /** A number up to {@code end} takes all words before it. */
    void use(int end) {
        used = Math.max(used, end);
    }

    /** Whether a word such as "to" leads to the number, or one such as "numarasına" stands behind it. */
    boolean isLed(DigitRun run) {
        return isTowards(run)
                || of(CueClass.CODE, run.start() - NEAR, run.start()).stream()
                        .anyMatch(hit -> isJoint(hit.end(), run.start()));
    }

    boolean isTowards(DigitRun run) {
        return isFollowed(run, CueClass.TOWARDS);
    }

    private boolean isFollowed(DigitRun run, CueClass cue) {
        return of(cue, run.end(), run.end() + NEAR).stream().anyMatch(hit -> isJoint(run.end(), hit.start()));
    }

    /** Whether nothing but signs stand between. */
    boolean isJoint(int end, int start) {
        return start >= end
                && start - end <= LONGEST_JOINT
                && text.substring(end, start).chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether a word of accounts stands behind the number, or any such word behind a card's. */
    boolean isFollowed(DigitRun run) {
        return isFollowed(run, CueClass.BEHIND)
                || isCard(run.digits())
                        && !of(CueClass.ACCOUNT, run.end(), run.end() + NEAR / 2)
                                .isEmpty();
    }

    /** Whether it is as long as an account's number that needs no word but its bank's, and that stands before it. */
    boolean isBehindBank(DigitRun run) {
        return isOfBank(run)
                && of(CueClass.BANK, run.start() - NEAR, run.start()).stream()
                        .anyMatch(hit -> isOfBank(hit.end(), run.start()));
    }

    /** The same, with the bank's word behind it. */
    boolean isBeforeBank(DigitRun run) {
        return isOfBank(run)
                && of(CueClass.BANK, run.end(), run.end() + NEAR).stream()
                        .anyMatch(hit -> isOfBank(run.end(), hit.start()));
    }

    private static boolean isOfBank(DigitRun run) {
        return run.digits().length() == BANK_DIGITS && run.isPlain();
    }

    private boolean isOfBank(int from, int to) {
        return OF_BANK.matcher(text).region(from, to).matches();
    }

    /** Sixteen digits, of which the last is right by Luhn's rule. */
    private static boolean isCard(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return digits.length() == CARD_DIGITS && sum % 10 == 0;
    }
}
