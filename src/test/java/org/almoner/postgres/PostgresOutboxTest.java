package org.almoner.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.almoner.appeal.AppealService;
import org.almoner.appeal.Outbox;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.almoner.article.BodyFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outbox over a real PostgreSQL, with changes made as everybody makes them. */
@QuarkusTest
class PostgresOutboxTest {
    private static final String APPEAL = "To donate to the Red Cross Flood Appeal, click here.";

    @Inject
    AppealService service;

    @Inject
    Outbox outbox;

    @Inject
    Database database;

    private final String run = UUID.randomUUID().toString();

    @BeforeEach
    void openAnEmptyOne() {
        outbox.open();
        database.run(handle -> handle.execute("DELETE FROM appeal_outbox"));
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void aChangedArticleWaitsUntilItIsPublished() {
        put("changed", APPEAL);
        put("changed", APPEAL + " Again.");
        assertThat(published()).containsExactly(id("changed"));
        assertThat(published()).isEmpty();
    }

    @Test
    void theSameArticleAgainIsNoChange() {
        put("same", APPEAL);
        published();
        put("same", APPEAL);
        assertThat(published()).isEmpty();
    }

    @Test
    void aDeletedArticleIsAChange() {
        put("deleted", APPEAL);
        published();
        service.delete(id("deleted"), null);
        assertThat(published()).containsExactly(id("deleted"));
    }

    @Test
    void whatCouldNotBePublishedWaitsStill() {
        put("kept", APPEAL);
        assertThatThrownBy(() -> outbox.publish(10, articles -> {
                    throw new IllegalStateException("no broker");
                }))
                .hasMessage("no broker");
        assertThat(published()).containsExactly(id("kept"));
    }

    @Test
    void oneReplicaPublishesAtATime() {
        put("once", APPEAL);
        List<Integer> others = new ArrayList<>();
        outbox.publish(10, articles -> others.add(elsewhere(() -> outbox.publish(10, again -> {}))));
        assertThat(others).containsExactly(0);
    }

    @Test
    void aChangeMeanwhileIsNotForgottenWithThosePublished() {
        put("meanwhile", APPEAL);
        outbox.publish(
                10,
                articles -> elsewhere(() -> {
                    put("meanwhile", APPEAL + " Again.");
                    return 1;
                }));
        assertThat(published()).containsExactly(id("meanwhile"));
    }

    @Test
    void anotherVerdictCountsForEveryArticleWithAPassageOnceReplicasHaveHeardOfIt() {
        put("with-a-passage", APPEAL);
        put("without", "Rain is forecast for Thursday.");
        published();
        database.transact(handle -> {
            Changes.announceVerdicts(handle);
            return true;
        });
        assertThat(published()).as("not at once").isEmpty();
        database.run(handle -> handle.execute("UPDATE appeal_outbox SET due_at = now()"));
        assertThat(published()).contains(id("with-a-passage")).doesNotContain(id("without"));
    }

    @Test
    void whatAnOlderDetectorReadCountsAsChangedOnceAReleaseIsOutEverywhere() {
        put("older", "Rain is forecast for Thursday.");
        put("newer", APPEAL);
        put("current", APPEAL);
        published();
        readBy("9", "older");
        readBy("1000", "newer");
        Outbox ofThisRelease = new PostgresOutbox(database);
        ofThisRelease.open();
        ofThisRelease.open();
        assertThat(published()).as("not at once").isEmpty();
        database.run(handle -> handle.execute("UPDATE appeal_outbox SET due_at = now()"));
        new PostgresOutbox(database).open();
        assertThat(waiting("older")).isEqualTo(1);
        assertThat(published()).contains(id("older")).doesNotContain(id("newer"), id("current"));
    }

    @Test
    void nothingPilesUpWhereNobodyPublishes() {
        outbox.close();
        put("unpublished", APPEAL);
        assertThat(outbox.size()).isZero();
        outbox.open();
        assertThat(published()).contains(id("unpublished"));
    }

    private void readBy(String detector, String name) {
        database.run(
                handle -> handle.execute("UPDATE article SET detector = ? WHERE id = ?", detector, id(name).value()));
    }

    private int waiting(String name) {
        return database.run(
                handle -> handle.select("SELECT count(*) FROM appeal_outbox WHERE article_id = ?", id(name).value())
                        .mapTo(Integer.class)
                        .one());
    }

    /** Another in every run: the database may be kept. */
    private ArticleId id(String name) {
        return new ArticleId(name + "-" + run);
    }

    private void put(String name, String text) {
        service.put(article(name, text), null);
    }

    /** On another thread, and so on another connection. */
    private static int elsewhere(Supplier<Integer> work) {
        return CompletableFuture.supplyAsync(work).join();
    }

    private List<ArticleId> published() {
        List<ArticleId> published = new ArrayList<>();
        outbox.publish(10_000, published::addAll);
        return published;
    }

    private Article article(String name, String text) {
        return new Article(id(name), null, null, "en", null, "GB", null, BodyFormat.TEXT, text);
    }
}
