package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleUrl;
import org.almoner.article.BodyFormat;
import org.almoner.charity.CharityId;
import org.almoner.detect.Cue;
import org.almoner.detect.Note;
import org.almoner.detect.Passage;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.name.Recipient;
import org.junit.jupiter.api.Test;

/** What every {@link ArticleStore} keeps to. */
public abstract class ArticleStoreContract {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final CharityId HOPE = new CharityId("XI-ALMONER-hope");
    private static final CharityId HARBOUR = new CharityId("XI-ALMONER-harbour");

    protected final ArticleId id = newId();

    protected abstract ArticleStore store();

    @Test
    void anArticleComesBackAsItWentIn() {
        StoredArticle article = article(id, 1, "Rain. Give to Hope. Sun.");
        StoredArticle saved = store().save(article, Map.of()).orElseThrow();
        assertThat(saved.updatedAt()).isNotNull();
        assertThat(saved).isEqualTo(article.at(saved.updatedAt()));
        assertThat(store().find(id)).contains(saved);
    }

    @Test
    void whatIsNotKnownOfAnArticleStaysUnknown() {
        Article bare = new Article(id, null, null, null, null, null, null, BodyFormat.HTML, "<p>Rain.</p>");
        StoredArticle article =
                new StoredArticle(bare, "Rain.", "und", List.of(), List.of(), "1", "0f".repeat(32), 1, null);
        StoredArticle saved = store().save(article, Map.of()).orElseThrow();
        assertThat(store().find(id)).contains(saved);
        assertThat(saved.article()).isEqualTo(bare);
    }

    @Test
    void manyNewArticlesComeBackAsTheyWentIn() {
        ArticleId other = newId();
        StoredArticle first = article(id, 1, "Rain.\tGive to \\Hope\n\\. \u00e9\ud83d\ude00");
        StoredArticle second = article(other, 1, "Sun.");
        assertThat(store().saveNew(List.of(added(first, HOPE), added(second, HARBOUR))))
                .isTrue();
        Map<ArticleId, StoredArticle> found = store().findAll(List.of(id, other, newId()));
        assertThat(found).containsOnlyKeys(id, other);
        assertThat(found.get(id)).isEqualTo(first.at(found.get(id).updatedAt()));
        assertThat(found.get(other)).isEqualTo(second.at(found.get(other).updatedAt()));
        assertThat(store().find(id)).contains(found.get(id));
        assertThat(store().findPermalink(first.passages().get(0).id()))
                .contains(new ArticleStore.Permalink(id, Optional.of(HOPE)));
    }

    @Test
    void manyNewArticlesAreNoneWhenOneIsThereAlready() {
        ArticleId other = newId();
        store().save(article(id, 1, "Rain."), Map.of());
        assertThat(store().saveNew(
                                List.of(added(article(other, 1, "Sun."), HOPE), added(article(id, 1, "Fog."), HOPE))))
                .isFalse();
        assertThat(store().find(other)).isEmpty();
        assertThat(store().find(id).orElseThrow().text()).isEqualTo("Rain.");
    }

    private static ArticleStore.NewArticle added(StoredArticle article, CharityId charity) {
        return new ArticleStore.NewArticle(
                article, Map.of(article.passages().get(0).id(), charity));
    }

    @Test
    void whatWasNeverStoredIsNotFound() {
        assertThat(store().find(id)).isEmpty();
        assertThat(store().findByUrl(url(id))).isEmpty();
        assertThat(store().findPermalink(new AppealId("ap_vvvvvvvvvvvvvvvvvvvv")))
                .isEmpty();
        assertThat(store().delete(id, 1)).isFalse();
    }

