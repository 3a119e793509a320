package org.almoner.appeal;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almoner.appeal.ComposedPassage.CheckedLink;
import org.almoner.article.AsciiHost;
import org.almoner.charity.Assurance;
import org.almoner.charity.Campaign;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.Family;
import org.almoner.charity.Resolution;
import org.almoner.detect.Passage;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.name.Recipient;
import org.almoner.verify.Evidence;
import org.almoner.verify.LinkVerifier;
import org.almoner.verify.TrackingParameters;
import org.almoner.verify.Verdict;
import org.almoner.verify.WebAddress;
import org.jspecify.annotations.Nullable;

/** Decides which link, if any, is served for a passage. Nothing but a verified link ever is. Thread-safe. */
public final class LinkChoice {
    private final CharityRegistry registry;
    private final LinkVerifier verifier;
    private final OwnLinks own;
    private final LinkedCampaigns linked;
    private final Clock clock;

    /** As below, by the system's clock. */
    public LinkChoice(CharityRegistry registry, LinkVerifier verifier, Assurance least) {
        this(registry, verifier, least, Clock.systemUTC());
    }

    /**
     * @param least the weakest assurance that this deployment serves
     * @param clock tells which campaigns are over
     */
    public LinkChoice(CharityRegistry registry, LinkVerifier verifier, Assurance least, Clock clock) {
        this.registry = registry;
        this.verifier = verifier;
        this.own = new OwnLinks(verifier, least);
        this.linked = new LinkedCampaigns(registry);
        this.clock = clock;
    }

    /**
     * What was chosen.
     *
     * @param links every link of the passage with its verdict, links into the article's own site left out
     * @param verdict on the passage as a whole
     * @param link what is served; null where nothing is
     * @param charity whose link it is
     * @param family the family, where the passage names no more than that
     * @param campaign the campaign that the passage names
     * @param successor the campaign whose link is served in its place
     */
    record Choice(
            List<CheckedLink> links,
            Verdict verdict,
            @Nullable ServedLink link,
            @Nullable Charity charity,
            @Nullable Family family,
            @Nullable Campaign campaign,
            @Nullable Campaign successor) {}

    /** What a passage says, as far as it bears on the choice. */
    private record Asked(
            List<CheckedLink> links,
            Resolution named,
            @Nullable Campaign campaign,
            Optional<Evidence> over) {
        Asked of(Campaign meant) {
            return new Asked(links, named, meant, over);
        }

        Choice held(Verdict verdict) {
            return new Choice(links, verdict, null, named.charity(), named.anyOf(), campaign, null);
        }

        Choice served(Verdict verdict, ServedLink link, Charity charity, @Nullable Campaign successor) {
            return new Choice(links, verdict, link, charity, named.anyOf(), campaign, successor);
        }
    }

    Choice choose(Passage passage, List<Resolution> resolutions, @Nullable String site) {
        Resolution named = first(resolutions);
        Campaign campaign = named.campaign() == null ? null : named.campaign().on(today());
        Asked asked = new Asked(check(passage, resolutions, site), named, campaign, ClosingWords.in(passage));
        for (CheckedLink link : asked.links()) {
            if (link.verdict() instanceof Verdict.Lookalike) {
                return asked.held(link.verdict());
            }
        }
        for (CheckedLink link : ofNamedFirst(asked)) {
            if (link.verdict() instanceof Verdict.Verified verified && own.isEnough(verified)) {
                return isClosed(campaign) ? fromRegistry(asked) : fromArticle(asked, link, verified, passage);
            }
        }
        for (CheckedLink link : asked.links()) {
            if (link.verdict() instanceof Verdict.Mismatch || link.verdict() instanceof Verdict.Unknown) {
                return asked.held(link.verdict());
            }
        }
        return fromRegistry(asked);
    }

    private static Resolution first(List<Resolution> resolutions) {
        return resolutions.isEmpty() ? Resolution.unknown("") : resolutions.get(0);
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
        return Optional.ofNullable(own.of(charity, null).link());
    }

