package org.almoner.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a link is asked for again: at leisure while it answers; after a failure soon, then ever later. So much is added to
 * each wait, by the link's own number, that links which were served together are not asked for together.
 *
 * @param interval between two checks of a link that answers
 * @param confirmEvery how long a page that named its owner need not be read again
 */
public record ProbeSchedule(Duration interval, Duration confirmEvery) {
    /** Three failures within a day are certain by the time the fourth wait is over. */
    private static final List<Duration> RETRIES =
            List.of(Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(8), Duration.ofHours(12));

    private static final int JITTER_PERCENT = 10;

    /** When a link with this health is due, after it was asked for at {@code at}. */
    public Instant next(String link, LinkHealth health, Instant at) {
        Duration wait =
                health.failures() == 0 ? interval : RETRIES.get(Math.min(health.failures(), RETRIES.size()) - 1);
        long percent = Math.floorMod(31 * link.hashCode() + at.hashCode(), JITTER_PERCENT + 1);
        return at.plus(wait).plus(wait.multipliedBy(percent).dividedBy(100));
    }

    /** Whether the link's page should be read, to see whether it still names its owner. */
    public boolean isToBeRead(LinkHealth health, Instant now) {
        return health.confirmedAt() == null
                || !health.confirmedAt().plus(confirmEvery).isAfter(now);
    }
}
