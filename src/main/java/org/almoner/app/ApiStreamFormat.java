package org.almoner.app;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.almoner.appeal.ComposedArticle;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.almoner.rest.ArticleJson;
import org.almoner.rest.ServedAppeals;
import org.almoner.stream.RejectedArticleException;
import org.almoner.stream.StreamFormat;
import org.jspecify.annotations.Nullable;

/** Records look as bodies of the HTTP API do. */
@Singleton
class ApiStreamFormat implements StreamFormat {
    private final ArticleJson articles;
    private final ServedAppeals served;

    ApiStreamFormat(ArticleJson articles, ServedAppeals served) {
        this.articles = articles;
        this.served = served;
    }

    @Override
    public Article article(@Nullable String key, byte[] json) {
        try {
            ArticleJson.Line line = articles.open(json);
            String id = line.id() == null ? key : line.id();
            if (key != null && !key.equals(id)) {
                throw new RejectedArticleException("The record's key is not the article's id.");
            }
            return articles.article(id(id), line);
        } catch (ArticleJson.InvalidArticleException e) {
            throw new RejectedArticleException(e.reason());
        } catch (HttpProblem e) {
            throw new RejectedArticleException(
                    Optional.ofNullable(e.getDetail()).orElse(e.getTitle()));
        }
    }

    @Override
    public ArticleId id(@Nullable String key) {
        return Optional.ofNullable(key)
                .flatMap(ArticleId::parse)
                .orElseThrow(() -> new RejectedArticleException("The article has no id that matches "
                        + ArticleId.PATTERN + ", neither as key nor in its JSON."));
    }

    @Override
    public byte[] appeals(ComposedArticle article) {
        return served.bytes(article);
    }
}
