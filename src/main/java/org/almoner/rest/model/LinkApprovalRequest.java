package org.almoner.rest.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A link to approve as a charity's own.
 *
 * @param reason why, for the audit trail
 */
public record LinkApprovalRequest(
        @NotNull @Size(max = 2048) @WebUrl @Schema(examples = "https://donorbox.org/a-charity")
        String url,

        @NotBlank @Size(max = 500) @SingleLine @Schema(examples = "linked from their own site's Donate button")
        String reason) {}
