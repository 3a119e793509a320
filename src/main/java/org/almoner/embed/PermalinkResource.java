package org.almoner.embed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.almoner.appeal.AppealId;
import org.almoner.appeal.AppealService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Links for print, mail and feeds: they lead to whatever is verified today, and never to anything else. */
@Path("/go")
@Tag(name = "Reading")
public class PermalinkResource {
    private final AppealService service;

    PermalinkResource(AppealService service) {
        this.service = service;
    }

    @GET
    @Path("/{appealId}")
    @Operation(operationId = "followAppeal", summary = "To the appeal's current verified link")
    @APIResponse(responseCode = "302", description = "The verified link")
    @APIResponse(responseCode = "404", description = "No such appeal, or nothing verified to lead to")
    public Response follow(@PathParam("appealId") String appealId) {
        URI link = AppealId.parse(appealId)
                .flatMap(service::follow)
                .orElseThrow(() -> new NotFoundException("There is no appeal to follow under this id."));
        return Response.status(Response.Status.FOUND)
                .location(link)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
