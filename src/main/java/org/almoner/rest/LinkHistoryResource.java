package org.almoner.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.almoner.article.AsciiHost;
import org.almoner.rest.model.LinkHistoryResponse;
import org.almoner.rest.model.VerdictChangeResponse;
import org.almoner.rest.model.WebUrl;
import org.almoner.verify.LinkChecks;
import org.almoner.verify.TrackingParameters;
import org.almoner.verify.VerdictLog;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of served links: for editors who ask why one is gone. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("review")
@Tag(name = "Editing")
public class LinkHistoryResource {
    private static final String LIMIT = "200|1[0-9]{2}|[1-9][0-9]?";
    private static final String LIMIT_RULE = "must be a whole number from 1 to 200";

    private final LinkChecks checks;
    private final VerdictLog log;

    LinkHistoryResource(LinkChecks checks, VerdictLog log) {
        this.checks = checks;
        this.log = log;
    }

    @GET
    @Path("/link-history")
    @Operation(operationId = "getLinkHistory", summary = "How a served link has answered, and its verdicts")
    public LinkHistoryResponse history(
            @QueryParam("url") @NotNull @Size(max = 2048) @WebUrl String url,
            @QueryParam("limit") @DefaultValue("50") @Pattern(regexp = LIMIT, message = LIMIT_RULE) String limit) {
        URI link = URI.create(TrackingParameters.without(AsciiHost.of(url)).toASCIIString());
        int most = Integer.parseInt(limit);
        return LinkHistoryResponse.from(
                link.toString(), checks.history(link, most), log.changes(Optional.of(link), most));
    }

    @GET
    @Path("/verdict-changes")
    @Operation(operationId = "findVerdictChanges", summary = "Verdicts on served links that changed, newest first")
    public List<VerdictChangeResponse> changes(
            @QueryParam("limit") @DefaultValue("50") @Pattern(regexp = LIMIT, message = LIMIT_RULE) String limit) {
        return log.changes(Optional.empty(), Integer.parseInt(limit)).stream()
                .map(VerdictChangeResponse::from)
                .toList();
    }
}
