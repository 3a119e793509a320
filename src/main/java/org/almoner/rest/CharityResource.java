package org.almoner.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.almoner.charity.CharityId;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.CharitySearch;
import org.almoner.rest.model.CharitiesResponse;
import org.almoner.rest.model.CharityDetailResponse;
import org.almoner.rest.model.CountryCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Look-up in the registry. */
@Path("/api/v1/charities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Charities")
public class CharityResource {
    private final CharityRegistry registry;
    private final CharitySearch search;

    CharityResource(CharityRegistry registry, CharitySearch search) {
        this.registry = registry;
        this.search = search;
    }

    @GET
    @Operation(operationId = "findCharities", summary = "Charities by name, accents and typing errors allowed for")
    @APIResponse(responseCode = "200", description = "Best matches first")
    public CharitiesResponse find(
            @QueryParam("q") @DefaultValue("") @Size(max = 200) @Parameter(example = "red cross") String q,
            @QueryParam("country") @CountryCode @Nullable String country,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Pattern(regexp = "100|[1-9][0-9]?", message = "must be a whole number from 1 to 100")
                    String limit) {
        return CharitiesResponse.from(search.search(q, country, Integer.parseInt(limit)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCharity", summary = "A charity by any of its register ids")
    @APIResponse(responseCode = "200", description = "The charity, with the source of each fact")
    @APIResponse(responseCode = "404", description = "No such charity in the registry")
    public CharityDetailResponse get(
            @PathParam("id") @Size(max = 100) @Parameter(example = "GB-CHC-220949") String id) {
        return CharityId.parse(id)
                .flatMap(registry::find)
                .map(CharityDetailResponse::from)
                .orElseThrow(() -> Problem.NOT_FOUND.of("There is no charity with this id in the registry."));
    }
}
