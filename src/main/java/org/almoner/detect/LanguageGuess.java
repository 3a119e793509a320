package org.almoner.detect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almoner.article.ArticleText;
import org.jspecify.annotations.Nullable;

/** Tells an article's language: as given, else as declared, else English by its most common words. */
final class LanguageGuess {
    static final String UNKNOWN = "und";

    private static final Set<String> ENGLISH =
            Set.of("the", "and", "of", "to", "is", "that", "for", "with", "was", "it", "you", "on", "your", "here");
    private static final double LEAST_SHARE = 0.1;
    private static final int LOOKED_AT = 4_000;

    private LanguageGuess() {}

    static String of(ArticleText article, @Nullable String given) {
        for (String tag : Arrays.asList(given, article.language())) {
            if (tag != null && isTag(tag)) {
                return Locale.forLanguageTag(tag).toLanguageTag();
            }
        }
        int end = Math.min(LOOKED_AT, article.text().length());
        List<Words.Word> words = Words.of(article.text(), 0, end);
        long common =
                words.stream().filter(word -> ENGLISH.contains(word.folded())).count();
        return common > 0 && common >= LEAST_SHARE * (words.size() - 1) ? "en" : UNKNOWN;
    }

    private static boolean isTag(String tag) {
        return !Locale.forLanguageTag(tag).getLanguage().isEmpty();
    }

    /** The language without region and script. */
    static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    /** The country that the tag names, else where most of its speakers' articles come from. */
    static String region(String tag) {
        String country = Locale.forLanguageTag(tag).getCountry();
        return country.length() == 2 ? country : "GB";
    }
}
