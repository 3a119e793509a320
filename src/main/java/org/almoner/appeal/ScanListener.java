package org.almoner.appeal;

import java.time.Duration;
import java.util.List;

/** Told of every detection, for counting. Must not block. */
public interface ScanListener {
    /** Nobody counts. */
    ScanListener NONE = (duration, passages) -> {};

    /**
     * An article was scanned.
     *
     * @param duration what reading and detecting took
     * @param passages what was found, with verdicts
     */
    void scanned(Duration duration, List<ComposedPassage> passages);
}
