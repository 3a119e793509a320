package org.almoner.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.charity.CharityId;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.CharitySearch;
import org.almoner.rest.model.ReconcileExtension;
import org.almoner.rest.model.ReconcileManifest;
import org.almoner.rest.model.ReconcileManifest.Service;
import org.almoner.rest.model.ReconcileManifest.Suggestion;
import org.almoner.rest.model.ReconcileManifest.Suggestions;
import org.almoner.rest.model.ReconcileQuery;
import org.almoner.rest.model.ReconcileResult;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * The registry for OpenRefine and its like, by the
 * <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">Reconciliation Service API
 * 0.2</a>.
 */
@Path("/api/v1/reconcile")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Charities")
public class ReconcileResource {
    private static final int MOST_QUERIES = 100;

    /** As many as OpenRefine asks for at once, and as a limit counts as one call. */
    private static final int ROWS_A_CALL = 10;

    private static final int LONGEST_NAME = 300;
    private static final int SUGGESTED = 10;

    private static final List<Suggestion> PROPERTIES = List.of(
            new Suggestion(Reconciliation.COUNTRY, "country", "ISO 3166-1 alpha-2 code, such as GB"),
            new Suggestion(
                    Reconciliation.NUMBER, "register number", "as the register writes it, or an org-id.guide id"),
            new Suggestion(Reconciliation.WEBSITE, "website", "address or domain"));

    private final Reconciliation reconciliation;
    private final CharitySearch search;
    private final CharityRegistry registry;
    private final CharityColumns columns;
    private final RateLimit limit;
    private final ObjectReader reader;
    private final ObjectReader extensions;

    ReconcileResource(
            Reconciliation reconciliation,
            CharitySearch search,
            CharityRegistry registry,
            CharityColumns columns,
            RateLimit limit,
            ObjectMapper mapper) {
        this.registry = registry;
        this.columns = columns;
        this.limit = limit;
        this.extensions = mapper.readerFor(ReconcileExtension.Query.class);
        this.reconciliation = reconciliation;
        this.search = search;
        this.reader = mapper.readerFor(new TypeReference<LinkedHashMap<String, ReconcileQuery>>() {});
    }

    /** What a batch is answered with, by the keys of its queries. */
    @Schema(name = "ReconcileResults", type = SchemaType.OBJECT, additionalProperties = ReconcileResult.class)
    interface Results {}

