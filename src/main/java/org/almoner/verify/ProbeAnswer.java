package org.almoner.verify;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking for a link once.
 *
 * @param at when it was asked for
 * @param status the last HTTP status; null where there was no answer
 * @param detail one sentence for a person
 * @param redirects the addresses that were followed to, in order
 * @param namesOwner whether the page was read and names the link's owner
 */
public record ProbeAnswer(
        URI link,
        Instant at,
        Outcome outcome,
        @Nullable Integer status,
        String detail,
        List<URI> redirects,
        boolean namesOwner,
        Duration took) {
    public ProbeAnswer {
        redirects = List.copyOf(redirects);
    }

    /** How it went. */
    public enum Outcome {
        /** A page came. */
        ANSWERED,
        /** The server answers, but not to robots (401, 403, 429 …): no failure, and no proof of health. */
        REFUSED,
        /** No page, or no server. */
        FAILED
    }
}
