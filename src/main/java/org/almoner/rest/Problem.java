package org.almoner.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;

/** The kinds of error, one RFC 9457 {@code type} each. */
enum Problem {
    INVALID_INPUT("invalid-input", Status.BAD_REQUEST, "Invalid input"),
    MALFORMED_BODY("malformed-body", Status.BAD_REQUEST, "The body cannot be read"),
    UNAUTHENTICATED("unauthenticated", Status.UNAUTHORIZED, "A key is needed"),
    FORBIDDEN("forbidden", Status.FORBIDDEN, "The key does not allow this"),
    NOT_FOUND("not-found", Status.NOT_FOUND, "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", Status.METHOD_NOT_ALLOWED, "Method not allowed"),
    NOT_ACCEPTABLE("not-acceptable", Status.NOT_ACCEPTABLE, "No representation that you accept"),
    CONFLICT("conflict", Status.CONFLICT, "Conflict"),
    PRECONDITION_FAILED("precondition-failed", Status.PRECONDITION_FAILED, "The article is not as you expect"),
    TOO_LARGE("too-large", Status.REQUEST_ENTITY_TOO_LARGE, "The body is too large"),
    UNSUPPORTED_TYPE("unsupported-type", Status.UNSUPPORTED_MEDIA_TYPE, "Unsupported content type"),
    NO_SUCH_RANGE("range-not-satisfiable", Status.REQUESTED_RANGE_NOT_SATISFIABLE, "No such range"),
    RATE_LIMITED("rate-limited", Status.TOO_MANY_REQUESTS, "Too many requests"),
    NOT_IMPLEMENTED("not-implemented", Status.NOT_IMPLEMENTED, "Not implemented"),
    UNAVAILABLE("unavailable", Status.SERVICE_UNAVAILABLE, "Temporarily unavailable"),
    INTERNAL("internal", Status.INTERNAL_SERVER_ERROR, "Internal error");

    private final String name;
    private final Status status;
    private final String title;

    Problem(String name, Status status, String title) {
        this.name = name;
        this.status = status;
        this.title = title;
    }

    URI type() {
        return URI.create("urn:almoner:problem:" + name);
    }

    String title() {
        return title;
    }

    HttpProblem.Builder with(String detail) {
        return HttpProblem.builder()
                .withType(type())
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }

    HttpProblem of(String detail) {
        return with(detail).build();
    }

    /** Fields that are not valid, each with what is wrong; the detail says so of all. */
    static HttpProblem invalid(String detail, List<Violation> violations) {
        return INVALID_INPUT.with(detail).with(Violations.PARAMETER, violations).build();
    }

    /** One field that is not valid. */
    static HttpProblem invalid(Violation.In in, String field, String message) {
        return invalid(
                "The field " + field + " " + message + ".",
                List.of(in.field(field).message(message)));
    }

    /** The kind of a problem that a library made, by its status. */
    static Problem of(int status) {
        for (Problem problem : values()) {
            if (problem.status.getStatusCode() == status) {
                return problem;
            }
        }
        return status < 500 ? INVALID_INPUT : INTERNAL;
    }
}
