package org.almoner.embed;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.appeal.ServedArticle;
import org.almoner.appeal.ServedArticles;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleUrl;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The cards for consumers of oEmbed (https://oembed.com, 1.0): of an article's own address, or of its embed page's. */
@Path("/oembed")
@Tag(name = "Reading")
public class OEmbedResource {
    private static final int WIDTH = 600;
    private static final String PIXELS = "[1-9][0-9]{0,8}";
    private static final String PIXELS_RULE = "must be a whole number of pixels, above 0";

    /** Of a card in pixels: what is there beside the words, a line of words, and the width of a letter in bold. */
    private static final int FRAME_HEIGHT = 120;

    private static final int LINE_HEIGHT = 26;
    private static final int LETTER_WIDTH = 10;
    private static final int MARGINS = 50;

    /** From here on letters may be as wide as they are high: Korean, Chinese, Japanese. */
    private static final int WIDE_LETTERS = 0x1100;

    private final ServedArticles articles;
    private final long maxAge;

    OEmbedResource(ServedArticles articles, @ConfigProperty(name = "almoner.serving.max-age") Duration maxAge) {
        this.articles = articles;
        this.maxAge = maxAge.toSeconds();
    }

    /** The templates, by the names of their files. */
    @CheckedTemplate(basePath = "")
    static class Templates {
        static native TemplateInstance frame(String address, int width, int height, String title);

        static native TemplateInstance oembed(Rich rich);
    }

    /** oEmbed's rich type. */
    public record Rich(
            String type,
            String version,
            String title,
            @JsonProperty("provider_name") String providerName,
            @JsonProperty("provider_url") String providerUrl,
            @JsonProperty("cache_age") long cacheAge,
            int width,
            int height,
            String html) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_XML})
    @Operation(operationId = "getOEmbed", summary = "An article's cards by oEmbed")
    @APIResponse(
            responseCode = "200",
            description = "An iframe, within maxwidth and maxheight",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Rich.class)),
                @Content(mediaType = MediaType.TEXT_XML, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "No such article, or nothing to show in it")
    @APIResponse(responseCode = "501", description = "Another format than json and xml")
    public Response oembed(
            @QueryParam("url") @NotNull @Size(max = 2048) String url,
            @QueryParam("maxwidth") @Pattern(regexp = PIXELS, message = PIXELS_RULE) @Nullable String maxWidth,
            @QueryParam("maxheight") @Pattern(regexp = PIXELS, message = PIXELS_RULE) @Nullable String maxHeight,
            @QueryParam("format") @DefaultValue("json") String format,
            @Context UriInfo uri) {
        if (!format.equals("json") && !format.equals("xml")) {
            return unknownFormat();
        }
        String base = uri.getBaseUri().toString();
        Embedded page = Embedded.of(url, base + "embed/");
        ServedArticle article = find(url, page)
                .filter(found -> !found.appeals().isEmpty())
                .orElseThrow(
                        () -> new NotFoundException("There is no article with an appeal to show at this address."));
        String address = base + "embed/" + article.id().value() + (page == null ? "" : page.query());
        Rich rich = rich(article, base, address, maxWidth, maxHeight);
        Response.ResponseBuilder answer = format.equals("json")
                ? Response.ok(rich, MediaType.APPLICATION_JSON)
                : Response.ok(Templates.oembed(rich).render(), MediaType.TEXT_XML + ";charset=UTF-8");
        Duration age = article.age();
        return answer.header("Cache-Control", "public, max-age=" + maxAge)
                .header("Age", age == null ? null : age.toSeconds())
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    /** An answer and no exception: what oEmbed foresees is no failure of ours, and is not logged as one. */
    private static Response unknownFormat() {
        return HttpProblem.builder()
                .withType(URI.create("urn:almoner:problem:not-implemented"))
                .withTitle("Not implemented")
                .withStatus(Response.Status.NOT_IMPLEMENTED)
                .withDetail("oEmbed is answered in json or xml.")
                .build()
                .toResponse();
    }

    private Optional<ServedArticle> find(String url, @Nullable Embedded page) {
        if (page != null) {
            return ArticleId.parse(page.id()).flatMap(id -> articles.find(id, page.country()));
        }
        try {
            return ArticleUrl.of(new URI(url)).flatMap(articles::find);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Rich rich(
            ServedArticle article, String base, String address, @Nullable String maxWidth, @Nullable String maxHeight) {
        int width = maxWidth == null ? WIDTH : Math.min(WIDTH, Integer.parseInt(maxWidth));
        int wanted = Card.of(article, base).stream()
                .mapToInt(card -> height(card, width))
                .sum();
        int height = maxHeight == null ? wanted : Math.min(wanted, Integer.parseInt(maxHeight));
        String title = article.appeals().get(0).headline();
        String html = Templates.frame(address, width, height, title).render().strip();
        return new Rich("rich", "1.0", title, "Almoner", base, maxAge, width, height, html);
    }

    /** The room a card needs, rather too much than too little: a frame without our script's help cannot grow. */
    private static int height(Card card, int width) {
        int letters = Math.max(1, (width - MARGINS) / LETTER_WIDTH);
        String proof = card.charity() + card.register() + card.labels().checked();
        int lines = Stream.of(card.headline(), card.summary(), proof)
                .mapToInt(words -> (width(words) + letters - 1) / letters)
                .sum();
        return FRAME_HEIGHT + LINE_HEIGHT * lines;
    }

    /** In letters of the Latin script. */
    private static int width(String words) {
        return words.codePoints().map(letter -> letter < WIDE_LETTERS ? 1 : 2).sum();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
