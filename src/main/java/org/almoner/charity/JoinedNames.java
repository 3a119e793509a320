package org.almoner.charity;

import java.util.ArrayList;
import java.util.Collection;
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

    /** A stretch of a written name. */
    public record Part(int start, int end) {}

    /**
     * A written name taken apart at each "and" that has a known name right before it and another right behind: "Night Dawn
     * and the Ashby Hospice". One that stands beside no such name is one part, as in "Night Dawn and Friends".
     *
     * @param known names that stand in it as they are written there
     */
    public static List<Part> parts(String written, Collection<String> known) {
        List<Word> words = NameFold.words(written);
        List<List<String>> names = known.stream()
                .map(name -> NameFold.words(name).stream().map(Word::folded).toList())
                .filter(name -> !name.isEmpty())
                .toList();
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i + 1 < words.size(); i++) {
            int next = NameFold.isArticle(words.get(i + 1).folded()) && i + 2 < words.size() ? i + 2 : i + 1;
            if (isAnd(words.get(i).folded())
                    && names.contains(folded(words, from, i))
                    && names.stream().anyMatch(name -> fits(name, words, next))) {
                parts.add(new Part(words.get(from).start(), words.get(i - 1).end()));
                from = next;
            }
        }
        int start = parts.isEmpty() ? 0 : words.get(from).start();
        parts.add(new Part(start, written.length()));
        return parts;
    }

    /** Whether a name stands there up to an "and" or the end. */
    private static boolean fits(List<String> name, List<Word> words, int from) {
        int end = from + name.size();
        return end <= words.size()
                && folded(words, from, end).equals(name)
                && (end == words.size() || isAnd(words.get(end).folded()));
    }

    private static List<String> folded(List<Word> words, int from, int to) {
        return words.subList(from, to).stream().map(Word::folded).toList();
    }

    private static boolean isAnd(String word) {
        return BesideWords.AND.has(word);
    }

    private static boolean isCapital(String written, Word word) {
        return Character.isUpperCase(written.codePointAt(word.start()));
    }
}
