package org.almoner.verify;

import java.net.URI;
import java.util.Optional;

/** Port: what is known of a link's health from the last time it was asked for. Never asks the network itself. */
public interface LinkProbe {
    /** No link has been asked for yet. */
    LinkProbe NONE = link -> Optional.empty();

    /** The last probe's result, or empty when none is due yet. */
    Optional<ProbeResult> last(URI link);
}
