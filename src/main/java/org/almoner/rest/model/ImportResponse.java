package org.almoner.rest.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.almoner.charity.register.RegisterImport;
import org.almoner.charity.register.RegisterImport.Dispute;
import org.almoner.charity.register.RegisterImport.Progress;
import org.almoner.charity.register.RegisterImport.Reject;
import org.almoner.charity.register.RegisterImport.Result;
import org.jspecify.annotations.Nullable;

/**
 * How far the import of a register file is.
 *
 * @param state {@code waiting}, {@code loading}, {@code indexing}, {@code done} or {@code failed}
 * @param digest SHA-256 of the file
 * @param rejects the first of the rows that were not taken
 * @param secondsLeft of reading rows, while it goes on
 * @param result what is in place now; null before it is
 * @param message why nothing was changed
 */
public record ImportResponse(
        String id,
        String register,
        String origin,
        String state,
        @Nullable String digest,
        @Nullable LocalDate asOf,
        RowsResponse rows,
        List<RejectResponse> rejects,
        @Nullable Long rowsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable ResultResponse result,
        @Nullable String message,
        Instant createdAt,
        @Nullable Instant startedAt,
        Instant updatedAt,
        @Nullable Instant finishedAt) {
    public static ImportResponse from(RegisterImport found) {
        Progress progress = found.progress();
        return new ImportResponse(
                found.id(),
                found.file(),
                found.origin(),
                found.state().name().toLowerCase(Locale.ROOT),
                found.digest(),
                found.asOf(),
                new RowsResponse(progress.read(), progress.kept(), progress.skipped(), progress.rejected()),
                progress.rejects().stream().map(RejectResponse::from).toList(),
                rate(found, progress.read()),
                secondsLeft(found),
                ResultResponse.from(found.result()),
                found.message(),
                found.createdAt(),
                found.startedAt(),
                found.updatedAt(),
                found.finishedAt());
    }

    private static @Nullable Long secondsLeft(RegisterImport found) {
        Long bytesPerSecond = rate(found, found.progress().bytesRead());
        return found.state() != RegisterImport.State.LOADING || bytesPerSecond == null || bytesPerSecond == 0
                ? null
                : (found.bytes() - found.progress().bytesRead()) / bytesPerSecond;
    }

    private static @Nullable Long rate(RegisterImport found, long count) {
        Instant started = found.startedAt();
        long millis = started == null
                ? 0
                : Duration.between(started, found.updatedAt()).toMillis();
        return millis <= 0 ? null : count * 1000 / millis;
    }

    /**
     * Rows so far.
     *
     * @param skipped rows that are no charities of their own
     */
    public record RowsResponse(long read, long kept, long skipped, long rejected) {}

    /** A row that was not taken. */
    public record RejectResponse(long line, String reason) {
        static RejectResponse from(Reject reject) {
            return new RejectResponse(reject.line(), reject.reason());
        }
    }

    /**
     * What is in place.
     *
     * @param absent charities of earlier files that the newest lacks
     * @param newlyAbsent those of them that the file before had
     * @param disputedDomains how many domains several charities give as theirs, so that they prove none of them
     * @param disputes the first of them, with names
     * @param reviewedNotFound reviewed charities that name this register and are not on it
     */
    public record ResultResponse(
            long registered,
            long suspended,
            long removed,
            long absent,
            long newlyAbsent,
            long disputedDomains,
            List<DisputeResponse> disputes,
            List<String> reviewedNotFound) {
        static @Nullable ResultResponse from(@Nullable Result result) {
            return result == null
                    ? null
                    : new ResultResponse(
                            result.registered(),
                            result.suspended(),
                            result.removed(),
                            result.absent(),
                            result.newlyAbsent(),
                            result.disputedDomains(),
                            result.disputes().stream()
                                    .map(DisputeResponse::from)
                                    .toList(),
                            result.reviewedNotFound());
        }
    }

    /** A domain that several charities give as theirs. */
    public record DisputeResponse(String domain, List<String> charities) {
        static DisputeResponse from(Dispute dispute) {
            return new DisputeResponse(dispute.domain(), dispute.charities());
        }
    }
}
