package org.almoner.detect.name;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almoner.detect.channel.Joints;
import org.almoner.detect.language.NameRun;
import org.almoner.detect.language.NameWords;
import org.almoner.detect.language.NameWords.Role;
import org.almoner.detect.language.Trait;
import org.almoner.detect.lexicon.CueClass;
import org.jspecify.annotations.Nullable;

/** Names in quotation marks beside a word for an organisation: фонд «Подари жизнь», Fundacja „Dom w Łodzi”. */
final class QuotedNames {
    private static final Set<CueClass> BODIES = EnumSet.of(CueClass.ORG, CueClass.FUND);
    private static final String OPENING = "«„“\"‘'";
    private static final String CLOSING = "»”“\"’'";
    private static final int LONGEST = 60;
    private static final int LONGEST_BODY = 5;
    private static final int MOST_CAPITALS = 2;
    private static final Set<CueClass> ACCOUNT = EnumSet.of(CueClass.ACCOUNT);
    private static final Set<CueClass> INVITE = EnumSet.of(CueClass.INVITE);
    private static final Set<CueClass> TO = EnumSet.of(CueClass.TO);

    private final String text;
    private final CuePlaces cues;
    private final Holders holders;
    private final String language;

    QuotedNames(String text, CuePlaces cues, Holders holders, String language) {
        this.text = text;
        this.cues = cues;
        this.holders = holders;
        this.language = language;
    }

    List<Recipient> find(int from, int to) {
        List<Recipient> found = new ArrayList<>();
        for (int open = from; open < to; open++) {
            int close = OPENING.indexOf(text.charAt(open)) < 0 ? -1 : close(open, to);
            Recipient name = close < 0 ? null : name(from, open, close, to);
            if (name != null) {
                found.add(name);
                open = Math.max(close, name.end() - 1);
            }
        }
        return found;
    }

    private @Nullable Recipient name(int from, int open, int close, int to) {
        int before = body(from, open - 1);
        if (before >= 0) {
            boolean named = Character.isUpperCase(text.codePointAt(before)) && !isDescribed(before, open);
            return named ? recipient(before, behindQuotation(close + 1, to)) : quoted(open, close);
        }
        boolean body = isBeforeBody(close + 2, to);
        int end = body ? NameRun.end(text, close + 2, to, language) : -1;
        if (end > 0 && text.substring(close + 2, end).indexOf(' ') > 0) {
            return recipient(open, end);
        }
        return body || holders.isBeside(open + 1, close) ? quoted(open, close) : null;
    }

    /** With capitals that follow the quotation, as a place's: Kinderhilfe „Regenbogen“ Musterstadt. */
    private int behindQuotation(int end, int to) {
        boolean joined = end + 1 < to && text.charAt(end) == ' ' && !cues.begins(ACCOUNT, end + 1);
        return joined ? Math.max(end, NameRun.end(text, end + 1, to, language)) : end;
    }

    /** What stands between the marks, without the blanks that French writes there. */
    private Recipient quoted(int open, int close) {
        int start = Joints.isBlank(text.charAt(open + 1)) ? open + 2 : open + 1;
        return recipient(start, Joints.isBlank(text.charAt(close - 1)) ? close - 1 : close);
    }

    private Recipient recipient(int start, int end) {
        return new Recipient(text.substring(start, end), start, end);
    }

    /** Whether a word for an organisation follows the quotation, as in „Kis Szívek” Közhasznú Alapítvány. */
    private boolean isBeforeBody(int from, int to) {
        int at = from;
        for (int i = 0; i <= MOST_CAPITALS && at < to && text.charAt(at - 1) == ' '; i++) {
            if (cues.begins(BODIES, at)) {
                return true;
            }
            if (!Character.isUpperCase(text.codePointAt(at))) {
                return false;
            }
            at = NameRun.wordEnd(text, at, to) + 1;
        }
        return false;
    }

    /** Where the quotation that opens here closes, if a name may stand in it. */
    private int close(int open, int to) {
        int first = open + 1 < to && Joints.isBlank(text.charAt(open + 1)) ? open + 2 : open + 1;
        boolean begins = open > 0 && text.charAt(open - 1) == ' ' && first < to && isCapital(first);
        for (int i = first; begins && i < to && i - open <= LONGEST; i++) {
            if (text.charAt(i) == '\n') {
                return -1;
            }
            boolean ends = i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
            if (CLOSING.indexOf(text.charAt(i)) >= 0 && ends) {
                // What somebody says ends with a comma.
                return text.charAt(i - 1) == ',' ? -1 : i;
            }
        }
        return -1;
    }

    private boolean isCapital(int at) {
        int c = text.codePointAt(at);
        return Character.isUpperCase(c)
                || Character.isDigit(c)
                || Trait.UNCASED.isOf(language) && Character.isLetter(c);
    }

    /**
     * Where the word for an organisation begins that stands here, behind capitals of the name if any, or -1. Words in the
     * genitive may stand between: фонд помощи детям «Дом».
     */
    private int body(int from, int end) {
        int start = end;
        int body = -1;
        for (int i = 0; i < LONGEST_BODY && start > from; i++) {
            int word = wordBefore(from, start);
            boolean capital = word < start && Character.isUpperCase(text.codePointAt(word));
            boolean is = word < start && isBody(word, start);
            boolean amid = word < start && i > 0 && NameRun.isJoiner(text.substring(word, start));
            boolean describes = word < start && Trait.CASES.isOf(language) && !cues.begins(TO, word);
            boolean mayStand = body < 0
                    ? capital || is || amid || describes
                    : capital
                                    && !isArticle(word, start)
                                    && !cues.isHeld(ACCOUNT, word, start)
                                    && !isBidding(word, start)
                            || amid && isOfBody(from, word - 1);
            if (!mayStand) {
                break;
            }
            body = is || body >= 0 && !amid ? word : body;
            if (word == from || text.charAt(word - 1) != ' ' || is && !capital) {
                break;
            }
            start = word - 1;
        }
        return body;
    }

    /** Whether an imperative stands there, as at the front of a sentence. */
    private boolean isBidding(int start, int end) {
        return cues.isWhole(INVITE, start, end)
                || NameWords.is(Role.AID, language, text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** Whether a capitalised word for a body ends there, as before "de" in Asociación de Amigos. */
    private boolean isOfBody(int from, int end) {
        int word = wordBefore(from, end);
        return word < end && Character.isUpperCase(text.codePointAt(word)) && isBody(word, end);
    }

    /** Whether words in small letters tell what the body does, or are a verb's. */
    private boolean isDescribed(int from, int to) {
        int at = NameRun.wordEnd(text, from, to);
        while (at < to) {
            int word = NameRun.wordStart(text, at, to);
            at = NameRun.wordEnd(text, word, to);
            boolean small = word < to && Character.isLowerCase(text.charAt(word));
            if (small && !NameRun.isJoiner(text.substring(word, at)) && !isBody(word, at)) {
                return true;
            }
        }
        return false;
    }

    private int wordBefore(int from, int end) {
        int word = end;
        while (word > from && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        return word;
    }

    private boolean isArticle(int start, int end) {
        return NameWords.is(Role.ARTICLE, language, text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private boolean isBody(int start, int end) {
        String word = text.substring(start, end);
        return cues.isWithin(BODIES, start, end)
                || NameWords.is(Role.BODY, language, word.toLowerCase(Locale.ROOT)) && isCapital(end - 1);
    }
}
