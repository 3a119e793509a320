package org.almoner.verify;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityRegistry;

/**
 * Judges where a charity's link ends after its redirects, as the probe followed them. It may end on the charity's own
 * domains, on a fundraising platform's page that is no person's, or where an editor has approved it. Anywhere else the
 * domain may have been lost: the link is not served.
 */
final class Landing {
    private final CharityRegistry registry;
    private final PlatformRules platforms;
    private final Approvals approvals;

    Landing(CharityRegistry registry, PlatformRules platforms, Approvals approvals) {
        this.registry = registry;
        this.platforms = platforms;
        this.approvals = approvals;
    }

    /** Why the link's end is not one that {@code owner} may have; empty where there is nothing against it. */
    Optional<Evidence> objection(ProbeResult last, Charity owner) {
        List<URI> redirects = last.redirects();
        if (redirects.isEmpty()) {
            return Optional.empty();
        }
        URI end = redirects.get(redirects.size() - 1);
        WebLink link = WebLink.parse(end.toString());
        if (!link.problems().isEmpty() || !link.isHttps()) {
            return objection("redirects-unsafely", "it ends at " + end + ", which is not a plain https link", end);
        }
        Optional<Ownership> ownership = Ownership.find(registry, link);
        if (ownership.isPresent()) {
            return ownership.get().owner(owner).isPresent()
                    ? Optional.empty()
                    : objection(
                            "redirects-to-other-charity",
                            "it ends at " + end + ", which belongs to "
                                    + ownership.get().first().name(),
                            end);
        }
        return isFit(link, owner)
                ? Optional.empty()
                : objection(
                        "redirects-elsewhere",
                        "it ends at " + end + ", which is not known to be " + owner.name() + "'s",
                        end);
    }

    private boolean isFit(WebLink link, Charity owner) {
        boolean approved = Approvals.ApprovedAddress.of(link)
                .flatMap(approvals::find)
                .filter(approval -> approval.charity().equals(owner.id()))
                .isPresent();
        return approved
                || platforms.find(link).filter(page -> fits(page, owner)).isPresent();
    }

    /** The charity's own site sends its readers there, so an open platform's page will do; a named other's will not. */
    private static boolean fits(PlatformRules.Found page, Charity owner) {
        boolean others = page.charity() != null
                && !page.charity().equals(owner.id())
                && owner.registers().stream().noneMatch(entry -> entry.id().equals(page.charity()));
        return !page.platform().closed() && page.page() != PlatformRules.Page.PERSONAL && !others;
    }

    private static Optional<Evidence> objection(String kind, String detail, URI end) {
        return Optional.of(new Evidence(kind, detail, end));
    }
}
