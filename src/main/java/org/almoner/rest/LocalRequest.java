package org.almoner.rest;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** A request without a key from the machine that the service runs on. */
final class LocalRequest extends BaseAuthenticationRequest {
    private static final List<String> LOCAL_NAMES = List.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    /**
     * Whether a request really comes from a person at this machine. A proxy on the machine speaks for others, and says so;
     * a web page that has its own name point here (DNS rebinding) sends that name as host; a page of another site that
     * posts here sends its origin.
     */
    static boolean isLocal(HttpServerRequest request) {
        boolean forwarded = FORWARDED.stream().anyMatch(header -> request.getHeader(header) != null);
        String origin = request.getHeader("Origin");
        return !forwarded
                && request.authority() != null
                && LOCAL_NAMES.contains(request.authority().host())
                && (origin == null || origin.matches("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?"))
                && isLoopback(request.remoteAddress().hostAddress());
    }

    /** Whether an address, as a number, is of this machine alone. */
    static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
