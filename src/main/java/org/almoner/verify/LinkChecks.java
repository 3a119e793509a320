package org.almoner.verify;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.almoner.charity.CharityId;

/** Port: the links that are served, and how each answered, for all replicas. Thread-safe; calls may block. */
public interface LinkChecks {
    /** A link that is served, and whose it is. */
    record Watched(URI link, CharityId owner) {}

    /**
     * A link to ask for, held by one replica.
     *
     * @param until when it is up for others again: the lease's own mark
     */
    record Lease(Watched watched, LinkHealth health, Instant until) {}

    /** Notes that these are served; new ones are due at once. */
    void watch(Collection<Watched> links, Instant now);

    /**
     * Takes links that are due, at most one of a host, none of a host that another replica holds.
     *
     * @param most how many
     * @param lease after which others may take them, should this replica die
     */
    List<Lease> lease(int most, Instant now, Duration lease);

    /**
     * Keeps an answer, and gives the link's host back.
     *
     * @param due when the link is to be asked for again
     * @param hostFree from when on the host may be asked for another of its links
     * @return false where the lease was lost to another replica, and nothing was kept
     */
    boolean keep(Lease lease, ProbeAnswer answer, LinkHealth health, Instant due, Instant hostFree);

    /** Gives a link's host back as if it had not been taken; the link is due again at {@code due}. */
    void putOff(Lease lease, Instant due);

    /** What a link answered, newest first. */
    List<ProbeAnswer> history(URI link, int most);

    /** Forgets links that nobody has served since, and answers that are older. */
    void forget(Instant before);
}
