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
            return join(asciiWords(name));
        }
        List<String> words = new ArrayList<>();
        for (Word word : words(name)) {
            words.add(word.folded());
        }
        return join(words);
    }

    /** The folded name of words that are folded already. */
    static String join(List<String> words) {
        int from = 0;
        int to = words.size();
        if (to - from > 1 && ARTICLES.contains(words.get(from))) {
            from++;
        }
        while (to - from > 1 && LEGAL_FORMS.contains(words.get(to - 1))) {
            to--;
        }
        return String.join(" ", words.subList(from, to));
    }

    /** Whether a folded word is a leading article, which counts for nothing before others. */
    static boolean isArticle(String word) {
        return ARTICLES.contains(word);
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** As {@link #words}, for the plain names that registers have by the million. */
    private static List<String> asciiWords(String name) {
        List<String> words = new ArrayList<>(8);
        String lower = name.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < lower.length()) {
            int start = at;
            while (at < lower.length() && isAsciiWord(lower.charAt(at))) {
                at++;
            }
            if (at > start) {
                words.add(lower.substring(start, at));
            }
            boolean possessive = at > start
                    && lower.startsWith("'s", at)
                    && (at + 2 == lower.length() || !isAsciiWord(lower.charAt(at + 2)));
            at += possessive ? 2 : at < lower.length() && !isAsciiWord(lower.charAt(at)) ? 1 : 0;
        }
        return words;
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
