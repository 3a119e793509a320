package org.almoner.detect.lexicon;

import com.ibm.icu.text.Normalizer2;

/**
 * The alphabet in which lexicons and texts are compared: lower case, no accents on Latin letters, ASCII digits and
 * punctuation, compatibility forms (full width, ligatures) resolved, invisible characters, Arabic vowel signs and Hindi
 * nuktas gone. Both sides are folded alike, so a lexicon is written in its language's ordinary spelling.
 */
public final class Folding {
    /** Marks a character that leaves no trace. */
    static final char GONE = 0;

    /** Marks a character that becomes several. */
    static final char SEVERAL = 1;

    /** The dot below a Devanagari letter; letters that have theirs built in lose it too. */
    private static final char NUKTA = '\u093C';

    private static final char[] TABLE = new char[0x10000];
    private static final String EXPANDED = "ßẞæÆœŒﬁﬂ…";

    static {
        Normalizer2 fold = Normalizer2.getNFKCCasefoldInstance();
        Normalizer2 nfd = Normalizer2.getNFDInstance();
        for (int c = 0; c < TABLE.length; c++) {
            TABLE[c] = isItself((char) c) ? (char) c : single(fold, nfd, (char) c);
        }
        for (char c : EXPANDED.toCharArray()) {
            TABLE[c] = SEVERAL;
        }
    }

    private Folding() {}

    /** The folded character, or {@link #GONE}, or {@link #SEVERAL}. */
    static char fold(char c) {
        return TABLE[c];
    }

    /** What a character that folds to several characters becomes. */
    static String expansion(char c) {
        return switch (c) {
            case 'ß', 'ẞ' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'ﬁ' -> "fi";
            case 'ﬂ' -> "fl";
            case '…' -> "...";
            default -> "";
        };
    }

    /** Folds a lexicon's entry. */
    public static String fold(String words) {
        return FoldedText.of(words, 0, words.length()).toString().strip();
    }

    private static char single(Normalizer2 fold, Normalizer2 nfd, char c) {
        if (c < 0x80) {
            return c <= ' ' ? ' ' : Character.toLowerCase(c);
        }
        if (isInvisible(c)) {
            return GONE;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        char plain = punctuation(c);
        if (plain != c) {
            return plain;
        }
        String folded = fold.normalize(String.valueOf(c));
        if (folded.isEmpty()) {
            return GONE;
        }
        return withoutAccent(nfd, folded.charAt(0));
    }

    private static char withoutAccent(Normalizer2 nfd, char c) {
        switch (c) {
            case 'ñ':
                return c;
            case 'ı':
                return 'i';
            case 'ł':
                return 'l';
            case 'ø':
                return 'o';
            case 'đ':
                return 'd';
            case 'ё':
                return 'е';
            case 'ى':
                return 'ي';
            case 'أ', 'إ', 'آ':
                return 'ا';
            case '\u0901': // chandrabindu, for which many write the dot
                return '\u0902';
            default:
                break;
        }
        String parts = nfd.normalize(String.valueOf(c));
        char base = parts.charAt(0);
        return base < 0x80 && Character.isLetter(base) ? base : c;
    }

    /** Han, Hangul, surrogates and private use: nothing to fold, and most of the table. */
    private static boolean isItself(char c) {
        return c >= '\u3400' && c < '\uA000' || c >= '\uAC00' && c < '\uF900';
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2069'
                || c == '\uFEFF'
                || c == '\u3099'
                || c == '\u309A'
                || c == '\u0640'
                || c == NUKTA
                || c >= '\u064B' && c <= '\u065F'
                || c == '\u0670'
                || c >= '\u0300' && c <= '\u036F'
                || c >= '\uFE00' && c <= '\uFE0F';
    }

    private static char punctuation(char c) {
        return switch (c) {
            case '‘', '’', '‚', '‛', 'ʼ', '´', '′' -> '\'';
            case '“', '”', '„', '‟', '«', '»', '″', '「', '」', '『', '』' -> '"';
            case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
            case '。' -> '.';
            case '、', '،' -> ',';
            case '？', '؟' -> '?';
            default -> c;
        };
    }
}
