package org.almoner.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.almoner.article.AsciiHost;
import org.almoner.charity.Campaign;
import org.almoner.charity.CharityId;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.CrisisImports;
import org.almoner.charity.RegistryEdits;
import org.almoner.rest.model.CampaignDetailResponse;
import org.almoner.rest.model.CampaignRequest;
import org.almoner.rest.model.CampaignsResponse;
import org.almoner.rest.model.CloseRequest;
import org.almoner.rest.model.OrgId;
import org.almoner.rest.model.RedirectRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Named, dated appeals: looked up by anybody, changed by editors; every change is in the audit trail. */
@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@ChangesRegistry
@Tag(name = "Editing")
public class CampaignResource {
    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    private final CharityRegistry registry;
    private final RegistryEdits edits;
    private final CrisisImports imports;
    private final EditorsHand hand;

    CampaignResource(CharityRegistry registry, RegistryEdits edits, CrisisImports imports, EditorsHand hand) {
        this.registry = registry;
        this.edits = edits;
        this.imports = imports;
        this.hand = hand;
    }

    @GET
    @Operation(operationId = "findCampaigns", summary = "Campaigns, newest first")
    public CampaignsResponse find(
            @QueryParam("charity") @Size(max = 100) @OrgId @Nullable String charity,
            @QueryParam("open") @Pattern(regexp = "true|false", message = "must be true or false") @Nullable
                    String open) {
        return new CampaignsResponse(registry.campaigns().stream()
                .map(campaign -> campaign.on(hand.today()))
                .filter(campaign ->
                        charity == null || campaign.charity().value().equals(charity))
                .filter(campaign -> open == null || campaign.open() == Boolean.parseBoolean(open))
                .sorted(Comparator.comparing(
                                Campaign::startedOn, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                        .thenComparing(Campaign::id))
                .map(CampaignDetailResponse::from)
                .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCampaign", summary = "A campaign, with the source of each fact")
    @APIResponse(responseCode = "200", description = "The campaign")
    @APIResponse(responseCode = "404", description = "No such campaign in the registry")
    public CampaignDetailResponse get(
            @PathParam("id") @Size(max = 200) @Parameter(example = "dec-ukraine-humanitarian-appeal") String id) {
        Campaign campaign = campaign(id).on(hand.today());
        return CampaignDetailResponse.from(campaign, imports.behind(campaign));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("review")
    @Operation(operationId = "putCampaign", summary = "Add a campaign, or put all facts of it anew")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = CampaignDetailResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = CampaignDetailResponse.class)))
    public Response put(
            @PathParam("id")
                    @Size(max = 200)
                    @Pattern(regexp = SLUG, message = "must be lower-case words with hyphens between")
                    String id,
            @NotNull(message = "a campaign is needed") @Valid CampaignRequest request) {
        Campaign campaign = new Campaign(
                id,
                request.name(),
                request.aliases() == null ? List.of() : request.aliases(),
                CharityId.of(request.charity()),
                request.startedOn(),
                request.endedOn(),
                request.open(),
                hand.today(),
                request.successor(),
                request.url() == null ? null : AsciiHost.of(request.url()),
                request.place(),
                hand.sources("campaign", request.cited()));
        String action = registry.findCampaign(id).isPresent() ? "edit" : "add";
        boolean added = edits.put(campaign, hand.change(action, request.reason()));
        return Response.status(added ? Status.CREATED : Status.OK)
                .entity(CampaignDetailResponse.from(campaign.on(hand.today())))
                .build();
    }

    @POST
    @Path("/{id}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("review")
    @Operation(operationId = "closeCampaign", summary = "End a campaign: its articles serve what follows it, at once")
    @APIResponse(responseCode = "200", description = "The campaign, closed")
    @APIResponse(responseCode = "404", description = "No such campaign in the registry")
    public CampaignDetailResponse close(
            @PathParam("id") @Size(max = 200) String id,
            @NotNull(message = "a reason is needed") @Valid CloseRequest request) {
        Campaign campaign = campaign(id);
        LocalDate ended = request.endedOn() == null ? endedBy(campaign) : request.endedOn();
        String successor = request.successor() == null ? campaign.successor() : request.successor();
        return change(campaign, false, ended, successor, "close", request.reason());
    }

    @POST
    @Path("/{id}/redirect")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("review")
    @Operation(
            operationId = "redirectCampaign",
            summary = "Name the campaign that takes another's place; an open one is closed by it")
    @APIResponse(responseCode = "200", description = "The campaign, with its successor")
    @APIResponse(responseCode = "404", description = "No such campaign in the registry")
    public CampaignDetailResponse redirect(
            @PathParam("id") @Size(max = 200) String id,
            @NotNull(message = "a successor is needed") @Valid RedirectRequest request) {
        Campaign campaign = campaign(id);
        LocalDate ended = campaign.open() ? endedBy(campaign) : campaign.endedOn();
        return change(campaign, false, ended, request.successor(), "redirect", request.reason());
    }

    /** The last day of a campaign that is to be closed now: today, unless it was over before. */
    private LocalDate endedBy(Campaign campaign) {
        LocalDate today = hand.today();
        LocalDate planned = campaign.endedOn();
        return planned == null || planned.isAfter(today) ? today : planned;
    }

    private CampaignDetailResponse change(
            Campaign campaign,
            boolean open,
            @Nullable LocalDate ended,
            @Nullable String successor,
            String action,
            String reason) {
        Campaign changed = new Campaign(
                campaign.id(),
                campaign.name(),
                campaign.aliases(),
                campaign.charity(),
                campaign.startedOn(),
                ended,
                open,
                hand.today(),
                successor,
                campaign.url(),
                campaign.place(),
                hand.sources("campaign", campaign.sources()));
        edits.put(changed, hand.change(action, reason));
        return CampaignDetailResponse.from(changed);
    }

    private Campaign campaign(String id) {
        return registry.findCampaign(id)
                .orElseThrow(() -> Problem.NOT_FOUND.of("There is no campaign with this id in the registry."));
    }
}
