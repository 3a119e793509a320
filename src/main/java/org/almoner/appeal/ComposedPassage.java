package org.almoner.appeal;

import java.util.List;
import org.almoner.charity.Resolution;
import org.almoner.detect.Channel;
import org.almoner.verify.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A passage as an editor sees it: who is meant, what became of each link, and what is served.
 *
 * @param resolutions whom the passage names, the deciding one first
 * @param links verdict on every link in it
 * @param verdict verdict on the passage as a whole
 * @param appeal what is served; null unless {@code verdict} lets it
 */
public record ComposedPassage(
        StoredPassage stored,
        List<Resolution> resolutions,
        List<CheckedLink> links,
        Verdict verdict,
        Summary summary,
        @Nullable Appeal appeal) {
    public ComposedPassage {
        resolutions = List.copyOf(resolutions);
        links = List.copyOf(links);
    }

    /** A link in a passage, or an account that the registry knows, and what verifying it gave. */
    public record CheckedLink(Channel channel, Verdict verdict) {}
}
