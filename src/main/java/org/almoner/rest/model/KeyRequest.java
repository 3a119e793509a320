package org.almoner.rest.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key to make. */
public record KeyRequest(
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "must be text without control characters")
        @Schema(examples = "newsroom CMS")
        String name,

        @NotNull
        @Pattern(regexp = "write|review|admin", message = "must be write, review or admin")
        @Schema(
                enumeration = {"write", "review", "admin"},
                examples = "write")
        String role) {}
