package org.almoner.charity.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The import of one register file, as far as it has come.
 *
 * @param file key of the {@link RegisterFile}
 * @param origin {@code upload}, or the address that it is fetched from
 * @param digest SHA-256 of the file in hexadecimal, once it is here
 * @param asOf the date the file's facts were true
 * @param terms what must hold of the file
 * @param bytes size of the rows, unzipped; 0 until it is known
 * @param result what the new file changed, once it is in place
 * @param message why it failed
 */
public record RegisterImport(
        String id,
        String file,
        String origin,
        State state,
        @Nullable String digest,
        @Nullable LocalDate asOf,
        Terms terms,
        long bytes,
        Progress progress,
        @Nullable Result result,
        @Nullable String message,
        Instant createdAt,
        @Nullable Instant startedAt,
        Instant updatedAt,
        @Nullable Instant finishedAt) {
    /** Where an import is. */
    public enum State {
        /** For its turn, or for its file to be fetched. */
        WAITING,
        /** Rows are read into a place beside the old ones. */
        LOADING,
        /** All rows are in; they are made searchable, then take the old ones' place. */
        INDEXING,
        DONE,
        /** Nothing was changed. */
        FAILED;

        public boolean isFinal() {
            return this == DONE || this == FAILED;
        }
    }

    /**
     * What must hold of a file for it to take the old one's place.
     *
     * @param expectedRows the number of rows that the register announces
     * @param allowFewer whether it may have far fewer registered charities than the file before
     */
    public record Terms(@Nullable Long expectedRows, boolean allowFewer) {
        public static final Terms NONE = new Terms(null, false);
    }

    /** A row that was not taken: its line in the file, and why. */
    public record Reject(long line, String reason) {}

    /**
     * Rows so far.
     *
     * @param skipped rows that are no charities of their own, such as linked ones
     * @param rejects the first rejected ones
     */
    public record Progress(long bytesRead, long read, long kept, long skipped, long rejected, List<Reject> rejects) {
        public static final Progress NONE = new Progress(0, 0, 0, 0, 0, List.of());

        public Progress {
            rejects = List.copyOf(rejects);
        }
    }

    /** A domain that several charities give as theirs, so that it proves none of them; the first of their names. */
    public record Dispute(String domain, List<String> charities) {
        public Dispute {
            charities = List.copyOf(charities);
        }
    }

    /**
     * What is in place now.
     *
     * @param absent entries of earlier files that the newest lacks
     * @param newlyAbsent those of them that were in the file before
     * @param disputes the first of the disputed domains
     * @param reviewedNotFound reviewed charities that name this register and are not on it
     */
    public record Result(
            long registered,
            long suspended,
            long removed,
            long absent,
            long newlyAbsent,
            long disputedDomains,
            List<Dispute> disputes,
            List<String> reviewedNotFound) {
        public Result {
            disputes = List.copyOf(disputes);
            reviewedNotFound = List.copyOf(reviewedNotFound);
        }
    }
}
