package org.almoner.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordLinesTest {
    private final WordLines lines = new WordLines();

    @Test
    void everyWordHasTheLinesOfItsNames() {
        lines.add("red cross of red hill", 2);
        lines.add("cross", 5);
        lines.add("", 6);

        assertThat(collected())
                .containsOnly(
                        Map.entry("red", "[2]"),
                        Map.entry("cross", "[2, 5]"),
                        Map.entry("of", "[2]"),
                        Map.entry("hill", "[2]"));
    }

    @Test
    void wordsAreToldApartHoweverManyThereAre() {
        Map<String, TreeSet<Integer>> expected = new HashMap<>();
        for (int line = 1; line <= 40_000; line++) {
            String name = "Aa" + line % 9_973 + " BB" + line % 9_973 + " łódź" + line % 101;
            lines.add(name, line);
            for (String word : name.split(" ")) {
                expected.computeIfAbsent(word, key -> new TreeSet<>()).add(line);
            }
        }

        Map<String, String> collected = collected();
        assertThat(collected).hasSameSizeAs(expected);
        expected.forEach((word, of) -> assertThat(collected).containsEntry(word, of.toString()));
    }

    @Test
    void wordOfVeryManyLinesIsOnlyCounted() {
        for (int line = 1; line <= WordLines.MOST_LINES; line++) {
            lines.add("trust", line);
        }
        assertThat(collected().get("trust")).startsWith("[1, 2, ");

        lines.add("trust", WordLines.MOST_LINES + 1);

        assertThat(collected()).containsOnly(Map.entry("trust", (WordLines.MOST_LINES + 1) + " lines"));
        assertThat(lines.bytes()).isLessThan(1_000);
    }

    @Test
    void clearedItBeginsAnew() {
        lines.add("red cross", 1);
        lines.clear();
        lines.add("red", 9);

        assertThat(collected()).containsOnly(Map.entry("red", "[9]"));
    }

    private Map<String, String> collected() {
        Map<String, String> collected = new HashMap<>();
        lines.forEach((word, count, of) -> collected.put(
                word, of == null ? count + " lines" : Arrays.toString(Arrays.copyOfRange(of, 1, count + 1))));
        return collected;
    }
}