    @Test
    void ofTwoWritersOnOneVersionTheSecondIsTurnedAway() {
        assertThat(store().save(article(id, 1, "one"), Map.of())).isPresent();
        assertThat(store().save(article(id, 1, "two"), Map.of())).isEmpty();
        assertThat(store().find(id).orElseThrow().text()).isEqualTo("one");
        assertThat(store().save(article(id, 2, "two"), Map.of())).isPresent();
        assertThat(store().save(article(id, 2, "three"), Map.of())).isEmpty();
        assertThat(store().save(article(id, 4, "four"), Map.of())).isEmpty();
        assertThat(store().find(id).orElseThrow().text()).isEqualTo("two");
        assertThat(store().find(id).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void onlyTheVersionThatIsThereIsDeleted() {
        store().save(article(id, 1, "one"), Map.of());
        store().save(article(id, 2, "two"), Map.of());
        assertThat(store().delete(id, 1)).isFalse();
        assertThat(store().delete(id, 2)).isTrue();
        assertThat(store().delete(id, 2)).isFalse();
        assertThat(store().find(id)).isEmpty();
        assertThat(store().findByUrl(url(id))).isEmpty();
    }

    @Test
    void aDeletedArticleMayComeBack() {
        store().save(article(id, 1, "one"), Map.of());
        store().delete(id, 1);
        assertThat(store().save(article(id, 1, "again"), Map.of())).isPresent();
        assertThat(store().find(id).orElseThrow().text()).isEqualTo("again");
    }

    @Test
    void anArticleIsFoundAtItsAddressAndNoLongerAtTheOneBefore() {
        ArticleId elsewhere = newId();
        store().save(article(id, 1, "one"), Map.of());
        assertThat(store().findByUrl(url(id))).contains(id);
        StoredArticle moved =
                at(article(id, 2, "two"), "http://" + url(elsewhere).canonical() + "/?utm_source=mail");
        store().save(moved, Map.of());
        assertThat(store().findByUrl(url(id))).isEmpty();
        assertThat(store().findByUrl(url(elsewhere))).contains(id);
    }

    @Test
    void ofTwoArticlesAtOneAddressTheOneLastChangedIsFound() {
        ArticleId other = newId();
        String shared = "https://" + url(id).canonical();
        store().save(article(id, 1, "one"), Map.of());
        store().save(at(article(other, 1, "one"), shared), Map.of());
        assertThat(store().findByUrl(url(id))).contains(other);
        store().save(article(id, 2, "two"), Map.of());
        assertThat(store().findByUrl(url(id))).contains(id);
        store().delete(id, 2);
        assertThat(store().findByUrl(url(id))).contains(other);
    }

    @Test
    void whatIsOnlyReadAnewIsNotTheOneLastChanged() {
        ArticleId other = newId();
        String shared = "https://" + url(id).canonical();
        StoredArticle first = store().save(article(id, 1, "one"), Map.of()).orElseThrow();
        store().save(at(article(other, 1, "one"), shared), Map.of());
        StoredArticle again = store().save(article(id, 2, "one"), Map.of()).orElseThrow();
        assertThat(store().findByUrl(url(id))).contains(other);
        assertThat(again.updatedAt()).isEqualTo(first.updatedAt());
    }

    @Test
    void aPermalinkOutlivesItsArticleAndKeepsWhatItKnew() {
        StoredArticle article = article(id, 1, "one");
        AppealId appeal = article.passages().get(0).id();
        store().save(article, Map.of(appeal, HOPE));
        store().save(article(id, 2, "two"), Map.of());
        store().delete(id, 2);
        assertThat(store().findPermalink(appeal)).contains(new ArticleStore.Permalink(id, Optional.of(HOPE)));
    }

    @Test
    void aPermalinkLearnsWhomItsAppealAsksForNow() {
        StoredArticle article = article(id, 1, "one");
        AppealId appeal = article.passages().get(0).id();
        store().save(article, Map.of());
        assertThat(store().findPermalink(appeal)).contains(new ArticleStore.Permalink(id, Optional.empty()));
        store().save(article(id, 2, "two"), Map.of(appeal, HOPE));
        store().save(article(id, 3, "three"), Map.of(appeal, HARBOUR));
        assertThat(store().findPermalink(appeal)).contains(new ArticleStore.Permalink(id, Optional.of(HARBOUR)));
    }

    @Test
    void whatIsTurnedAwayLeavesNoPermalink() {
        store().save(article(id, 1, "one"), Map.of());
        Article other = article(id, 1, "two").article();
        AppealId appeal = AppealId.of(id, "another passage", 0);
        StoredArticle late = new StoredArticle(
                other,
                "two",
                "en",
                List.of(new StoredPassage(appeal, passage("two"))),
                List.of(),
                "1",
                "0f".repeat(32),
                1,
                null);
        assertThat(store().save(late, Map.of(appeal, HOPE))).isEmpty();
        assertThat(store().findPermalink(appeal)).isEmpty();
    }

    @Test
    void idsThatEntriesHadBeforeAreKept() {
        StoredArticle article = article(id, 1, "one");
        StoredPassage passage = article.passages().get(0);
        StoredPassage list = new StoredPassage(
                passage.id(), passage.passage(), Map.of("hope", AppealId.of(id, "another passage", 0)));
        store().save(
                        new StoredArticle(
                                article.article(),
                                article.text(),
                                article.language(),
                                List.of(list),
                                article.notes(),
                                article.detector(),
                                article.digest(),
                                1,
                                null),
                        Map.of());
        assertThat(store().find(id).orElseThrow().passages()).containsExactly(list);
    }

    protected static ArticleId newId() {
        return new ArticleId("store-" + Long.toString(System.nanoTime(), 36) + "-" + NUMBER.incrementAndGet());
    }

    protected static ArticleUrl url(ArticleId id) {
        return new ArticleUrl("news.example/" + id);
    }

    /** An article at its id's address, with one passage that is all of its text. */
    protected static StoredArticle article(ArticleId id, long version, String text) {
        Article article = new Article(
                id,
                URI.create("https://" + url(id).canonical()),
                "Title \uD83D\uDD4A",
                "en-GB",
                "Harbour Times",
                "GB",
                Instant.parse("2026-01-02T03:04:05.678Z"),
                BodyFormat.TEXT,
                text);
        AppealId appeal = AppealId.of(id, "the passage", 0);
        return new StoredArticle(
                article,
                text,
                "en",
                List.of(new StoredPassage(appeal, passage(text))),
                List.of(new Note("turned-down", "A detail.", 0, 1)),
                "1",
                ContentDigest.of(article),
                version,
                null);
    }

    private static StoredArticle at(StoredArticle stored, String url) {
        Article article = stored.article();
        Article moved = new Article(
                article.id(),
                URI.create(url),
                article.title(),
                article.language(),
                article.site(),
                article.country(),
                article.publishedAt(),
                article.format(),
                article.body());
        return new StoredArticle(
                moved,
                stored.text(),
                stored.language(),
                stored.passages(),
                stored.notes(),
                stored.detector(),
                stored.digest(),
                stored.version(),
                null);
    }

    private static Passage passage(String text) {
        return new Passage(
                text,
                0,
                text.length(),
                0,
                Passage.Kind.GOODS,
                0.5,
                List.of(new Cue("invitation", "give", 0, 1, -1.25)),
                List.of(new Recipient("Hope", 0, 1)),
                List.of(new Channel(Channel.Type.SMS, "70141", null, 0, 1)));
    }
}
