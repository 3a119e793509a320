package org.almoner.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.article.ArticleId;

/** Port: how often appeals are seen and followed. Implementations are thread-safe. */
public interface AppealUse {
    /** What a reader's browser tells. */
    enum Kind {
        /** Half of the card was in sight for a second. */
        VIEW,
        /** The link was followed. */
        CLICK
    }

    /**
     * One view or click.
     *
     * @param nonce a random number of this event alone: the same event told again counts once
     * @param at by the server's clock
     */
    record Event(AppealId appeal, Kind kind, String nonce, Instant at) {}

    /** What an appeal was worth on one day, UTC. */
    record Day(AppealId appeal, ArticleId article, LocalDate day, long views, long clicks) {}

    /**
     * Adds events to the days' totals; all of them or none. Events counted before, and those of appeals that nobody
     * knows, change nothing.
     *
     * @throws StoreUnavailableException nothing is counted; the same events may be added again
     */
    void add(List<Event> events);

    /**
     * Totals by day, then appeal; days without an event are left out.
     *
     * @param from first day, included
     * @param to last day, included
     * @param most the most rows answered
     */
    List<Day> days(LocalDate from, LocalDate to, Optional<AppealId> appeal, Optional<ArticleId> article, int most);

    /** Forgets the nonces of events before {@code time}. */
    void forget(Instant time);
}
