package org.almoner.detect;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.article.DataLines;

/** What the grammar of some languages does to names, as {@code grammar.txt} tells. Thread-safe. */
enum Trait {
    CASES,
    ONE_CAPITAL,
    FORM_LAST,
    SMALL_WORDS,
    FORM_FIRST,
    BODY_LAST,
    BODY_FIRST,
    NOUN_CAPITALS,
    ARTICLE_CAPITALS,
    GENITIVE_S,
    GIFT_FIRST,
    PARTED_ENDINGS,
    NOUN_BEHIND,
    UNCASED;

    private static final Map<Trait, Set<String>> LANGUAGES = load();

    boolean isOf(String language) {
        return LANGUAGES.get(this).contains(language);
    }

    private static Map<Trait, Set<String>> load() {
        return DataLines.of(Trait.class, "grammar.txt").stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(
                        words -> valueOf(words[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                        words -> Set.copyOf(Arrays.asList(words).subList(1, words.length)),
                        (one, other) -> one,
                        () -> new EnumMap<>(Trait.class)));
    }
}
