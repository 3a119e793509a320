package org.almoner.charity;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;

/**
 * Port: files that humanitarian lists give out. They are read whole before anything is changed; one that is cut short or of
 * another shape is a {@link FileRefusedException}.
 */
public interface CrisisFiles {
    /**
     * What a file holds.
     *
     * @param rows those that can be used
     * @param read how many rows there are
     * @param skipped rows that are in order, and of no use here
     * @param rejects rows that cannot be read
     */
    record Read<T>(List<T> rows, int read, int skipped, List<Reject> rejects) {
        public Read {
            rows = List.copyOf(rows);
            rejects = List.copyOf(rejects);
        }
    }

    /**
     * A row that cannot be read.
     *
     * @param row its number in the file, from 1
     */
    record Reject(int row, String reason) {}

    /** Appeals as IFRC GO's {@code /api/v2/appeal} gives them, all of them in one file. */
    Read<Campaign> goAppeals(InputStream file, LocalDate asOf);

    /** Disasters as ReliefWeb's {@code /v2/disasters} gives them, in any number of files. */
    Read<Disaster> reliefwebDisasters(InputStream file, LocalDate asOf);
}
