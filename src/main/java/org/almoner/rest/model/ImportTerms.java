package org.almoner.rest.model;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.almoner.charity.register.RegisterImport.Terms;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the sender of a register file says of it, as query parameters. */
public class ImportTerms {
    static final String DATE = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    public static final String DATE_MESSAGE = "must be a date, such as 2026-11-23";

    @QueryParam("asOf")
    @Parameter(description = "Beside a file: the date its facts were true", example = "2026-11-23")
    @Pattern(regexp = DATE, message = DATE_MESSAGE)
    public @Nullable String asOf;

    @QueryParam("expectedRows")
    @Parameter(description = "Beside a file: the number of rows that the register announces")
    @Pattern(regexp = "[0-9]{1,12}", message = "must be a number of rows")
    public @Nullable String expectedRows;

    @QueryParam("allowFewer")
    @Parameter(description = "Beside a file: whether it may have far fewer charities than the one before")
    @Pattern(regexp = "true|false", message = "must be true or false")
    public @Nullable String allowFewer;

    public @Nullable LocalDate date() {
        return asOf == null ? null : LocalDate.parse(asOf);
    }

    public Terms terms() {
        return new Terms(expectedRows == null ? null : Long.valueOf(expectedRows), "true".equals(allowFewer));
    }
}
