package org.almoner.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The articles under {@code articles} all together. Many of their passages are beyond the detector; how many, may not
 * grow. {@link Evaluate} prints them by language.
 */
class MarkedArticlesTest {
    private static final Path ARTICLES = Path.of("src/test/resources/articles");

    @Test
    void mostPassagesThatTheLexiconsWereWrittenForAreFound() throws IOException {
        Tally tally = tally("open");
        assertThat(tally.recall()).isGreaterThan(0.68);
        assertThat(tally.precision()).isGreaterThan(0.84);
    }

    @Test
    void passagesThatNobodyWroteForAreFoundNoLessThanBefore() throws IOException {
        Tally tally = tally("unseen");
        assertThat(tally.recall()).isGreaterThan(0.2);
        assertThat(tally.precision()).isGreaterThan(0.66);
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
