package org.almoner.appeal;

import java.util.List;
import org.almoner.charity.Charity;
import org.almoner.charity.Resolution;
import org.almoner.detect.Passage;
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

    /**
     * What a reader abroad is shown: the passage's accounts, numbers and places are those of whom it means at home, and not
     * those of the charity that the reader's country makes of a family's name.
     *
     * @param home the same passage as readers at home see it
     */
    ComposedPassage abroad(ComposedPassage home) {
        boolean goods =
                appeals.stream().anyMatch(each -> each.kind() == Passage.Kind.GOODS && !home.serves(each.charity()));
        if (goods) {
            return home;
        }
        List<Appeal> shown = appeals.stream()
                .map(each -> home.serves(each.charity()) ? each : each.withoutChannels())
                .toList();
        return new ComposedPassage(stored, resolutions, links, verdict, summary, shown);
    }

    private boolean serves(Charity charity) {
        return appeals.stream().anyMatch(each -> each.charity().equals(charity));
    }

    /** A link in a passage, or an account that the registry knows, and what verifying it gave. */
    public record CheckedLink(Channel channel, Verdict verdict) {}
}
