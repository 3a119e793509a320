package org.almoner.rest;

import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that cannot be an article of the allowed size, before it is read into memory. Register files are larger, go
 * to disk, and have a limit of their own. What fits waits until there is room for it.
 */
public class BodyLimit {
    /** JSON may write a character of one byte in six ({@code \\u0041}); the rest is for the fields beside the body. */
    static final long JSON_LIMIT = 6L * BodyText.LIMIT + 64 * 1024;

    private static final String BEACONS = "/api/v1/beacons";
    private static final int BEACON_LIMIT = 4096;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BodyRoom known = new BodyRoom(48);

    /** Whoever has no key can keep out others who have none, and nobody else: a tenth of the threads may wait for them. */
    private final BodyRoom strangers = new BodyRoom(96, 20);

    /** An answer and no exception where there is no room: that is what room is for, and is not logged as a failure. */
    @ServerRequestFilter
    @Nullable
    Response limit(ContainerRequestContext request, RoutingContext routing) {
        if (request.getUriInfo().getPath().equals(BEACONS)) {
            limitBeacon(request);
            return null;
        }
        MediaType type = request.getMediaType();
        if (isRead(request)
                || type != null && (isStream(type) || hasItsOwn(request) || isRegisterFile(request, type))) {
            return null;
        }
        long limit = type != null && type.getType().equals("text") ? BodyText.LIMIT : JSON_LIMIT;
        long announced = announced(request.getHeaderString("Content-Length"));
        if (announced > limit) {
            throw BodyText.tooLarge();
        }
        boolean chunked = request.getHeaderString("Transfer-Encoding") != null;
        Optional<Runnable> leave =
                room(request).enter(chunked ? limit : announced, isWaitingAllowed() ? PATIENCE : Duration.ZERO);
        if (leave.isEmpty()) {
            return tooMany();
        }
        RequestEnd.then(routing, leave.get());
        request.setEntityStream(new LimitedInputStream(request.getEntityStream(), limit));
        return null;
    }

    /** So small that it needs no room: whoever fills that cannot keep cards from being counted. */
    private static void limitBeacon(ContainerRequestContext request) {
        if (announced(request.getHeaderString("Content-Length")) > BEACON_LIMIT) {
            throw beaconTooLarge();
        }
        request.setEntityStream(
                new LimitedInputStream(request.getEntityStream(), BEACON_LIMIT, BodyLimit::beaconTooLarge));
    }

    private static RuntimeException beaconTooLarge() {
        return Problem.TOO_LARGE.of("A beacon has at most " + BEACON_LIMIT + " bytes.");
    }

    private BodyRoom room(ContainerRequestContext request) {
        return request.getSecurityContext().getUserPrincipal() == null ? strangers : known;
    }

    private static boolean isWaitingAllowed() {
        return BlockingOperationControl.isBlockingAllowed();
    }

    private static Response tooMany() {
        return Problem.UNAVAILABLE
                .with("As many bodies as there is room for are being read. This one was not; try again.")
                .withHeader("Retry-After", PATIENCE.toSeconds())
                .withHeader("Connection", "close")
                .build()
                .toResponse();
    }

    /** Readers send no body, and pay for no limit on it. */
    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    private static boolean isStream(MediaType type) {
        return type.getSubtype().equals("x-ndjson");
    }

    private static boolean hasItsOwn(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith(CrisisImportResource.PATH + "/");
    }

    private static boolean isRegisterFile(ContainerRequestContext request, MediaType type) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/api/v1/registers/") && !type.getSubtype().equals("json");
    }

    private static long announced(@Nullable String contentLength) {
        try {
            return contentLength == null ? 0 : Long.parseLong(contentLength);
        } catch (NumberFormatException e) {
            return 0; // HTTP itself refuses it
        }
    }
}
