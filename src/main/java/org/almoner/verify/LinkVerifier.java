package org.almoner.verify;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.charity.Assurance;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a link is a charity's own. Pure over the registry it is given; thread-safe.
 *
 * <p>A link is verified by the domain alone, never by its words: the host is at or below a domain that the registry has
 * for an active charity, over https, with nothing in the address that readers of URLs disagree about.
 */
public final class LinkVerifier {
    private final CharityRegistry registry;
    private final LinkProbe probe;
    private final PlatformRules platforms;
    private volatile Imitable imitable;

    /** A verifier that knows no fundraising platform. */
    public LinkVerifier(CharityRegistry registry, LinkProbe probe) {
        this(registry, probe, PlatformRules.none());
    }

    public LinkVerifier(CharityRegistry registry, LinkProbe probe, PlatformRules platforms) {
        this.registry = registry;
        this.probe = probe;
        this.platforms = platforms;
        this.imitable = Imitable.of(registry);
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
        return new Verification(
                verdict,
                new Receipt(
                        charity == null ? List.of() : charity.registers(),
                        charity == null ? null : charity.asOf(),
                        ownership(parsed).map(Ownership::domain).orElse(null),
                        List.of(),
                        lastProbe(parsed).orElse(null),
                        Receipt.NEVER_CHECKED,
                        assurance));
    }

    /** The registry's domains, made ready to compare with, and the list that they were made from. */
    private record Imitable(List<String> domains, Lookalikes lookalikes) {
        static Imitable of(CharityRegistry registry) {
            return new Imitable(registry.domains(), new Lookalikes(registry));
        }
    }

    /** Made anew when the registry was read anew, which is when it gives another list: what is in it need not be compared. */
    @SuppressWarnings("ReferenceEquality")
    private Lookalikes lookalikes() {
        if (imitable.domains() != registry.domains()) {
            imitable = Imitable.of(registry);
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
        Optional<PlatformRules.Found> page = platforms.find(link);
        if (page.isPresent()) {
            return judgePage(link, page.get(), named);
        }
        Optional<Ownership> ownership = ownership(link);
        if (ownership.isPresent()) {
            return judgeOwned(link, ownership.get(), named);
        }
        if (disguise.isPresent()) {
            return lookalike(disguise.get(), List.of());
        }
        return unproven(named, noOwner(link));
    }

    private Evidence noOwner(WebLink link) {
        for (String host : hosts(link)) {
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

    /** The registry's domain that a host is at or below: the most specific one counts. */
    private Optional<Ownership> ownership(WebLink link) {
        for (String host : hosts(link)) {
            List<Charity> owners = registry.findByDomain(host);
            if (!owners.isEmpty()) {
                return Optional.of(new Ownership(host, owners));
            }
        }
        return Optional.empty();
    }

    /** The link's host and those above it, down to its registrable domain. */
    private static List<String> hosts(WebLink link) {
        List<String> hosts = new ArrayList<>();
        @Nullable String registrable = link.registrable();
        if (registrable != null) {
            for (String host = link.host();
                    host.length() >= registrable.length();
                    host = host.substring(host.indexOf('.') + 1)) {
                hosts.add(host);
            }
        }
        return hosts;
    }

    private Verdict judgeOwned(WebLink link, Ownership ownership, @Nullable Charity named) {
        Optional<Charity> owner = ownership.owner(named);
        if (owner.isEmpty()) {
            Charity other = ownership.first();
            return new Verdict.Mismatch(
                    other,
                    List.of(new Evidence(
                            "other-charity", ownership.domain() + " belongs to " + other.name(), other.website())));
        }
        return settle(link, owner.get(), ownership.assurance(owner.get()), ownership.evidence(owner.get()));
    }

    private Verdict judgePage(WebLink link, PlatformRules.Found page, @Nullable Charity named) {
        String platform = page.platform().name();
        if (page.platform().closed()) {
            return new Verdict.Unknown(List.of(new Evidence("platform-closed", platform + " has closed", null)));
        }
        Optional<Charity> charity = Optional.ofNullable(page.charity()).flatMap(registry::find);
        if (charity.isPresent()) {
            Charity owner = charity.get();
            Evidence evidence = new Evidence(
                    "platform-page", "the page on " + platform + " names register entry " + page.charity(), link.uri());
            return named == null || named.id().equals(owner.id())
                    ? settle(link, owner, Assurance.SOURCES, List.of(evidence))
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

    /** The last gates for a link whose owner is known. */
    private Verdict settle(WebLink link, Charity owner, Assurance assurance, List<Evidence> evidence) {
        if (owner.standing() == Charity.Standing.REMOVED) {
            return new Verdict.Unknown(List.of(
                    new Evidence("removed", owner.name() + " is no longer on its register", registerPage(owner))));
        }
        if (!link.isHttps()) {
            return unproven(
                    owner,
                    new Evidence("not-https", "the link is not https: what it shows can be changed on the way", null));
        }
        Optional<ProbeResult> last = lastProbe(link);
        if (last.isPresent() && !last.get().healthy()) {
            return new Verdict.Unreachable(
                    owner, List.of(new Evidence("probe", last.get().detail(), link.uri())));
        }
        return new Verdict.Verified(owner, assurance, evidence);
    }

    private Optional<ProbeResult> lastProbe(WebLink link) {
        @Nullable URI uri = link.uri();
        return uri == null ? Optional.empty() : probe.last(uri);
    }

    private static Verdict unproven(@Nullable Charity named, Evidence evidence) {
        if (named == null || named.registers().isEmpty() || named.standing() == Charity.Standing.REMOVED) {
            return new Verdict.Unknown(List.of(evidence));
        }
        Evidence registered = new Evidence(
                "registered",
                named.name() + " is register entry " + named.registers().get(0).id(),
                registerPage(named));
        return new Verdict.Registered(named, List.of(evidence, registered));
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
        return verdict instanceof Verdict.Registered registered ? registered.charity() : named;
    }

    private static @Nullable URI registerPage(Charity charity) {
        return Ownership.registration(charity)
                .flatMap(entry -> Optional.ofNullable(entry.url()))
                .orElse(null);
    }
}
