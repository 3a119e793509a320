package org.almoner.charity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How alike names are to one name, from 0 to 1, by their trigrams: the share of all trigrams that both have, averaged with
 * the share of the first name's that the other has, so that the start of a name is like the whole. Immutable.
 */
public final class NameLikeness {
    private final String folded;
    private final Set<String> trigrams;

    public NameLikeness(String name) {
        this.folded = NameFold.fold(name);
        this.trigrams = trigrams(folded);
    }

    /** The likeness of the best of a charity's names. */
    public double of(Charity charity) {
        return charity.names().mapToDouble(this::of).max().orElse(0);
    }

    /** The likeness of a name; 1 for names that are equal once folded. */
    public double of(String name) {
        String other = NameFold.fold(name);
        if (folded.equals(other)) {
            return folded.isEmpty() ? 0 : 1;
        }
        Set<String> others = trigrams(other);
        long both = trigrams.stream().filter(others::contains).count();
        if (both == 0) {
            return 0;
        }
        double ofAll = (double) both / (trigrams.size() + others.size() - both);
        double ofMine = (double) both / trigrams.size();
        return 0.99 * (ofAll + ofMine) / 2; // the same words in another order are not the same name
    }

    /** Whether one of the charity's names is the same name. */
    public boolean isNameOf(Charity charity) {
        return !folded.isEmpty() && charity.names().map(NameFold::fold).anyMatch(folded::equals);
    }

    private static Set<String> trigrams(String folded) {
        Set<String> trigrams = new HashSet<>();
        for (String word : List.of(folded.split(" "))) {
            String padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length() && !word.isEmpty(); i++) {
                trigrams.add(padded.substring(i, i + 3));
            }
        }
        return trigrams;
    }
}
