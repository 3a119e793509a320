package org.almoner.appeal;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.ArticleUrl;
import org.almoner.article.BodyFormat;
import org.almoner.charity.CharityId;
import org.almoner.charity.CharityRegistry;
import org.almoner.detect.AppealDetector;
import org.almoner.detect.Detection;
import org.jspecify.annotations.Nullable;

/**
 * The use case: takes articles in, keeps what was detected in them, and composes what is served. Thread-safe; methods that
 * reach the store block.
 */
public final class AppealService {
    /** Of writers that want one article at once, one gets through in each round. */
    private static final int ATTEMPTS = 32;

    private final ArticleReader reader;
    private final AppealDetector detector;
    private final AppealComposer composer;
    private final ArticleStore store;
    private final CharityRegistry registry;
    private final ScanListener listener;
    private final ServingListener serving;
    private final ScanRoom room = new ScanRoom(Runtime.getRuntime().maxMemory());

    /** A service whose links nobody watches. */
    public AppealService(
            ArticleReader reader,
            AppealDetector detector,
            AppealComposer composer,
            ArticleStore store,
            CharityRegistry registry,
            ScanListener listener) {
        this(reader, detector, composer, store, registry, listener, ServingListener.NONE);
    }

    public AppealService(
            ArticleReader reader,
            AppealDetector detector,
            AppealComposer composer,
            ArticleStore store,
            CharityRegistry registry,
            ScanListener listener,
            ServingListener serving) {
        this.reader = reader;
        this.detector = detector;
        this.composer = composer;
        this.store = store;
        this.registry = registry;
        this.listener = listener;
        this.serving = serving;
    }

    /** How a change ended. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        PRECONDITION_FAILED
    }

    /**
     * How a change ended, and what it left.
     *
     * @param article what is stored now; null where nothing is
     */
    public record Stored(Outcome outcome, @Nullable ComposedArticle article) {}

