package org.almoner.detect.language;

import java.util.Locale;
import org.almoner.detect.language.NameWords.Role;

/** Reads runs of capitalised words, with the small words that stand within names. */
public final class NameRun {
    private static final String APOSTROPHES = "'’";
    private static final int LONGEST_ELISION = 4;

    /** Norway's (ISO 13616 registry). */
    private static final int SHORTEST_IBAN = 15;

    private NameRun() {}

    public static boolean isJoiner(String word) {
        return NameWords.is(Role.INSIDE, word.replace('’', '\''));
    }

    /** Where the name that starts here ends, or -1, in whatever language. */
    public static int end(String text, int start, int to) {
        return end(text, start, to, LanguageFile.ANY);
    }

    /** The same in a text of a language, whose own small words stand within no name of another. */
    public static int end(String text, int start, int to, String language) {
        if (!isCapital(text, start)) {
            return -1;
        }
        int end = wordEnd(text, start, to);
        if (beginsIban(text, start, end)) {
            return -1;
        }
        int at = end;
        int word = start;
        for (int next = next(text, start, word, at, to); next >= 0; next = next(text, start, word, at, to)) {
            int stop = wordEnd(text, next, to);
            if (stop == next || beginsIban(text, next, stop)) {
                break;
            }
            if (isCapital(text, next) || Character.isDigit(text.charAt(next))) {
                end = stop;
            } else if (!isWithin(text.substring(next, stop), isCapital(text, word), language)
                    && !isShortened(text, next, stop)) {
                break;
            }
            word = next;
            at = stop;
        }
        return trimmed(text, start, end);
    }

    /** Whether a country's code and check digits stand there, valid or not, as behind a name in "Save the Children ES34 0182". */
    private static boolean beginsIban(String text, int start, int end) {
        boolean whole = end - start >= SHORTEST_IBAN;
        boolean grouped = end - start == 4 && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        return (whole || grouped)
                && isCapital(text, start)
                && isCapital(text, start + 1)
                && Character.isDigit(text.charAt(start + 2))
                && Character.isDigit(text.charAt(start + 3));
    }

    private static boolean isWithin(String word, boolean behindCapital, String language) {
        String plain = word.replace('’', '\'');
        boolean led = behindCapital && NameWords.is(Role.LED, word);
        return !led
                && (NameWords.mayBe(Role.INSIDE, language, plain) || NameWords.mayBe(Role.BETWEEN, language, plain));
    }

    /** Where the word behind another begins, if it goes on with the name: behind a blank, an elision or a title. */
    private static int next(String text, int start, int word, int at, int to) {
        if (at >= to) {
            return -1;
        }
        char c = text.charAt(at);
        if (c == ' ') {
            int next = afterBlanks(text, at, to);
            return next < to ? next : -1;
        }
        if (c == '.' && at + 2 < to && text.charAt(at + 1) == ' ' && isTitle(text, start, word, at)) {
            boolean named = isCapital(text, at + 2) || isShortened(text, at + 2, wordEnd(text, at + 2, to));
            return named ? at + 2 : -1;
        }
        return isApostrophe(text.charAt(at - 1)) && elisionEnd(text, word, to) == at ? at : -1;
    }

    /** A wrapped line may be indented, or have a break of two characters. */
    private static int afterBlanks(String text, int at, int to) {
        int i = at;
        while (i < to && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    /** Whether a full stop behind a word shortens a title or a first name, and not a street behind its number. */
    private static boolean isTitle(String text, int start, int word, int stop) {
        String shortened = text.substring(word, stop);
        boolean initial = shortened.length() == 1;
        boolean numbered = start > 1 && text.charAt(start - 1) == ' ' && Character.isDigit(text.charAt(start - 2));
        boolean capital = isCapital(text, word);
        return !numbered && (capital && initial || (capital || word > start) && isTitle(shortened));
    }

    private static boolean isTitle(String shortened) {
        return NameWords.is(Role.TITLE, shortened.toLowerCase(Locale.ROOT));
    }

    /** Whether a small shortened title stands there, as in "Hospicjum im. ks. Jana". */
    private static boolean isShortened(String text, int start, int stop) {
        return stop < text.length() && text.charAt(stop) == '.' && isTitle(text.substring(start, stop));
    }

    private static boolean isCapital(String text, int at) {
        return Character.isUpperCase(text.codePointAt(at));
    }

    private static int trimmed(String text, int start, int end) {
        int last = end;
        while (last > start && ".,;:!?*_'’".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        if (last - start > 2 && isPossessive(text, last - 2)) {
            last -= 2;
        }
        return last;
    }

    /** Whether an apostrophe and an s stand here, and no more of the word. */
    public static boolean isPossessive(String text, int at) {
        int end = at + 2;
        return end <= text.length()
                && isApostrophe(text.charAt(at))
                && text.charAt(at + 1) == 's'
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    public static boolean isApostrophe(char c) {
        return APOSTROPHES.indexOf(c) >= 0;
    }

    /** The next letter or digit, or {@code to}. */
    public static int wordStart(String text, int at, int to) {
        int i = at;
        while (i < to && !Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Where the last word of a stretch begins, behind a blank. */
    public static int lastWord(String text, int start, int end) {
        int i = end;
        while (i > start && text.charAt(i - 1) != ' ') {
            i--;
        }
        return i;
    }

    public static int wordEnd(String text, int at, int to) {
        int i = elisionEnd(text, at, to);
        if (i > at) {
            return i;
        }
        while (i < to && (Character.isLetterOrDigit(text.charAt(i)) || "'’&-.–".indexOf(text.charAt(i)) >= 0)) {
            // A dash joins what is written close on both sides of it: "Turkey–Syria".
            if ((text.charAt(i) == '.' || text.charAt(i) == '–')
                    && (i + 1 >= to || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
                break;
            }
            i++;
        }
        return i;
    }

    /** Behind the apostrophe of a small word written together with the next one ("l'Association"), or {@code at}. */
    private static int elisionEnd(String text, int at, int to) {
        int last = Math.min(to - 1, at + LONGEST_ELISION + 1);
        for (int i = at + 1; i < last; i++) {
            if (isApostrophe(text.charAt(i))) {
                boolean elided = Character.isLetter(text.charAt(i + 1))
                        && NameWords.is(Role.ELIDED, text.substring(at, i).toLowerCase(Locale.ROOT));
                return elided ? i + 1 : at;
            }
        }
        return at;
    }
}
