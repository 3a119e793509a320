package org.almoner.probe;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Keeps requests of this replica to one host apart, also where many links lead on to one platform. Thread-safe. */
public final class HostPace {
    private final long gapNanos;
    private final Map<String, Long> next = new HashMap<>();

    /** @param gap between two requests to a host */
    public HostPace(Duration gap) {
        this.gapNanos = gap.toNanos();
    }

    /** Waits for the host's turn; ends early where the thread is interrupted. */
    void await(String host) {
        long wait = reserve(host, System.nanoTime());
        if (wait <= 0) {
            return;
        }
        try {
            Thread.sleep(Duration.ofNanos(wait).toMillis() + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long to wait, in nanoseconds, until {@code host} may be asked; takes that turn. */
    synchronized long reserve(String host, long now) {
        next.values().removeIf(free -> free - now < 0);
        long turn = next.getOrDefault(host, now);
        next.put(host, turn + gapNanos);
        return turn - now;
    }
}
