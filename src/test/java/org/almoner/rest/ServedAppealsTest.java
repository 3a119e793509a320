package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.almoner.appeal.AppealComposer;
import org.almoner.appeal.AppealService;
import org.almoner.appeal.ArticleStore;
import org.almoner.appeal.LinkChoice;
import org.almoner.appeal.ScanListener;
import org.almoner.appeal.ServedArticles;
import org.almoner.appeal.StoreUnavailableException;
import org.almoner.appeal.StoredArticle;
import org.almoner.appeal.Summarizer;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleReader;
import org.almoner.article.BodyFormat;
import org.almoner.charity.Assurance;
import org.almoner.charity.RecipientResolver;
import org.almoner.charity.ReviewedRegistry;
import org.almoner.detect.AppealDetector;
import org.almoner.verify.LinkProbe;
import org.almoner.verify.LinkVerifier;
import org.junit.jupiter.api.Test;

/** What is answered from memory while articles change and the store comes and goes. */
class ServedAppealsTest {
    private static final Duration PATIENCE = new ArticleLinesTest.Serving().patience();

    private final ArticleId id = new ArticleId("a");
    private final ServedArticles articles = ArticleLinesTest.remembering(service());
    private final ServedAppeals served =
            new ServedAppeals(articles, mapper(), new ArticleLinesTest.Serving(), new SimpleMeterRegistry());
    private volatile Optional<StoredArticle> stored = Optional.empty();
    private volatile boolean away;
    private final Semaphore reads = new Semaphore(0);
    private volatile CountDownLatch loading = new CountDownLatch(0);

    @Test
    void anArticleThatChangedIsLoadedAgain() {
        stored = article("one");
        assertThat(answer()).contains("one");
        stored = article("two");
        assertThat(answer()).contains("one");
        served.articleChanged(id, Optional.empty());
        assertThat(answer()).contains("two");
    }

    @Test
    void newsThatComesJustBeforeTheStoreGoesAwayLosesNoAnswer() {
        stored = article("one");
        answer();
        served.articleChanged(id, Optional.empty());
        away = true;
        assertThat(answer()).contains("one");
        served.everythingChanged();
        assertThat(answer()).contains("one");
    }

    @Test
    void anAnswerThatCannotBeMadeAnewSaysItsAge() {
        stored = article("one");
        answer();
        assertThat(find().age()).isNull();
        away = true;
        served.everythingChanged();
        assertThat(find().age()).isPositive();
        assertThat(find().age()).as("until the next try").isPositive();
    }

    @Test
    void newsThatComesDuringALoadLosesNoAnswerWhenTheStoreGoesAway() {
        stored = article("one");
        loadThatNewsOvertakes();
        away = true;
        assertThat(answer()).contains("one");
    }

    @Test
    void anAnswerWhoseLoadWasOvertakenByNewsIsLoadedAgain() {
        stored = article("one");
        loadThatNewsOvertakes();
        stored = article("two");
        assertThat(answer()).contains("two");
    }

