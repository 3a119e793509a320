package org.almoner.appeal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleUrl;
import org.almoner.charity.CharityId;

/** Port: where articles are kept. What a method has returned from is durable. Thread-safe; calls may block. */
public interface ArticleStore {
    /** The article with this id. */
    Optional<StoredArticle> find(ArticleId id);

    /** Those of these articles that there are. */
    Map<ArticleId, StoredArticle> findAll(Collection<ArticleId> ids);

    /** The article last changed of those with this address; one that is only read anew is not changed. */
    Optional<ArticleId> findByUrl(ArticleUrl url);

    /**
     * Stores an article in place of version {@code article.version() - 1}, or as new when its version is 1.
     *
     * @param charities whom each appeal asks for, where that is known: kept with the permalink
     * @return what is now stored; empty when another version got there first, and nothing was changed
     */
    Optional<StoredArticle> save(StoredArticle article, Map<AppealId, CharityId> charities);

    /**
     * Stores many new articles at once, all of version 1 and no two with the same id: all of them or, when one is there
     * already, none.
     *
     * @return whether they are stored
     */
    boolean saveNew(List<NewArticle> articles);

    /** Deletes an article, if it is still at this version. Its permalinks stay. */
    boolean delete(ArticleId id, long version);

    /** Where a permalink leads. */
    Optional<Permalink> findPermalink(AppealId id);

    /**
     * What is remembered of an appeal for ever.
     *
     * @param article the article it stood in, which may be gone
     * @param charity whom it asked for, when last known
     */
    record Permalink(ArticleId article, Optional<CharityId> charity) {}

    /**
     * An article that is not yet there.
     *
     * @param charities as in {@link #save}
     */
    record NewArticle(StoredArticle article, Map<AppealId, CharityId> charities) {}
}
