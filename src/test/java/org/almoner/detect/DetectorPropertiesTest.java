package org.almoner.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every detection, tried on articles spliced at random of the cases' lines and of odd characters. */
class DetectorPropertiesTest {
    private static final int TRIALS = 400;

    /** Only long pages are read in haste. */
    static final String LONG_SCRIPT = "<script>" + "x".repeat(20_000) + "</script>";

    private static final String[] ODD = {
        "\u00A0",
        "\u00AD",
        "\u200B",
        "\u200F",
        "\uFEFF",
        "\u0301",
        "\u064B",
        "\uFF11\uFF12",
        "\u2019",
        "\uD83D\uDE00",
        "\uD800",
        "\u0130",
        "\u1E9E",
        "\n\n",
        "<li>",
        "</b>",
        "&amp;",
        "&#105;",
        "::",
        "([",
        "https://a.b/"
    };
    private static final List<String> LINES = lines();

    private final ArticleReader reader = new ArticleReader();
    private final AppealDetector detector = new AppealDetector();

    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/cases"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                Files.readString(file)
                        .lines()
                        .filter(line -> !line.startsWith("==="))
                        .map(line -> line.replace("[[", "").replace("]]", ""))
                        .forEach(lines::add);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return lines;
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(8);
    }

    private static String article(Random random) {
        StringBuilder article = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            String line = LINES.get(random.nextInt(LINES.size()));
            int cut = random.nextInt(line.length() + 1);
            article.append(line, 0, cut);
            if (random.nextInt(3) == 0) {
                article.append(ODD[random.nextInt(ODD.length)]);
            }
            article.append(line, cut, line.length()).append(random.nextInt(4) == 0 ? " " : "\n");
        }
        return article.toString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void offsetsPointAtTheWordsWhateverTheText(long seed) {
        Random random = new Random(seed);
        for (int trial = 0; trial < TRIALS; trial++) {
            String body = article(random);
            BodyFormat format = random.nextBoolean() ? BodyFormat.TEXT : BodyFormat.HTML;
            ArticleText text = reader.read(body, format, null);
            int last = 0;
            for (Passage passage : detector.detect(text, null).passages()) {
                assertThat(text.text().substring(passage.start(), passage.end()))
                        .isEqualTo(passage.exact());
                assertThat(passage.start()).isGreaterThanOrEqualTo(last);
                assertThat(passage.confidence()).isBetween(0.0, 1.0);
                assertThat(passage.recipients())
                        .allSatisfy(each -> assertThat(withoutBlanks(text.text().substring(each.start(), each.end())))
                                .isEqualTo(withoutBlanks(each.name())));
                assertThat(passage.cues())
                        .allSatisfy(cue -> assertThat(text.text().substring(cue.start(), cue.end()))
                                .contains(cue.text()));
                last = passage.end();
            }
        }
    }

    /** A wrapped line parts a name; it is read as if on one. */
    private static String withoutBlanks(String words) {
        return words.replaceAll("[\\s\u200B]", "");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameTextGivesTheSameDetection(long seed) {
        Random random = new Random(seed);
        for (int trial = 0; trial < TRIALS / 4; trial++) {
            ArticleText text = reader.read(article(random), BodyFormat.TEXT, null);
            assertThat(new AppealDetector().detect(text, null)).isEqualTo(detector.detect(text, null));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noPageWithAnAppealIsDismissed(long seed) {
        Random random = new Random(seed);
        int read = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            String body = "<p>" + article(random).replace("\n", "</p>\n<p>") + "</p>";
            ArticleText text = reader.read(body, BodyFormat.HTML, null);
            ArticleText skimmed = reader.skim(body + LONG_SCRIPT);
            read += skimmed == null ? 0 : 1;
            if (skimmed != null && !detector.detect(text, null).passages().isEmpty()) {
                assertThat(detector.dismiss(skimmed, null)).as(body).isEmpty();
            }
        }
        assertThat(read).isGreaterThan(TRIALS / 2);
    }
}
