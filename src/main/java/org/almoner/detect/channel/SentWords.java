package org.almoner.detect.channel;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is to be sent to a short code: what words name, or what stands in capitals or quotation marks right beside the
 * words of sending. Names of charities stand in capitals too; no keyword is better than a wrong one.
 */
final class SentWords {
    static final int BEFORE = 70;
    static final int BEHIND = 45;

    static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s|[。！？।]|\n\n");

    /** An apostrophe opens no quotation within a word: "Kızılay'a". */
    private static final String QUOTE =
            "(?:[\"“„«”»「『]|(?<![\\p{L}\\p{N}])[‘’'])([^\"“”„«»‘’'「」『』]{1,30})[\"”“»«’‘'」』]";

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]+(?: [\\p{Lu}\\p{N}]+)*");

    /** Something in quotation marks or in capitals. */
    static final Pattern MARKED = Pattern.compile(QUOTE + "|(?<!\\p{L})" + CAPITALS);

    /** A word that a word for it names, in quotation marks or in capitals. */
    private static final Pattern NAMED = Pattern.compile("[\\s:：]*(?:" + QUOTE + "|(" + CAPITALS + "))");

    private static final Pattern WORD = Pattern.compile("[\\s:]*(\\p{L}[\\p{L}\\p{M}\\p{N}]*)");

    private static final String WITH = "(?:with|code|word|mit|med|met|con|com|avec|amb|z|ze|s|se|с|со|з|із|зі|dengan)";

    /** Between words of sending and what is sent: their ending, signs, and "with". */
    private static final Pattern LEADS =
            Pattern.compile("(?:['’]\\p{Ll}{1,4})?[^\\p{L}\\p{N}.!?;,]{0,4}(?:" + WITH + "[^\\p{L}\\p{N}]{1,3})?");

    /** The same before quotation marks, which other words seldom stand in. */
    private static final Pattern LEADS_QUOTED =
            Pattern.compile("(?:['’]\\p{Ll}{1,4})?[^\\p{L}\\p{N}.!?;,]{0,4}(?:\\p{Ll}{1,8}[^\\p{L}\\p{N}]{1,3})?");

    /** Between what is sent and words of sending behind it, in languages that put them there. */
    private static final Pattern TRAILS =
            Pattern.compile("[\\s\"”»]{0,2}|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{1,6}");

    /** What a further keyword begins with: signs, or "or" behind the code before. */
    private static final Pattern OPENS = Pattern.compile("[^\\p{L}\\p{N}]*(?:\\p{L}{1,5}[^\\p{L}\\p{N}]+)?");

    private static final String SIGNS = ":：;,–—-•*(|/\n";
    private static final Pattern ONE = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]+(?: \\p{N}+)?");

    private final String text;
    private final NumberLabels labels;

    SentWords(String text, NumberLabels labels) {
        this.text = text;
        this.labels = labels;
    }

    /** What is to be sent, and where it stands. */
    private record Found(int start, String word) {}

    /**
     * What is to be sent to a code.
     *
     * @param after where the passage begins, or the code before ends
     */
    @Nullable
    String of(DigitRun run, int after) {
        int from = Math.max(after, run.start() - BEFORE);
        Found found = named(run, from);
        Matcher marked = MARKED.matcher(text)
                .region(sentenceStart(from, run.start()), run.start())
                .useTransparentBounds(true);
        while (marked.find()) {
            String word = word(marked, run, after);
            if (word != null && (found == null || marked.start() > found.start())) {
                found = new Found(marked.start(), word);
            }
        }
        return found == null ? behind(run) : found.word();
    }

    private @Nullable Found named(DigitRun run, int from) {
        Found named = null;
        for (Hits.Hit hit : labels.of(CueClass.KEYWORD, from, run.start())) {
            Matcher word = WORD.matcher(text).region(hit.end(), run.start());
            if (word.lookingAt() && word.end() < run.start()) {
                named = new Found(word.start(1), capitalsAt(word.start(1), run.start(), word.group(1)));
            }
        }
        return named;
    }

    private String capitalsAt(int at, int to, String word) {
        Matcher capitals = CAPITALS.matcher(text).region(at, to);
        return capitals.lookingAt() ? capitals.group().strip() : word;
    }

    private int sentenceStart(int from, int to) {
        Matcher end = SENTENCE_END.matcher(text).region(from, to);
        int start = from;
        while (end.find()) {
            start = end.end();
        }
        return start;
    }

    private @Nullable String word(Matcher marked, DigitRun run, int after) {
        int lead = lead(run);
        if (marked.group(1) != null) {
            return isBeside(marked.start(), marked.end(), true, run, lead, after)
                    ? marked.group(1).strip()
                    : null;
        }
        int start = withoutSending(marked.start(), marked.end());
        int end = sending(start, marked.end()).mapToInt(Hits.Hit::start).min().orElse(marked.end());
        end = Math.min(end, lead);
        if (start >= end) {
            return null;
        }
        String word = text.substring(start, end).strip();
        // Where all stands in capitals, only one word is sure to be no other's.
        Pattern shape = end < marked.end() ? ONE : CAPITALS;
        boolean keyword = shape.matcher(word).matches()
                && Stream.of(word.split(" ")).noneMatch(Money::isCurrency)
                && isBeside(start, start + word.length(), false, run, lead, after);
        return keyword ? word : null;
    }

    /** Where the words begin that lead to the number: "to the number". */
    private int lead(DigitRun run) {
        int lead = run.start();
        for (Hits.Hit hit : labels.of(CueClass.CODE, run.start() - BEFORE, run.start())) {
            lead = labels.isJoint(hit.end(), run.start()) ? Math.min(lead, hit.start()) : lead;
        }
        return lead;
    }

    /** Words of sending may stand in capitals too, before what is sent: "TEXT FIRE TO". */
    private int withoutSending(int from, int to) {
        int start = from;
        for (Hits.Hit hit : sending(from, to).toList()) {
            if (hit.end() > start
                    && text.substring(start, Math.max(start, hit.start())).isBlank()) {
                start = hit.end();
            }
        }
        while (start < to && text.charAt(start) == ' ') {
            start++;
        }
        return start;
    }

    /** The words of sending between two places, in the order of their starts. */
    private Stream<Hits.Hit> sending(int from, int to) {
        return Stream.of(CueClass.SMS, CueClass.SEND, CueClass.KEYWORD)
                .flatMap(cue -> labels.of(cue, from, to).stream())
                .sorted(Comparator.comparingInt(Hits.Hit::start));
    }

    private boolean isBeside(int start, int end, boolean quoted, DigitRun run, int lead, int after) {
        Pattern leads = quoted ? LEADS_QUOTED : LEADS;
        return sending(start - BEHIND, start).anyMatch(hit -> isBetween(leads, hit.end(), start))
                || labels.isTowards(run)
                        && labels.of(CueClass.SEND, end, run.start()).stream()
                                .anyMatch(hit -> isBetween(TRAILS, end, hit.start()))
                || labels.isJoint(end, lead) && lead < run.start() && isOpening(start, after);
    }

    private boolean isBetween(Pattern pattern, int from, int to) {
        return pattern.matcher(text).region(from, to).useTransparentBounds(true).matches();
    }

    /** Whether nothing that it may belong to stands before it: signs, or the code before and "or". */
    private boolean isOpening(int start, int after) {
        int at = start - 1;
        while (at >= after && Joints.isBlank(text.charAt(at))) {
            at--;
        }
        return at < after || SIGNS.indexOf(text.charAt(at)) >= 0 || isBetween(OPENS, after, start);
    }

    /** The word to send where it is named behind the number: "to 3443 with the word …" */
    private @Nullable String behind(DigitRun run) {
        for (Hits.Hit hit : labels.of(CueClass.KEYWORD, run.end(), run.end() + BEHIND)) {
            Matcher word = NAMED.matcher(text).region(hit.end(), Math.min(text.length(), hit.end() + BEFORE));
            boolean parted =
                    SENTENCE_END.matcher(text).region(run.end(), hit.start()).find()
                            || !labels.of(CueClass.ACCOUNT, run.end(), hit.start())
                                    .isEmpty();
            if (!parted && word.lookingAt()) {
                return word.group(1) == null ? word.group(2) : word.group(1).strip();
            }
        }
        return null;
    }
}