    /**
     * Reads, detects and stores an article. The same content again changes nothing, and is not even read.
     *
     * @param precondition what must hold of the article that is stored now (empty: there is none); null for nothing
     */
    public Stored put(Article article, @Nullable Predicate<Optional<ComposedArticle>> precondition) {
        String digest = ContentDigest.of(article);
        Scan scan = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<StoredArticle> current = store.find(article.id());
            if (precondition != null && !precondition.test(current.map(this::compose))) {
                return new Stored(Outcome.PRECONDITION_FAILED, null);
            }
            if (current.isPresent() && Scan.isOf(current.get(), digest)) {
                return new Stored(Outcome.UNCHANGED, compose(current.get()));
            }
            if (scan == null) {
                scan = scan(article, digest, true);
            }
            Optional<ComposedArticle> saved = save(scan, current.orElse(null));
            if (saved.isPresent()) {
                return new Stored(current.isPresent() ? Outcome.UPDATED : Outcome.CREATED, saved.get());
            }
        }
        throw new StoreUnavailableException("article " + article.id() + " is being changed too often to be stored");
    }

    /**
     * Stores those of many articles that are new, at once, and finds those that are stored just so. Works on the caller's
     * thread alone: whoever has many calls to make makes them side by side, and none waits for a share of another's.
     *
     * @param articles no two with the same id
     * @return what became of each of these, its cards unwritten ({@link AppealComposer#settle}); the others, and all that were new when one of them was stored by somebody else
     *     meanwhile, are left to {@link #put}
     */
    public Map<ArticleId, Stored> putNew(List<Article> articles) {
        Map<ArticleId, StoredArticle> current =
                store.findAll(articles.stream().map(Article::id).toList());
        Map<ArticleId, Stored> done = new HashMap<>();
        List<Article> fresh = new ArrayList<>();
        for (Article article : articles) {
            StoredArticle stored = current.get(article.id());
            if (stored == null) {
                fresh.add(article);
            } else if (Scan.isOf(stored, ContentDigest.of(article))) {
                done.put(article.id(), new Stored(Outcome.UNCHANGED, composer.settle(stored)));
            }
        }
        done.putAll(saveNew(fresh.stream()
                .map(article -> scan(article, ContentDigest.of(article), true))
                .toList()));
        return done;
    }

    private Map<ArticleId, Stored> saveNew(List<Scan> scans) {
        List<ComposedArticle> composed =
                scans.stream().map(scan -> composer.settle(scan.next(null))).toList();
        if (!store.saveNew(composed.stream()
                .map(article -> new ArticleStore.NewArticle(article.stored(), charities(article)))
                .toList())) {
            return Map.of();
        }
        Map<ArticleId, Stored> saved = new HashMap<>();
        for (int i = 0; i < scans.size(); i++) {
            ComposedArticle article = composed.get(i);
            listener.scanned(scans.get(i).duration(), article.passages());
            serving.serves(WatchedLinks.of(article));
            saved.put(article.stored().article().id(), new Stored(Outcome.CREATED, article));
        }
        return saved;
    }

    /**
     * What is stored, as the current registry sees it.
     *
     * @param readerCountry the country of the reader who asks, ISO 3166-1 alpha-2, where it is known
     */
    public Optional<ComposedArticle> find(ArticleId id, @Nullable String readerCountry) {
        Optional<ComposedArticle> found =
                store.find(id).map(this::current).map(stored -> composer.compose(stored, readerCountry));
        found.ifPresent(article -> serving.serves(WatchedLinks.of(article)));
        return found;
    }

    /** The id of the article last changed of those published at this address. */
    public Optional<ArticleId> findByUrl(ArticleUrl url) {
        return store.findByUrl(url);
    }

    /**
     * Deletes an article.
     *
     * @return {@code UPDATED} when it is gone, {@code UNCHANGED} when there was none
     */
    public Outcome delete(ArticleId id, @Nullable Predicate<Optional<ComposedArticle>> precondition) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<StoredArticle> current = store.find(id);
            if (precondition != null && !precondition.test(current.map(this::compose))) {
                return Outcome.PRECONDITION_FAILED;
            }
            if (current.isEmpty()) {
                return Outcome.UNCHANGED;
            }
            if (store.delete(id, current.get().version())) {
                return Outcome.UPDATED;
            }
        }
        throw new StoreUnavailableException("article " + id + " is being changed too often to be deleted");
    }

    /** Detects without storing. */
    public ComposedArticle detect(Article article) {
        Scan scan = scan(article, "", false);
        ComposedArticle composed = compose(scan.next(null));
        listener.scanned(scan.duration(), composed.passages());
        return composed;
    }

    /**
     * Where a permalink leads today: the appeal's verified link, or, once its passage is gone, its charity's.
     *
     * @param find the article as the reader was shown it, as {@link #find} does
     */
    Optional<URI> follow(AppealId id, Function<ArticleId, Optional<ComposedArticle>> find) {
        Optional<ArticleStore.Permalink> permalink = store.findPermalink(id);
        Optional<URI> link = permalink
                .flatMap(found -> find.apply(found.article()))
                .flatMap(article -> article.appeals().stream()
                        .filter(appeal -> appeal.id().equals(id))
                        .findFirst())
                .map(appeal -> appeal.link().url());
        return link.or(() -> permalink
                .flatMap(ArticleStore.Permalink::charity)
                .flatMap(registry::find)
                .flatMap(composer::verifiedLink));
    }

    private ComposedArticle compose(StoredArticle stored) {
        return composer.compose(stored, null);
    }

    /** @param dismissing whether a page that asks for nothing may be left half read: most of an archive is */
    private Scan scan(Article article, String digest, boolean dismissing) {
        return room.during(article.body(), () -> scanned(article, digest, dismissing));
    }

    private Scan scanned(Article article, String digest, boolean dismissing) {
        long begun = System.nanoTime();
        ArticleText text = dismissing && article.format() == BodyFormat.HTML ? reader.skim(article.body()) : null;
        Detection detection =
                text == null ? null : detector.dismiss(text, article.language()).orElse(null);
        if (text == null || detection == null) {
            text = reader.read(article.body(), article.format(), article.url());
            detection = detector.detect(text, article.language(), article.countries());
        }
        return new Scan(article, text, detection, digest, Duration.ofNanos(System.nanoTime() - begun));
    }

    private Optional<ComposedArticle> save(Scan scan, @Nullable StoredArticle current) {
        ComposedArticle next = compose(scan.next(current));
        Optional<StoredArticle> saved = store.save(next.stored(), charities(next));
        saved.ifPresent(stored -> {
            listener.scanned(scan.duration(), next.passages());
            serving.serves(WatchedLinks.of(next));
        });
        return saved.map(stored -> new ComposedArticle(stored, next.passages(), null));
    }

    /** Scans an article again that an older detector has read; where nothing can be written, readers get what is there. */
    private StoredArticle current(StoredArticle stored) {
        if (!stored.isOutdated()) {
            return stored;
        }
        try {
            return save(scan(stored.article(), stored.digest(), true), stored)
                    .map(ComposedArticle::stored)
                    .or(() -> store.find(stored.article().id()))
                    .orElse(stored);
        } catch (StoreUnavailableException e) {
            return stored;
        }
    }

    private static Map<AppealId, CharityId> charities(ComposedArticle article) {
        Map<AppealId, CharityId> charities = new HashMap<>();
        for (Appeal appeal : article.appeals()) {
            charities.put(appeal.id(), appeal.charity().id());
        }
        return charities;
    }
}