    /** Of several who are named the first one's links come first. */
    private static List<CheckedLink> ofNamedFirst(Asked asked) {
        Charity named = asked.named().charity();
        return asked.links().stream()
                .sorted(Comparator.comparing(link -> !(link.verdict() instanceof Verdict.Verified verified
                        && verified.charity().equals(named))))
                .toList();
    }

    private List<CheckedLink> check(Passage passage, List<Resolution> resolutions, @Nullable String site) {
        List<CheckedLink> links = new ArrayList<>();
        for (Channel channel : passage.channels()) {
            if (channel.type() == Channel.Type.LINK && !WebAddress.sameSite(channel.value(), site)) {
                links.add(new CheckedLink(channel, verify(channel.value(), resolutions)));
            }
            if (channel.type() == Channel.Type.EMAIL) {
                disguise(channel, site).ifPresent(disguise -> links.add(new CheckedLink(channel, disguise)));
            }
        }
        return links;
    }

    /** A link of anybody whom the passage names is what the text says, though another is named first. */
    private Verdict verify(String link, List<Resolution> resolutions) {
        Verdict verdict = verify(link, first(resolutions));
        if (!(verdict instanceof Verdict.Mismatch)) {
            return verdict;
        }
        return resolutions.stream()
                .skip(1)
                .filter(one -> one.charity() != null)
                .map(one -> verify(link, one))
                .filter(own -> own instanceof Verdict.Verified
                        || own instanceof Verdict.Registered
                        || own instanceof Verdict.Unreachable)
                .findFirst()
                .orElse(verdict);
    }

    /** An e-mail address proves nothing, and most are at anybody's domain; but none may be at a lookalike's. */
    private Optional<Verdict> disguise(Channel mail, @Nullable String site) {
        String link = "https://" + mail.value().substring(mail.value().lastIndexOf('@') + 1);
        return Optional.of(verifier.verify(link, null))
                .filter(verdict -> verdict instanceof Verdict.Lookalike && !WebAddress.sameSite(link, site));
    }

    /**
     * A family name means any of its members, so a link to any of them is what the text says; of members on one domain the
     * one whose page it is.
     */
    private Verdict verify(String link, Resolution named) {
        Verdict own = NamesakeDomains.judge(link, named.name(), verifier.verify(link, named.charity()));
        Family family = named.anyOf();
        if (family == null || (own instanceof Verdict.Verified verified && OwnLinks.isPage(link, verified.charity()))) {
            return own;
        }
        Verdict verdict = verifier.verify(link, null);
        if (verdict instanceof Verdict.Verified verified) {
            return family.id().equals(verified.charity().family()) ? verdict : outside(family, verified.charity());
        }
        return own;
    }

    private static Verdict outside(Family family, Charity owner) {
        String detail = "the link belongs to " + owner.name() + ", which is not of the family " + family.name();
        return new Verdict.Mismatch(owner, List.of(new Evidence("other-charity", detail, owner.website())));
    }

    private Choice fromArticle(Asked asked, CheckedLink link, Verdict.Verified verified, Passage passage) {
        Charity owner = verified.charity();
        URI url = TrackingParameters.without(AsciiHost.of(link.channel().value()));
        List<String> names = passage.recipients().stream().map(Recipient::name).toList();
        Optional<Campaign> over =
                isOpen(asked.campaign()) ? Optional.empty() : linked.closed(url, owner, names, today());
        if (over.isPresent()) {
            return afterClosing(asked.of(over.get()), owner, over.get());
        }
        if (asked.over().isPresent()) {
            return afterSaidOver(asked, owner, asked.over().get());
        }
        ServedLink served = new ServedLink(url, ServedLink.Origin.ARTICLE, verified.evidence());
        return asked.served(verified, served, owner, null);
    }

    private Choice fromRegistry(Asked asked) {
        Charity charity = meant(asked);
        if (charity == null) {
            return asked.held(new Verdict.Unknown(List.of(unresolved(asked.named()))));
        }
        Campaign campaign = asked.campaign();
        if (campaign != null && !campaign.open()) {
            return afterClosing(asked, charity, campaign);
        }
        if (asked.over().isPresent()) {
            return afterSaidOver(asked, charity, asked.over().get());
        }
        OwnLinks.Own found = own.of(charity, campaign);
        ServedLink link = found.link();
        if (link == null) {
            return asked.held(found.verdict());
        }
        return asked.served(found.verdict(), standingIn(link, asked), charity, null);
    }

