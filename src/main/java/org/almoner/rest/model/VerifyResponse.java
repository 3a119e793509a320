package org.almoner.rest.model;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.almoner.charity.Assurance;
import org.almoner.rest.model.CharityResponse.RegisterResponse;
import org.almoner.verify.Evidence;
import org.almoner.verify.ProbeResult;
import org.almoner.verify.Receipt;
import org.almoner.verify.Verdict;
import org.almoner.verify.Verification;
import org.jspecify.annotations.Nullable;

/** The verdict on a link, and what it rests on. */
public record VerifyResponse(
        String url,
        String verdict,
        @Nullable CharityResponse charity,
        List<EvidenceResponse> evidence,
        ReceiptResponse receipt) {
    /** @param aboutName what is to be said of the name that was asked for */
    public static VerifyResponse from(String url, Verification verification, @Nullable Evidence aboutName) {
        Verdict verdict = verification.verdict();
        CharityResponse charity =
                verdict instanceof Verdict.Verified verified ? CharityResponse.from(verified.charity()) : null;
        return new VerifyResponse(
                url,
                verdict.name(),
                charity,
                EvidenceResponse.from(Stream.concat(verdict.evidence().stream(), Stream.ofNullable(aboutName))
                        .toList()),
                ReceiptResponse.from(verification.receipt()));
    }

    /**
     * What was looked at, and what was not, so that nobody reads more into a verdict than it says.
     *
     * @param asOf date of the registry's facts
     * @param domain the registry's domain that the link is at or below
     * @param match how the link's host matches that domain
     * @param notChecked lists that were not asked
     */
    public record ReceiptResponse(
            List<RegisterResponse> registers,
            @Nullable LocalDate asOf,
            @Nullable String domain,
            @Nullable String match,
            List<URI> redirects,
            @Nullable ProbeResponse lastProbe,
            List<String> notChecked,
            @Nullable String assurance) {
        static ReceiptResponse from(Receipt receipt) {
            Assurance assurance = receipt.assurance();
            return new ReceiptResponse(
                    receipt.registers().stream().map(RegisterResponse::from).toList(),
                    receipt.asOf(),
                    receipt.domain(),
                    receipt.match(),
                    receipt.redirects(),
                    ProbeResponse.from(receipt.probe()),
                    receipt.notChecked(),
                    assurance == null ? null : assurance.name().toLowerCase(Locale.ROOT));
        }
    }

    /** How the link last answered. */
    public record ProbeResponse(
            boolean healthy,
            Instant at,
            String detail,
            @Nullable Instant namedOwnerAt) {
        static @Nullable ProbeResponse from(@Nullable ProbeResult probe) {
            return probe == null
                    ? null
                    : new ProbeResponse(probe.healthy(), probe.at(), probe.detail(), probe.confirmedAt());
        }
    }
}
