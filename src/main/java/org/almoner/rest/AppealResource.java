package org.almoner.rest;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.almoner.appeal.ServedArticles;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleUrl;
import org.almoner.rest.model.AppealsResponse;
import org.almoner.rest.model.CountryCode;
import org.almoner.rest.model.WebUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What readers are shown. Public, cacheable, and answered on the event loop. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Reading")
public class AppealResource {
    private static final String JSON_LD = "application/ld+json";
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(JSON_LD))
            .build();

    private final ServedAppeals served;
    private final ServedArticles articles;
    private final String cacheControl;

    AppealResource(ServedAppeals served, ServedArticles articles, ServingConfig config) {
        this.served = served;
        this.articles = articles;
        this.cacheControl = "public, max-age=" + config.maxAge().toSeconds() + ", stale-while-revalidate="
                + config.staleWhileRevalidate().toSeconds() + ", stale-if-error="
                + config.staleIfError().toSeconds();
    }

    @GET
    @Path("/articles/{id}/appeals")
    @Produces({MediaType.APPLICATION_JSON, JSON_LD})
    @Operation(operationId = "findAppeals", summary = "The appeals to show in an article")
    @APIResponse(
            responseCode = "200",
            description = "Verified appeals in the article's order; an empty list where there is nothing to show",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AppealsResponse.class),
                        examples = @ExampleObject(name = "a family name", value = Examples.APPEALS)),
                @Content(mediaType = JSON_LD, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(responseCode = "304", description = "Not changed since the entity tag in If-None-Match")
    @APIResponse(responseCode = "404", description = "No such article")
    public Uni<Response> byId(
            @PathParam("id") @Pattern(regexp = ArticleId.PATTERN, message = ArticleId.WORDS) String id,
            @QueryParam("country") @CountryCode @Nullable String country,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        ArticleId article = new ArticleId(id);
        Variant variant = request.selectVariant(VARIANTS);
        return variant != null && variant.getMediaType().getSubtype().equals("ld+json")
                ? inSchemaOrg(article, country, ifNoneMatch)
                : served.find(article, country).map(page -> answer(page, ifNoneMatch));
    }

    private Uni<Response> inSchemaOrg(ArticleId id, @Nullable String country, @Nullable String ifNoneMatch) {
        return Uni.createFrom()
                .item(() -> articles.find(id, country).orElseThrow(AppealResource::notFound))
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .map(article -> {
                    byte[] bytes = served.schemaOrgBytes(article);
                    return answer(bytes, JSON_LD, Page.tagOf(bytes), ifNoneMatch, article.age());
                });
    }

    @GET
    @Path("/appeals")
    @Operation(operationId = "findAppealsByUrl", summary = "The appeals to show in the article at an address")
    @APIResponse(
            responseCode = "200",
            description = "As by id",
            content = @Content(schema = @Schema(implementation = AppealsResponse.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the entity tag in If-None-Match")
    @APIResponse(responseCode = "404", description = "No article at this address")
    public Uni<Response> byUrl(
            @QueryParam("url") @NotNull @Size(max = 2048) @WebUrl String url,
            @QueryParam("country") @CountryCode @Nullable String country,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ArticleUrl address = ArticleUrl.of(URI.create(url)).orElseThrow();
        return served.find(address, country)
                .map(page -> answer(page.orElseThrow(AppealResource::notFound), ifNoneMatch));
    }

    private Response answer(Page page, @Nullable String ifNoneMatch) {
        if (!page.found()) {
            throw notFound();
        }
        return answer(page.bytes(), MediaType.APPLICATION_JSON, page.tag(), ifNoneMatch, page.age());
    }

    private Response answer(
            byte[] bytes, String type, String tag, @Nullable String ifNoneMatch, @Nullable Duration age) {
        Response.ResponseBuilder answer =
                Conditions.matches(ifNoneMatch, tag) ? Response.notModified() : Response.ok(bytes, type);
        if (age != null) {
            // Whoever stores the answer counts its time from when it held (RFC 9111, section 5.1).
            answer.header("Age", age.toSeconds());
        }
        return answer.header("ETag", tag).header("Cache-Control", cacheControl).build();
    }

    static RuntimeException notFound() {
        return Problem.NOT_FOUND.of("There is no such article.");
    }
}
