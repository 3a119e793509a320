package org.almoner.verify;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.charity.Assurance;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.CommonHosts;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a link is a charity's own. Pure over the registry it is given; thread-safe.
 *
 * <p>A link is verified by the domain alone, never by its words: the host is at or below a domain that the registry has
 * for an active charity, over https, with nothing in the address that readers of URLs disagree about.
 */
public final class LinkVerifier {
    private final CharityRegistry registry;
    private final PlatformRules platforms;
    private final Approvals approvals;
    private final LastGates gates;
    private final CommonHosts common;
    private volatile Imitable imitable;

    /** A verifier that knows no fundraising platform. */
    public LinkVerifier(CharityRegistry registry, LinkProbe probe) {
        this(registry, probe, PlatformRules.none());
    }

    /** A verifier for which nothing expires and no editor has approved anything. */
    public LinkVerifier(CharityRegistry registry, LinkProbe probe, PlatformRules platforms) {
        this(registry, probe, platforms, Approvals.NONE, Validity.FOR_EVER, Clock.systemUTC());
    }

    /** @param validity how long evidence counts, by {@code clock} */
    public LinkVerifier(
            CharityRegistry registry,
            LinkProbe probe,
            PlatformRules platforms,
            Approvals approvals,
            Validity validity,
            Clock clock) {
        this.registry = registry;
        this.platforms = platforms;
        this.approvals = approvals;
        this.gates = new LastGates(probe, new Landing(registry, platforms, approvals), validity, clock);
        this.common = new CommonHosts(platforms.domains());
        this.imitable = Imitable.of(registry, common);
    }

    /**
     * Verifies a link.
     *
     * @param link as written, hostile input included
     * @param named the charity that the text names, where it names one
     */
    public Verdict verify(String link, @Nullable Charity named) {
        return judge(WebLink.parse(link), named);
    }

    /** As {@link #verify}, with the receipt. */
    public Verification examine(String link, @Nullable Charity named) {
        WebLink parsed = WebLink.parse(link);
        Verdict verdict = judge(parsed, named);
        @Nullable Charity charity = charityOf(verdict, named);
        @Nullable Assurance assurance = verdict instanceof Verdict.Verified verified ? verified.assurance() : null;
        Optional<ProbeResult> last = gates.last(parsed);
        Optional<Ownership> ownership = Ownership.find(registry, parsed);
        return new Verification(
                verdict,
                new Receipt(
                        charity == null ? List.of() : charity.registers(),
                        charity == null ? null : charity.asOf(),
                        ownership.map(Ownership::domain).orElse(null),
                        ownership.map(found -> found.match(parsed)).orElse(null),
                        last.map(ProbeResult::redirects).orElse(List.of()),
                        last.orElse(null),
                        Receipt.NEVER_CHECKED,
                        assurance));
    }

    /** The registry's domains, made ready to compare with, and the list that they were made from. */
    private record Imitable(List<String> domains, Lookalikes lookalikes) {
        static Imitable of(CharityRegistry registry, CommonHosts common) {
            return new Imitable(registry.domains(), new Lookalikes(registry, common));
        }
    }

    /** Made anew when the registry was read anew, which is when it gives another list: what is in it need not be compared. */
    @SuppressWarnings("ReferenceEquality")
    private Lookalikes lookalikes() {
        if (imitable.domains() != registry.domains()) {
            imitable = Imitable.of(registry, common);
        }
        return imitable.lookalikes();
    }

    private Verdict judge(WebLink link, @Nullable Charity named) {
        Optional<Lookalikes.Finding> disguise = lookalikes().find(link);
        if (!link.problems().isEmpty()) {
            return disguise.isPresent()
                    ? lookalike(disguise.get(), link.problems())
                    : new Verdict.Unknown(problems(link.problems()));
        }
        Optional<Verdict> approved = judgeApproved(link, named);
        if (approved.isPresent()) {
            return approved.get();
        }
        Optional<PlatformRules.Found> page = platforms.find(link);
        if (page.isPresent()) {
            return judgePage(link, page.get(), named);
        }
        Optional<Ownership> ownership = Ownership.find(registry, link);
        if (ownership.isPresent()) {
            return judgeOwned(link, ownership.get(), named);
        }
        if (disguise.isPresent()) {
            return lookalike(disguise.get(), List.of());
        }
        return platforms
                .platform(link)
                .filter(platform -> !platform.social())
                .map(platform -> judgePlatform(link, platform))
                .orElseGet(() -> Unproven.of(named, noOwner(link)));
    }

