package org.almoner.app;

import static org.almoner.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.almoner.appeal.ChangeFeed;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** News of a change, while the database comes and goes. */
class NewsTest {
    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger told = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile int failing;
    private volatile int toldBeforeRead;
    private final News news = new News(new Served(), this::read, vertx, Duration.ofMillis(20));

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void answersAreMadeOfTheRegistryAsItIsNow() {
        news.everythingChanged();
        await().until(() -> told.get() > 0);
        assertThat(reads).hasValue(1);
        assertThat(toldBeforeRead).isZero();
    }

    /** Nobody tells of it a second time: a charity that was removed would be served until the next change. */
    @Test
    void aRegistryThatCouldNotBeReadIsReadAgain() {
        failing = 3;
        news.everythingChanged();
        await().until(() -> reads.get() > failing);
        await().until(() -> told.get() > toldBeforeRead);
    }

    /** The articles may have changed too while no news came. */
    @Test
    void answersAreMadeAnewThoughTheRegistryCannotBeRead() {
        failing = Integer.MAX_VALUE;
        news.everythingChanged();
        await().until(() -> told.get() > 0);
    }

    private void read() {
        if (reads.incrementAndGet() <= failing) {
            throw new IllegalStateException("away");
        }
        toldBeforeRead = told.get();
    }

    private final class Served implements ChangeFeed.Listener {
        @Override
        public void articleChanged(ArticleId id, Optional<ArticleUrl> url) {}

        @Override
        public void everythingChanged() {
            told.incrementAndGet();
        }
    }
}
