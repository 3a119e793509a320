package org.almoner.appeal;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.article.AsciiHost;
import org.almoner.charity.Assurance;
import org.almoner.charity.Campaign;
import org.almoner.charity.Charity;
import org.almoner.verify.Evidence;
import org.almoner.verify.LinkVerifier;
import org.almoner.verify.Verdict;
import org.jspecify.annotations.Nullable;

/** The links that the registry itself has for a charity. Thread-safe. */
final class OwnLinks {
    private final LinkVerifier verifier;
    private final Assurance least;

    OwnLinks(LinkVerifier verifier, Assurance least) {
        this.verifier = verifier;
        this.least = least;
    }

    /**
     * What may be served of a charity's links.
     *
     * @param verdict on the link that is served, or on the best one where none may be
     */
    record Own(Verdict verdict, @Nullable ServedLink link) {}

    /** The first that is verified of the open campaign's page, the donation page and the homepage. */
    Own of(Charity charity, @Nullable Campaign campaign) {
        Verdict best = null;
        for (URI link : links(charity, campaign)) {
            Verdict verdict = verifier.verify(link.toString(), charity);
            if (verdict instanceof Verdict.Verified verified && isEnough(verified)) {
                return new Own(verified, new ServedLink(link, ServedLink.Origin.REGISTRY, verified.evidence(), best));
            }
            best = best == null ? verdict : best;
        }
        String detail = charity.name() + " has no link that is proven its own";
        return new Own(best == null ? new Verdict.Unknown(List.of(new Evidence("no-link", detail, null))) : best, null);
    }

    /** Whether this deployment serves a link with so much proof. */
    boolean isEnough(Verdict.Verified verdict) {
        return verdict.assurance().compareTo(least) >= 0;
    }

    /** Whether a link is to a charity's part of a site that it shares, by its donation page: "rescue.org/uk". */
    static boolean isPage(String link, Charity charity) {
        String page = withoutSlash(charity.donateUrl());
        String written = withoutSlash(AsciiHost.of(link));
        return page.indexOf('/') > 0 && (written.equals(page) || written.startsWith(page + '/'));
    }

    /** Host and path. */
    private static String withoutSlash(@Nullable URI link) {
        return link == null
                ? ""
                : (link.getHost() + link.getPath())
                        .replaceFirst("^(?i:www\\.)", "")
                        .replaceFirst("/+$", "");
    }

    private static Set<URI> links(Charity charity, @Nullable Campaign campaign) {
        Set<URI> links = new LinkedHashSet<>();
        Stream.ofNullable(campaign)
                .filter(one -> one.open() && one.charity().equals(charity.id()))
                .flatMap(one -> Stream.ofNullable(one.url()))
                .forEach(links::add);
        Stream.ofNullable(charity.donateUrl()).forEach(links::add);
        Stream.ofNullable(charity.website()).forEach(links::add);
        return links;
    }
}
