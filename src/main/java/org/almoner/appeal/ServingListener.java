package org.almoner.appeal;

import java.util.Set;
import org.almoner.verify.LinkChecks.Watched;

/** Told which links stored articles serve, so that they can be watched. Must not block. */
@FunctionalInterface
public interface ServingListener {
    /** Nobody watches. */
    ServingListener NONE = links -> {};

    /** These were composed for a stored article; most have been before. */
    void serves(Set<Watched> links);
}
