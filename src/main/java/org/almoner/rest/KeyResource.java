package org.almoner.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Locale;
import org.almoner.access.Role;
import org.almoner.rest.model.KeyRequest;
import org.almoner.rest.model.KeyResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Making and revoking keys. */
@Path("/api/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Tag(name = "Keys")
public class KeyResource {
    private final Keys keys;

    KeyResource(Keys keys) {
        this.keys = keys;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "makeKey", summary = "Make a key; it is shown this once")
    @APIResponse(
            responseCode = "201",
            description = "The key",
            content = @Content(schema = @Schema(implementation = KeyResponse.class)))
    @APIResponse(responseCode = "409", description = "The first key must be an admin key")
    public Response make(@NotNull(message = "a name and a role are needed") @Valid KeyRequest request) {
        Role role = Role.valueOf(request.role().toUpperCase(Locale.ROOT));
        if (role != Role.ADMIN && !keys.exist()) {
            throw Problem.CONFLICT.of(
                    "Make an admin key first: from the first key on, every call needs one, and only an"
                            + " admin key makes others.");
        }
        Keys.Made made = keys.make(request.name(), role);
        return Response.status(Status.CREATED)
                .entity(KeyResponse.from(made.key(), made.secret()))
                .build();
    }

    @GET
    @Operation(operationId = "listKeys", summary = "All keys, newest first, without their secrets")
    public List<KeyResponse> list() {
        return keys.list().stream().map(key -> KeyResponse.from(key, null)).toList();
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeKey", summary = "Revoke a key, at once and for good")
    @APIResponse(responseCode = "204", description = "Revoked")
    @APIResponse(responseCode = "404", description = "No such key, or revoked before")
    @APIResponse(responseCode = "409", description = "The last admin key, while other keys are good")
    public void revoke(
            @PathParam("id") @Pattern(regexp = "[A-Za-z0-9_-]{1,100}", message = "must be a key's id") String id) {
        switch (keys.revoke(id)) {
            case UNKNOWN -> throw Problem.NOT_FOUND.of("There is no key with this id that could be revoked.");
            case NEEDED ->
                throw Problem.CONFLICT.of(
                        "This is the last admin key; without one nobody could make or revoke a key any more. Make"
                                + " another admin key first, or revoke all others before this one.");
            case REVOKED -> {}
        }
    }
}
