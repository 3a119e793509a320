package org.almoner.rest.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.almoner.charity.Source;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an editor has a fact from. */
public record SourceRequest(
        @NotBlank @Size(max = 50) @SingleLine @Schema(examples = "domains")
        String fact,

        @NotBlank @Size(max = 500) @SingleLine @Schema(examples = "https://www.redcross.org.uk/contact-us (read)")
        String citation,

        @NotNull LocalDate date) {
    Source source() {
        return new Source(fact, citation, date);
    }
}
