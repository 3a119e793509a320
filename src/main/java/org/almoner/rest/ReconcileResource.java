package org.almoner.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
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
import java.util.Map;
import org.almoner.charity.CharitySearch;
import org.almoner.rest.model.ReconcileManifest;
import org.almoner.rest.model.ReconcileManifest.Service;
import org.almoner.rest.model.ReconcileManifest.Suggestion;
import org.almoner.rest.model.ReconcileManifest.Suggestions;
import org.almoner.rest.model.ReconcileQuery;
import org.almoner.rest.model.ReconcileResult;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    private static final int LONGEST_NAME = 300;
    private static final int SUGGESTED = 10;

    private static final List<Suggestion> PROPERTIES = List.of(
            new Suggestion(Reconciliation.COUNTRY, "country", "ISO 3166-1 alpha-2 code, such as GB"),
            new Suggestion(
                    Reconciliation.NUMBER, "register number", "as the register writes it, or an org-id.guide id"),
            new Suggestion(Reconciliation.WEBSITE, "website", "address or domain"));

    private final Reconciliation reconciliation;
    private final CharitySearch search;
    private final ObjectReader reader;

    ReconcileResource(Reconciliation reconciliation, CharitySearch search, ObjectMapper mapper) {
        this.reconciliation = reconciliation;
        this.search = search;
        this.reader = mapper.readerFor(new TypeReference<LinkedHashMap<String, ReconcileQuery>>() {});
    }

    @GET
    @Operation(
            operationId = "reconcile",
            summary = "Match names with charities, as OpenRefine does",
            description = "Without queries, the service's manifest; with queries, candidates for each.")
    @APIResponse(
            responseCode = "200",
            description = "The manifest, or the results by query",
            content = @Content(schema = @Schema(implementation = ReconcileManifest.class)))
    @APIResponse(responseCode = "400", description = "The queries cannot be read")
    public Object get(@QueryParam("queries") @Nullable String queries, @Context UriInfo uri) {
        return queries == null ? manifest(uri) : answer(queries);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "reconcileBatch", summary = "The same, for many names at once")
    @APIResponse(
            responseCode = "200",
            description = "The results by query",
            content = @Content(schema = @Schema(implementation = ReconcileResult.class)))
    @APIResponse(responseCode = "400", description = "The queries cannot be read")
    public Response post(@RestForm("queries") @Nullable String queries, @Context UriInfo uri) {
        // Pages of any origin may read it, as they may what is fetched with GET.
        return Response.ok(queries == null ? manifest(uri) : answer(queries))
                .header("Access-Control-Allow-Origin", "*")
                .build();
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
                new ReconcileManifest.Suggest(
                        new Service(base, "/reconcile/suggest/entity"),
                        new Service(base, "/reconcile/suggest/property")));
    }

    private Map<String, ReconcileResult> answer(String queries) {
        Map<String, ReconcileQuery> batch = read(queries);
        if (batch.size() > MOST_QUERIES) {
            throw Problem.INVALID_INPUT.of(
                    "There are " + batch.size() + " queries; send " + MOST_QUERIES + " at most.");
        }
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

    private Map<String, ReconcileQuery> read(String queries) {
        try {
            Map<String, ReconcileQuery> batch = reader.readValue(queries);
            if (batch == null) {
                throw Problem.MALFORMED_BODY.of("queries must be a JSON object.");
            }
            return batch;
        } catch (JsonProcessingException e) {
            throw ProblemMappers.unreadable(e);
        }
    }
}
