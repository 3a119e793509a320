package org.almoner.charity;

import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.article.DataLines;

/** Charities' names that bodies of other countries have as well: an everyday word, a few letters, what it is for. */
final class CommonNames {
    private static final Set<String> NAMES = DataLines.of(CommonNames.class, "common-names.txt").stream()
            .map(NameFold::fold)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PERSONS = DataLines.words(CommonNames.class, "person-names.txt");

    /** Longer words of capitals are names like others, written large. */
    private static final int LONGEST_LETTERS = 5;

    private CommonNames() {}

    /** Whether a name, as written, may be another's in another country. */
    static boolean mayBeOthers(String name) {
        String folded = NameFold.fold(name);
        return EverydayNames.contains(folded) || NAMES.contains(folded) || isLetters(name);
    }

    /** Whether a name, as written, is no more than a few capitals. */
    static boolean isLetters(String name) {
        return name.length() <= LONGEST_LETTERS && name.codePoints().allMatch(Character::isUpperCase);
    }

    /** Whether a folded name is a person's too. */
    static boolean isPersons(String folded) {
        return PERSONS.contains(folded);
    }
}
