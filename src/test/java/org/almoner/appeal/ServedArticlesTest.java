package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.almoner.SetClock;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleUrl;
import org.almoner.article.BodyFormat;
import org.almoner.charity.Assurance;
import org.almoner.charity.Charities;
import org.almoner.charity.Charity;
import org.almoner.charity.RecipientResolver;
import org.almoner.charity.ReviewedRegistry;
import org.almoner.detect.AppealDetector;
import org.almoner.verify.LinkProbe;
import org.almoner.verify.LinkVerifier;
import org.junit.jupiter.api.Test;

/** What cards and permalinks show while the store comes and goes. */
class ServedArticlesTest {
    private static final Charity HARBOUR =
            Charities.charity("XI-ALMONER-harbour", "Harbour Mission", "harbourmission.org");
    private static final URI ADDRESS = URI.create("https://paper.example.org/storm");
    private static final ArticleUrl URL = ArticleUrl.of(ADDRESS).orElseThrow();
    private static final Duration LONGEST = Duration.ofHours(1);

    private final ArticleId id = new ArticleId("a");
    private final SetClock time = new SetClock("1970-01-01T00:00:00Z");
    private final AppealService service = service();
    private final ServedArticles articles = articles(time);
    private boolean away;
    private Runnable overtaking = () -> {};

    @Test
    void whatWasShownInOneFormIsShownInAllWhileTheStoreIsAway() {
        AppealId appeal = shown();
        away = true;
        assertThat(articles.find(id, null).orElseThrow().appeals()).hasSize(1);
        assertThat(articles.find(URL)).isPresent();
        assertThat(articles.follow(appeal, null)).contains(HARBOUR.donateUrl());
    }

    @Test
    void anArticleThatNobodySawIsNotSaidToBeMissing() {
        put("a");
        away = true;
        assertThatThrownBy(() -> articles.find(id, null)).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> articles.find(URL)).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void anAppealThatWasFollowedIsFollowedWhileTheStoreIsAway() {
        AppealId appeal = put("a");
        articles.follow(appeal, null);
        away = true;
        assertThat(articles.follow(appeal, null)).contains(HARBOUR.donateUrl());
    }

    @Test
    void nothingIsShownForLongerThanAnOldAnswerMayServe() {
        AppealId appeal = shown();
        away = true;
        time.forward(LONGEST.minusSeconds(1));
        assertThat(articles.find(id, null)).isPresent();
        time.forward(Duration.ofSeconds(1));
        assertThatThrownBy(() -> articles.find(id, null)).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> articles.follow(appeal, null)).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void whatIsShownOfMemoryIsNotRememberedAnew() {
        shown();
        away = true;
        time.forward(LONGEST.dividedBy(2));
        articles.find(id, null);
        time.forward(LONGEST.dividedBy(2));
        assertThatThrownBy(() -> articles.find(id, null)).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void whatIsShownOfMemorySaysItsAge() {
        shown();
        assertThat(articles.find(id, null).orElseThrow().age()).isNull();
        away = true;
        time.forward(Duration.ofSeconds(9));
        assertThat(articles.find(id, null).orElseThrow().age()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void aReaderOfAnotherCountryIsNotShownWhatMayNotBeHis() {
        shown();
        away = true;
        assertThatThrownBy(() -> articles.find(id, "US")).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void whatACountryWasShownIsForAllWhereAllAreShownTheSame() {
        put("a");
        articles.find(id, "GB");
        away = true;
        assertThat(articles.find(id, null)).isPresent();
    }

    @Test
    void aDeletedArticleIsForgotten() {
        shown();
        articles.forget(id);
        away = true;
        assertThatThrownBy(() -> articles.find(id, null)).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void anArticleThatIsDeletedWhileItIsShownIsNotRemembered() {
        put("a");
        ServedArticles slow = articles(new Overtaken());
        overtaking = () -> slow.forget(id);
        slow.compose(id, null);
        away = true;
        assertThatThrownBy(() -> slow.find(id, null)).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void anArticleThatAnotherReplicaDeletedIsForgottenWhenItIsMissed() {
        shown();
        service.delete(id, null);
        assertThat(articles.find(id, null)).isEmpty();
        away = true;
        assertThatThrownBy(() -> articles.find(id, null)).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void newsEndsTheWaitForTheStore() {
        shown();
        away = true;
        articles.find(id, null);
        away = false;
        assertThat(articles.find(id, null).orElseThrow().age()).isNotNull();
        articles.askAgain();
        assertThat(articles.find(id, null).orElseThrow().age()).isNull();
    }

    private ServedArticles articles(Clock clock) {
        ServedArticles.Memory memory = new ServedArticles.Memory(
                new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        return new ServedArticles(service, memory, LONGEST, clock, LONGEST);
    }

    /** Something happens just when it is asked for the time. */
    private final class Overtaken extends Clock {
        @Override
        public Instant instant() {
            overtaking.run();
            return time.instant();
        }

        @Override
        public ZoneId getZone() {
            return time.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private AppealId shown() {
        AppealId appeal = put("a");
        articles.compose(id, null);
        return appeal;
    }

    private AppealId put(String name) {
        Article article = new Article(
                new ArticleId(name),
                ADDRESS,
                null,
                "en",
                null,
                "GB",
                null,
                BodyFormat.TEXT,
                "Rain fell all week. To donate to Harbour Mission, which will help provide blankets to families in Orlo,"
                        + " click here.");
        ComposedArticle stored = service.put(article, null).article();
        return stored.appeals().get(0).id();
    }

    private AppealService service() {
        InMemoryArticleStore kept = new InMemoryArticleStore();
        ArticleStore store = (ArticleStore) Proxy.newProxyInstance(
                ArticleStore.class.getClassLoader(),
                new Class<?>[] {ArticleStore.class},
                (proxy, method, arguments) -> {
                    if (away) {
                        throw new StoreUnavailableException("away");
                    }
                    try {
                        return method.invoke(kept, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        ReviewedRegistry registry = new ReviewedRegistry(List.of(HARBOUR), List.of(), List.of(), Set.of());
        LinkChoice links = new LinkChoice(registry, new LinkVerifier(registry, LinkProbe.NONE), Assurance.SOURCES);
        return new AppealService(
                new ArticleReader(),
                new AppealDetector(),
                new AppealComposer(new RecipientResolver(registry), links, new Summarizer(), null),
                store,
                registry,
                ScanListener.NONE);
    }
}
