package org.almoner.appeal;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.almoner.appeal.ComposedPassage.CheckedLink;
import org.almoner.charity.Assurance;
import org.almoner.charity.Campaign;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.Family;
import org.almoner.charity.Resolution;
import org.almoner.detect.Channel;
import org.almoner.detect.Passage;
import org.almoner.verify.Evidence;
import org.almoner.verify.LinkVerifier;
import org.almoner.verify.Verdict;
import org.almoner.verify.WebAddress;
import org.jspecify.annotations.Nullable;

/** Decides which link, if any, is served for a passage. Nothing but a verified link ever is. Thread-safe. */
public final class LinkChoice {
    private final CharityRegistry registry;
    private final LinkVerifier verifier;
    private final Assurance least;

    /** @param least the weakest assurance that this deployment serves */
    public LinkChoice(CharityRegistry registry, LinkVerifier verifier, Assurance least) {
        this.registry = registry;
        this.verifier = verifier;
        this.least = least;
    }

    /**
     * What was chosen.
     *
     * @param links every link of the passage with its verdict, links into the article's own site left out
     * @param verdict on the passage as a whole
     * @param link what is served; null where nothing is
     * @param charity whose link it is
     * @param family the family, where the passage names no more than that
     */
    record Choice(
            List<CheckedLink> links,
            Verdict verdict,
            @Nullable ServedLink link,
            @Nullable Charity charity,
            @Nullable Family family,
            @Nullable Campaign campaign) {}

    Choice choose(Passage passage, List<Resolution> resolutions, @Nullable String site) {
        Resolution named = resolutions.isEmpty() ? Resolution.unknown("") : resolutions.get(0);
        List<CheckedLink> links = check(passage, named, site);
        for (CheckedLink link : links) {
            if (link.verdict() instanceof Verdict.Lookalike) {
                return held(links, link.verdict(), named);
            }
        }
        for (CheckedLink link : links) {
            if (link.verdict() instanceof Verdict.Verified verified && isEnough(verified)) {
                return served(links, verified, link.channel().value(), ServedLink.Origin.ARTICLE, named);
            }
        }
        for (CheckedLink link : links) {
            if (link.verdict() instanceof Verdict.Mismatch || link.verdict() instanceof Verdict.Unknown) {
                return held(links, link.verdict(), named);
            }
        }
        return fromRegistry(links, named);
    }

    /** The other national members of a family, each with its own verified link, in order of country. */
    List<Alternative> alternatives(@Nullable Family family, Charity chosen) {
        if (family == null) {
            return List.of();
        }
        List<Alternative> alternatives = new ArrayList<>();
        for (Charity member : registry.members(family.id())) {
            if (!member.id().equals(chosen.id()) && !member.international()) {
                own(member).map(LinkChoice::brief).ifPresent(link -> alternatives.add(new Alternative(member, link)));
            }
        }
        alternatives.sort(
                Comparator.comparing(alternative -> alternative.charity().country()));
        return alternatives;
    }

    /** With the deciding reason alone: a family has dozens of members, and every reader fetches them. */
    private static ServedLink brief(ServedLink link) {
        return new ServedLink(link.url(), link.origin(), link.evidence().subList(0, 1));
    }

    /** A charity's general donation link, where it is verified. */
    Optional<ServedLink> own(Charity charity) {
        URI url = charity.donateUrl();
        return url != null
                        && verifier.verify(url.toString(), charity) instanceof Verdict.Verified verified
                        && isEnough(verified)
                ? Optional.of(new ServedLink(url, ServedLink.Origin.REGISTRY, verified.evidence()))
                : Optional.empty();
    }

    private boolean isEnough(Verdict.Verified verdict) {
        return verdict.assurance().compareTo(least) >= 0;
    }

    private List<CheckedLink> check(Passage passage, Resolution named, @Nullable String site) {
        List<CheckedLink> links = new ArrayList<>();
        for (Channel channel : passage.channels()) {
            if (channel.type() == Channel.Type.LINK && !WebAddress.sameSite(channel.value(), site)) {
                links.add(new CheckedLink(channel, verify(channel.value(), named)));
            }
        }
        return links;
    }

    /** A family name means any of its members, so a link to any of them is what the text says. */
    private Verdict verify(String link, Resolution named) {
        Family family = named.family();
        if (family == null) {
            return verifier.verify(link, named.charity());
        }
        Verdict verdict = verifier.verify(link, null);
        if (verdict instanceof Verdict.Verified verified) {
            return family.id().equals(verified.charity().family()) ? verdict : outside(family, verified.charity());
        }
        return verifier.verify(link, named.charity());
    }

    private static Verdict outside(Family family, Charity owner) {
        String detail = "the link belongs to " + owner.name() + ", which is not of the family " + family.name();
        return new Verdict.Mismatch(owner, List.of(new Evidence("other-charity", detail, owner.website())));
    }

    private Choice fromRegistry(List<CheckedLink> links, Resolution named) {
        Charity charity = named.charity();
        if (charity == null) {
            String detail = named.name().isEmpty()
                    ? "The passage names nobody the registry knows."
                    : "\"" + named.name() + "\" is not in the registry, or could be one of "
                            + named.candidates().size() + ".";
            Evidence evidence = new Evidence("unresolved-recipient", detail, null);
            return held(links, new Verdict.Unknown(List.of(evidence)), named);
        }
        if (charity.donateUrl() == null) {
            String detail = charity.name() + " has no website that is proven its own";
            return held(links, new Verdict.Unknown(List.of(new Evidence("no-link", detail, null))), named);
        }
        String url = charity.donateUrl().toString();
        Verdict own = verifier.verify(url, charity);
        if (own instanceof Verdict.Verified verified && isEnough(verified)) {
            return served(links, verified, url, ServedLink.Origin.REGISTRY, named);
        }
        return held(links, own, named);
    }

    private static Choice served(
            List<CheckedLink> links, Verdict.Verified verdict, String url, ServedLink.Origin origin, Resolution named) {
        ServedLink link = new ServedLink(URI.create(url), origin, verdict.evidence());
        return new Choice(links, verdict, link, verdict.charity(), named.family(), named.campaign());
    }

    private static Choice held(List<CheckedLink> links, Verdict verdict, Resolution named) {
        return new Choice(links, verdict, null, named.charity(), named.family(), named.campaign());
    }
}
