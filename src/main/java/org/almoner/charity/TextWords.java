package org.almoner.charity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A text's words in their places: which stand side by side, which are written as parts of names. */
final class TextWords {
    private static final String HYPHENS = "-\u2010\u2011";
    private static final String APOSTROPHES = "'’ʼ‘";
    private static final String BEFORE_ENDING = HYPHENS + ":'’ʼ";

    /** Spaces, after which a name may be in quotation marks, or the apostrophe behind what lost its end: "à l'". */
    private static final Pattern BEFORE_NAME = Pattern.compile("[^\\S\n]+[\"'«“„‘]?|['’ʼ]");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;\n…。！？]");

    private final String text;
    private final List<NameFold.Word> words;

    TextWords(String text) {
        this.text = text;
        this.words = NameFold.words(text);
    }

    int count() {
        return words.size();
    }

    String folded(int at) {
        return words.get(at).folded();
    }

    List<String> folded(int from, int to) {
        return words.subList(from, to).stream().map(NameFold.Word::folded).toList();
    }

    /** The word that begins at an offset, or the next one. */
    int at(int start) {
        int at = 0;
        while (at < count() && start(at) < start) {
            at++;
        }
        return at;
    }

    int start(int at) {
        return words.get(at).start();
    }

    int end(int at) {
        return words.get(at).end();
    }

    /** Whether a word follows the one before it on the same line, with nothing but spaces between. */
    boolean isBeside(int at) {
        if (at <= 0 || at >= count() || end(at - 1) > start(at)) {
            return false;
        }
        String gap = gap(at);
        return gap.isBlank() && gap.indexOf('\n') < 0;
    }

    /** Whether words stand side by side on one line. */
    boolean areBeside(int from, int to) {
        return from >= 0 && to <= count() && IntStream.range(from + 1, to).allMatch(this::isBeside);
    }

    /** The same, where what follows may be a name in quotation marks, or behind an apostrophe: "à l'UNICEF". */
    boolean leadsTo(int at) {
        return BEFORE_NAME.matcher(gap(at)).matches();
    }

    /** The same, where a hyphen may be between: "Turkey-Syria". */
    boolean isJoined(int at) {
        return isBeside(at) || isHyphen(gap(at));
    }

    /** Whether nothing but a full stop and spaces are between a word and the one before it on the line. */
    boolean isBehindStop(int at) {
        String gap = gap(at);
        return gap.startsWith(".") && gap.substring(1).isBlank() && gap.indexOf('\n') < 0;
    }

    /** Whether a sentence may end before a word. */
    boolean isSentenceEnd(int at) {
        return SENTENCE_END.matcher(gap(at)).find();
    }

    /** Whether a word stands alone in round brackets. */
    boolean isBracketed(int at) {
        return gap(at).strip().equals("(") && end(at) < text.length() && text.charAt(end(at)) == ')';
    }

    /** Whether an apostrophe alone makes words a genitive, and closes no quotation: "Røde Kors' Ungdom". */
    boolean isOwned(int from, int at) {
        String gap = gap(at);
        boolean quoted = start(from) > 0 && APOSTROPHES.indexOf(text.charAt(start(from) - 1)) >= 0;
        return gap.length() == 2
                && APOSTROPHES.indexOf(gap.charAt(0)) >= 0
                && Character.isSpaceChar(gap.charAt(1))
                && folded(at - 1).endsWith("s")
                && !quoted;
    }

    /** A small letter, a figure or a script without capitals: no sign of a name. */
    boolean isPlain(int at) {
        int first = text.codePointAt(start(at));
        return !Character.isUpperCase(first) && !Character.isTitleCase(first);
    }

    /** Whether a word is written with a possessive ending: "Tommy's". */
    boolean isPossessive(int at) {
        return MentionFinder.POSSESSIVE.matcher(written(at)).find();
    }

    /** Whether all letters of a word are capitals, and there are several. */
    boolean isShouted(int at) {
        return written(at).codePoints().filter(Character::isUpperCase).count() > 1
                && written(at).codePoints().noneMatch(Character::isLowerCase);
    }

    /** Whether a word begins with another one, capitals as there. */
    boolean startsAs(int at, TextWords others, int other) {
        return written(at).startsWith(others.written(other));
    }

    /** A word with its marks, in small letters. */
    String lower(int at) {
        return Normalizer.normalize(written(at), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private String written(int at) {
        return text.substring(start(at), end(at));
    }

    /** The first word after a case ending, where one stands there: "UNICEF-u Hrvatska". */
    int afterEnding(int at) {
        return isEnding(at) ? at + 1 : at;
    }

    private boolean isEnding(int at) {
        return isHung(at) && BesideWords.ENDING.has(folded(at));
    }

    private boolean isHung(int at) {
        return at > 0 && at < count() && isPlain(at) && gap(at).length() == 1 && BEFORE_ENDING.contains(gap(at));
    }

    /** Whether what is hung onto words of a text makes them no name: "Oxfam-like", "anti-Oxfam", "Kızılay'daki". */
    boolean isCut(int from, int to) {
        boolean before = from > 0 && isHyphen(gap(from)) && !BesideWords.PREFIX.has(folded(from - 1));
        boolean derived = isHung(to) && BesideWords.DERIVING.has(folded(to));
        return before || derived || (to < count() && isHyphen(gap(to)) && !isEnding(to) && !isOwn(to));
    }

    /** What a charity's name may be joined to by a hyphen: "DRK-Spendenkonto", "UNICEF-Deutschland". */
    private boolean isOwn(int at) {
        return BesideWords.APPEAL.has(folded(at)) || (!isPlain(at) && countryLength(at) > 0);
    }

    /** How many words name a country from here on; 0 where none do. */
    int countryLength(int at) {
        return CountryWords.countryLength(folded(at, Math.min(count(), at + CountryWords.LONGEST_COUNTRY)));
    }

    private String gap(int at) {
        return at <= 0 || at >= count() || end(at - 1) > start(at) ? "" : text.substring(end(at - 1), start(at));
    }

    private static boolean isHyphen(String gap) {
        return gap.length() == 1 && HYPHENS.contains(gap);
    }
}
