package org.almoner.appeal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleUrl;
import org.almoner.charity.CharityId;

/** The store's contract in a map. Not thread-safe. */
final class InMemoryArticleStore implements ArticleStore {
    private final Map<ArticleId, StoredArticle> articles = new LinkedHashMap<>();
    private final Map<AppealId, Permalink> permalinks = new HashMap<>();
    private boolean readOnly;

    @Override
    public Optional<StoredArticle> find(ArticleId id) {
        return Optional.ofNullable(articles.get(id));
    }

    @Override
    public Map<ArticleId, StoredArticle> findAll(Collection<ArticleId> ids) {
        Map<ArticleId, StoredArticle> found = new HashMap<>(articles);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public Optional<ArticleId> findByUrl(ArticleUrl url) {
        return articles.values().stream()
                .map(StoredArticle::article)
                .filter(article -> ArticleUrl.of(article.url()).equals(Optional.of(url)))
                .map(article -> article.id())
                .reduce((earlier, later) -> later);
    }

    @Override
    public Optional<StoredArticle> save(StoredArticle article, Map<AppealId, CharityId> charities) {
        if (readOnly) {
            throw new StoreUnavailableException("a standby takes no writes");
        }
        ArticleId id = article.article().id();
        long current = find(id).map(StoredArticle::version).orElse(0L);
        if (article.version() != current + 1) {
            return Optional.empty();
        }
        if (current > 0 && !articles.get(id).digest().equals(article.digest())) {
            articles.remove(id); // the last one put in is the one last changed
        }
        articles.put(id, article.at(Instant.EPOCH));
        for (StoredPassage passage :
                article.passages().stream().flatMap(one -> one.parts().stream()).toList()) {
            Optional<CharityId> before = findPermalink(passage.id()).flatMap(Permalink::charity);
            Optional<CharityId> now = Optional.ofNullable(charities.get(passage.id()));
            permalinks.put(passage.id(), new Permalink(id, now.or(() -> before)));
        }
        return find(id);
    }

    @Override
    public boolean saveNew(List<NewArticle> added) {
        if (added.stream()
                .anyMatch(one -> articles.containsKey(one.article().article().id()))) {
            return false;
        }
        added.forEach(one -> save(one.article(), one.charities()));
        return true;
    }

    /** From now on it is a standby. */
    void turnReadOnly() {
        readOnly = true;
    }

    /** Puts an article in as an older program left it. */
    void plant(StoredArticle article) {
        articles.put(article.article().id(), article);
    }

    @Override
    public boolean delete(ArticleId id, long version) {
        return find(id).filter(article -> article.version() == version).isPresent() && articles.remove(id) != null;
    }

    @Override
    public Optional<Permalink> findPermalink(AppealId id) {
        return Optional.ofNullable(permalinks.get(id));
    }
}
