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
import org.almoner.appeal.Trials;
import org.almoner.appeal.Trials.Desk;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityId;
import org.almoner.charity.Resolution;
import org.almoner.rest.model.VerifyRequest;
import org.almoner.rest.model.VerifyResponse;
import org.almoner.verify.Evidence;
import org.almoner.verify.Verdict;
import org.almoner.verify.Verification;
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
    /** Of the charities that a name may mean, so many are named. */
    private static final int SHOWN = 4;

    private final Trials trials;

    LinkResource(Trials trials) {
        this.trials = trials;
    }

    @POST
    @Path("/verify")
    @Operation(operationId = "verifyLink", summary = "The verdict on a link, with its evidence")
    @APIResponse(responseCode = "200", description = "A verdict, whatever the link")
    @APIResponse(responseCode = "404", description = "No charity with this id")
    @APIResponse(responseCode = "429", description = "Too many requests without a key")
    public VerifyResponse verify(@NotNull(message = "a link is needed") @Valid VerifyRequest request) {
        return trials.answer(desk -> verify(request, desk));
    }

    private static VerifyResponse verify(VerifyRequest request, Desk desk) {
        String url = request.url();
        if (request.charity() != null) {
            Charity charity = CharityId.parse(request.charity())
                    .flatMap(desk.registry()::find)
                    .orElseThrow(() -> unknown(desk));
            return VerifyResponse.from(url, examine(url, charity, desk), null);
        }
        String name = request.name();
        return name == null ? VerifyResponse.from(url, examine(url, null, desk), null) : verify(url, name, desk);
    }

    /** What is not in memory may be on a register. */
    private static RuntimeException unknown(Desk desk) {
        return desk.whole()
                ? Problem.NOT_FOUND.of("There is no charity with this id in the registry.")
                : ProblemMappers.unavailable();
    }

    /** A name may be that of several charities, as a family's is: then a link of any of them is right, and no other. */
    private static VerifyResponse verify(String url, String name, Desk desk) {
        Resolution meant = desk.resolver().resolve(List.of(name), name, List.of()).stream()
                .findFirst()
                .orElse(Resolution.unknown(name));
        if (meant.charity() != null) {
            return VerifyResponse.from(url, examine(url, meant.charity(), desk), null);
        }
        Verification alone = examine(url, null, desk);
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
                        ? ofAny(url, meant.candidates(), desk)
                        : alone;
        return VerifyResponse.from(url, verification, severalMeant(name, meant.candidates()));
    }

    private static Verification ofAny(String url, List<Charity> charities, Desk desk) {
        return charities.stream()
                .map(charity -> examine(url, charity, desk))
                .filter(verification -> !(verification.verdict() instanceof Verdict.Mismatch))
                .findFirst()
                .orElseGet(() -> examine(url, charities.get(0), desk));
    }

    private static Verification examine(String url, @Nullable Charity named, Desk desk) {
        Verification verification = desk.verifier().examine(url, named);
        return desk.whole()
                ? verification
                : new Verification(
                        verification.verdict(), verification.receipt().without("registers"));
    }

    private static Evidence severalMeant(String name, List<Charity> charities) {
        String names = charities.stream().limit(SHOWN).map(Charity::name).collect(Collectors.joining(", "));
        int more = charities.size() - SHOWN;
        return new Evidence(
                "several-meant", name + " may be " + names + (more > 0 ? " or one of " + more + " others" : ""), null);
    }
}
