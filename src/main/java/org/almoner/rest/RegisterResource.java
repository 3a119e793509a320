package org.almoner.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.almoner.charity.register.FileNotKeptException;
import org.almoner.charity.register.RegisterFile;
import org.almoner.charity.register.RegisterFileException;
import org.almoner.charity.register.RegisterImport;
import org.almoner.charity.register.RegisterImports;
import org.almoner.charity.register.RegisterStore.InPlace;
import org.almoner.rest.model.ImportRequest;
import org.almoner.rest.model.ImportResponse;
import org.almoner.rest.model.ImportTerms;
import org.almoner.rest.model.RegisterFileResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Official registers: which are in place, and taking new files in. */
@Path("/api/v1/registers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registers")
public class RegisterResource {
    /** So many imports of a register are listed. */
    private static final int LISTED = 50;

    /** The registers' offices open before ours in some time zones. */
    private static final int DAYS_AHEAD = 1;

    private final RegisterImports imports;
    private final Clock clock;

    RegisterResource(RegisterImports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listRegisters", summary = "The register files, and which editions are in place")
    public List<RegisterFileResponse> list() {
        Map<RegisterFile, InPlace> inPlace =
                imports.inPlace().stream().collect(Collectors.toMap(InPlace::file, Function.identity()));
        return Arrays.stream(RegisterFile.values())
                .map(file -> RegisterFileResponse.from(file, Optional.ofNullable(inPlace.get(file))))
                .toList();
    }

    @POST
    @Path("/{register}/imports")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(
            operationId = "importRegister",
            summary = "Import a register file",
            description =
                    "Send the file itself, as it comes from the register, zipped or not; or, as application/json, its"
                            + " address. The old file stays in place until the new one is in whole. The same file again changes"
                            + " nothing.")
    @APIResponse(
            responseCode = "202",
            description = "The import, which goes on in the background",
            content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "The import that brought the same file before",
            content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    @APIResponse(responseCode = "404", description = "No such register")
    public Response fetch(
            @PathParam("register") @Parameter(example = "irs-eo1") String register,
            @NotNull(message = "an address is needed") @Valid ImportRequest request) {
        RegisterFile file = file(register);
        LocalDate asOf = date(request::date);
        try {
            return begun(imports.fetch(file, URI.create(request.url()), asOf, request.terms()));
        } catch (IllegalArgumentException e) {
            throw invalid("url", String.valueOf(e.getMessage()));
        }
    }

    @POST
    @Path("/{register}/imports")
    @Consumes({
        "text/csv",
        MediaType.TEXT_PLAIN,
        "text/tab-separated-values",
        "application/zip",
        "application/x-zip-compressed",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @RolesAllowed("admin")
    @APIResponse(responseCode = "404", description = "No such register")
    public Response take(
            @PathParam("register") String register, @Valid @BeanParam ImportTerms terms, InputStream content) {
        RegisterFile file = file(register);
        LocalDate asOf = date(terms::date);
        try {
            return begun(imports.take(file, content, asOf, terms.terms()));
        } catch (RegisterFileException e) {
            throw Problem.TOO_LARGE.of("Nothing was changed: " + e.reason() + ".");
        } catch (FileNotKeptException e) {
            // Returned, not thrown: its cause is in the log already.
            return Problem.INTERNAL
                    .of("Nothing was changed: " + e.getMessage() + ".")
                    .toResponse();
        } catch (IOException e) {
            throw Problem.MALFORMED_BODY.of("The file did not come through whole. Nothing was changed; send it again.");
        }
    }

    @GET
    @Path("/{register}/imports")
    @RolesAllowed("admin")
    @Operation(operationId = "listImports", summary = "The newest imports of a register")
    @APIResponse(responseCode = "200", description = "Newest first")
    @APIResponse(responseCode = "404", description = "No such register")
    public List<ImportResponse> listImports(@PathParam("register") String register) {
        return imports.list(file(register), LISTED).stream()
                .map(ImportResponse::from)
                .toList();
    }

    @GET
    @Path("/{register}/imports/{id}")
    @RolesAllowed("admin")
    @Operation(operationId = "getImport", summary = "How far an import is, and what it changed")
    @APIResponse(responseCode = "200", description = "The import as it is now")
    @APIResponse(responseCode = "404", description = "No such import")
    public ImportResponse get(@PathParam("register") String register, @PathParam("id") String id) {
        return imports.find(file(register), id)
                .map(ImportResponse::from)
                .orElseThrow(() -> Problem.NOT_FOUND.of("There is no import with this id."));
    }

    private static Response begun(RegisterImport begun) {
        return Response.status(begun.state() == RegisterImport.State.DONE ? Status.OK : Status.ACCEPTED)
                .location(URI.create("/api/v1/registers/" + begun.file() + "/imports/" + begun.id()))
                .entity(ImportResponse.from(begun))
                .build();
    }

    private static RegisterFile file(String register) {
        return RegisterFile.of(register)
                .orElseThrow(() -> Problem.NOT_FOUND.of("There is no register with this name. There are "
                        + Arrays.stream(RegisterFile.values())
                                .map(RegisterFile::key)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private @Nullable LocalDate date(Supplier<@Nullable LocalDate> given) {
        try {
            LocalDate date = given.get();
            if (date != null
                    && date.isAfter(LocalDate.ofInstant(clock.instant(), clock.getZone())
                            .plusDays(DAYS_AHEAD))) {
                throw invalid("asOf", "is in the future");
            }
            return date;
        } catch (DateTimeException e) {
            throw invalid("asOf", "must be a date, such as 2026-11-23");
        }
    }

    private static HttpProblem invalid(String field, String message) {
        return Problem.INVALID_INPUT
                .with("The request is not valid.")
                .with("violations", List.of(Map.of("field", field, "message", message)))
                .build();
    }
}
