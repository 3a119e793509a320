package org.almoner.rest;

import io.quarkiverse.resteasy.problem.validation.Violation.In;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses matrix parameters, which JAX-RS drops: {@code articles/a;v=2} would else be taken for {@code articles/a}. */
public class PlainPaths {
    private static final String API = "/api/v1/";

    @ServerRequestFilter
    void check(HttpServerRequest request, UriInfo uri) {
        String path = request.path();
        if (path != null && path.indexOf(';') >= 0 && path.startsWith(API)) {
            String field = uri.getPathParameters().keySet().stream().findFirst().orElse("path");
            throw Problem.invalid(In.path, field, "must not have a semicolon");
        }
    }
}
