package org.almoner.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives every problem that the framework makes its kind, so that all errors look alike. */
@ApplicationScoped
public class ProblemTypes implements ProblemPostProcessor {
    /** In place of the framework's own details, of which one speaks of its annotations and one repeats the title. */
    private static final Map<Problem, String> DETAILS = Map.of(
            Problem.UNSUPPORTED_TYPE, "This call does not take a body of the Content-Type that you sent.",
            Problem.METHOD_NOT_ALLOWED,
                    "There is no such call at this address; the answer to OPTIONS says which there are.");

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
        return DETAILS.containsKey(kind) ? typed.withDetail(DETAILS.get(kind)).build() : typed.build();
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
