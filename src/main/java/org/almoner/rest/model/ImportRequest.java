package org.almoner.rest.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.almoner.charity.register.RegisterImport.Terms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A register file to fetch.
 *
 * @param asOf the date the file's facts were true
 * @param expectedRows the number of rows that the register announces
 * @param allowFewer whether it may have far fewer registered charities than the file before
 */
public record ImportRequest(
        @NotNull @WebUrl @Size(max = 2048) @Schema(examples = "https://www.irs.gov/pub/irs-soi/eo1.csv")
        String url,

        @Pattern(regexp = ImportTerms.DATE, message = ImportTerms.DATE_MESSAGE)
        @Nullable
        @Schema(examples = "2026-11-23")
        String asOf,

        @PositiveOrZero @Nullable Long expectedRows,

        @Nullable Boolean allowFewer) {
    public @Nullable LocalDate date() {
        return asOf == null ? null : LocalDate.parse(asOf);
    }

    public Terms terms() {
        return new Terms(expectedRows, Boolean.TRUE.equals(allowFewer));
    }
}
