package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.almoner.article.BodyFormat;
import org.junit.jupiter.api.Test;

class ContentDigestTest {
    private static final ArticleId ID = new ArticleId("a");
    private static final URI URL = URI.create("https://news.example/a");
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @Test
    void theSameContentHasTheSameDigest() {
        assertThat(ContentDigest.of(article("x")))
                .isEqualTo(ContentDigest.of(article("x")))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void everyFieldCounts() {
        List<Article> others = List.of(
                article("y"),
                new Article(new ArticleId("b"), URL, "t", "en", "s", "GB", NOON, BodyFormat.TEXT, "x"),
                new Article(ID, null, "t", "en", "s", "GB", NOON, BodyFormat.TEXT, "x"),
                new Article(ID, URL, "u", "en", "s", "GB", NOON, BodyFormat.TEXT, "x"),
                new Article(ID, URL, "t", "de", "s", "GB", NOON, BodyFormat.TEXT, "x"),
                new Article(ID, URL, "t", "en", "r", "GB", NOON, BodyFormat.TEXT, "x"),
                new Article(ID, URL, "t", "en", "s", "US", NOON, BodyFormat.TEXT, "x"),
                new Article(ID, URL, "t", "en", "s", "GB", null, BodyFormat.TEXT, "x"),
                new Article(ID, URL, "t", "en", "s", "GB", NOON, BodyFormat.HTML, "x"));
        assertThat(others)
                .extracting(ContentDigest::of)
                .doesNotHaveDuplicates()
                .doesNotContain(ContentDigest.of(article("x")));
    }

    @Test
    void fieldsDoNotRunTogether() {
        assertThat(ContentDigest.of(texts("ab", "c"))).isNotEqualTo(ContentDigest.of(texts("a", "bc")));
        assertThat(ContentDigest.of(texts(null, "a"))).isNotEqualTo(ContentDigest.of(texts("a", null)));
        assertThat(ContentDigest.of(texts(null, "a"))).isNotEqualTo(ContentDigest.of(texts("", "a")));
    }

    private static Article article(String body) {
        return new Article(ID, URL, "t", "en", "s", "GB", NOON, BodyFormat.TEXT, body);
    }

    private static Article texts(String title, String language) {
        return new Article(ID, null, title, language, null, null, null, BodyFormat.TEXT, "x");
    }
}
