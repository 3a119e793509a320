package org.almoner.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.almoner.appeal.ChangeFeed;
import org.almoner.appeal.ComposedArticle;
import org.almoner.appeal.SchemaOrg;
import org.almoner.appeal.ServedArticle;
import org.almoner.appeal.ServedArticles;
import org.almoner.appeal.StoreUnavailableException;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleUrl;
import org.almoner.rest.model.AppealsResponse;
import org.jspecify.annotations.Nullable;

/**
 * The answers to readers, as bytes in memory: a hit costs no database, no composition and no thread of its own. News of a
 * change drops what it touches. While the database is away, old answers serve for as long as {@code stale-if-error} allows.
 */
@ApplicationScoped
public class ServedAppeals implements ChangeFeed.Listener {
    /** What an entry takes beside its bytes, roughly. */
    private static final int ENTRY_OVERHEAD = 256;

    /** After a failed load, old answers serve this long before the database is asked again. */
    private static final Duration RETRY = Duration.ofSeconds(2);

    /** Before all times: loaded again before it serves. */
    private static final long OUTDATED = -1;

    private final ServedArticles articles;
    private final ObjectWriter writer;
    private final ObjectWriter schemaOrg;
    private final AsyncLoadingCache<Key, Page> pages;
    private final AsyncLoadingCache<ArticleUrl, Optional<ArticleId>> addresses;
    private final Duration patience;

    /** Counts the times when everything may have changed; an older page is loaded again before it serves. */
    private final AtomicLong epoch = new AtomicLong();

    private volatile long retryAt = System.nanoTime();

    private final ConcurrentMap<Key, Reload> reloads = new ConcurrentHashMap<>();

    /** The countries that were ever asked for, so that a change looks for no answer that cannot be there. */
    private final Set<String> countries = ConcurrentHashMap.newKeySet();

