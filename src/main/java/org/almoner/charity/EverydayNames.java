package org.almoner.charity;

import java.util.Set;
import org.almoner.article.DataLines;

/**
 * Charities' names that are also everyday words, or names of people. Such a name decides only where the recipient is that
 * word and nothing else, and then never lower-case and never by the capital that begins a sentence.
 */
final class EverydayNames {
    private static final Set<String> NAMES = DataLines.words(EverydayNames.class, "everyday-names.txt");

    private EverydayNames() {}

    /** Whether a folded name is one. */
    static boolean contains(String folded) {
        return NAMES.contains(folded);
    }
}
