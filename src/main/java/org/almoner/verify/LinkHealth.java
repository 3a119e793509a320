package org.almoner.verify;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a link has answered so far.
 *
 * @param failures in a row, up to the last time it was asked for
 * @param failingSince the first of them
 * @param failedAt the last of them
 * @param confirmedAt when its page was last seen to name its owner
 */
public record LinkHealth(
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant failedAt,
        @Nullable Instant confirmedAt) {
    /** Never asked for. */
    public static final LinkHealth UNKNOWN = new LinkHealth(0, null, null, null);

    /** One bad night is not the end of a link: so many failures, spread over so long, are. */
    private static final int FAILURES = 3;

    private static final Duration OVER = Duration.ofDays(1);

    /** Whether the link counts as dead, until it answers once. */
    public boolean isUnreachable() {
        return failures >= FAILURES
                && failingSince != null
                && failedAt != null
                && Duration.between(failingSince, failedAt).compareTo(OVER) >= 0;
    }

    /** The health after one more answer. */
    public LinkHealth after(ProbeAnswer answer) {
        return switch (answer.outcome()) {
            case ANSWERED -> new LinkHealth(0, null, null, answer.namesOwner() ? answer.at() : confirmedAt);
            case REFUSED -> new LinkHealth(0, null, null, confirmedAt);
            case FAILED ->
                new LinkHealth(
                        failures + 1, failingSince == null ? answer.at() : failingSince, answer.at(), confirmedAt);
        };
    }
}
