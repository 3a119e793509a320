package org.almoner.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.common.util.URLUtils;
import org.jspecify.annotations.Nullable;

/** Gives every problem that the framework makes its kind, so that all errors look alike. */
@ApplicationScoped
public class ProblemTypes implements ProblemPostProcessor {
    static final String NOTHING_HERE = "There is nothing at this address.";

    /** What the framework says by itself, which speaks of its annotations or repeats the title. */
    private static final Pattern UNHELPFUL =
            Pattern.compile("HTTP \\d{3} .*|Unable to find matching .*|The (accept|content-type) header value .*");

    /** What is said in its place. */
    private static final Map<Problem, String> DETAILS = Map.of(
            Problem.NOT_FOUND, NOTHING_HERE,
            Problem.METHOD_NOT_ALLOWED,
                    "This address does not take this method; the header Allow names those it takes.",
            Problem.NOT_ACCEPTABLE, "This call has no answer of a type that your Accept header names.",
            Problem.TOO_LARGE, "The body is larger than this call takes.",
            Problem.UNSUPPORTED_TYPE, "This call does not take a body of the Content-Type that you sent.");

    /** Before the library logs what is a fault of ours: 101. */
    private static final int BEFORE_LOG = 102;

    private final AllowedMethods methods;

    ProblemTypes(AllowedMethods methods) {
        this.methods = methods;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        JsonProcessingException malformed = json(context.cause);
        if (malformed != null) {
            return HttpProblem.builder(ProblemMappers.unreadable(malformed))
                    .withInstance(problem.getInstance())
                    .build();
        }
        if (isBadForm(context.cause)) {
            return Problem.MALFORMED_BODY
                    .with("The form cannot be read: a % in it must begin an escape, such as %20.")
                    .withInstance(problem.getInstance())
                    .build();
        }
        Problem kind = Problem.of(problem.getStatusCode());
        HttpProblem.Builder typed =
                HttpProblem.builder(problem).withType(kind.type()).withTitle(kind.title());
        if (kind == Problem.METHOD_NOT_ALLOWED) {
            typed.withHeader("Allow", methods.here());
        }
        if (context.cause instanceof ConstraintViolationException found) {
            typed.with(Violations.PARAMETER, Violations.of(found, Violations.of(problem)));
        }
        String detail = DETAILS.get(kind);
        return detail != null && isUnhelpful(problem.getDetail())
                ? typed.withDetail(detail).build()
                : typed.build();
    }

    @Override
    public int priority() {
        return BEFORE_LOG;
    }

    private static boolean isUnhelpful(@Nullable String detail) {
        return detail == null || UNHELPFUL.matcher(detail).matches();
    }

    /** The framework has no exception of its own for a form that it cannot decode, and takes it for our fault. */
    private static boolean isBadForm(Throwable e) {
        return e instanceof IllegalArgumentException
                && e.getStackTrace().length > 0
                && e.getStackTrace()[0].getClassName().equals(URLUtils.class.getName());
    }

    /** Why a body could not be read, where that is because of its JSON. */
    private static @Nullable JsonProcessingException json(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                return json;
            }
        }
        return null;
    }
}
