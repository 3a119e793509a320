package org.almoner.app;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import org.almoner.appeal.StoreUnavailableException;
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
    /** After the registry could not be read. */
    private static final Duration RETRY = Duration.ofSeconds(5);

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
        changes.listen(new News(served, this::read, vertx, RETRY));
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

    private void read() {
        entries.forget();
        registry.refresh();
        edits.refresh();
        checks.refresh();
    }
}
