package org.almoner.verify;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: changes that webhooks are still to be told of. Thread-safe; calls may block. */
public interface Outbox {
    /**
     * A change to tell one target of.
     *
     * @param attempt which one this is, from 1
     */
    record Delivery(VerdictChange change, URI target, int attempt) {}

    /** Takes deliveries that are due; should this replica die, they are due again after {@code lease}. */
    List<Delivery> lease(int most, Instant now, Duration lease);

    /** The target has taken it. */
    void delivered(Delivery delivery, Instant at);

    /**
     * The target has not taken it.
     *
     * @param error one sentence for a person
     * @param next when to try again; null to give up
     */
    void failed(Delivery delivery, Instant at, String error, @Nullable Instant next);
}