    /** A person has looked: that counts for just this link. */
    private Optional<Verdict> judgeApproved(WebLink link, @Nullable Charity named) {
        Optional<Approvals.Approval> approval =
                Approvals.ApprovedAddress.of(link).flatMap(approvals::find);
        Optional<Charity> owner = approval.flatMap(found -> registry.find(found.charity()));
        if (approval.isEmpty() || owner.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.ofInstant(approval.get().at(), ZoneOffset.UTC);
        Evidence evidence = new Evidence(
                "editor", "an editor approved the link for " + owner.get().name(), link.uri(), day, null);
        return Optional.of(
                named == null || named.id().equals(owner.get().id())
                        ? gates.pass(link, new LastGates.Proof(owner.get(), Assurance.EDITOR, day, List.of(evidence)))
                        : new Verdict.Mismatch(owner.get(), List.of(evidence)));
    }

    private Evidence noOwner(WebLink link) {
        for (String host : Ownership.hosts(link)) {
            List<String> disputants = registry.disputants(host);
            if (!disputants.isEmpty()) {
                String names = String.join("; ", disputants);
                return new Evidence(
                        "disputed-domain",
                        host + " is the website on several register entries, so it proves none of them: " + names,
                        null);
            }
        }
        return new Evidence("no-owner", link.registrable() + " belongs to no charity of the registry", null);
    }

    private Verdict judgeOwned(WebLink link, Ownership ownership, @Nullable Charity named) {
        Optional<Charity> owner = ownership.owner(named);
        if (owner.isEmpty()) {
            Charity other = ownership.first();
            String detail = ownership.domain() + " belongs to " + other.name()
                    + (named == null ? "" : ", not to " + named.name());
            return new Verdict.Mismatch(other, List.of(new Evidence("other-charity", detail, other.website())));
        }
        Charity charity = owner.get();
        return gates.pass(
                link,
                new LastGates.Proof(
                        charity, ownership.assurance(charity), ownership.asOf(charity), ownership.evidence(charity)));
    }

    private Verdict judgePage(WebLink link, PlatformRules.Found page, @Nullable Charity named) {
        String platform = page.platform().name();
        if (page.platform().closed()) {
            return judgePlatform(link, page.platform());
        }
        Optional<Charity> charity = Optional.ofNullable(page.charity()).flatMap(registry::find);
        if (charity.isPresent()) {
            Charity owner = charity.get();
            Evidence evidence = new Evidence(
                    "platform-page",
                    "the page on " + platform + " names register entry " + page.charity(),
                    link.uri(),
                    owner.asOf(),
                    null);
            return named == null || named.id().equals(owner.id())
                    ? gates.pass(link, new LastGates.Proof(owner, Assurance.SOURCES, owner.asOf(), List.of(evidence)))
                    : new Verdict.Mismatch(owner, List.of(evidence));
        }
        return new Verdict.Unknown(List.of(
                switch (page.page()) {
                    case CHARITY ->
                        new Evidence(
                                "platform-page",
                                "an organisation's page on " + platform
                                        + "; which one is not proven by a register number",
                                link.uri());
                    case PERSONAL -> new Evidence("personal-page", "a private page on " + platform, link.uri());
                    case ANY -> new Evidence("open-platform", "anybody can have this page on " + platform, link.uri());
                }));
    }

    /** Platforms have more addresses than patterns tell, and none of them is nobody's. */
    private static Verdict judgePlatform(WebLink link, PlatformRules.Platform platform) {
        return new Verdict.Unknown(List.of(
                platform.closed()
                        ? new Evidence("platform-closed", platform.name() + " has closed", null)
                        : new Evidence(
                                "open-platform",
                                "a page on " + platform.name() + "; whose it is, the address does not tell",
                                link.uri())));
    }

    private static Verdict lookalike(Lookalikes.Finding finding, List<String> problems) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence(
                finding.kind(), finding.detail(), finding.imitated().website()));
        evidence.addAll(problems(problems));
        return new Verdict.Lookalike(finding.imitated(), List.copyOf(evidence));
    }

    private static List<Evidence> problems(List<String> problems) {
        return problems.stream()
                .map(problem -> new Evidence("malformed-link", problem, null))
                .toList();
    }

    private static @Nullable Charity charityOf(Verdict verdict, @Nullable Charity named) {
        if (verdict instanceof Verdict.Verified verified) {
            return verified.charity();
        }
        if (verdict instanceof Verdict.Unreachable unreachable) {
            return unreachable.charity();
        }
        if (verdict instanceof Verdict.Mismatch mismatch) {
            return mismatch.owner() == null ? named : mismatch.owner();
        }
        return verdict instanceof Verdict.Registered registered ? registered.charity() : named;
    }
}
