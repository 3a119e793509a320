package org.almoner.embed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.almoner.appeal.AppealId;
import org.almoner.appeal.AppealService;
import org.almoner.appeal.AppealUse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Links for print, mail and feeds: they lead to whatever is verified today, and never to anything else. */
@Path("/go")
@Tag(name = "Reading")
public class PermalinkResource {
    private final AppealService service;
    private final UseBuffer use;
    private final Clock clock;

    PermalinkResource(AppealService service, UseBuffer use, Clock clock) {
        this.service = service;
        this.use = use;
        this.clock = clock;
    }

    @GET
    @Path("/{appealId}")
    @Operation(operationId = "followAppeal", summary = "To the appeal's current verified link")
    @APIResponse(responseCode = "302", description = "The verified link")
    @APIResponse(responseCode = "404", description = "No such appeal, or nothing verified to lead to")
    public Response follow(@PathParam("appealId") String appealId, @Context HttpHeaders headers) {
        Optional<AppealId> id = AppealId.parse(appealId);
        URI link = id.flatMap(service::follow)
                .orElseThrow(() -> new NotFoundException("There is no appeal to follow under this id."));
        if (Privacy.mayCount(headers)) {
            id.ifPresent(this::count);
        }
        return Response.status(Response.Status.FOUND)
                .location(link)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private void count(AppealId id) {
        String nonce = UUID.randomUUID().toString().replace("-", "");
        use.add(new AppealUse.Event(id, AppealUse.Kind.CLICK, nonce, clock.instant()));
    }
}
