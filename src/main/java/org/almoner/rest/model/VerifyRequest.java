package org.almoner.rest.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A link to verify.
 *
 * @param url as found, however odd: judging it is the point
 * @param charity id of the charity that the text names
 * @param name the charity as the text names it, where its id is not known
 */
public record VerifyRequest(
        @NotBlank @Size(max = 2048) @Schema(examples = "https://donate.redcross.org.uk/")
        String url,

        @Size(max = 100)
        @Pattern(
                regexp = "[A-Z]{2}-[A-Z0-9_]+-[A-Za-z0-9._-]+",
                message = "must be an org-id.guide id, such as GB-CHC-220949")
        @Nullable
        @Schema(examples = "GB-CHC-220949")
        String charity,

        @Size(max = 300) @Nullable @Schema(examples = "British Red Cross")
        String name) {}
