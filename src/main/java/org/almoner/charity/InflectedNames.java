package org.almoner.charity;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the registry's names that the words of a text are, in another case of the text's language. */
final class InflectedNames {
    private final CharityRegistry registry;
    private final CaseEndings endings;

    /** @param language of the text, as a tag; null where it is not known, and nothing is found */
    InflectedNames(CharityRegistry registry, @Nullable String language) {
        this.registry = registry;
        this.endings = CaseEndings.of(language);
    }

    /** Whether a word may begin such a name: it has a capital, and the first letters of one that begins a name. */
    boolean mayBegin(TextWords words, int at) {
        return !endings.isEmpty()
                && !words.isPlain(at)
                && registry.mayStartName(NameStarts.of(words.folded(at, at + 1)));
    }

    /** The names, as the registry writes them; everyday words are none in any case but the one they are known by. */
    List<String> of(TextWords words, int from, int to) {
        return registry.namesStarting(NameStarts.of(words.folded(from, to))).stream()
                .filter(name -> isForm(words, from, to, name))
                .toList();
    }

    /** Whether one of those that go by a name may have it in this language; a family has its in many. */
    boolean mayName(List<Campaign> campaigns, @Nullable Family family, List<Charity> charities) {
        return family != null
                || Stream.concat(
                                charities.stream(),
                                campaigns.stream().flatMap(one -> registry.find(one.charity()).stream()))
                        .anyMatch(endings::mayName);
    }

    private boolean isForm(TextWords words, int from, int to, String name) {
        TextWords known = new TextWords(name);
        int first = known.count() > 1 && NameFold.isArticle(known.folded(0)) ? 1 : 0;
        return !EverydayNames.contains(NameFold.fold(name)) && endings.isForm(words, from, to, known, first);
    }
}
