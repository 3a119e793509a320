package org.almoner.probe;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.almoner.charity.CharityRegistry;
import org.almoner.verify.ProbeAnswer;

/**
 * Tells a dead link from an own network that is down: where nobody answers, no link has failed. Somebody is found among the
 * answers of the last minutes, else among charities of the registry, asked for this alone. Thread-safe.
 */
final class OwnConnection {
    private static final Duration LATELY = Duration.ofMinutes(10);
    private static final int CONTROLS = 4;

    private final HttpProber prober;
    private final CharityRegistry registry;
    private final Clock clock;
    private final Random random = new Random();
    private volatile Instant heard = Instant.EPOCH;
    private volatile Instant tried = Instant.EPOCH;

    OwnConnection(HttpProber prober, CharityRegistry registry, Clock clock) {
        this.prober = prober;
        this.registry = registry;
        this.clock = clock;
    }

    /** Notes an answer of whatever kind. */
    void note(ProbeAnswer answer) {
        if (answer.status() != null) {
            heard = clock.instant();
        }
    }

    /** Whether the world answered lately. */
    synchronized boolean works() {
        if (isLate(heard) && isLate(tried)) {
            tried = clock.instant();
            List<String> domains = registry.domains();
            for (int control = 0; control < CONTROLS && isLate(heard) && !domains.isEmpty(); control++) {
                String domain = domains.get(random.nextInt(domains.size()));
                note(prober.probe(URI.create("https://" + domain + "/"), null));
            }
        }
        return !isLate(heard);
    }

    private boolean isLate(Instant then) {
        return Duration.between(then, clock.instant()).compareTo(LATELY) > 0;
    }
}
