package org.almoner.probe;

import io.quarkus.logging.Log;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityRegistry;
import org.almoner.verify.LinkChecks;
import org.almoner.verify.LinkHealth;
import org.almoner.verify.ProbeAnswer;
import org.almoner.verify.ProbeSchedule;

/** Asks for the links that are due, a few hosts at once, and keeps what they answer. One round at a time. */
public final class ProbeRound implements AutoCloseable {
    /** Time for a whole walk through redirects and slow look-ups; after it, another replica may try. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    /** When to try again while the own network is down. */
    private static final Duration OWN_TROUBLE = Duration.ofMinutes(15);

    /** A round ends after so many batches, so that stopping need not wait for the last link of the web. */
    private static final int BATCHES = 50;

    private final LinkChecks checks;
    private final HttpProber prober;
    private final OwnConnection connection;
    private final CharityRegistry registry;
    private final ProbeSchedule schedule;
    private final Pace pace;
    private final Clock clock;
    private final Consumer<URI> asked;
    private final ExecutorService threads;

    /**
     * How much at once.
     *
     * @param concurrency hosts at once
     * @param hostGap between two requests to a host, over all replicas
     */
    public record Pace(int concurrency, Duration hostGap) {}

    /** @param asked told of every link whose answer was kept */
    public ProbeRound(
            LinkChecks checks,
            HttpProber prober,
            CharityRegistry registry,
            ProbeSchedule schedule,
            Pace pace,
            Clock clock,
            Consumer<URI> asked) {
        this.checks = checks;
        this.prober = prober;
        this.connection = new OwnConnection(prober, registry, clock);
        this.registry = registry;
        this.schedule = schedule;
        this.pace = pace;
        this.clock = clock;
        this.asked = asked;
        this.threads = Executors.newFixedThreadPool(pace.concurrency(), task -> {
            Thread thread = new Thread(task, "probe");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Asks for what is due now; returns how many links were asked for. */
    public int run() throws InterruptedException {
        int count = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            List<LinkChecks.Lease> leases = checks.lease(pace.concurrency(), clock.instant(), LEASE);
            if (leases.isEmpty()) {
                return count;
            }
            List<Future<?>> probes = new ArrayList<>();
            for (LinkChecks.Lease lease : leases) {
                probes.add(threads.submit(() -> probe(lease)));
            }
            for (Future<?> probe : probes) {
                await(probe);
            }
            count += leases.size();
        }
        return count;
    }

    private static void await(Future<?> probe) throws InterruptedException {
        try {
            probe.get();
        } catch (ExecutionException e) {
            Log.warn("A link could not be checked; it is tried again later.", e.getCause());
        }
    }

    private void probe(LinkChecks.Lease lease) {
        URI link = lease.watched().link();
        Optional<Charity> owner = registry.find(lease.watched().owner());
        boolean read = owner.isPresent() && schedule.isToBeRead(lease.health(), clock.instant());
        Predicate<String> names = read ? new OwnersName(owner.get()) : null;
        ProbeAnswer answer = prober.probe(link, names);
        if (Thread.currentThread().isInterrupted()) {
            return; // stopping: that says nothing of the link, and another replica asks when the lease is over
        }
        connection.note(answer);
        if (answer.status() == null && !connection.works()) {
            Log.warnf("Nobody answers; %s is not counted as failing (%s).", link, answer.detail());
            checks.putOff(lease, clock.instant().plus(OWN_TROUBLE));
            return;
        }
        LinkHealth health = lease.health().after(answer);
        Instant now = clock.instant();
        if (checks.keep(lease, answer, health, schedule.next(link.toString(), health, now), now.plus(pace.hostGap()))) {
            asked.accept(link);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
