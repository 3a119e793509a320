package org.almoner.rest;

import io.quarkiverse.resteasy.problem.validation.Violation.In;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.almoner.article.AsciiHost;
import org.almoner.charity.Assurance;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityId;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.Registers;
import org.almoner.charity.Registration;
import org.almoner.charity.RegistryEdits;
import org.almoner.rest.model.ApprovedLinkResponse;
import org.almoner.rest.model.CharityDetailResponse;
import org.almoner.rest.model.CharityRequest;
import org.almoner.rest.model.LinkApprovalRequest;
import org.almoner.rest.model.OrgId;
import org.almoner.rest.model.ReasonRequest;
import org.almoner.rest.model.SingleLine;
import org.almoner.rest.model.WebUrl;
import org.almoner.verify.Approvals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What editors change about charities; every change is in the audit trail. */
@Path("/api/v1/charities/{id}")
@Produces(MediaType.APPLICATION_JSON)
@ChangesRegistry
@Tag(name = "Editing")
public class CharityEditResource {
    private final CharityRegistry registry;
    private final RegistryEdits edits;
    private final Registers registers;
    private final EditorsHand hand;

    CharityEditResource(CharityRegistry registry, RegistryEdits edits, Registers registers, EditorsHand hand) {
        this.registry = registry;
        this.edits = edits;
        this.registers = registers;
        this.hand = hand;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(operationId = "putCharity", summary = "Add a charity, or put all facts of it anew")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = CharityDetailResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = CharityDetailResponse.class)))
    @APIResponse(responseCode = "409", description = "A domain or an id is another charity's; both are named")
    public Response put(
            @PathParam("id") @Size(max = 100) @OrgId @Parameter(example = "GB-CHC-220949") String id,
            @NotNull(message = "a charity is needed") @Valid CharityRequest request) {
        CharityId charityId = CharityId.of(id);
        Charity charity = charity(charityId, request);
        boolean added = edits.put(charity, hand.change(exists(charityId) ? "edit" : "add", request.reason()));
        return Response.status(added ? Status.CREATED : Status.OK)
                .entity(CharityDetailResponse.from(charity))
                .build();
    }

    @POST
    @Path("/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("review")
    @Operation(
            operationId = "confirmCharity",
            summary = "State that its domains are still its own; renews evidence that has expired")
    @APIResponse(responseCode = "200", description = "The charity, with the confirmation among its sources")
    @APIResponse(responseCode = "404", description = "No such charity in the registry")
    public CharityDetailResponse confirm(
            @PathParam("id") @Size(max = 100) String id,
            @NotNull(message = "a reason is needed") @Valid ReasonRequest request) {
        Charity charity = find(id);
        Charity confirmed = new Charity(
                charity.id(),
                charity.name(),
                charity.legalName(),
                charity.aliases(),
                charity.country(),
                charity.international(),
                charity.family(),
                charity.domains(),
                charity.donateUrl(),
                charity.website(),
                charity.registers(),
                Assurance.EDITOR,
                charity.standing(),
                hand.today(),
                hand.sources("domains", charity.sources()));
        edits.put(confirmed, hand.change("confirm", request.reason()));
        return CharityDetailResponse.from(confirmed);
    }

    @GET
    @Path("/links")
    @RolesAllowed("review")
    @Operation(operationId = "findApprovedLinks", summary = "Links that editors approved for a charity")
    public List<ApprovedLinkResponse> links(@PathParam("id") @Size(max = 100) String id) {
        return edits.approved(find(id).id()).stream()
                .map(ApprovedLinkResponse::from)
                .toList();
    }

    @POST
    @Path("/links")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("review")
    @Operation(operationId = "approveLink", summary = "Approve one link as the charity's own")
    @APIResponse(responseCode = "200", description = "Approved: just this address, for just this charity")
    @APIResponse(responseCode = "404", description = "No such charity in the registry")
    @APIResponse(responseCode = "409", description = "The link is on another charity's domain; both are named")
    public ApprovedLinkResponse approve(
            @PathParam("id") @Size(max = 100) String id,
            @NotNull(message = "a link is needed") @Valid LinkApprovalRequest request) {
        return ApprovedLinkResponse.from(
                edits.approve(address(In.body, request.url()), find(id), hand.change("approve", request.reason())));
    }

    @DELETE
    @Path("/links")
    @RolesAllowed("review")
    @Operation(operationId = "withdrawLink", summary = "Take the approval of a link back")
    @APIResponse(responseCode = "204", description = "Taken back")
    @APIResponse(responseCode = "404", description = "No such charity, or no such approval")
    public void withdraw(
            @PathParam("id") @Size(max = 100) String id,
            @QueryParam("url") @NotNull @Size(max = 2048) @WebUrl String url,
            @QueryParam("reason") @NotBlank @Size(max = 500) @SingleLine String reason) {
        if (!edits.withdraw(address(In.query, url), find(id).id(), hand.change("withdraw", reason))) {
            throw Problem.NOT_FOUND.of("This link was not approved for this charity.");
        }
    }

    private Charity charity(CharityId id, CharityRequest request) {
        return new Charity(
                id,
                request.name(),
                request.legalName(),
                request.aliases() == null ? List.of() : request.aliases(),
                request.country(),
                Boolean.TRUE.equals(request.international()),
                request.family(),
                request.domains(),
                AsciiHost.of(request.donateUrl()),
                AsciiHost.of(request.website()),
                request.registers() == null
                        ? List.of()
                        : request.registers().stream().map(this::registration).toList(),
                Assurance.EDITOR,
                request.serving(),
                hand.today(),
                hand.sources("domains", request.cited()));
    }

    private Registration registration(String id) {
        return CharityId.parse(id)
                .flatMap(registers::registration)
                .orElseThrow(() -> Problem.invalid(
                        In.body, "registers", "has " + id + ", which is on no register that is known here"));
    }

    private boolean exists(CharityId id) {
        return registry.find(id).isPresent();
    }

    private Charity find(String id) {
        return CharityId.parse(id)
                .flatMap(registry::find)
                .orElseThrow(() -> Problem.NOT_FOUND.of("There is no charity with this id in the registry."));
    }

    private static String address(In in, String url) {
        if (!url.startsWith("https://")) {
            throw Problem.invalid(in, "url", "must begin with https://, as every link that is approved");
        }
        return Approvals.address(url)
                .orElseThrow(() -> Problem.invalid(in, "url", "is no ordinary web link, so it cannot be approved"));
    }
}
