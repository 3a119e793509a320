package org.almoner.rest.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a campaign.
 *
 * @param endedOn its last day; today unless given
 * @param successor id of the campaign that takes its place
 * @param reason why, for the audit trail
 */
public record CloseRequest(
        @Nullable LocalDate endedOn,
        @Size(max = 200) @SingleLine @Nullable String successor,
        @NotBlank @Size(max = 500) @SingleLine String reason) {}
