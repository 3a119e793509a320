package org.almoner.embed;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.almoner.appeal.Labels;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The card as a custom element: a small script under a stable address, and the element under its content's own. */
@Path("/")
@NonBlocking
@Tag(name = "Reading")
public class WidgetResource {
    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_A_WHILE =
            "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800";

    private final WidgetScript script;

    WidgetResource(WidgetScript script) {
        this.script = script;
    }

    @GET
    @Path("widget.js")
    @Produces(SCRIPT)
    @Operation(operationId = "getWidget", summary = "The element's loader, for a script tag")
    @APIResponse(
            responseCode = "200",
            description = "The script",
            content = @Content(schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the entity tag in If-None-Match")
    public Response loader(
            @Context Request request,
            @HeaderParam("Accept-Encoding") @Parameter(hidden = true) @Nullable String encodings) {
        return answer(script.loader(), request, encodings, FOR_A_WHILE);
    }

    @GET
    @Path("w/{version}/appeal.js")
    @Produces(SCRIPT)
    @Operation(hidden = true)
    public Response element(
            @PathParam("version") String version,
            @Context Request request,
            @HeaderParam("Accept-Encoding") @Nullable String encodings) {
        if (!version.equals(script.version())) {
            // Other bytes than the address promises would be refused by the page, or worse, be run by it.
            throw new NotFoundException("There is no such version of the widget.");
        }
        return answer(script.element(), request, encodings, FOR_EVER);
    }

    @GET
    @Path("w/lang")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response labels() {
        return shared(Response.ok(Labels.buttons()))
                .header("Cache-Control", FOR_A_WHILE)
                .build();
    }

    @GET
    @Path("widget.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "describeWidget", summary = "The element's pinned address and hash, and a tag with them")
    @APIResponse(
            responseCode = "200",
            description = "Of the version that the loader loads now",
            content = @Content(schema = @Schema(implementation = Description.class)))
    public Response description(@Context UriInfo uri) {
        String service = uri.getBaseUri().toString().replaceFirst("/$", "");
        Description description =
                new Description(script.version(), service + script.path(), script.integrity(), script.snippet(service));
        return shared(Response.ok(description))
                .header("Cache-Control", FOR_A_WHILE)
                .build();
    }

    /** Which script a page gets, for those that pin it. */
    @Schema(name = "Widget")
    public record Description(String version, String url, String integrity, String snippet) {}

    private static Response answer(
            WidgetScript.Content content, Request request, @Nullable String encodings, String caching) {
        boolean compressed = encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
        EntityTag tag = new EntityTag(content.tag() + (compressed ? "-gzip" : ""));
        ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) {
            answer = Response.ok(compressed ? content.gzip() : content.plain(), SCRIPT);
            if (compressed) {
                answer.header("Content-Encoding", "gzip");
            }
        }
        return shared(answer)
                .tag(tag)
                .header("Cache-Control", caching)
                .header("Vary", "Accept-Encoding")
                .build();
    }

    /** For pages of every origin, those included that isolate themselves. */
    private static ResponseBuilder shared(ResponseBuilder answer) {
        return answer.header("Access-Control-Allow-Origin", "*").header("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
