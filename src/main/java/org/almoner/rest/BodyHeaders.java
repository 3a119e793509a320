package org.almoner.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses bodies of which nobody could say what they are: else one would be kept as the text that it is not. */
public class BodyHeaders {
    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        @Nullable String type = request.getHeaderString("Content-Type");
        if (type == null ? hasBody(request) : !isMediaType(type)) {
            throw untyped();
        }
        @Nullable String coding = request.getHeaderString("Content-Encoding");
        if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
            throw Problem.UNSUPPORTED_TYPE
                    .with("Bodies are taken as they are: send this one without a Content-Encoding.")
                    .withHeader("Accept-Encoding", "identity")
                    .build();
        }
    }

    static RuntimeException untyped() {
        return Problem.UNSUPPORTED_TYPE.of("Say with Content-Type, as type/subtype, what the body is.");
    }

    private static boolean hasBody(ContainerRequestContext request) {
        @Nullable String length = request.getHeaderString("Content-Length");
        return length == null ? request.getHeaderString("Transfer-Encoding") != null : !length.equals("0");
    }

    private static boolean isMediaType(String type) {
        try {
            return !MediaType.valueOf(type).getSubtype().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
