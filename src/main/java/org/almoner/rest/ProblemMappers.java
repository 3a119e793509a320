package org.almoner.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation.In;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.almoner.appeal.StoreUnavailableException;
import org.almoner.charity.EditRefusedException;
import org.almoner.charity.FileRefusedException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Errors whose problem the framework cannot know. */
public class ProblemMappers {
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final int BEFORE_LIBRARY = 1;

    @ServerExceptionMapper
    Response unavailable(StoreUnavailableException e) {
        return unavailable().toResponse();
    }

    @ServerExceptionMapper
    Response refused(EditRefusedException e) {
        String detail = "Nothing was changed: " + e.getMessage() + ".";
        HttpProblem problem = e.isConflict()
                ? Problem.CONFLICT.of(detail)
                : Problem.invalid(
                        detail,
                        e.violations().stream()
                                .map(broken -> In.body.field(broken.field()).message(broken.rule()))
                                .toList());
        return problem.toResponse();
    }

    @ServerExceptionMapper
    Response refused(FileRefusedException e) {
        return Problem.INVALID_INPUT
                .of("Nothing was changed: " + e.getMessage() + ".")
                .toResponse();
    }

    // The problem library's own mappers of these two do not run on this version of Quarkus (its issue 592).

    @ServerExceptionMapper(priority = BEFORE_LIBRARY)
    Response unauthenticated(UnauthorizedException e) {
        return unauthenticated("Send a key with the role for this call: Authorization: Bearer KEY.");
    }

    @ServerExceptionMapper(priority = BEFORE_LIBRARY)
    Response unauthenticated(AuthenticationFailedException e) {
        return e.getCause() == null
                ? unauthenticated("The key is unknown or revoked.")
                : unavailable().toResponse();
    }

    @ServerExceptionMapper(priority = BEFORE_LIBRARY)
    Response forbidden(ForbiddenException e) {
        return Problem.FORBIDDEN
                .of("The key is good, but has not the role for this call.")
                .toResponse();
    }

    @ServerExceptionMapper(priority = BEFORE_LIBRARY)
    Response mismatched(MismatchedInputException e) {
        return unreadable(e).toResponse();
    }

    /** Reading JSON failed: because of the JSON, or because of what we ourselves threw while it was read. */
    static HttpProblem unreadable(JsonProcessingException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpProblem problem) {
                return problem;
            }
        }
        return malformed(e);
    }

    private static Response unauthenticated(String detail) {
        return Problem.UNAUTHENTICATED
                .with(detail)
                .withHeader("WWW-Authenticate", KeyAuthentication.CHALLENGE)
                .build()
                .toResponse();
    }

    static HttpProblem unavailable() {
        return Problem.UNAVAILABLE
                .with("The database does not answer just now. Nothing was changed; try again.")
                .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }

    /** Says where the JSON goes wrong, and never quotes it: it may hold an article. */
    static HttpProblem malformed(IOException e) {
        return malformed(e, 1);
    }

    /**
     * The same, of JSON that is part of something longer. A field that cannot be read at all, as where it is not UTF-8, has
     * no type that could be wrong.
     *
     * @param firstLine the number of its first line
     */
    static HttpProblem malformed(IOException e, long firstLine) {
        if (!(e instanceof JsonProcessingException json)) {
            return Problem.MALFORMED_BODY.of("The body ended early, or is not UTF-8.");
        }
        JsonLocation at = json.getLocation();
        String where = at == null || at.getLineNr() < 1
                ? ""
                : " at line " + (firstLine + at.getLineNr() - 1) + ", column " + at.getColumnNr();
        if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            return Problem.MALFORMED_BODY.of(
                    "The JSON is nested deeper, or has a longer number or name, than is read here" + where + ".");
        }
        return e instanceof MismatchedInputException mismatch
                ? MismatchedFields.problem(mismatch, where)
                : Problem.MALFORMED_BODY.of("The body is not well-formed JSON" + where + ", or not UTF-8.");
    }
}
