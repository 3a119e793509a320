package org.almoner.rest.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.almoner.charity.Source;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as an editor puts it into the registry.
 *
 * @param open whether it takes donations
 * @param successor id of the campaign that took its place
 * @param url its own donation page, on its charity's domain
 * @param reason why, for the audit trail
 */
public record CampaignRequest(
        @NotBlank @Size(max = 300) @SingleLine @Schema(examples = "DEC Storm Appeal")
        String name,

        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 300) @SingleLine String> aliases,

        @NotNull @Size(max = 100) @OrgId @Schema(examples = "GB-CHC-1062638")
        String charity,

        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @NotNull Boolean open,
        @Size(max = 200) @SingleLine @Nullable String successor,
        @Size(max = 2048) @WebUrl @Nullable String url,
        @Size(max = 200) @SingleLine @Nullable String place,
        @Size(max = 50) @Nullable List<@NotNull @Valid SourceRequest> sources,

        @NotBlank @Size(max = 500) @SingleLine @Schema(examples = "launched today, dec.org.uk")
        String reason) {
    /** The sources, as the registry has them. */
    public List<Source> cited() {
        return sources == null
                ? List.of()
                : sources.stream().map(SourceRequest::source).toList();
    }
}
