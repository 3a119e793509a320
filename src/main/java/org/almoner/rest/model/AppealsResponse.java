package org.almoner.rest.model;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.almoner.appeal.ComposedArticle;
import org.almoner.article.Article;
import org.jspecify.annotations.Nullable;

/** The appeals to show in an article: verified ones alone, in the article's order. */
public record AppealsResponse(ArticleSummary article, List<AppealResponse> appeals) {
    public static AppealsResponse from(ComposedArticle article) {
        return new AppealsResponse(
                ArticleSummary.from(article),
                article.appeals().stream()
                        .map(appeal -> AppealResponse.from(appeal, article))
                        .toList());
    }

    /** Which article it is. */
    public record ArticleSummary(
            String id, @Nullable URI url, @Nullable String title, String language) {
        static ArticleSummary from(ComposedArticle composed) {
            Article article = composed.stored().article();
            String language = article.language() != null
                    ? article.language()
                    : composed.stored().language();
            // Browsers refuse older forms, such as zh-cmn-Hans.
            String tag = Locale.forLanguageTag(language).toLanguageTag();
            return new ArticleSummary(article.id().value(), article.url(), article.title(), tag);
        }
    }
}
