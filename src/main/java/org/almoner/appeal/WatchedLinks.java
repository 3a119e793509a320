package org.almoner.appeal;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.appeal.ComposedPassage.CheckedLink;
import org.almoner.article.AsciiHost;
import org.almoner.charity.Charity;
import org.almoner.charity.Resolution;
import org.almoner.detect.channel.Channel;
import org.almoner.verify.LinkChecks.Watched;
import org.almoner.verify.TrackingParameters;
import org.almoner.verify.Verdict;
import org.jspecify.annotations.Nullable;

/** The links of a stored article that are to be watched: those that are served, or would be if they answered. */
final class WatchedLinks {
    /** As for every address that is taken in; letters beyond ASCII count as they are sent. */
    private static final int LONGEST = 2_048;

    private WatchedLinks() {}

    static Set<Watched> of(ComposedArticle article) {
        Set<Watched> watched = new LinkedHashSet<>();
        for (ComposedPassage passage : article.passages()) {
            passage.links().stream()
                    .filter(link -> link.channel().type() == Channel.Type.LINK)
                    .forEach(link -> fromArticle(watched, link));
            passage.resolutions().stream()
                    .limit(1)
                    .map(Resolution::charity)
                    .flatMap(Stream::ofNullable)
                    .forEach(charity -> add(watched, charity.donateUrl(), charity));
            passage.appeals().forEach(appeal -> fromAppeal(watched, appeal));
        }
        return watched;
    }

    private static void fromAppeal(Set<Watched> watched, Appeal appeal) {
        add(watched, appeal.link().url(), appeal.charity());
        appeal.alternatives()
                .forEach(alternative -> add(watched, alternative.link().url(), alternative.charity()));
    }

    private static void fromArticle(Set<Watched> watched, CheckedLink link) {
        Charity owner = provenOwner(link.verdict());
        if (owner != null) {
            // Only such a link is sure to be well-formed.
            add(watched, AsciiHost.of(link.channel().value()), owner);
        }
    }

    private static @Nullable Charity provenOwner(Verdict verdict) {
        if (verdict instanceof Verdict.Verified verified) {
            return verified.charity();
        }
        return verdict instanceof Verdict.Unreachable unreachable ? unreachable.charity() : null;
    }

    private static void add(Set<Watched> watched, @Nullable URI link, Charity owner) {
        if (link == null || link.getHost() == null) {
            return;
        }
        String sent = TrackingParameters.without(link).toASCIIString();
        if (sent.length() <= LONGEST) {
            watched.add(new Watched(URI.create(sent), owner.id()));
        }
    }
}