    @Test
    void anAbsenceWhoseLoadWasOvertakenByNewsIsNotRemembered() {
        loadThatNewsOvertakes();
        away = true;
        assertThatThrownBy(this::answer).hasRootCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void onceTheStoreIsBackAChangeIsSeenAtOnce() {
        answerWhileTheStoreIsAway();
        stored = article("two");
        served.articleChanged(id, Optional.empty());
        assertThat(answer()).contains("two");
    }

    @Test
    void onceTheStoreIsBackAChangeOfTheRegistryIsSeenAtOnce() {
        answerWhileTheStoreIsAway();
        stored = article("two");
        served.everythingChanged();
        assertThat(answer()).contains("two");
    }

    @Test
    void whoAsksAfterAChangeOfTheRegistryGetsNoLoadThatBeganBeforeIt() throws InterruptedException {
        stored = article("one");
        loadUnderway();
        served.everythingChanged();
        assertThat(askedDuringTheLoad()).contains("two");
    }

    @Test
    void aChangeIsSeenByWhoAsksInTheMomentThatAReloadFails() {
        stored = article("one");
        answer();
        away = true;
        served.everythingChanged();
        Uni<Page> again = served.find(id, null).flatMap(old -> {
            away = false;
            stored = article("two");
            served.everythingChanged();
            return served.find(id, null);
        });
        assertThat(text(again)).contains("two");
    }

    @Test
    void whoAsksAfterAChangeOfTheRegistryGetsNoReloadThatBeganBeforeIt() throws InterruptedException {
        reloadUnderway();
        served.everythingChanged();
        assertThat(askedDuringTheLoad()).contains("two");
    }

    @Test
    void whoAsksAfterAChangeOfTheArticleGetsNoReloadThatBeganBeforeIt() throws InterruptedException {
        reloadUnderway();
        served.articleChanged(id, Optional.empty());
        assertThat(askedDuringTheLoad()).contains("two");
        assertThat(answer()).contains("two");
    }

    @Test
    void aReaderWhoLeavesCallsOffNoLoadThatOthersWaitFor() {
        stored = article("one");
        assertThat(text(askedBesideOneWhoLeaves())).contains("one");
    }

    @Test
    void aReaderWhoLeavesCallsOffNoReloadThatOthersWaitFor() {
        stored = article("one");
        answer();
        served.everythingChanged();
        stored = article("two");
        assertThat(text(askedBesideOneWhoLeaves())).contains("two");
    }

    @Test
    void aDeletedArticleIsNotRememberedEvenWhileTheStoreIsAway() {
        stored = article("one");
        answer();
        served.forget(id);
        away = true;
        assertThatThrownBy(this::answer).hasRootCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void theAbsenceOfAnArticleIsForgottenWhenThereIsNewsOfIt() {
        assertThat(find().found()).isFalse();
        stored = article("one");
        served.articleChanged(id, Optional.empty());
        assertThat(find().found()).isTrue();
    }

    private void answerWhileTheStoreIsAway() {
        stored = article("one");
        answer();
        away = true;
        served.everythingChanged();
        answer();
        away = false;
    }

    /** The load has read the article of today, which is another one from now on. */
    private void loadUnderway() throws InterruptedException {
        reads.drainPermits();
        loading = new CountDownLatch(1);
        served.find(id, null);
        assertThat(reads.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        stored = article("two");
    }

    private void reloadUnderway() throws InterruptedException {
        stored = article("one");
        answer();
        served.everythingChanged();
        loadUnderway();
    }

    private String askedDuringTheLoad() {
        Uni<Page> asked = served.find(id, null);
        loading.countDown();
        return text(asked);
    }

    private Uni<Page> askedBesideOneWhoLeaves() {
        loading = new CountDownLatch(1);
        Cancellable leaving = served.find(id, null).subscribe().with(page -> {}, failure -> {});
        Uni<Page> staying = served.find(id, null);
        leaving.cancel();
        loading.countDown();
        return staying;
    }

    private void loadThatNewsOvertakes() {
        loading = new CountDownLatch(1);
        Uni<Page> underway = served.find(id, null);
        served.articleChanged(id, Optional.empty());
        loading.countDown();
        underway.await().atMost(PATIENCE);
    }

    private Page find() {
        return served.find(id, null).await().atMost(PATIENCE);
    }

    private String answer() {
        return text(served.find(id, null));
    }

    private static String text(Uni<Page> page) {
        return new String(page.await().atMost(PATIENCE).bytes(), StandardCharsets.UTF_8);
    }

    private Optional<StoredArticle> article(String title) {
        Article article = new Article(id, null, title, "en", null, null, null, BodyFormat.TEXT, "x");
        return Optional.of(new StoredArticle(
                article, "x", "en", List.of(), List.of(), AppealDetector.VERSION, "00", 1, java.time.Instant.EPOCH));
    }

    private AppealService service() {
        ReviewedRegistry registry = new ReviewedRegistry(List.of(), List.of(), List.of(), Set.of());
        LinkChoice links = new LinkChoice(registry, new LinkVerifier(registry, LinkProbe.NONE), Assurance.SOURCES);
        ArticleStore store = (ArticleStore) Proxy.newProxyInstance(
                ArticleStore.class.getClassLoader(),
                new Class<?>[] {ArticleStore.class},
                (proxy, method, arguments) -> {
                    Optional<StoredArticle> read = stored;
                    reads.release();
                    if (!loading.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                        throw new IllegalStateException("nobody let the load go on");
                    }
                    if (away) {
                        throw new StoreUnavailableException(new IllegalStateException("away"));
                    }
                    return read;
                });
        return new AppealService(
                new ArticleReader(),
                new AppealDetector(),
                new AppealComposer(new RecipientResolver(registry), links, new Summarizer(), null),
                store,
                registry,
                ScanListener.NONE);
    }

    private static ObjectMapper mapper() {
        return new ObjectMapper().registerModule(new JavaTimeModule());
    }
}
