package org.almoner.appeal;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleUrl;
import org.jspecify.annotations.Nullable;

/**
 * Articles as cards and permalinks show them: as they are, and while the store is away as they were last shown in any form,
 * for as long as an old answer may serve. Thread-safe; calls may block.
 */
public final class ServedArticles {
    /** After the store was found away, what is remembered serves this long before it is asked again: asking takes seconds. */
    private static final Duration RETRY = Duration.ofSeconds(2);

    private static final String NO_COUNTRY = "";

    private final AppealService service;
    private final Memory memory;
    private final Duration longest;
    private final Clock clock;
    private final Duration retry;
    private final AtomicLong forgotten = new AtomicLong();
    private volatile long retryAt = System.nanoTime();

    /** @param longest how old an answer may be */
    public ServedArticles(AppealService service, Memory memory, Duration longest, Clock clock) {
        this(service, memory, longest, clock, RETRY);
    }

    ServedArticles(AppealService service, Memory memory, Duration longest, Clock clock, Duration retry) {
        this.service = service;
        this.memory = memory;
        this.longest = longest;
        this.clock = clock;
        this.retry = retry;
    }

    /** Where things are remembered; the maps drop what they have no room for. */
    public record Memory(
            ConcurrentMap<ArticleId, Shown> articles,
            ConcurrentMap<AppealId, ArticleId> appeals,
            ConcurrentMap<ArticleUrl, ArticleId> addresses) {}

    /** An article as it was shown, by the reader's country. */
    public record Shown(Map<String, ServedArticle> byCountry) {
        public Shown {
            byCountry = Map.copyOf(byCountry);
        }

        /** About how many letters are in it. */
        public int letters() {
            return byCountry.values().stream().mapToInt(ServedArticle::letters).sum();
        }
    }

    /** An article as it is, with all that is known of it: as {@link AppealService#find}, and remembered. */
    public Optional<ComposedArticle> compose(ArticleId id, @Nullable String country) {
        long before = forgotten.get();
        Optional<ComposedArticle> found = service.find(id, country);
        if (found.isEmpty()) {
            forget(id);
        } else {
            remember(served(found.get()), country, before);
        }
        return found;
    }

    /** As {@link AppealService#findByUrl}. */
    public Optional<ArticleId> findByUrl(ArticleUrl url) {
        return service.findByUrl(url);
    }

    /** What is shown of an article. */
    public Optional<ServedArticle> find(ArticleId id, @Nullable String country) {
        return orLast(() -> compose(id, country).map(this::served), () -> last(id, country));
    }

    /** What is shown of the article at an address. */
    public Optional<ServedArticle> find(ArticleUrl url) {
        return orLast(
                () -> findByUrl(url).flatMap(id -> compose(id, null)).map(this::served),
                () -> Optional.ofNullable(memory.addresses().get(url))
                        .flatMap(id -> last(id, null))
                        .filter(article -> article.address().equals(Optional.of(url))));
    }

    /**
     * Where a permalink leads today, and while the store is away, where the appeal last led.
     *
     * @param country of the reader who was shown the appeal, as in {@link AppealService#find}
     */
    public Optional<URI> follow(AppealId appeal, @Nullable String country) {
        return orLast(
                () -> service.follow(appeal, id -> compose(id, country)),
                () -> Optional.ofNullable(memory.appeals().get(appeal))
                        .flatMap(id -> last(id, country))
                        .flatMap(article -> article.link(appeal)));
    }

    /** Forgets an article: it was deleted. */
    public void forget(ArticleId id) {
        forgotten.incrementAndGet();
        memory.articles().remove(id);
    }

    /** There is news, so there is a store. */
    public void askAgain() {
        retryAt = System.nanoTime();
    }

    private <T> Optional<T> orLast(Supplier<Optional<T>> now, Supplier<Optional<T>> last) {
        if (System.nanoTime() - retryAt < 0) {
            Optional<T> remembered = last.get();
            if (remembered.isPresent()) {
                return remembered;
            }
        }
        try {
            return now.get();
        } catch (StoreUnavailableException e) {
            retryAt = System.nanoTime() + retry.toNanos();
            return Optional.of(last.get().orElseThrow(() -> e));
        }
    }

    private Optional<ServedArticle> last(ArticleId id, @Nullable String country) {
        return Optional.ofNullable(memory.articles().get(id))
                .map(shown -> shown.byCountry().get(country == null ? NO_COUNTRY : country))
                .map(article -> article.aged(Duration.between(article.composedAt(), clock.instant())))
                .filter(article -> longest.compareTo(article.age()) > 0);
    }

    private ServedArticle served(ComposedArticle article) {
        return ServedArticle.of(article, clock.instant());
    }

    /** @param asked how often an article was forgotten by the time it was asked for: since then, it may be this one */
    private void remember(ServedArticle article, @Nullable String country, long asked) {
        memory.articles().compute(article.id(), (id, before) -> {
            if (asked != forgotten.get()) {
                return before;
            }
            Map<String, ServedArticle> byCountry = new HashMap<>(before == null ? Map.of() : before.byCountry());
            byCountry.put(country == null ? NO_COUNTRY : country, article);
            if (article.reader() == null) {
                byCountry.put(NO_COUNTRY, article); // all others are shown the same
            }
            return new Shown(byCountry);
        });
        article.appeals().forEach(appeal -> memory.appeals().put(appeal.id(), article.id()));
        article.address().ifPresent(address -> memory.addresses().put(address, article.id()));
    }
}
