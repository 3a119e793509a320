package org.almoner.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The articles under {@code articles} all together. Many of their passages are beyond the detector; how many, may not
 * grow. {@link Evaluate} prints them by language.
 */
class MarkedArticlesTest {
    private static final Path ARTICLES = Path.of("src/test/resources/articles");

    @ParameterizedTest
    @CsvSource({"open, 0.78, 0.85", "unseen, 0.28, 0.7", "retold, 0.8, 0.9", "retold-unseen, 0.58, 0.9"})
    void noFewerPassagesAreFoundThanBeforeAndNoMoreWrongly(String set, double recall, double precision)
            throws IOException {
        Tally tally = tally(set);
        assertThat(tally.recall()).isGreaterThan(recall);
        assertThat(tally.precision()).isGreaterThan(precision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "unseen", "retold", "retold-unseen"})
    void noPageIsDismissedInHasteOfWhichAnAppealIsFound(String set) throws IOException {
        ArticleReader reader = new ArticleReader();
        AppealDetector detector = new AppealDetector();
        for (MarkedArticle article : MarkedArticle.in(ARTICLES.resolve(set))) {
            ArticleText skimmed = reader.skim(page(article) + DetectorPropertiesTest.LONG_SCRIPT);
            if (skimmed != null
                    && !detector.detect(article.read(), null).passages().isEmpty()) {
                assertThat(detector.dismiss(skimmed, null))
                        .as(article.toString())
                        .isEmpty();
            }
        }
    }

    /** A page with the article's blocks; the lines of a wrapped paragraph are one. */
    private static String page(MarkedArticle article) {
        ArticleText read = article.read();
        return article.isHtml()
                ? article.body()
                : read.blocks().stream()
                        .map(block -> read.text().substring(block.start(), block.end()))
                        .map(words -> "<p>" + Entities.escape(words) + "</p>")
                        .collect(Collectors.joining("\n"));
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
