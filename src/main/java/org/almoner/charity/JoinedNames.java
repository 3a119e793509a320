package org.almoner.charity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.almoner.charity.NameFold.Word;

/** Names that an "and" or an "or" joins in one written name: "Cancer Research UK and Ashby Hospice". Thread-safe. */
public final class JoinedNames {
    private JoinedNames() {}

    /**
     * Whom a written name names beside one that stands in it.
     *
     * @param written as the passage has it
     * @param own the name that is looked for in it, however it is written
     * @return their folded names, before it and behind it; empty where it stands alone, or is not in it
     */
    public static List<String> beside(String written, String own) {
        List<Word> words = NameFold.words(written);
        List<String> folded = words.stream().map(Word::folded).toList();
        List<String> looked = NameFold.words(own).stream().map(Word::folded).toList();
        int at = Collections.indexOfSubList(folded, looked);
        if (looked.isEmpty() || at < 0) {
            return List.of();
        }
        List<String> others = new ArrayList<>();
        if (at > 1 && isAnd(folded.get(at - 1)) && isCapital(written, words.get(0))) {
            others.add(NameFold.join(folded.subList(0, at - 1)));
        }
        int next = at + looked.size() + 1;
        if (next < words.size() && isAnd(folded.get(next - 1)) && isCapital(written, words.get(next))) {
            others.add(NameFold.join(folded.subList(next, words.size())));
        }
        return others;
    }

    /** Whether what stands between two names is nothing but what joins them or leads to one: ", ", " or to the ". */
    public static boolean areJoinedBy(String between) {
        return NameFold.words(between).stream()
                .map(Word::folded)
                .allMatch(word -> isAnd(word) || BesideWords.TO.has(word) || BesideWords.ARTICLE.has(word));
    }

    /** Whether a text has an "and" or an "or". */
    public static boolean hasAnd(String text) {
        return NameFold.words(text).stream().map(Word::folded).anyMatch(JoinedNames::isAnd);
    }

    private static boolean isAnd(String word) {
        return BesideWords.AND.has(word);
    }

    private static boolean isCapital(String written, Word word) {
        return Character.isUpperCase(written.codePointAt(word.start()));
    }
}
