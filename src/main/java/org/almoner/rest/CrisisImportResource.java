package org.almoner.rest;

import io.quarkiverse.resteasy.problem.validation.Violation.In;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.almoner.charity.Campaign;
import org.almoner.charity.CrisisFiles;
import org.almoner.charity.CrisisFiles.Read;
import org.almoner.charity.CrisisImports;
import org.almoner.charity.Disaster;
import org.almoner.rest.model.CrisisImportResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes files of humanitarian lists. Their services are never asked: an operator fetches a file, and sends it here. */
@Path(CrisisImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@ChangesRegistry
@Tag(name = "Editing")
public class CrisisImportResource {
    static final String PATH = "/api/v1/campaign-imports";

    /** The whole list of IFRC GO's appeals has about a tenth of it. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private final CrisisFiles files;
    private final CrisisImports imports;
    private final EditorsHand hand;

    CrisisImportResource(CrisisFiles files, CrisisImports imports, EditorsHand hand) {
        this.files = files;
        this.imports = imports;
        this.hand = hand;
    }

    @POST
    @Path("/ifrc-go")
    @Operation(
            operationId = "importGoAppeals",
            summary = "Import IFRC GO's list of appeals, all of it in one file",
            description =
                    "The answer of /api/v2/appeal, or its rows as one list. Appeals that the list has no more count"
                            + " as closed.")
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT)))
    @APIResponse(responseCode = "200", description = "What the file changed")
    @APIResponse(responseCode = "400", description = "The file is cut short or of another shape; nothing was changed")
    public CrisisImportResponse goAppeals(@QueryParam("asOf") @Nullable String asOf, InputStream file) {
        LocalDate day = day(asOf);
        Read<Campaign> read = files.goAppeals(limited(file), day);
        return CrisisImportResponse.from(
                day,
                read,
                imports.campaigns(read.rows(), hand.change("import", "IFRC GO's list of appeals of " + day)));
    }

    @POST
    @Path("/reliefweb-disasters")
    @Operation(
            operationId = "importDisasters",
            summary = "Import ReliefWeb's list of disasters, in any number of files",
            description = "The answer of /v2/disasters. Campaigns show the disasters that they can be for.")
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT)))
    @APIResponse(responseCode = "200", description = "What the file changed")
    @APIResponse(responseCode = "400", description = "The file is cut short or of another shape; nothing was changed")
    public CrisisImportResponse disasters(@QueryParam("asOf") @Nullable String asOf, InputStream file) {
        LocalDate day = day(asOf);
        Read<Disaster> read = files.reliefwebDisasters(limited(file), day);
        return CrisisImportResponse.from(day, read, imports.disasters(read.rows()));
    }

    private static InputStream limited(InputStream file) {
        return new LimitedInputStream(
                file, MOST_BYTES, () -> Problem.TOO_LARGE.of("A list may have 64 MiB at most. Nothing was changed."));
    }

    private LocalDate day(@Nullable String asOf) {
        try {
            LocalDate day = asOf == null ? hand.today() : LocalDate.parse(asOf);
            if (day.isAfter(hand.today())) {
                throw Problem.invalid(In.query, "asOf", "is ahead of today");
            }
            return day;
        } catch (DateTimeException e) {
            throw Problem.invalid(In.query, "asOf", "must be the day of the file, such as 2026-11-23");
        }
    }
}
