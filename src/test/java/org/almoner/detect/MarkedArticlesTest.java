package org.almoner.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The articles under {@code articles} all together. Many of their passages are beyond the detector; how many, may not
 * grow. {@link Evaluate} prints them by language.
 */
class MarkedArticlesTest {
    private static final Path ARTICLES = Path.of("src/test/resources/articles");

    @ParameterizedTest
    @CsvSource({"open, 0.78, 0.85", "unseen, 0.28, 0.7", "retold, 0.8, 0.9", "retold-unseen, 0.62, 0.88"})
    void noFewerPassagesAreFoundThanBeforeAndNoMoreWrongly(String set, double recall, double precision)
            throws IOException {
        Tally tally = tally(set);
        assertThat(tally.recall()).isGreaterThan(recall);
        assertThat(tally.precision()).isGreaterThan(precision);
    }

    private static Tally tally(String set) throws IOException {
        AppealDetector detector = new AppealDetector();
        Tally tally = new Tally();
        for (MarkedArticle article : MarkedArticle.in(ARTICLES.resolve(set))) {
            List<String> gold = article.quotes().stream().map(Overlap::fold).toList();
            tally.add(Scored.of(gold, detector.detect(article.read(), null).passages()));
        }
        return tally;
    }
}