    ServedAppeals(ServedArticles articles, ObjectMapper mapper, ServingConfig config, MeterRegistry meters) {
        this.articles = articles;
        this.patience = config.patience();
        this.writer = mapper.writerFor(AppealsResponse.class);
        this.schemaOrg = mapper.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS); // one tag on all replicas
        this.pages = Caffeine.newBuilder()
                .maximumWeight(config.cacheBytes())
                .weigher((Key key, Page page) -> page.bytes().length + ENTRY_OVERHEAD)
                .expireAfterWrite(config.staleIfError())
                .executor(Infrastructure.getDefaultExecutor())
                .recordStats()
                .buildAsync(this::load);
        this.addresses = Caffeine.newBuilder()
                .maximumSize(config.cacheBytes() / (4 * ENTRY_OVERHEAD))
                .expireAfterWrite(config.staleIfError())
                .executor(Infrastructure.getDefaultExecutor())
                .buildAsync(articles::findByUrl);
        CaffeineCacheMetrics.monitor(meters, pages, "appeals");
    }

    /** @param country the reader's, where it is known */
    private record Key(ArticleId article, @Nullable String country) {}

    /**
     * An answer that is being made anew.
     *
     * @param old the outdated one
     * @param epoch of the last change that was known when this began
     */
    private record Reload(CompletableFuture<Page> old, long epoch, CompletableFuture<Page> page) {
        boolean isAfterSameNews(Reload other) {
            return old.equals(other.old) && epoch == other.epoch;
        }
    }

    /** The answer for an article, at once where it is in memory. */
    Uni<Page> find(ArticleId article, @Nullable String country) {
        if (country != null) {
            countries.add(country);
        }
        Key key = new Key(article, country);
        long asked = epoch.get();
        CompletableFuture<Page> future = pages.get(key);
        if (!future.isDone() || future.isCompletedExceptionally()) {
            // A load that began before a change that the reader may know of is not what was asked for.
            return shared(future)
                    .flatMap(page -> page.epoch() < asked
                            ? find(article, country)
                            : Uni.createFrom().item(page));
        }
        Page page = future.join();
        if (page.epoch() == OUTDATED && !page.found()) {
            // What was missing may be there by now.
            pages.asMap().remove(key, future);
            return find(article, country);
        }
        if (page.epoch() == epoch.get()) {
            return Uni.createFrom().item(page);
        }
        if (System.nanoTime() - retryAt < 0) {
            return Uni.createFrom().item(page.aged());
        }
        return shared(reload(key, future))
                .ifNoItem()
                .after(patience)
                .fail()
                .onFailure(e -> !(e instanceof StoreUnavailableException || e instanceof TimeoutException))
                .invoke(e -> Log.error("An answer could not be made anew; the old one is served.", e))
                .onFailure()
                .recoverWithItem(() -> {
                    retryAt = System.nanoTime() + RETRY.toNanos();
                    return page.aged();
                });
    }

    /** Makes an answer anew, once for all who ask after the same news: a load that began before it would not show it. */
    private CompletableFuture<Page> reload(Key key, CompletableFuture<Page> old) {
        Reload mine = new Reload(old, epoch.get(), new CompletableFuture<>());
        Reload underway =
                reloads.compute(key, (k, other) -> other != null && other.isAfterSameNews(mine) ? other : mine);
        if (underway.equals(mine)) {
            begin(key, mine);
        }
        return underway.page();
    }

    /** Whoever sees the outcome begins another. */
    private void begin(Key key, Reload reload) {
        CompletableFuture.supplyAsync(() -> load(key), Infrastructure.getDefaultExecutor())
                .whenComplete((page, failure) -> {
                    reloads.remove(key, reload);
                    if (failure != null) {
                        reload.page().completeExceptionally(failure);
                        return;
                    }
                    pages.asMap().replace(key, reload.old(), CompletableFuture.completedFuture(page));
                    // Late is not away: other articles need not wait for the next try.
                    retryAt = System.nanoTime();
                    reload.page().complete(page);
                });
    }

    /** What many wait for: who leaves must not call it off for the others. */
    private static <T> Uni<T> shared(CompletableFuture<T> future) {
        return Uni.createFrom().completionStage(future.copy());
    }

    /** The answer for the article at an address; empty where there is none. */
    Uni<Optional<Page>> find(ArticleUrl url, @Nullable String country) {
        return lookUp(url, country).flatMap(page -> {
            if (page.isEmpty() || page.get().isAt(url)) {
                return Uni.createFrom().item(page);
            }
            // The article moved or went since the address was looked up.
            addresses.synchronous().invalidate(url);
            return lookUp(url, country).map(again -> again.filter(found -> found.isAt(url)));
        });
    }

    private Uni<Optional<Page>> lookUp(ArticleUrl url, @Nullable String country) {
        return shared(addresses.get(url))
                .flatMap(id -> id.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : find(id.get(), country).map(Optional::of));
    }

    /** The answer for an article that is at hand. */
    Page page(ComposedArticle article) {
        return Page.of(bytes(article), ArticleUrl.of(article.stored().article().url()), epoch.get());
    }

    /** What readers get of an article. */
    public byte[] bytes(ComposedArticle article) {
        return written(writer, AppealsResponse.from(article));
    }

    /** The same for who reads schema.org's vocabulary. */
    byte[] schemaOrgBytes(ServedArticle article) {
        return written(schemaOrg, SchemaOrg.of(article));
    }

    private static byte[] written(ObjectWriter writer, Object answer) {
        try {
            return writer.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // records of strings and numbers can always be written
        }
    }

    /** The old answers are kept for as long as the new ones cannot be had, and serve no longer than that. */
    @Override
    public void articleChanged(ArticleId id, Optional<ArticleUrl> url) {
        askAgain();
        outdate(new Key(id, null));
        for (String country : countries) {
            outdate(new Key(id, country));
        }
        url.ifPresent(addresses.synchronous()::invalidate);
    }

    /** There is news, so there is a database. */
    private void askAgain() {
        retryAt = System.nanoTime();
        articles.askAgain();
    }

    /** Drops all answers for an article, old ones included. */
    void forget(ArticleId id) {
        articles.forget(id);
        pages.synchronous().invalidate(new Key(id, null));
        for (String country : countries) {
            pages.synchronous().invalidate(new Key(id, country));
        }
    }

    /** An answer whose load is underway is outdated as soon as it is there: the load may have begun before the change. */
    private void outdate(Key key) {
        CompletableFuture<Page> future = pages.asMap().get(key);
        if (future != null) {
            pages.asMap().replace(key, future, future.thenApply(page -> page.begunAt(OUTDATED)));
        }
    }

    @Override
    public void everythingChanged() {
        askAgain();
        epoch.incrementAndGet();
        addresses.synchronous().invalidateAll();
    }

    private Page load(Key key) {
        long begun = epoch.get();
        return articles.compose(key.article(), key.country())
                .map(article -> page(article).begunAt(begun))
                .orElseGet(() -> Page.missing(begun));
    }
}
