package org.almoner.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityId;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.RecipientResolver;
import org.almoner.charity.Resolution;
import org.almoner.rest.model.VerifyRequest;
import org.almoner.rest.model.VerifyResponse;
import org.almoner.verify.Evidence;
import org.almoner.verify.LinkVerifier;
import org.almoner.verify.Verdict;
import org.almoner.verify.Verification;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Verification of single links. */
@Path("/api/v1/links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RateLimited
@Tag(name = "Trying out")
public class LinkResource {
    /** Of the charities that a name may mean, so many are named. */
    private static final int SHOWN = 4;

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
    @APIResponse(responseCode = "429", description = "Too many requests without a key")
    public VerifyResponse verify(@NotNull(message = "a link is needed") @Valid VerifyRequest request) {
        if (request.charity() != null) {
            Charity charity = CharityId.parse(request.charity())
                    .flatMap(registry::find)
                    .orElseThrow(() -> Problem.NOT_FOUND.of("There is no charity with this id in the registry."));
            return VerifyResponse.from(request.url(), verifier.examine(request.url(), charity), null);
        }
        String name = request.name();
        return name == null
                ? VerifyResponse.from(request.url(), verifier.examine(request.url(), null), null)
                : verify(request.url(), name);
    }

    /** A name may be that of several charities, as a family's is: then a link of any of them is right, and no other. */
    private VerifyResponse verify(String url, String name) {
        Resolution meant = resolver.resolve(List.of(name), name, List.of()).stream()
                .findFirst()
                .orElse(Resolution.unknown(name));
        if (meant.charity() != null) {
            return VerifyResponse.from(url, verifier.examine(url, meant.charity()), null);
        }
        Verification alone = verifier.examine(url, null);
        if (meant.candidates().isEmpty()) {
            return VerifyResponse.from(
                    url,
                    alone,
                    new Evidence(
                            "unknown-name",
                            "the registry knows no charity by the name " + name + ": the verdict is on the link alone",
                            null));
        }
        Verification verification =
                alone.verdict() instanceof Verdict.Verified || alone.verdict() instanceof Verdict.Unreachable
                        ? ofAny(url, meant.candidates())
                        : alone;
        return VerifyResponse.from(url, verification, severalMeant(name, meant.candidates()));
    }

    private Verification ofAny(String url, List<Charity> charities) {
        return charities.stream()
                .map(charity -> verifier.examine(url, charity))
                .filter(verification -> !(verification.verdict() instanceof Verdict.Mismatch))
                .findFirst()
                .orElseGet(() -> verifier.examine(url, charities.get(0)));
    }

    private static Evidence severalMeant(String name, List<Charity> charities) {
        String names = charities.stream().limit(SHOWN).map(Charity::name).collect(Collectors.joining(", "));
        int more = charities.size() - SHOWN;
        return new Evidence(
                "several-meant", name + " may be " + names + (more > 0 ? " or one of " + more + " others" : ""), null);
    }
}
