package org.almoner.detect.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.detect.lexicon.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Tells a language by its commonest words, where a text is mostly of it, or by its script. A word may stand in several
 * languages; thus such a text needs no statistical model.
 */
final class CommonWords {
    /** So many of the words must be common ones of the language. */
    private static final double LEAST_SHARE = 0.12;

    /** So many times more must speak for it than for the next. */
    private static final double LEAST_LEAD = 1.2;

    private static final int LEAST_WORDS = 12;

    /** In fewer words than that, so many must be the language's, and so many more than the next one's. */
    private static final int SHORT_LEAST = 3;

    private static final int SHORT_LEAD = 2;

    /** What all those scripts stand behind, with most of Latin before. */
    private static final char BEHIND_LATIN = '\u0370';

    /** Scripts that hardly any other language of news is written in. */
    private static final Map<UnicodeScript, String> ALONE = Map.of(
            UnicodeScript.GREEK, "el",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.THAI, "th",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.ARMENIAN, "hy",
            UnicodeScript.TAMIL, "ta",
            UnicodeScript.TELUGU, "te",
            UnicodeScript.SINHALA, "si",
            UnicodeScript.KHMER, "km");

    private static final List<String> LANGUAGES = new ArrayList<>();

    /** Word to the languages that have it, by index. */
    private static final Map<String, int[]> WORDS = load();

    private static final int[] NONE = {};

    private static final String CODE = "0123456789./@_=";
    private static final int LONGEST =
            WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

    private CommonWords() {}

    /** The language of a sample, or null where another must decide. */
    static @Nullable String language(String sample) {
        String byScript = byScript(sample);
        if (byScript != null) {
            return byScript;
        }
        int[] counts = new int[LANGUAGES.size()];
        String folded = Folding.fold(sample);
        int words = 0;
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean letter = i < folded.length() && isWordPart(folded.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if (!isOfCode(folded, start - 1, i)) {
                    words++;
                    for (int language :
                            i - start > LONGEST ? NONE : WORDS.getOrDefault(folded.substring(start, i), NONE)) {
                        counts[language]++;
                    }
                }
                start = -1;
            }
        }
        return clearest(counts, words);
    }

    /** Letters of an account number or an address are no word: DE62 3702, example.de. */
    private static boolean isOfCode(String text, int before, int after) {
        char last = before < 0 ? ' ' : text.charAt(before);
        char next = after >= text.length() ? ' ' : text.charAt(after);
        boolean addressed = next == '.' && after + 1 < text.length() && isWordPart(text.charAt(after + 1));
        return addressed || CODE.indexOf(last) >= 0 || next != '.' && CODE.indexOf(next) >= 0;
    }

    private static boolean isWordPart(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        return Character.isLetter(c)
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static @Nullable String clearest(int[] counts, int words) {
        int best = 0;
        int second = 0;
        int which = -1;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > best) {
                second = best;
                best = counts[i];
                which = i;
            } else {
                second = Math.max(second, counts[i]);
            }
        }
        boolean clear = words < LEAST_WORDS
                ? best >= SHORT_LEAST && best >= second + SHORT_LEAD
                : best >= LEAST_SHARE * words && best >= LEAST_LEAD * second;
        return clear ? LANGUAGES.get(which) : null;
    }

    /** Kana are written in Japanese alone; Han without kana are Chinese; some scripts are one language's. */
    private static @Nullable String byScript(String sample) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                if (c >= BEHIND_LATIN) {
                    counts.merge(UnicodeScript.of(c), 1, Integer::sum);
                }
            }
        }
        if (letters < LEAST_WORDS) {
            return null;
        }
        for (Map.Entry<UnicodeScript, Integer> each : counts.entrySet()) {
            if (each.getValue() * 2 > letters && ALONE.containsKey(each.getKey())) {
                return ALONE.get(each.getKey());
            }
        }
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        if ((kana + han) * 4 < letters) {
            return null;
        }
        return kana * 20 >= kana + han ? "ja" : "zh";
    }

    private static Map<String, int[]> load() {
        Map<String, int[]> words = new HashMap<>();
        LanguageFile.each(LanguageFile.COMMON).forEach((language, common) -> {
            int[] index = {LANGUAGES.size()};
            LANGUAGES.add(language);
            common.forEach(word -> words.merge(Folding.fold(word), index, CommonWords::joined));
        });
        return words;
    }

    private static int[] joined(int[] one, int[] other) {
        int[] both = Arrays.copyOf(one, one.length + 1);
        both[one.length] = other[0];
        return both;
    }
}
