package org.almoner.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Gives every problem that the framework makes its kind, so that all errors look alike. */
@ApplicationScoped
public class ProblemTypes implements ProblemPostProcessor {
    /** The framework's own detail speaks of its annotations. */
    private static final String WRONG_TYPE = "This call does not take a body of the Content-Type that you sent.";

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
        Problem kind = Problem.of(problem.getStatusCode());
        HttpProblem.Builder typed =
                HttpProblem.builder(problem).withType(kind.type()).withTitle(kind.title());
        return kind == Problem.UNSUPPORTED_TYPE ? typed.withDetail(WRONG_TYPE).build() : typed.build();
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
