package org.almoner.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.almoner.charity.RegistryEdits;
import org.almoner.rest.model.EditsResponse;
import org.almoner.rest.model.SingleLine;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit trail of the registry: who, when, what, why. */
@Path("/api/v1/edits")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("review")
@Tag(name = "Editing")
public class EditResource {
    private final RegistryEdits edits;

    EditResource(RegistryEdits edits) {
        this.edits = edits;
    }

    @GET
    @Operation(operationId = "findEdits", summary = "Changes to the registry, newest first")
    public EditsResponse find(
            @QueryParam("subject")
                    @Size(max = 2048)
                    @SingleLine
                    @Nullable
                    @Parameter(description = "A charity's or a campaign's id, or an approved link's address")
                    String subject,
            @QueryParam("before") @Pattern(regexp = "[1-9][0-9]{0,17}", message = "must be an entry's id") @Nullable
                    String before,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Pattern(regexp = "200|1[0-9]{2}|[1-9][0-9]?", message = "must be a whole number from 1 to 200")
                    String limit) {
        int most = Integer.parseInt(limit);
        long from = before == null ? Long.MAX_VALUE : Long.parseLong(before);
        return EditsResponse.from(edits.edits(Optional.ofNullable(subject), from, most), most);
    }
}
