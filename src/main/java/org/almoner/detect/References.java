package org.almoner.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.article.Script;
import org.almoner.detect.channel.DigitRun;
import org.almoner.detect.channel.NumberLabels;
import org.almoner.detect.language.NameRun;
import org.almoner.detect.language.Trait;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits;
import org.almoner.detect.name.Recipient;

/**
 * What a payment is to be marked with: "Stichwort Nothilfe", "causale: Emergenza". It may read like a name, and is not
 * whom the payment is for.
 */
final class References {
    private static final int LONGEST = 120;
    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_LAST_WORD = 3;

    /** Between a word and what it introduces: signs, and up to two small words, as in "märk betalningen med". */
    private static final Pattern GAP = Pattern.compile("[.\\s:：=\"“„«»'’‘「『]*(?:\\p{Ll}{1,10}[\\s:：\"“„«»'’‘]+){0,2}");

    private static final Pattern UNSPACED_GAP =
            Pattern.compile("[\\s:：]*[\\p{IsHan}\\p{IsHiragana}]{0,3}[\\s:：「『“\"]+");
    private static final Pattern COLON = Pattern.compile("[:：=]");
    private static final String QUOTES = "\"“”„«»'’‘「」『』";
    private static final String BOUNDS = ",;،，；、。।؟!?()（）|•\n";

    private final String text;
    private final NumberLabels labels;
    private final boolean nounsHaveCapitals;

    /** From the word for a reference, or from the quotation before it, up to the reference's end. */
    private record Stretch(int start, int end) {}

    References(String text, List<Hits.Hit> cues, List<Hits.Hit> labels, String language) {
        this.text = text;
        this.labels = new NumberLabels(text, cues, labels);
        nounsHaveCapitals = Trait.NOUN_CAPITALS.isOf(language);
    }

    /** The names of a passage that are no number's and stand in no reference, and what of the others stands before one. */
    List<Recipient> without(int from, int to, List<Recipient> names) {
        List<Recipient> left = names.stream()
                .filter(name -> !labels.isNumbersName(name.start(), name.end()))
                .toList();
        for (Hits.Hit word : labels.of(CueClass.REFERENCE, from, to)) {
            Optional<Stretch> reference = reference(word, from, to);
            if (reference.isPresent()) {
                left = without(reference.get(), left);
            }
        }
        return left;
    }

    private List<Recipient> without(Stretch reference, List<Recipient> names) {
        List<Recipient> left = new ArrayList<>();
        for (Recipient name : names) {
            if (name.end() <= reference.start() || name.start() >= reference.end()) {
                left.add(name);
                continue;
            }
            int end = reference.start();
            while (end > name.start() && !Character.isLetterOrDigit(text.charAt(end - 1))) {
                end--;
            }
            if (end - name.start() >= SHORTEST_NAME) {
                left.add(new Recipient(text.substring(name.start(), end), name.start(), end));
            }
        }
        return left;
    }

    private Optional<Stretch> reference(Hits.Hit word, int from, int to) {
        int start = wordStart(word.start(), from);
        int first = behindGap(word.end(), to);
        boolean introduced = COLON.matcher(text).region(word.end(), first).find();
        if (!introduced && isTitleOfColumn(start, first)) {
            return Optional.empty();
        }
        boolean quoted = first > word.end() && isQuote(first - 1);
        Optional<Stretch> before = quoted || isLetter(first, to) ? Optional.empty() : quotationBefore(start, from);
        if (before.isPresent()) {
            return before;
        }
        if (quoted || introduced) {
            return Optional.of(new Stretch(start, quoted ? quotationEnd(first, to) : clauseEnd(first, to)));
        }
        if (isPartOfName(start)) {
            return Optional.empty();
        }
        int end = nameEnd(first, to);
        return end > first ? Optional.of(new Stretch(start, end)) : Optional.empty();
    }

    /** Whether a word ends a row of a table, so that what comes next stands in another column. */
    private boolean isTitleOfColumn(int word, int next) {
        return word > 0
                && text.charAt(word - 1) == '\t'
                && text.substring(word, next).indexOf('\n') > 0;
    }

    private boolean isLetter(int at, int to) {
        return at < to && Character.isLetter(text.charAt(at));
    }

    private int behindGap(int end, int to) {
        boolean unspaced = end > 0 && Script.isUnspaced(text.charAt(end - 1));
        Matcher gap = (unspaced ? UNSPACED_GAP : GAP).matcher(text).region(end, Math.min(to, end + LONGEST));
        return gap.lookingAt() ? gap.end() : end;
    }

    private int wordStart(int at, int from) {
        int start = at;
        while (start > from && DigitRun.isLetter(text.charAt(start - 1)) && DigitRun.isLetter(text.charAt(start))) {
            start--;
        }
        return start;
    }

    /** Whether a capital amid a sentence says that the word is one of a name: "Association Communication et Santé". */
    private boolean isPartOfName(int start) {
        return !nounsHaveCapitals
                && Character.isUpperCase(text.charAt(start))
                && start > 1
                && text.charAt(start - 1) == ' '
                && Character.isLetter(text.charAt(start - 2));
    }

    private int nameEnd(int start, int to) {
        if (start >= to) {
            return start;
        }
        return Script.isUnspaced(text.charAt(start)) ? clauseEnd(start, to) : NameRun.end(text, start, to);
    }

    private int quotationEnd(int start, int to) {
        int last = Math.min(to, start + LONGEST);
        int end = start;
        while (end < last && !(isQuote(end) && !isAmidWord(end)) && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    private boolean isQuote(int at) {
        return QUOTES.indexOf(text.charAt(at)) >= 0;
    }

    private boolean isAmidWord(int at) {
        return at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    /** Up to a comma, the line's or the sentence's end, or the next word of accounts. */
    private int clauseEnd(int start, int to) {
        int last = Math.min(to, start + LONGEST);
        int account = labels.of(CueClass.ACCOUNT, start + 1, last).stream()
                .mapToInt(Hits.Hit::start)
                .min()
                .orElse(last);
        int end = start;
        while (end < account && BOUNDS.indexOf(text.charAt(end)) < 0 && !isSentenceEnd(end)) {
            end++;
        }
        return end;
    }

    /** A full stop behind a word, and not behind the letter of an abbreviation such as "e.V." */
    private boolean isSentenceEnd(int at) {
        if (text.charAt(at) != '.' || at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))) {
            return false;
        }
        int start = at;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return at - start >= SHORTEST_LAST_WORD;
    }

    /** Some languages write the word behind: „Tűzkár” megjelöléssel. */
    private Optional<Stretch> quotationBefore(int word, int from) {
        int close = word - 2;
        if (close <= from || text.charAt(word - 1) != ' ' || !isQuote(close)) {
            return Optional.empty();
        }
        int open = close - 1;
        while (open > from && close - open < LONGEST && !isQuote(open) && text.charAt(open) != '\n') {
            open--;
        }
        return isQuote(open) ? Optional.of(new Stretch(open, word)) : Optional.empty();
    }
}
