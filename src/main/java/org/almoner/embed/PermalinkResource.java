package org.almoner.embed;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.almoner.appeal.AppealId;
import org.almoner.appeal.AppealUse;
import org.almoner.appeal.ServedArticles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Links for print, mail and feeds: they lead to whatever is verified today, and never to anything else. */
@Path("/go")
@Tag(name = "Reading")
public class PermalinkResource {
    private final ServedArticles articles;
    private final UseBuffer use;
    private final Clock clock;

    PermalinkResource(ServedArticles articles, UseBuffer use, Clock clock) {
        this.articles = articles;
        this.use = use;
        this.clock = clock;
    }

    /** The templates, by the names of their files. */
    @CheckedTemplate(basePath = "")
    static class Templates {
        static native TemplateInstance nowhere();
    }

    @GET
    @Path("/{appealId}")
    @Operation(operationId = "followAppeal", summary = "To the appeal's current verified link")
    @APIResponse(responseCode = "302", description = "The verified link")
    @APIResponse(
            responseCode = "404",
            description = "No such appeal, or nothing verified to lead to; a page for whoever asks for text/html",
            content = {
                @Content(mediaType = "application/problem+json"),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public Response follow(
            @PathParam("appealId") String appealId,
            @QueryParam("country")
                    @Pattern(regexp = "[A-Z]{2}", message = "must be a country's two capital letters")
                    @Nullable
                    String country,
            @Context HttpHeaders headers,
            @Context Request request) {
        Optional<AppealId> id = AppealId.parse(appealId);
        Optional<URI> link = id.flatMap(appeal -> articles.follow(appeal, country));
        if (link.isEmpty()) {
            return nowhere(headers);
        }
        // Whoever asks for the headers alone checks the link, and follows it not.
        if (Privacy.mayCount(headers) && !request.getMethod().equals(HttpMethod.HEAD)) {
            id.ifPresent(this::count);
        }
        return Response.status(Response.Status.FOUND)
                .location(URI.create(link.get().toASCIIString())) // headers have no letters but ASCII's
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /** Whoever follows an old link with a browser is told in words; and nobody remembers it longer than it is so. */
    private static Response nowhere(HttpHeaders headers) {
        if (headers.getAcceptableMediaTypes().stream().noneMatch(PermalinkResource::isPage)) {
            throw new NotFoundException("There is no appeal to follow under this id.");
        }
        return Response.status(Response.Status.NOT_FOUND)
                .entity(Templates.nowhere().render())
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /** Browsers name the type; whoever takes anything gets what the rest of the API answers. */
    private static boolean isPage(MediaType accepted) {
        return accepted.getType().equals("text") && accepted.getSubtype().equals("html");
    }

    private void count(AppealId id) {
        String nonce = UUID.randomUUID().toString().replace("-", "");
        use.add(new AppealUse.Event(id, AppealUse.Kind.CLICK, nonce, clock.instant()));
    }
}
