package org.almoner.detect.language;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the grammar of some languages does to names, as the {@link LanguageFile}s tell. Thread-safe. */
public enum Trait {
    /** A case says "to" and "of": no small word leads to a name, and what describes a body may stand before its own name. */
    CASES,
    /** Names have one capital, at the front: "Český červený kříž". */
    ONE_CAPITAL,
    /** Names go on in small letters up to a legal form. */
    FORM_LAST,
    /** Any word of such a name may be a small one. */
    SMALL_WORDS,
    /** A legal form may stand before the name: "vzw Het Huis". */
    FORM_FIRST,
    /** The word for a body ends its name. */
    BODY_LAST,
    /** The word for a body begins its name, even where a word before it has no such word: "fundacja A i B". */
    BODY_FIRST,
    /** Nouns have capitals as names do. */
    NOUN_CAPITALS,
    /** Articles have a capital at the front of a name amid a sentence too: "the Foundation" is "The Foundation". */
    ARTICLE_CAPITALS,
    /** Who owns something stands before it, and ends with an s. */
    GENITIVE_S,
    /** What is given stands before who receives. */
    GIFT_FIRST,
    /** Endings of names stand behind an apostrophe: "UNICEF'e". */
    PARTED_ENDINGS,
    /** A small word right behind a name is a noun that the name describes, or one of {@link NameWords.Role#BEHIND}. */
    NOUN_BEHIND,
    /** Letters have no capitals. */
    UNCASED;

    private final Set<String> languages = LanguageFile.each(LanguageFile.TRAITS).entrySet().stream()
            .filter(each -> each.getValue().contains(LanguageFile.keyOf(this)))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());

    public boolean isOf(String language) {
        return languages.contains(language);
    }
}
