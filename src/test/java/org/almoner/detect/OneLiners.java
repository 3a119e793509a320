package org.almoner.detect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Single lines that ask and single lines that only look so, written for the tests: {@code lines/LANGUAGE.txt} and, with
 * alternatives in braces that are parted by bars, {@code frames/LANGUAGE.txt}. A line that begins with {@code =} is of the news
 * that stands in front of each, one with {@code +} asks, one with {@code -} does not.
 *
 * @param news what stands in front of each line
 */
record OneLiners(String language, String news, List<Line> lines) {
    /** @param frame which of the file's lines it is one form of */
    record Line(int frame, boolean asks, String text) {}

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
                    IntStream.range(0, all.size())
                            .filter(i -> all.get(i).matches("[+-] .*"))
                            .boxed()
                            .flatMap(i -> forms(i, all.get(i)))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Line> forms(int frame, String line) {
        return expanded(line.substring(2)).map(text -> new Line(frame, line.startsWith("+"), text));
    }

    /** Every choice among the alternatives. */
    private static Stream<String> expanded(String text) {
        int open = text.indexOf('{');
        if (open < 0) {
            return Stream.of(text);
        }
        int close = text.indexOf('}', open);
        return Arrays.stream(text.substring(open + 1, close).split("\\|", -1))
                .flatMap(each -> expanded(text.substring(0, open) + each + text.substring(close + 1)));
    }

    String article(Line line) {
        return news + line.text();
    }
}
