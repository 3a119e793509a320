package org.almoner.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Requests that the router refuses before any resource sees them. Those that it never gets to see, such as addresses that are no
 * URI, too long, or end in half an escape, are refused by the server beneath it, without a body.
 */
@ApplicationScoped
public class RefusedRequests {
    /** Behind all that may refuse a request, and just before the framework's own answer. */
    private static final int ORDER = Integer.MAX_VALUE - 1;

    private static final Map<Integer, String> DETAILS = Map.of(
            400, "The request cannot be read: its header Host must name this service, and nothing else.",
            404, ProblemTypes.NOTHING_HERE,
            416, "What is at this address ends before the range begins.");

    private final ObjectMapper mapper;

    RefusedRequests(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void listen(@Observes Router router) {
        router.route().order(ORDER).failureHandler(this::answer);
    }

    private void answer(RoutingContext refused) {
        String detail = DETAILS.get(refused.statusCode());
        if (detail == null || refused.response().headWritten()) {
            refused.next(); // a failure of ours, which is logged
            return;
        }
        refused.response()
                .setStatusCode(refused.statusCode())
                .putHeader("Content-Type", HttpProblem.MEDIA_TYPE.toString())
                .end(Buffer.buffer(written(Problem.of(refused.statusCode()).of(detail))));
    }

    private byte[] written(HttpProblem problem) {
        try {
            return mapper.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // strings can always be written
        }
    }
}
