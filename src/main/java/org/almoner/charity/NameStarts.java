package org.almoner.charity;

import java.util.List;

/** How the words of a name begin, which in most languages is the same in every grammatical case: "deu rot kre". */
final class NameStarts {
    private static final int LETTERS = 3;

    private NameStarts() {}

    static String of(String name) {
        return of(List.of(NameFold.fold(name).split(" ")));
    }

    /** Of words that are folded already. */
    static String of(List<String> folded) {
        StringBuilder starts = new StringBuilder();
        for (String word : folded) {
            starts.append(starts.isEmpty() ? "" : " ").append(word, 0, Math.min(LETTERS, word.length()));
        }
        return starts.toString();
    }
}
