package org.almoner.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.article.ArticleReader;
import org.almoner.article.BodyFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The endings that articles usually have, in all the forms that the alternatives of {@code frames} give. Some are beyond the
 * detector; how many, may not grow.
 */
class FramesTest {
    private static final double RECALL = 0.92;
    private static final double FALSE = 0.07;

    private final ArticleReader reader = new ArticleReader();
    private final AppealDetector detector = new AppealDetector();

    static Stream<OneLiners> languages() throws IOException {
        return OneLiners.in(Path.of("src/test/resources/frames")).stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void usualEndingsAreFound(OneLiners of) {
        List<OneLiners.Line> asking =
                of.lines().stream().filter(OneLiners.Line::asks).toList();
        List<String> missed = asking.stream()
                .filter(line -> !isFound(of, line))
                .map(OneLiners.Line::text)
                .toList();
        assertThat(missed).hasSizeLessThanOrEqualTo((int) Math.ceil(asking.size() * (1 - RECALL)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void endingsInTheSameWordsThatAskForNothingAreNot(OneLiners of) {
        List<OneLiners.Line> others =
                of.lines().stream().filter(line -> !line.asks()).toList();
        List<String> found = others.stream()
                .filter(line -> isFound(of, line))
                .map(OneLiners.Line::text)
                .toList();
        assertThat(found).hasSizeLessThanOrEqualTo((int) Math.ceil(others.size() * FALSE));
    }

    /** Without the language given: it is to be found out too. */
    private boolean isFound(OneLiners of, OneLiners.Line line) {
        return !detector.detect(reader.read(of.article(line), BodyFormat.TEXT, null), null)
                .passages()
                .isEmpty();
    }
}
