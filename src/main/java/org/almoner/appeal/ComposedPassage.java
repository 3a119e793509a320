package org.almoner.appeal;

import java.util.List;
import org.almoner.charity.Resolution;
import org.almoner.detect.channel.Channel;
import org.almoner.verify.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A passage as an editor sees it: who is meant, what became of each link, and what is served.
 *
 * @param resolutions whom the passage names, the deciding one first
 * @param links verdict on every link in it
 * @param verdict verdict on the passage as a whole: of a list, on the first part that is served
 * @param appeals what is served; a list of charities gives one for each whose link is verified
 */
public record ComposedPassage(
        StoredPassage stored,
        List<Resolution> resolutions,
        List<CheckedLink> links,
        Verdict verdict,
        Summary summary,
        List<Appeal> appeals) {
    public ComposedPassage {
        resolutions = List.copyOf(resolutions);
        links = List.copyOf(links);
        appeals = List.copyOf(appeals);
    }

    /** The first appeal; null where nothing is served. */
    public @Nullable Appeal appeal() {
        return appeals.isEmpty() ? null : appeals.get(0);
    }

    /** A link in a passage, or an account that the registry knows, and what verifying it gave. */
    public record CheckedLink(Channel channel, Verdict verdict) {}
}
