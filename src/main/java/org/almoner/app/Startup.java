package org.almoner.app;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.almoner.appeal.ChangeFeed;
import org.almoner.appeal.StoreUnavailableException;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleUrl;
import org.almoner.embed.UseBuffer;
import org.almoner.postgres.Changes;
import org.almoner.postgres.PostgresCharityRegistry;
import org.almoner.postgres.PostgresLinkChecks;
import org.almoner.postgres.PostgresRegisterEntries;
import org.almoner.postgres.PostgresRegistryEdits;
import org.almoner.register.RegisterImporter;
import org.almoner.register.ScheduledFetches;
import org.almoner.rest.RateLimit;
import org.almoner.rest.ServedAppeals;
import org.almoner.stream.AppealsOut;

/** What happens once, when the service starts and when it stops. */
class Startup {
    private final Changes changes;
    private final PostgresCharityRegistry registry;
    private final PostgresLinkChecks checks;
    private final PostgresRegistryEdits edits;
    private final PostgresRegisterEntries entries;
    private final RegisterImporter importer;
    private final ScheduledFetches fetches;
    private final AppealsOut appeals;

    Startup(
            Changes changes,
            PostgresCharityRegistry registry,
            PostgresLinkChecks checks,
            PostgresRegistryEdits edits,
            PostgresRegisterEntries entries,
            RegisterImporter importer,
            ScheduledFetches fetches,
            AppealsOut appeals) {
        this.changes = changes;
        this.registry = registry;
        this.checks = checks;
        this.edits = edits;
        this.entries = entries;
        this.importer = importer;
        this.fetches = fetches;
        this.appeals = appeals;
    }

    /** @param outgoing made now, so that webhooks without a secret end the start and not every round after it */
    void start(
            @Observes StartupEvent event,
            OpenDoor door,
            OutboundBeans.Outgoing outgoing,
            ServedAppeals served,
            RateLimit limit,
            Scheduler rounds,
            Vertx vertx) {
        door.refuse();
        changes.listen(new News(served, vertx));
        limit.listen();
        changes.start();
        importer.resume();
        fetches.start();
        appeals.start();
        if (rounds.isStarted()) { // not where tests have none
            rounds.resume();
        }
    }

    void stop(@Observes ShutdownEvent event, UseBuffer use) throws SQLException, InterruptedException {
        try {
            use.write();
        } catch (StoreUnavailableException e) {
            Log.warn("The last views and clicks could not be written.", e);
        }
        appeals.stop();
        fetches.close();
        importer.close();
        changes.close();
    }

    /** Passes on what other replicas did: to the registry first, since answers are composed from it. */
    private final class News implements ChangeFeed.Listener {
        private final ServedAppeals served;
        private final Vertx vertx;
        private final AtomicBoolean reading = new AtomicBoolean();

        News(ServedAppeals served, Vertx vertx) {
            this.served = served;
            this.vertx = vertx;
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
                        entries.forget();
                        registry.refresh();
                        edits.refresh();
                        checks.refresh();
                        return null;
                    })
                    .onSuccess(done -> served.everythingChanged())
                    .onFailure(
                            e -> Log.warn("The registry could not be read anew; the copy in memory stays in use.", e));
        }
    }
}
