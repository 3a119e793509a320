package org.almoner.appeal;

import java.net.URI;
import java.util.List;
import org.almoner.verify.Evidence;
import org.almoner.verify.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A verified link, and why it is.
 *
 * @param insteadOf the verdict on what the passage itself asks to follow, where this link takes its place; else null
 */
public record ServedLink(
        URI url,
        Origin origin,
        List<Evidence> evidence,
        @Nullable Verdict insteadOf) {
    public ServedLink {
        evidence = List.copyOf(evidence);
    }

    /** A link that stands in for no other. */
    public ServedLink(URI url, Origin origin, List<Evidence> evidence) {
        this(url, origin, evidence, null);
    }

    /** Whose link it is. */
    public enum Origin {
        ARTICLE,
        REGISTRY
    }
}
