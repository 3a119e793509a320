package org.almoner.embed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.almoner.appeal.Labels;
import org.almoner.appeal.SchemaOrg;
import org.almoner.appeal.ServedArticle;
import org.almoner.appeal.ServedArticles;
import org.almoner.article.ArticleId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** An article's cards without our script on the publisher's page: as a page for an iframe, and as a snippet for feeds. */
@Path("/embed/{articleId}")
@Tag(name = "Reading")
public class EmbedPageResource {
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors *";

    private final ServedArticles articles;
    private final ObjectMapper mapper;
    private final String caching;

    /** @param maxAge revoked links are gone from frames after this long */
    EmbedPageResource(
            ServedArticles articles,
            ObjectMapper mapper,
            @ConfigProperty(name = "almoner.serving.max-age") Duration maxAge) {
        this.articles = articles;
        this.mapper = mapper;
        this.caching = "public, max-age=" + maxAge.toSeconds();
    }

    /** The templates, by the names of their files. */
    @CheckedTemplate(basePath = "")
    static class Templates {
        static native TemplateInstance embed(Page page);

        static native TemplateInstance feed(List<Card> cards, String language, String direction);
    }

    /**
     * What the page is made of.
     *
     * @param theme {@code light}, {@code dark}, or {@code auto}: as the reader's system has it
     * @param json JSON-LD, safe inside a script element
     * @param oembed address of the page's oEmbed answer
     */
    record Page(
            String title,
            String language,
            String direction,
            String theme,
            List<Card> cards,
            String json,
            String oembed) {}

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(operationId = "getEmbedPage", summary = "An article's cards as a page for an iframe")
    @APIResponse(responseCode = "200", description = "The cards; an empty page where there is nothing to show")
    @APIResponse(
            responseCode = "404",
            description = "No such article, said by an empty page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response page(
            @PathParam("articleId") @Pattern(regexp = ArticleId.PATTERN, message = ArticleId.WORDS) String articleId,
            @QueryParam("country")
                    @Pattern(regexp = Embedded.COUNTRY, message = "must be a country's two capital letters")
                    @Nullable
                    String country,
            @QueryParam("theme") @Pattern(regexp = Embedded.THEME, message = "must be light, dark or auto") @Nullable
                    String theme,
            @Context UriInfo uri) {
        String base = uri.getBaseUri().toString();
        Optional<ServedArticle> article = articles.find(new ArticleId(articleId), country);
        Page page = article.map(found -> page(found, country, theme, base, uri)).orElse(nothing(theme));
        return answer(article)
                .entity(Templates.embed(page).render())
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    @GET
    @Path("/feed")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(
            operationId = "getFeedSnippet",
            summary = "An article's appeals as plain HTML for RSS items and mail: no script, no style, permalinks")
    @APIResponse(responseCode = "200", description = "Paragraphs; nothing where there is nothing to show")
    @APIResponse(
            responseCode = "404",
            description = "No such article; nothing to insert",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response feed(
            @PathParam("articleId") @Pattern(regexp = ArticleId.PATTERN, message = ArticleId.WORDS) String articleId,
            @Context UriInfo uri) {
        Optional<ServedArticle> article = articles.find(new ArticleId(articleId), null);
        List<Card> cards = article.map(found -> Card.of(found, uri.getBaseUri().toString()))
                .orElse(List.of());
        String language = article.map(ServedArticle::language).orElse("en");
        return answer(article)
                .entity(Templates.feed(cards, language, Labels.direction(language))
                        .render())
                .build();
    }

    private Response.ResponseBuilder answer(Optional<ServedArticle> article) {
        return Response.status(article.isPresent() ? Response.Status.OK : Response.Status.NOT_FOUND)
                .header("Cache-Control", caching)
                .header(
                        "Age",
                        article.map(ServedArticle::age).map(Duration::toSeconds).orElse(null));
    }

    private Page page(
            ServedArticle article, @Nullable String country, @Nullable String theme, String base, UriInfo uri) {
        String language = article.language();
        String title = article.title();
        return new Page(
                title == null ? Labels.of(language).donate() : title,
                language,
                Labels.direction(language),
                theme == null ? "auto" : theme,
                Card.of(article, base),
                json(article),
                base + "oembed?format=json&url="
                        + OEmbedResource.encoded(uri.getAbsolutePath()
                                + new Embedded(article.id().value(), country, theme).query()));
    }

    private static Page nothing(@Nullable String theme) {
        return new Page("No such article", "en", "ltr", theme == null ? "auto" : theme, List.of(), "{}", "");
    }

    private String json(ServedArticle article) {
        try {
            return mapper.writeValueAsString(SchemaOrg.of(article)).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // maps of strings can always be written
        }
    }
}
