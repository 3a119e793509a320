package org.almoner.appeal;

import java.net.URI;
import java.util.List;
import org.almoner.verify.Evidence;

/** A verified link, and why it is. */
public record ServedLink(URI url, Origin origin, List<Evidence> evidence) {
    public ServedLink {
        evidence = List.copyOf(evidence);
    }

    /** Whose link it is. */
    public enum Origin {
        ARTICLE,
        REGISTRY
    }
}
