package org.almoner.rest.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is done, for the audit trail. */
public record ReasonRequest(
        @NotBlank @Size(max = 500) @SingleLine String reason) {}
