package org.almoner.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.almoner.appeal.Trials;
import org.almoner.article.ArticleId;
import org.almoner.article.BodyFormat;
import org.almoner.detect.Note;
import org.almoner.rest.model.ArticleFields;
import org.almoner.rest.model.ArticleRequest;
import org.almoner.rest.model.DetectionResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Detection without storing anything. */
@Path("/api/v1/detect")
@Produces(MediaType.APPLICATION_JSON)
@RateLimited
@Tag(name = "Trying out")
@APIResponse(responseCode = "429", description = "Too many requests without a key")
public class DetectionResource {
    /** Nothing is stored, so nobody ever sees it. */
    private static final ArticleId NAMELESS = new ArticleId("detect");

    private static final Note REGISTERS_AWAY = new Note(
            "registers-away",
            "the database does not answer just now: charities that are on a register alone may be missing",
            -1,
            -1);

    private final Trials trials;
    private final BodyText bodies;

    DetectionResource(Trials trials, BodyText bodies) {
        this.trials = trials;
        this.bodies = bodies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "detect", summary = "Detect an article's appeals, and store nothing")
    @APIResponse(responseCode = "200", description = "Every passage with its evidence, and what was turned down")
    public DetectionResponse detectJson(
            @RequestBody(ref = ApiDescription.ARTICLE) @NotNull(message = "an article is needed") @Valid
                    ArticleRequest article) {
        BodyText.requireWithinLimit(article.body());
        return detect(article);
    }

    @POST
    @Consumes(MediaType.TEXT_HTML)
    public DetectionResponse detectHtml(
            @Valid @BeanParam ArticleFields fields, InputStream body, @HeaderParam("Content-Type") MediaType type) {
        return detect(fields.withHtml(bodies.read(body, type, BodyFormat.HTML)));
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    public DetectionResponse detectText(
            @Valid @BeanParam ArticleFields fields, InputStream body, @HeaderParam("Content-Type") MediaType type) {
        return detect(fields.withText(bodies.read(body, type, BodyFormat.TEXT)));
    }

    private DetectionResponse detect(ArticleRequest article) {
        return trials.answer(desk -> DetectionResponse.from(
                desk.service().detect(article.toArticle(NAMELESS)),
                desk.whole() ? List.of() : List.of(REGISTERS_AWAY)));
    }
}
