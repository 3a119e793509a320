package org.almoner.rest.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A campaign's successor.
 *
 * @param successor id of the campaign that takes its place
 * @param reason why, for the audit trail
 */
public record RedirectRequest(
        @NotBlank @Size(max = 200) @SingleLine String successor,
        @NotBlank @Size(max = 500) @SingleLine String reason) {}
