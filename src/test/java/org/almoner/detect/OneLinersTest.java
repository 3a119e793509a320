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
 * Appeals of one line, with nothing around them that would help to tell. Some are beyond the detector; how many, may not
 * grow.
 */
class OneLinersTest {
    private static final double RECALL = 0.7;
    private static final double FALSE = 0.06;

    private final ArticleReader reader = new ArticleReader();
    private final AppealDetector detector = new AppealDetector();

    static Stream<OneLiners> languages() throws IOException {
        return OneLiners.in(Path.of("src/test/resources/lines")).stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void mostLinesThatAskAreFound(OneLiners of) {
        List<OneLiners.Line> asking =
                of.lines().stream().filter(OneLiners.Line::asks).toList();
        List<OneLiners.Line> missed =
                asking.stream().filter(line -> !isFound(of, line)).toList();
        assertThat(missed).hasSizeLessThanOrEqualTo((int) Math.ceil(asking.size() * (1 - RECALL)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hardlyAnyLineIsTakenForAnAppealThatIsNone(OneLiners of) {
        List<OneLiners.Line> others =
                of.lines().stream().filter(line -> !line.asks()).toList();
        List<OneLiners.Line> found =
                others.stream().filter(line -> isFound(of, line)).toList();
        assertThat(found).hasSizeLessThanOrEqualTo((int) Math.ceil(others.size() * FALSE));
    }

    private boolean isFound(OneLiners of, OneLiners.Line line) {
        return !detector.detect(reader.read(of.article(line), BodyFormat.TEXT, null), of.language())
                .passages()
                .isEmpty();
    }
}
