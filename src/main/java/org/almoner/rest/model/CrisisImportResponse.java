package org.almoner.rest.model;

import java.time.LocalDate;
import java.util.List;
import org.almoner.charity.CrisisFiles.Read;
import org.almoner.charity.CrisisFiles.Reject;
import org.almoner.charity.CrisisImports.Outcome;

/**
 * What a file brought.
 *
 * @param skipped rows that are in order and of no use here
 * @param rejected rows that cannot be read
 * @param left entries that people have made their own
 * @param rejects the first of the rejected rows
 */
public record CrisisImportResponse(
        LocalDate asOf,
        int rowsRead,
        int kept,
        int skipped,
        int rejected,
        int added,
        int changed,
        int closed,
        int unchanged,
        int left,
        List<Reject> rejects) {
    private static final int SHOWN = 20;

    public static CrisisImportResponse from(LocalDate asOf, Read<?> read, Outcome outcome) {
        List<Reject> rejects = read.rejects();
        return new CrisisImportResponse(
                asOf,
                read.read(),
                read.rows().size(),
                read.skipped(),
                rejects.size(),
                outcome.added(),
                outcome.changed(),
                outcome.closed(),
                outcome.unchanged(),
                outcome.left(),
                rejects.subList(0, Math.min(SHOWN, rejects.size())));
    }
}
