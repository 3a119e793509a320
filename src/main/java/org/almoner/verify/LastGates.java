package org.almoner.verify;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.charity.Assurance;
import org.almoner.charity.Charity;
import org.jspecify.annotations.Nullable;

/**
 * What a link whose owner is known must still pass: an owner on its register, https, an answer, an end of its redirects that
 * the owner may have, and evidence that has not expired.
 */
final class LastGates {
    private final LinkProbe probe;
    private final Landing landing;
    private final Validity validity;
    private final Clock clock;

    LastGates(LinkProbe probe, Landing landing, Validity validity, Clock clock) {
        this.probe = probe;
        this.landing = landing;
        this.validity = validity;
        this.clock = clock;
    }

    /**
     * Proof of whose a link is.
     *
     * @param asOf the day of the evidence
     */
    record Proof(Charity owner, Assurance assurance, LocalDate asOf, List<Evidence> evidence) {}

    Verdict pass(WebLink link, Proof proof) {
        Charity owner = proof.owner();
        if (owner.standing() == Charity.Standing.REMOVED) {
            return new Verdict.Unknown(List.of(new Evidence(
                    "removed", owner.name() + " is no longer on its register", Ownership.registerPage(owner))));
        }
        if (!link.isHttps()) {
            return Unproven.of(
                    owner,
                    new Evidence("not-https", "the link is not https: what it shows can be changed on the way", null));
        }
        Optional<ProbeResult> last = last(link);
        Optional<Evidence> dead = last.flatMap(result -> dead(link, result, owner));
        return dead.isPresent() ? new Verdict.Unreachable(owner, List.of(dead.get())) : aged(link, proof);
    }

    /** What is known of the link's health. */
    Optional<ProbeResult> last(WebLink link) {
        @Nullable URI uri = link.uri();
        return uri == null ? Optional.empty() : probe.last(TrackingParameters.without(uri));
    }

    private Optional<Evidence> dead(WebLink link, ProbeResult last, Charity owner) {
        return last.healthy()
                ? landing.objection(last, owner)
                : Optional.of(new Evidence("probe", last.detail(), link.uri(), day(last.at()), null));
    }

    private Verdict aged(WebLink link, Proof proof) {
        LocalDate today = day(clock.instant());
        LocalDate until = validity.until(proof.assurance(), proof.asOf());
        if (!today.isAfter(until)) {
            return new Verdict.Verified(proof.owner(), proof.assurance(), dated(proof.evidence(), until));
        }
        LocalDate read = lastRead(link, proof.owner());
        Optional<LocalDate> renewed = validity.renewed(proof.assurance(), proof.asOf(), read);
        if (renewed.isPresent() && !today.isAfter(renewed.get())) {
            List<Evidence> evidence = new ArrayList<>(dated(proof.evidence(), until));
            evidence.add(new Evidence(
                    "page-read",
                    "a page of this domain named " + proof.owner().name() + " when it was read",
                    link.uri(),
                    read,
                    renewed.get()));
            return new Verdict.Verified(proof.owner(), proof.assurance(), List.copyOf(evidence));
        }
        return Unproven.of(
                proof.owner(),
                new Evidence(
                        "expired",
                        "the evidence is of " + proof.asOf() + " and counted until " + until
                                + "; it has to be checked again",
                        null,
                        proof.asOf(),
                        until));
    }

    /** When the link's page, or the owner's donation page or homepage on the same domain, was last seen to name the owner. */
    private @Nullable LocalDate lastRead(WebLink link, Charity owner) {
        return Stream.of(
                        Stream.ofNullable(link.uri()),
                        Stream.ofNullable(owner.donateUrl()),
                        Stream.ofNullable(owner.website()))
                .flatMap(pages -> pages)
                .map(page -> WebLink.parse(page.toString()))
                .filter(page -> link.registrable() != null && link.registrable().equals(page.registrable()))
                .flatMap(page -> last(page).stream())
                .filter(result -> landing.objection(result, owner).isEmpty())
                .flatMap(result -> Stream.ofNullable(result.confirmedAt()))
                .max(Comparator.naturalOrder())
                .map(LastGates::day)
                .orElse(null);
    }

    private static List<Evidence> dated(List<Evidence> evidence, LocalDate until) {
        if (Validity.isNever(until)) {
            return evidence;
        }
        return evidence.stream()
                .map(one -> one.asOf() == null || one.validUntil() != null
                        ? one
                        : new Evidence(one.kind(), one.detail(), one.url(), one.asOf(), until))
                .toList();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
