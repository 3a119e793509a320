package org.almoner.verify;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.almoner.verify.LinkChecks.Watched;
import org.jspecify.annotations.Nullable;

/** Port: the last verdict on each served link, and every change of one. Thread-safe; calls may block. */
public interface VerdictLog {
    /**
     * A served link with the verdict last kept of it.
     *
     * @param verdict its name; null where none was kept yet
     */
    record Known(Watched watched, @Nullable String verdict) {}

    /** Links after this one, by their text; the first ones for an empty text. */
    List<Known> known(String after, int most);

    /** One link, where it is served. */
    Optional<Known> known(URI link);

    /** Keeps a link's first verdict, which is no change. */
    void first(Watched watched, String verdict);

    /**
     * Keeps a change, announces it to all replicas and puts it in the webhooks' outbox, all at once.
     *
     * @return false where the link's verdict is not {@code change.previous()} any more, and nothing was kept
     */
    boolean changed(VerdictChange change);

    /** Changes, newest first. */
    List<VerdictChange> changes(Optional<URI> link, int most);
}