    @GET
    @Operation(
            operationId = "reconcile",
            summary = "Match names with charities, as OpenRefine does",
            description =
                    "Without queries, the service's manifest; with queries, candidates for each; with extend, facts.")
    @APIResponse(
            responseCode = "200",
            description = "The manifest, the results by query, or facts",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            anyOf = {ReconcileManifest.class, ReconcileExtension.class, Results.class
                                            })))
    @APIResponse(responseCode = "400", description = "The queries cannot be read")
    @APIResponse(responseCode = "429", description = "Too many queries without a key")
    public Object get(
            @QueryParam("queries") @Nullable String queries,
            @QueryParam("extend") @Nullable String extend,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        return answer(queries, extend, uri, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "reconcileBatch", summary = "The same, for many names at once")
    @APIResponse(
            responseCode = "200",
            description = "The results by query, or facts",
            content = @Content(schema = @Schema(anyOf = {ReconcileExtension.class, Results.class})))
    @APIResponse(responseCode = "400", description = "The queries cannot be read")
    @APIResponse(responseCode = "429", description = "Too many queries without a key")
    public Response post(
            @RestForm("queries") @Nullable String queries,
            @RestForm("extend") @Nullable String extend,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        // Pages of any origin may read it, as they may what is fetched with GET.
        return Response.ok(answer(queries, extend, uri, request))
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    @GET
    @Path("/extend/propose")
    @Operation(operationId = "proposeProperties", summary = "The facts that can be added to a list of charities")
    @APIResponse(responseCode = "200", description = "All of them")
    public ReconcileExtension.Proposal propose(
            @QueryParam("limit") @Pattern(regexp = "[0-9]{1,6}", message = "must be a whole number") @Nullable
                    String limit) {
        return new ReconcileExtension.Proposal(
                Reconciliation.TYPE.id(),
                columns.all().stream()
                        .limit(limit == null ? Integer.MAX_VALUE : Integer.parseInt(limit))
                        .toList());
    }

    @GET
    @Path("/preview")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "previewCharity", summary = "A charity on a small page, to tell it from others")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "No such charity in the registry")
    public Response preview(@QueryParam("id") @DefaultValue("") @Size(max = 100) String id) {
        return CharityId.parse(id)
                .flatMap(registry::find)
                .map(charity -> Response.ok(CharityPreview.page(charity), "text/html;charset=utf-8")
                        .header(
                                "Content-Security-Policy",
                                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'")
                        .header("Referrer-Policy", "no-referrer")
                        .build())
                .orElseThrow(() -> Problem.NOT_FOUND.of("There is no charity with this id in the registry."));
    }

    @GET
    @Path("/suggest/type")
    @Operation(operationId = "suggestType", summary = "The types of entities that there are")
    @APIResponse(responseCode = "200", description = "The one type, where it fits")
    public Suggestions suggestType(@QueryParam("prefix") @DefaultValue("") @Size(max = LONGEST_NAME) String prefix) {
        String typed = prefix.toLowerCase(Locale.ROOT);
        return new Suggestions(Stream.of(
                        new Suggestion(Reconciliation.TYPE.id(), Reconciliation.TYPE.name(), "charity of the registry"))
                .filter(type -> type.id().toLowerCase(Locale.ROOT).startsWith(typed)
                        || type.name().toLowerCase(Locale.ROOT).startsWith(typed))
                .toList());
    }

    @GET
    @Path("/suggest/entity")
    @Operation(operationId = "suggestEntity", summary = "Charities whose names begin with, or resemble, what is typed")
    @APIResponse(responseCode = "200", description = "Best first")
    public Suggestions suggestEntity(@QueryParam("prefix") @DefaultValue("") @Size(max = LONGEST_NAME) String prefix) {
        return new Suggestions(search.search(prefix, null, SUGGESTED).stream()
                .map(charity -> new Suggestion(charity.id().value(), charity.name(), Reconciliation.describe(charity)))
                .toList());
    }

    @GET
    @Path("/suggest/property")
    @Operation(operationId = "suggestProperty", summary = "What a query may tell of a charity beside its name")
    @APIResponse(responseCode = "200", description = "All properties that fit")
    public Suggestions suggestProperty(
            @QueryParam("prefix") @DefaultValue("") @Size(max = LONGEST_NAME) String prefix) {
        return new Suggestions(PROPERTIES.stream()
                .filter(property ->
                        property.id().startsWith(prefix) || property.name().startsWith(prefix))
                .toList());
    }

    private static ReconcileManifest manifest(UriInfo uri) {
        String base = uri.getBaseUri().toString().replaceFirst("/$", "") + "/api/v1";
        return new ReconcileManifest(
                List.of("0.2"),
                "Almoner",
                "http://org-id.guide",
                "https://schema.org/",
                List.of(Reconciliation.TYPE),
                new ReconcileManifest.View(base + "/charities/{{id}}"),
                new ReconcileManifest.Preview(
                        base + "/reconcile/preview?id={{id}}", CharityPreview.WIDTH, CharityPreview.HEIGHT),
                new ReconcileManifest.Suggest(
                        new Service(base, "/reconcile/suggest/entity"),
                        new Service(base, "/reconcile/suggest/property"),
                        new Service(base, "/reconcile/suggest/type")),
                new ReconcileManifest.Extend(new Service(base, "/reconcile/extend/propose"), List.of()));
    }

    private Object answer(@Nullable String queries, @Nullable String extend, UriInfo uri, HttpServerRequest request) {
        if (extend != null) {
            ReconcileExtension.Query query = read(extensions, extend, "extend");
            count(request, query.ids() == null ? 0 : query.ids().size());
            return columns.extend(query);
        }
        return queries == null ? manifest(uri) : answer(queries, request);
    }

    private void count(HttpServerRequest request, int rows) {
        limit.count(request, Math.max(1, (rows + ROWS_A_CALL - 1) / ROWS_A_CALL));
    }

    private Map<String, ReconcileResult> answer(String queries, HttpServerRequest request) {
        Map<String, ReconcileQuery> batch = read(reader, queries, "queries");
        if (batch.size() > MOST_QUERIES) {
            throw Problem.INVALID_INPUT.of(
                    "There are " + batch.size() + " queries; send " + MOST_QUERIES + " at most.");
        }
        count(request, batch.size());
        Map<String, ReconcileResult> results = new LinkedHashMap<>();
        batch.forEach((key, query) -> {
            if (query == null || query.name().length() > LONGEST_NAME) {
                throw Problem.INVALID_INPUT.of("The query " + key + " has to be an object with a name of "
                        + LONGEST_NAME + " characters at most.");
            }
            results.put(key, reconciliation.answer(query));
        });
        return results;
    }

    private static <T> T read(ObjectReader reader, String json, String name) {
        try {
            T value = reader.readValue(json);
            if (value == null) {
                throw Problem.MALFORMED_BODY.of(name + " must be a JSON object.");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw ProblemMappers.unreadable(e);
        }
    }
}
