package org.almoner.rest.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.almoner.charity.Charity;
import org.almoner.charity.Source;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A charity as an editor puts it into the registry.
 *
 * @param domains registrable domains, or full hosts on somebody else's domain
 * @param registers ids of its entries on official registers
 * @param standing {@code removed} keeps it from being served
 * @param reason why, for the audit trail
 */
public record CharityRequest(
        @NotBlank @Size(max = 300) @SingleLine @Schema(examples = "British Red Cross")
        String name,

        @Size(max = 300) @SingleLine @Nullable String legalName,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 300) @SingleLine String> aliases,

        @NotNull @CountryCode @Schema(examples = "GB") String country,

        @Nullable Boolean international,
        @Size(max = 100) @SingleLine @Nullable String family,

        @NotEmpty @Size(max = 50) @Schema(examples = "redcross.org.uk")
        List<
                        @NotBlank @Size(max = 253)
                        @Pattern(regexp = "[a-z0-9.-]+", message = "must be a lower-case host name") String>
                domains,

        @NotNull @Size(max = 2048) @WebUrl @Schema(examples = "https://donate.redcross.org.uk/")
        String donateUrl,

        @NotNull @Size(max = 2048) @WebUrl @Schema(examples = "https://www.redcross.org.uk/")
        String website,

        @Size(max = 20) @Nullable List<@NotNull @Size(max = 100) @OrgId String> registers,

        @Pattern(regexp = "active|removed", message = "must be active or removed")
        @Nullable
        @Schema(enumeration = {"active", "removed"})
        String standing,

        @Size(max = 50) @Nullable List<@NotNull @Valid SourceRequest> sources,

        @NotBlank @Size(max = 500) @SingleLine @Schema(examples = "confirmed by their press office, 2026-11-20")
        String reason) {
    /** Whether it may be served. */
    public Charity.Standing serving() {
        return "removed".equals(standing) ? Charity.Standing.REMOVED : Charity.Standing.ACTIVE;
    }

    /** The sources, as the registry has them. */
    public List<Source> cited() {
        return sources == null
                ? List.of()
                : sources.stream().map(SourceRequest::source).toList();
    }
}
