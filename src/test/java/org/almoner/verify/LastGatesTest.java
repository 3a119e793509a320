package org.almoner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almoner.charity.Charities;
import org.almoner.charity.Charity;
import org.almoner.charity.ReviewedRegistry;
import org.almoner.charity.Source;
import org.almoner.register.RegistryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a link on a charity's own domain must still pass. */
class LastGatesTest {
    private static final LocalDate EVIDENCE = LocalDate.of(2024, 1, 10);
    private static final Period YEAR = Period.ofDays(365);
    private static final Validity VALIDITY = new Validity(YEAR, YEAR, YEAR, Period.ofDays(30));
    private static final String LINK = "https://harbourmission.org/give";
    private static final Charity HARBOUR = Charities.charity(
            "XI-ALMONER-harbour",
            "Harbour Mission",
            List.of("harbourmission.org", "harbour-mission.org"),
            "https://harbourmission.org/",
            List.of(new Source("domains", "https://register.example/extract", EVIDENCE)));
    private static final Charity LANTERN = Charities.charity("XI-ALMONER-lantern", "Lantern Trust", "lanterntrust.org");

    @Test
    void evidenceShowsItsDateAndItsLastDay() {
        Verdict verdict = on("2024-06-01", null);
        assertThat(verdict.evidence().get(0).asOf()).isEqualTo(EVIDENCE);
        assertThat(verdict.evidence().get(0).validUntil()).isEqualTo(LocalDate.of(2025, 1, 9));
    }

    @ParameterizedTest
    @CsvSource({"2025-01-09,verified", "2025-01-10,unknown"})
    void evidenceCountsUpToItsLastDay(String day, String verdict) {
        assertThat(on(day, null).name()).isEqualTo(verdict);
    }

    @Test
    void expiredEvidenceSaysSo() {
        Evidence evidence = on("2025-06-01", null).evidence().get(0);
        assertThat(evidence.kind()).isEqualTo("expired");
        assertThat(evidence.detail()).contains("2024-01-10").contains("2025-01-09");
    }

    @ParameterizedTest
    @CsvSource({"2025-05-20,verified", "2025-05-01,unknown"})
    void aPageReadLatelyThatNamesItsOwnerRenewsExpiredEvidence(String read, String verdict) {
        assertThat(on("2025-06-01", confirmed(read)).name()).isEqualTo(verdict);
    }

    @Test
    void theDonationPageOfTheSameDomainRenewsTheEvidenceForAllOfIt() {
        LinkProbe probe =
                link -> link.equals(HARBOUR.donateUrl()) ? Optional.of(confirmed("2025-05-20")) : Optional.empty();
        LinkVerifier verifier = verifier("2025-06-01", probe, Approvals.NONE);
        assertThat(verifier.verify(LINK, HARBOUR).name()).isEqualTo("verified");
        assertThat(verifier.verify("https://harbour-mission.org/", HARBOUR).name())
                .isEqualTo("unknown");
    }

    @Test
    void aPageRenewsEvidenceNoLongerThanForItsTimeAgain() {
        assertThat(on("2026-01-08", confirmed("2026-01-07")).name()).isEqualTo("verified");
        assertThat(on("2026-01-10", confirmed("2026-01-09")).name()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://harbourmission.org/give/",
                "https://www.harbour-mission.org/now",
                "https://www.justgiving.com/charity/harbour",
                "https://donorbox.org/harbour-storm"
            })
    void aLinkMayEndAtItsOwnersOrAtAPlatform(String end) {
        assertThat(on("2024-06-01", ending(end)).name()).isEqualTo("verified");
    }

