package org.almoner.charity;

import java.util.Set;

/**
 * Charities' names that are also everyday words, or names of people. Such a name decides only where the recipient is that word
 * and nothing else, and then never lower-case and never by the capital that begins a sentence.
 */
final class OrdinaryWords {
    private static final Set<String> WORDS = Set.of("""
            amnesty arc battersea brooke care caritas centrepoint childline concern crisis foodbank goal
            halo hope hospitallers lifeline macmillan mag map mind plan refuge samaritans scope sense
            shelter tommy voices wires refugees children""".split("\\s+"));

    private OrdinaryWords() {}

    /** Whether a folded name is one. */
    static boolean contains(String folded) {
        return WORDS.contains(folded);
    }
}
