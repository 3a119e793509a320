package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;
import org.almoner.detect.AppealDetector;
import org.almoner.detect.Passage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cards say of the appeals in {@code cards}; the README there says how they are written down. */
class CardsTest {
    private static final String NONE = "none";

    private record Card(String language, String shows, String article, List<String> expected) {
        static Card of(String language, String written) {
            String[] parts = written.split("\n---\n", 2);
            String[] head = parts[0].split("\n", 2);
            return new Card(
                    language,
                    head[0],
                    head[1],
                    parts[1].lines().filter(line -> !line.isBlank()).toList());
        }

        @Override
        public String toString() {
            return language + ": " + shows;
        }
    }

    static Stream<Card> cards() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/cards"))) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream()
                    .flatMap(CardsTest::of);
        }
    }

    private static Stream<Card> of(Path file) {
        String language = file.getFileName().toString().replace(".txt", "");
        try {
            return Arrays.stream(Files.readString(file).split("(?m)^=== "))
                    .skip(1)
                    .map(card -> Card.of(language, card));
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void saysWhatIsExpected(Card card) {
        ArticleText article =
                new ArticleReader().read(card.article(), BodyFormat.TEXT, null).flowing();
        List<Passage> passages =
                new AppealDetector().detect(article, card.language()).passages();
        assertThat(passages).as("passages of: %s", card.article()).isNotEmpty();
        Summary summary = new Summarizer().summarize(passages.get(0), article, card.language());
        assertThat(card.expected().stream()
                        .map(line -> said(line.split(": ", 2)[0], summary))
                        .toList())
                .isEqualTo(card.expected());
    }

    private static String said(String name, Summary summary) {
        String value = switch (name) {
            case "headline" -> summary.headline();
            case "summary" -> Objects.requireNonNullElse(summary.text(), NONE);
            case "provides" -> summary.provides().isEmpty() ? NONE : String.join("; ", summary.provides());
            case "place" -> Objects.requireNonNullElse(summary.place(), NONE);
            default -> throw new AssertionError("a card has no " + name);
        };
        return name + ": " + value;
    }
}
