package org.almoner.detect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Counts who receives, as passages name them: of the labelled names that stand in a labelled passage those that were
 * found, and of the names found in it those that are labelled. One that holds the other is the same.
 */
final class NamedTally {
    private int gold;
    private int found;
    private int seen;
    private int right;

    void add(JsonNode appeal, List<Passage> passages) {
        String quote = Overlap.fold(appeal.path("quote").asText());
        Set<String> labelled = new HashSet<>();
        appeal.path("recipients").forEach(name -> labelled.add(Overlap.fold(name.asText())));
        Set<String> names = new HashSet<>();
        boolean met = false;
        for (Passage passage : passages) {
            if (Overlap.of(quote, Overlap.fold(passage.exact())) > 0) {
                met = true;
                passage.recipients().stream()
                        .map(each -> Overlap.fold(each.name()))
                        .filter(quote::contains)
                        .forEach(names::add);
            }
        }
        if (!met) {
            return;
        }
        seen += names.size();
        right += (int) names.stream().filter(name -> isIn(name, labelled)).count();
        labelled.removeIf(name -> !quote.contains(name));
        gold += labelled.size();
        found += (int) labelled.stream().filter(name -> isIn(name, names)).count();
    }

    private static boolean isIn(String name, Set<String> names) {
        return names.stream().anyMatch(other -> name.contains(other) || other.contains(name));
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "names: %d of %d labelled found (%.3f), %d of %d found labelled (%.3f)",
                found,
                gold,
                (double) found / gold,
                right,
                seen,
                (double) right / seen);
    }
}
