package org.almoner.verify;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a link answered.
 *
 * @param healthy false only after repeated failures; a refusal to answer a robot is not one
 * @param at when it was last asked for
 * @param detail one sentence for a person
 * @param redirects followed, in order
 * @param confirmedAt when its page was last seen to name its owner
 */
public record ProbeResult(
        boolean healthy,
        Instant at,
        String detail,
        List<URI> redirects,
        @Nullable Instant confirmedAt) {
    public ProbeResult {
        redirects = List.copyOf(redirects);
    }

    /** A result without redirects. */
    public ProbeResult(boolean healthy, Instant at, String detail) {
        this(healthy, at, detail, List.of(), null);
    }
}