    @ParameterizedTest
    @CsvSource({
        "https://casino.example.net/,redirects-elsewhere",
        "https://lanterntrust.org/,redirects-to-other-charity",
        "https://harbourrnission.org/,redirects-elsewhere",
        "http://harbourmission.org/give,redirects-unsafely",
        "https://harbourmission.org@evil.example/,redirects-unsafely",
        "https://www.gofundme.com/f/help-anna,redirects-elsewhere",
        "https://www.every.org/530196605,redirects-elsewhere"
    })
    void aLinkThatEndsAnywhereElseIsNotServed(String end, String kind) {
        Verdict verdict = on("2024-06-01", ending(end));
        assertThat(verdict.name()).isEqualTo("unreachable");
        assertThat(verdict.evidence().get(0).kind()).isEqualTo(kind);
    }

    @Test
    void theEndOfTheRedirectsCountsAndNotTheWay() {
        ProbeResult through = result(
                List.of(URI.create("https://link.example.net/1"), URI.create("https://www.harbourmission.org/give")),
                null);
        assertThat(on("2024-06-01", through).name()).isEqualTo("verified");
    }

    @Test
    void theLastProbeIsFoundWithoutWhatFollowsReaders() {
        LinkVerifier verifier = verifier("2024-06-01", new ProbeResult(false, Instant.EPOCH, "404"), Approvals.NONE);
        assertThat(verifier.verify(LINK + "?utm_source=x", HARBOUR).name()).isEqualTo("unreachable");
        assertThat(verifier.verify(LINK + "?appeal=x", HARBOUR).name()).isEqualTo("verified");
    }

    @Test
    void anApprovalVerifiesJustThatLinkForJustThatCharity() {
        Approvals approvals = address -> address.equals("pay.example.net/harbour?id=7")
                ? Optional.of(new Approvals.Approval(address, HARBOUR.id(), Instant.parse("2024-05-01T10:00:00Z")))
                : Optional.empty();
        LinkVerifier verifier = verifier("2024-06-01", LinkProbe.NONE, approvals);
        Verdict verdict = verifier.verify("https://pay.example.net/harbour/?id=7&utm_source=x#top", HARBOUR);
        assertThat(verdict.name()).isEqualTo("verified");
        assertThat(verdict.evidence().get(0).detail()).isEqualTo("an editor approved the link for Harbour Mission");
        assertThat(verifier.verify("https://pay.example.net/harbour?id=7", LANTERN)
                        .name())
                .isEqualTo("mismatch");
        assertThat(verifier.verify("https://pay.example.net/harbour?id=8", HARBOUR)
                        .name())
                .isEqualTo("unknown");
        assertThat(verifier.verify("http://pay.example.net/harbour?id=7", HARBOUR)
                        .name())
                .isEqualTo("unknown");
        assertThat(verifier("2025-06-01", LinkProbe.NONE, approvals)
                        .verify("https://pay.example.net/harbour?id=7", HARBOUR)
                        .evidence()
                        .get(0)
                        .kind())
                .isEqualTo("expired");
    }

    private static Verdict on(String day, ProbeResult last) {
        return verifier(day, last, Approvals.NONE).verify(LINK, HARBOUR);
    }

    private static LinkVerifier verifier(String day, ProbeResult last, Approvals approvals) {
        LinkProbe probe = link -> link.toString().equals(LINK) ? Optional.ofNullable(last) : Optional.empty();
        return verifier(day, probe, approvals);
    }

    private static LinkVerifier verifier(String day, LinkProbe probe, Approvals approvals) {
        ReviewedRegistry registry = new ReviewedRegistry(List.of(HARBOUR, LANTERN), List.of(), List.of(), Set.of());
        Clock clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
        return new LinkVerifier(registry, probe, RegistryFiles.builtIn().platforms(), approvals, VALIDITY, clock);
    }

    private static ProbeResult confirmed(String day) {
        return result(List.of(), Instant.parse(day + "T09:00:00Z"));
    }

    private static ProbeResult ending(String end) {
        return result(List.of(URI.create(end)), null);
    }

    private static ProbeResult result(List<URI> redirects, Instant confirmedAt) {
        return new ProbeResult(true, Instant.EPOCH, "the server answers 200", redirects, confirmedAt);
    }
}
