package org.almoner.stream;

import org.almoner.appeal.ComposedArticle;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.jspecify.annotations.Nullable;

/** What records look like: the same JSON as in the HTTP API. Thread-safe. */
public interface StreamFormat {
    /**
     * Reads an article.
     *
     * @param key the record's key: the article's id, where the JSON has none
     * @throws RejectedArticleException when it is none; another try would end the same way
     */
    Article article(@Nullable String key, byte[] json);

    /**
     * Reads the id of an article that is deleted.
     *
     * @throws RejectedArticleException when it is none
     */
    ArticleId id(@Nullable String key);

    /** Writes the appeals to show in an article. */
    byte[] appeals(ComposedArticle article);
}
