package org.almoner.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityId;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.RecipientResolver;
import org.almoner.rest.model.VerifyRequest;
import org.almoner.rest.model.VerifyResponse;
import org.almoner.verify.LinkVerifier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Verification of single links. */
@Path("/api/v1/links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RateLimited
@Tag(name = "Trying out")
public class LinkResource {
    private final LinkVerifier verifier;
    private final CharityRegistry registry;
    private final RecipientResolver resolver;

    LinkResource(LinkVerifier verifier, CharityRegistry registry, RecipientResolver resolver) {
        this.verifier = verifier;
        this.registry = registry;
        this.resolver = resolver;
    }

    @POST
    @Path("/verify")
    @Operation(operationId = "verifyLink", summary = "The verdict on a link, with its evidence")
    @APIResponse(responseCode = "200", description = "A verdict, whatever the link")
    @APIResponse(responseCode = "404", description = "No charity with this id")
    public VerifyResponse verify(@NotNull(message = "a link is needed") @Valid VerifyRequest request) {
        return VerifyResponse.from(request.url(), verifier.examine(request.url(), named(request)));
    }

    private @Nullable Charity named(VerifyRequest request) {
        if (request.charity() != null) {
            return CharityId.parse(request.charity())
                    .flatMap(registry::find)
                    .orElseThrow(() -> Problem.NOT_FOUND.of("There is no charity with this id in the registry."));
        }
        return request.name() == null
                ? null
                : resolver.resolve(List.of(request.name()), request.name(), List.of()).stream()
                        .findFirst()
                        .map(resolution -> resolution.charity())
                        .orElse(null);
    }
}
