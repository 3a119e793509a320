package org.almoner.detect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Single lines that ask and single lines that only look so, written for the tests: {@code lines/LANGUAGE.txt}. A line that
 * begins with {@code =} is of the news that stands in front of each, one with {@code +} asks, one with {@code -} does not.
 *
 * @param news what stands in front of each line
 */
record OneLiners(String language, String news, List<Line> lines) {
    record Line(boolean asks, String text) {}

    static List<OneLiners> in(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(OneLiners::read)
                    .toList();
        }
    }

    private static OneLiners read(Path file) {
        try {
            List<String> all = Files.readAllLines(file);
            StringBuilder news = new StringBuilder();
            all.stream()
                    .filter(line -> line.startsWith("= "))
                    .forEach(line -> news.append(line.substring(2)).append('\n'));
            return new OneLiners(
                    file.getFileName().toString().replace(".txt", ""),
                    news.toString(),
                    all.stream()
                            .filter(line -> line.startsWith("+ ") || line.startsWith("- "))
                            .map(line -> new Line(line.startsWith("+"), line.substring(2)))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String article(Line line) {
        return news + line.text();
    }
}
