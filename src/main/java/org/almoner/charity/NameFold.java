package org.almoner.charity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one way in which names are compared: compatibility-decomposed, without marks, lower-case, a space for every run
 * of punctuation, without a leading article, a possessive ending or a legal form.
 *
 * <p>A country's name is kept: {@code UK} tells a family's member from the family.
 */
public final class NameFold {
    /** Letters that Unicode does not decompose, as registers and newspapers write them without their marks. */
    private static final String[][] LETTERS = {
        {"ø", "o"}, {"æ", "ae"}, {"œ", "oe"}, {"ß", "ss"}, {"ł", "l"}, {"đ", "d"}, {"ð", "d"}, {"þ", "th"}, {"ı", "i"}
    };

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:['’ʼ][sS](?![\\p{L}\\p{N}]))?");
    private static final Pattern POSSESSIVE = Pattern.compile("['’ʼ][sS]$");
    private static final Set<String> ARTICLES = Set.of("""
            the la le les l el los las der die das den dem het de il lo gli o os""".split("\\s+"));
    private static final Set<String> LEGAL_FORMS =
            Set.of("ltd", "limited", "inc", "incorporated", "cio", "plc", "llc", "ev", "gmbh", "ggmbh");

    private static final int LONGEST_ARTICLE =
            ARTICLES.stream().mapToInt(String::length).max().orElse(0);

    private NameFold() {}

    /**
     * A word of a text.
     *
     * @param folded its folded form, without a possessive ending
     * @param start offset in the text
     * @param end offset after its last character
     */
    record Word(String folded, int start, int end) {}

    /** The folded name; empty where it has no letter or digit. */
    public static String fold(String name) {
        if (isAscii(name)) {
            return foldAscii(name);
        }
        List<String> words = new ArrayList<>();
        for (Word word : words(name)) {
            words.add(word.folded());
        }
        return join(words);
    }

    /** The folded name of words that are folded already. */
    static String join(List<String> words) {
        return withoutForms(new StringBuilder(String.join(" ", words)));
    }

    /** Whether a folded word is a leading article, which counts for nothing before others. */
    static boolean isArticle(String word) {
        return ARTICLES.contains(word);
    }

    /** Whether a folded word is a legal form, which counts for nothing after others. */
    static boolean isLegalForm(String word) {
        return LEGAL_FORMS.contains(word);
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** As {@link #join} of {@link #words}, for the plain names that registers have by the million. */
    private static String foldAscii(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        boolean within = false;
        for (int at = 0; at < name.length(); at++) {
            char c = lower(name.charAt(at));
            if (isAsciiWord(c)) {
                if (!within && !folded.isEmpty()) {
                    folded.append(' ');
                }
                folded.append(c);
                within = true;
            } else {
                at += within && isPossessive(name, at) ? 1 : 0;
                within = false;
            }
        }
        return withoutForms(folded);
    }

    private static boolean isPossessive(String name, int at) {
        return name.charAt(at) == '\''
                && at + 1 < name.length()
                && lower(name.charAt(at + 1)) == 's'
                && (at + 2 == name.length() || !isAsciiWord(lower(name.charAt(at + 2))));
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    private static String withoutForms(StringBuilder folded) {
        int from = folded.indexOf(" ") + 1;
        if (from > 0 && from <= LONGEST_ARTICLE + 1 && ARTICLES.contains(folded.substring(0, from - 1))) {
            folded.delete(0, from);
        }
        int last = folded.lastIndexOf(" ");
        while (last > 0 && LEGAL_FORMS.contains(folded.substring(last + 1))) {
            folded.setLength(last);
            last = folded.lastIndexOf(" ");
        }
        return folded.toString();
    }

    private static boolean isAsciiWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** The words of a text, in order. */
    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            for (String part : foldWord(matcher.group()).split(" ")) {
                if (!part.isEmpty()) {
                    words.add(new Word(part, matcher.start(), matcher.end()));
                }
            }
        }
        return words;
    }

    private static String foldWord(String word) {
        String lower = POSSESSIVE.matcher(word).replaceFirst("").toLowerCase(Locale.ROOT);
        if (PLAIN.matcher(lower).matches()) {
            return lower;
        }
        String bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (String[] letter : LETTERS) {
            bare = bare.replace(letter[0], letter[1]);
        }
        // Compatibility forms may decompose into punctuation: ⑴ becomes (1).
        return bare.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
