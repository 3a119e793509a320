package org.almoner.embed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.almoner.appeal.AppealId;
import org.almoner.appeal.AppealUse;
import org.almoner.appeal.AppealUse.Event;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Takes what cards tell by {@code navigator.sendBeacon}: that they were seen or followed. No cookie, no identifier, no address
 * is read or kept; whoever asks not to be counted is not.
 */
@Path("/api/v1/beacons")
@Tag(name = "Reading")
public class BeaconResource {
    private static final int LONGEST = 4096;
    private static final int MOST = 50;
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{8,32}");

    private final UseBuffer buffer;
    private final ObjectReader reader;
    private final Clock clock;

    BeaconResource(UseBuffer buffer, ObjectMapper mapper, Clock clock) {
        this.buffer = buffer;
        this.reader = mapper.readerFor(Beacon.class);
        this.clock = clock;
    }

    /** What a card tells. */
    public record Beacon(@Nullable List<@Nullable Told> events) {}

    /**
     * One view or click.
     *
     * @param kind {@code view} or {@code click}
     * @param nonce 8 to 32 letters, digits, {@code -} and {@code _}, made at random for this event alone
     */
    public record Told(
            @Nullable String appeal,
            @Nullable String kind,
            @JsonProperty("n") @Nullable String nonce) {
        private Optional<Event> event(Instant now) {
            return AppealId.parse(String.valueOf(appeal))
                    .filter(id -> nonce != null && NONCE.matcher(nonce).matches())
                    .flatMap(id -> kindOf().map(known -> new Event(id, known, String.valueOf(nonce), now)));
        }

        private Optional<AppealUse.Kind> kindOf() {
            for (AppealUse.Kind each : AppealUse.Kind.values()) {
                if (each.name().toLowerCase(Locale.ROOT).equals(kind)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    @POST
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(operationId = "countUse", summary = "Views and clicks of cards, as their pages tell them")
    @RequestBody(
            content = {
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = Beacon.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Beacon.class))
            })
    @APIResponse(responseCode = "204", description = "Read; counted if the appeal is known and the reader lets us")
    @APIResponse(responseCode = "413", description = "More than 4 KiB")
    public Response take(InputStream body, @Context HttpHeaders headers) {
        Beacon beacon = read(body);
        if (beacon.events() != null && Privacy.mayCount(headers)) {
            Instant now = clock.instant();
            beacon.events().stream()
                    .limit(MOST)
                    .flatMap(told -> told == null ? Optional.<Event>empty().stream() : told.event(now).stream())
                    .forEach(buffer::add);
        }
        return Response.noContent().build();
    }

    private Beacon read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new ClientErrorException(
                        "A beacon has at most " + LONGEST + " bytes.", Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            Beacon beacon = reader.readValue(bytes);
            return beacon == null ? new Beacon(null) : beacon;
        } catch (JsonProcessingException e) {
            throw new BadRequestException("A beacon is JSON: {\"events\": [{\"appeal\", \"kind\", \"n\"}]}.", e);
        } catch (IOException e) {
            throw new BadRequestException("The beacon broke off.", e);
        }
    }
}