    /** The charity that is named, or whose own link it is that no longer answers. */
    private static @Nullable Charity meant(Asked asked) {
        Charity named = asked.named().charity();
        return named != null
                ? named
                : unreachable(asked).map(Verdict.Unreachable::charity).orElse(null);
    }

    private static ServedLink standingIn(ServedLink link, Asked asked) {
        Verdict insteadOf = unreachable(asked)
                .<Verdict>map(dead -> dead)
                .or(() -> unproven(asked))
                .orElse(link.insteadOf());
        return new ServedLink(link.url(), link.origin(), link.evidence(), insteadOf);
    }

    private static Optional<Verdict> unproven(Asked asked) {
        return asked.links().stream()
                .map(CheckedLink::verdict)
                .filter(Verdict.Registered.class::isInstance)
                .findFirst();
    }

    private static Optional<Verdict.Unreachable> unreachable(Asked asked) {
        return asked.links().stream()
                .map(CheckedLink::verdict)
                .filter(Verdict.Unreachable.class::isInstance)
                .map(Verdict.Unreachable.class::cast)
                .findFirst();
    }

    /** The successor's link, else the charity's general one. */
    private Choice afterClosing(Asked asked, Charity charity, Campaign campaign) {
        Optional<Campaign> successor = successor(campaign);
        Verdict closed = new Verdict.Closed(charity, ClosedCampaign.evidence(campaign, successor));
        if (successor.isPresent()) {
            Optional<Charity> next = registry.find(successor.get().charity());
            ServedLink link =
                    next.map(taker -> own.of(taker, successor.get()).link()).orElse(null);
            if (next.isPresent() && link != null) {
                return asked.served(closed, insteadOf(closed, link), next.get(), successor.get());
            }
        }
        return general(asked, charity, closed);
    }

    /** Where the passage itself says that it is over. */
    private Choice afterSaidOver(Asked asked, Charity charity, Evidence said) {
        return general(asked, charity, new Verdict.Closed(charity, List.of(said)));
    }

    private Choice general(Asked asked, Charity charity, Verdict closed) {
        ServedLink link = own.of(charity, null).link();
        return link == null ? asked.held(closed) : asked.served(closed, insteadOf(closed, link), charity, null);
    }

    private static ServedLink insteadOf(Verdict closed, ServedLink link) {
        return new ServedLink(link.url(), link.origin(), link.evidence(), closed);
    }

    /** The first open one of the campaigns that took each other's place. */
    private Optional<Campaign> successor(Campaign campaign) {
        Set<String> seen = new HashSet<>();
        String next = campaign.successor();
        while (next != null && seen.add(next)) {
            Optional<Campaign> found = registry.findCampaign(next).map(one -> one.on(today()));
            if (found.isEmpty() || found.get().open()) {
                return found;
            }
            next = found.get().successor();
        }
        return Optional.empty();
    }

    private static Evidence unresolved(Resolution named) {
        return new Evidence("unresolved-recipient", detail(named), null);
    }

    private static String detail(Resolution named) {
        if (named.name().isEmpty()) {
            return "The passage names nobody the registry knows.";
        }
        int candidates = named.candidates().size();
        if (candidates == 0) {
            return "\"" + named.name() + "\" is not in the registry.";
        }
        return candidates == 1
                ? "\"" + named.name() + "\" could be "
                        + named.candidates().get(0).name()
                        + " or another: the article's country or a link to the one that is meant would tell."
                : "\"" + named.name() + "\" could be one of " + candidates
                        + " charities: the article's country or a link to the one that is meant would tell.";
    }

    private static boolean isOpen(@Nullable Campaign campaign) {
        return campaign != null && campaign.open();
    }

    private static boolean isClosed(@Nullable Campaign campaign) {
        return campaign != null && !campaign.open();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
