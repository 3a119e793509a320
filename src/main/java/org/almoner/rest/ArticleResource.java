package org.almoner.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.almoner.appeal.AppealService;
import org.almoner.appeal.AppealService.Outcome;
import org.almoner.appeal.ComposedArticle;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleUrl;
import org.almoner.article.BodyFormat;
import org.almoner.rest.model.AppealsResponse;
import org.almoner.rest.model.ArticleFields;
import org.almoner.rest.model.ArticleRequest;
import org.almoner.rest.model.ArticleResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Articles as publishers send them and as editors look them up. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class ArticleResource {
    private static final String OTHER_VERSION = "The article is not the one that If-Match names";

    private final AppealService service;
    private final ServedAppeals served;
    private final BodyText bodies;

    ArticleResource(AppealService service, ServedAppeals served, BodyText bodies) {
        this.service = service;
        this.served = served;
        this.bodies = bodies;
    }

    @PUT
    @Path("/articles/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("write")
    @Operation(operationId = "putArticle", summary = "Store an article, and detect its appeals")
    @APIResponse(
            responseCode = "201",
            description = "Stored for the first time",
            content =
                    @Content(
                            schema = @Schema(implementation = AppealsResponse.class),
                            examples = @ExampleObject(name = "a family name", value = Examples.APPEALS)))
    @APIResponse(
            responseCode = "200",
            description = "Stored in place of what was there, or the same as what was there",
            content =
                    @Content(
                            schema = @Schema(implementation = AppealsResponse.class),
                            examples = @ExampleObject(name = "a family name", value = Examples.APPEALS)))
    @APIResponse(responseCode = "412", description = OTHER_VERSION)
    public Response putJson(
            @PathParam("id") @Pattern(regexp = ArticleId.PATTERN, message = ArticleId.WORDS) String id,
            @RequestBody(ref = ApiDescription.ARTICLE) @NotNull(message = "an article is needed") @Valid
                    ArticleRequest article,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        BodyText.requireWithinLimit(article.body());
        return put(id, article, ifMatch, ifNoneMatch);
    }

    @PUT
    @Path("/articles/{id}")
    @Consumes(MediaType.TEXT_HTML)
    @RolesAllowed("write")
    @APIResponse(responseCode = "412", description = OTHER_VERSION)
    public Response putHtml(
            @PathParam("id") @Pattern(regexp = ArticleId.PATTERN, message = ArticleId.WORDS) String id,
            @Valid @BeanParam ArticleFields fields,
            InputStream body,
            @HeaderParam("Content-Type") MediaType type,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return put(id, fields.withHtml(bodies.read(body, type, BodyFormat.HTML)), ifMatch, ifNoneMatch);
    }

    @PUT
    @Path("/articles/{id}")
    @Consumes(MediaType.TEXT_PLAIN)
    @RolesAllowed("write")
    @APIResponse(responseCode = "412", description = OTHER_VERSION)
    public Response putText(
            @PathParam("id") @Pattern(regexp = ArticleId.PATTERN, message = ArticleId.WORDS) String id,
            @Valid @BeanParam ArticleFields fields,
            InputStream body,
            @HeaderParam("Content-Type") MediaType type,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return put(id, fields.withText(bodies.read(body, type, BodyFormat.TEXT)), ifMatch, ifNoneMatch);
    }

    @GET
    @Path("/articles/{id}")
    @RolesAllowed({"write", "review"})
    @Operation(operationId = "getArticle", summary = "What is stored of an article, with verdicts and evidence")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ArticleResponse.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the entity tag in If-None-Match")
    @APIResponse(responseCode = "404", description = "No such article")
    public Response get(
            @PathParam("id") @Pattern(regexp = ArticleId.PATTERN, message = ArticleId.WORDS) String id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ComposedArticle article = service.find(new ArticleId(id), null).orElseThrow(AppealResource::notFound);
        String tag = recordTag(article);
        Response.ResponseBuilder answer = Conditions.matches(ifNoneMatch, tag)
                ? Response.notModified()
                : Response.ok(ArticleResponse.from(article));
        return answer.header("ETag", tag).build();
    }

    @DELETE
    @Path("/articles/{id}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteArticle", summary = "Delete an article; its permalinks stay")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "No such article")
    public Response delete(
            @PathParam("id") @Pattern(regexp = ArticleId.PATTERN, message = ArticleId.WORDS) String id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        ArticleId article = new ArticleId(id);
        Outcome outcome = service.delete(article, precondition(ifMatch, null));
        served.forget(article);
        return switch (outcome) {
            case PRECONDITION_FAILED -> throw preconditionFailed();
            case UNCHANGED -> throw AppealResource.notFound();
            case CREATED, UPDATED -> Response.noContent().build();
        };
    }

    private Response put(String id, ArticleRequest request, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        ArticleId article = new ArticleId(id);
        AppealService.Stored stored = service.put(request.toArticle(article), precondition(ifMatch, ifNoneMatch));
        if (stored.outcome() == Outcome.PRECONDITION_FAILED) {
            throw preconditionFailed();
        }
        ComposedArticle composed = Objects.requireNonNull(stored.article());
        // Other replicas hear of it in a moment; whoever wrote here reads it here at once.
        served.articleChanged(article, ArticleUrl.of(composed.stored().article().url()));
        Page page = served.page(composed);
        return Response.status(stored.outcome() == Outcome.CREATED ? Status.CREATED : Status.OK)
                .entity(page.bytes())
                .header("ETag", page.tag())
                .header("Content-Location", "/api/v1/articles/" + id + "/appeals")
                .build();
    }

    private @Nullable Predicate<Optional<ComposedArticle>> precondition(
            @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        return Conditions.precondition(ifMatch, ifNoneMatch, this::tags);
    }

    /** A client may know an article by what is served of it, or by its record. */
    private List<String> tags(ComposedArticle article) {
        return List.of(served.page(article).tag(), recordTag(article));
    }

    private static String recordTag(ComposedArticle article) {
        return Page.tagOf(ArticleResponse.from(article).toString());
    }

    private static RuntimeException preconditionFailed() {
        return Problem.PRECONDITION_FAILED.of(
                "The stored article is another version than the request names. Nothing was changed.");
    }
}
