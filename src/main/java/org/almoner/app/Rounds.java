package org.almoner.app;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.almoner.appeal.AppealUse;
import org.almoner.appeal.StoreUnavailableException;
import org.almoner.embed.UseBuffer;
import org.almoner.postgres.PostgresLinkChecks;
import org.almoner.probe.ProbeConfig;
import org.almoner.probe.ProbeRound;
import org.almoner.register.RegisterImporter;
import org.almoner.rest.RateLimit;
import org.almoner.verify.VerdictReview;

/** What happens by itself, again and again. Every replica does all of it; the database sees to it that each thing is done once. */
@Singleton
class Rounds {
    private final ServedLinks served;
    private final PostgresLinkChecks checks;
    private final ProbeRound probes;
    private final ProbeConfig config;
    private final VerdictReview review;
    private final OutboundBeans.Outgoing outgoing;
    private final UseBuffer useBuffer;
    private final AppealUse use;
    private final RateLimit limit;
    private final RegisterImporter importer;
    private final Clock clock;

    Rounds(
            ServedLinks served,
            PostgresLinkChecks checks,
            ProbeRound probes,
            ProbeConfig config,
            VerdictReview review,
            OutboundBeans.Outgoing outgoing,
            UseBuffer useBuffer,
            AppealUse use,
            RateLimit limit,
            RegisterImporter importer,
            Clock clock) {
        this.served = served;
        this.checks = checks;
        this.probes = probes;
        this.config = config;
        this.review = review;
        this.outgoing = outgoing;
        this.useBuffer = useBuffer;
        this.use = use;
        this.limit = limit;
        this.importer = importer;
        this.clock = clock;
    }

    @Scheduled(every = "1s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void tellOfCalls() {
        quietly(limit::tellOthers);
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void writeServedLinks() {
        quietly(served::write);
    }

    @Scheduled(every = "15s", delayed = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void probe() throws InterruptedException {
        if (!config.enabled()) {
            return;
        }
        try {
            probes.run();
        } catch (StoreUnavailableException e) {
            Log.debug("No links are checked while the database is away.", e);
        }
    }

    /** Finds what moved a verdict without an answer from the link: days that pass, registers, editors. */
    @Scheduled(every = "60s", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    void reviewVerdicts() {
        quietly(() -> {
            checks.refresh();
            review.reviewAll();
        });
    }

    @Scheduled(every = "5s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void sendWebhooks() {
        quietly(outgoing::send);
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void writeUse() {
        quietly(useBuffer::write);
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetEvents() {
        quietly(() -> use.forget(clock.instant().minus(Duration.ofDays(1))));
    }

    @Scheduled(every = "1h", delayed = "15m", concurrentExecution = ConcurrentExecution.SKIP)
    void tidyImports() {
        quietly(importer::tidy);
    }

    @Scheduled(every = "24h", delayed = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        quietly(() -> checks.forget(clock.instant().minus(config.keep())));
    }

    /** The database's absence is told by health and by the log of requests: not again by every round. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (StoreUnavailableException e) {
            Log.debug("Put off while the database is away.", e);
        }
    }
}
