package org.almoner.detect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almoner.detect.NameWords.Role;

/** Names in quotation marks beside a word for an organisation: фонд «Подари жизнь», Fundacja „Dom w Łodzi”. */
final class QuotedNames {
    private static final Set<CueClass> BODIES = EnumSet.of(CueClass.ORG, CueClass.FUND);
    private static final String OPENING = "«„“\"‘'";
    private static final String CLOSING = "»”“\"’'";
    private static final int LONGEST = 60;
    private static final int LONGEST_BODY = 3;

    private final String text;
    private final CuePlaces cues;
    private final String language;

    QuotedNames(String text, CuePlaces cues, String language) {
        this.text = text;
        this.cues = cues;
        this.language = language;
    }

    List<Recipient> find(int from, int to) {
        List<Recipient> found = new ArrayList<>();
        for (int open = from; open < to; open++) {
            int close = OPENING.indexOf(text.charAt(open)) < 0 ? -1 : close(open, to);
            int before = close < 0 ? -1 : body(from, open - 1);
            if (close >= 0 && before < 0 && isBeforeBody(close + 2, to)) {
                found.add(new Recipient(text.substring(open + 1, close), open + 1, close));
                open = close;
            } else if (before >= 0) {
                boolean named = Character.isUpperCase(text.codePointAt(before));
                int start = named ? before : open + 1;
                int end = named ? close + 1 : close;
                found.add(new Recipient(text.substring(start, end), start, end));
                open = close;
            }
        }
        return found;
    }

    /** Whether a word for an organisation follows the quotation, as in „Kis Szívek” Alapítvány. */
    private boolean isBeforeBody(int at, int to) {
        return at < to && text.charAt(at - 1) == ' ' && cues.begins(BODIES, at);
    }

    /** Where the quotation that opens here closes, if a name may stand in it. */
    private int close(int open, int to) {
        boolean begins = open > 0 && text.charAt(open - 1) == ' ' && open + 1 < to && isCapital(open + 1);
        for (int i = open + 1; begins && i < to && i - open <= LONGEST; i++) {
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
        return Character.isUpperCase(c) || Character.isDigit(c);
    }

    /** Where the word for an organisation begins that stands here, behind capitals of the name if any, or -1. */
    private int body(int from, int end) {
        int start = end;
        int body = -1;
        for (int i = 0; i < LONGEST_BODY && start > from; i++) {
            int word = wordBefore(from, start);
            boolean capital = word < start && Character.isUpperCase(text.codePointAt(word));
            boolean is = word < start && isBody(word, start);
            if (!capital && !is || body >= 0 && (!capital || isArticle(word, start))) {
                break;
            }
            body = is || body >= 0 ? word : body;
            if (word == from || text.charAt(word - 1) != ' ' || is && !capital) {
                break;
            }
            start = word - 1;
        }
        return body;
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
