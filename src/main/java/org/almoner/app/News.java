package org.almoner.app;

import io.quarkus.logging.Log;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.almoner.appeal.ChangeFeed;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleUrl;

/** Passes on what other replicas did: to the registry first, since answers are composed from it. */
final class News implements ChangeFeed.Listener {
    private final ChangeFeed.Listener served;
    private final Runnable registry;
    private final Vertx vertx;
    private final Duration retry;
    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();

    /**
     * @param registry reads the registry anew
     * @param retry how long after a failure it is read again
     */
    News(ChangeFeed.Listener served, Runnable registry, Vertx vertx, Duration retry) {
        this.served = served;
        this.registry = registry;
        this.vertx = vertx;
        this.retry = retry;
    }

    @Override
    public void articleChanged(ArticleId id, Optional<ArticleUrl> url) {
        served.articleChanged(id, url);
    }

    @Override
    public void everythingChanged() {
        if (!reading.compareAndSet(false, true)) {
            return; // what is to be read is not read yet, so that reading sees this change too
        }
        vertx.executeBlocking(() -> {
                    reading.set(false);
                    registry.run();
                    return null;
                })
                .onSuccess(done -> {
                    failing.set(false);
                    served.everythingChanged();
                })
                .onFailure(this::readAgain);
    }

    /** Nobody tells of a change twice, and what was removed from the registry would be served until the next. */
    private void readAgain(Throwable failure) {
        if (failing.compareAndSet(false, true)) {
            Log.warn("The registry could not be read anew; the copy in memory serves until it can.", failure);
            served.everythingChanged(); // of articles at least, the new ones may be had
        }
        if (waiting.compareAndSet(false, true)) {
            vertx.setTimer(retry.toMillis(), timer -> {
                waiting.set(false);
                everythingChanged();
            });
        }
    }
}
