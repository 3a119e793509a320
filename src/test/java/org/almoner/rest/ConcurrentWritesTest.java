package org.almoner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many senders of one article at once. */
@QuarkusTest
class ConcurrentWritesTest {
    private static final int SENDERS = 16;

    private final String id = Articles.newId();

    @Test
    void everySenderIsHeardAndOneIsTheLast() throws Exception {
        List<Integer> answers = atOnce(sender -> given().contentType("text/plain")
                .queryParam("title", "by " + sender)
                .body(Articles.TEXT)
                .put("/api/v1/articles/" + id)
                .statusCode());
        assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(given().get("/api/v1/articles/" + id).<Integer>path("article.version"))
                .isEqualTo(SENDERS);
    }

    @Test
    void ofSendersWhoExpectNoneThereOneCreatesIt() throws Exception {
        List<Integer> answers = atOnce(sender -> given().contentType("text/plain")
                .header("If-None-Match", "*")
                .body("by " + sender)
                .put("/api/v1/articles/" + id)
                .statusCode());
        assertThat(answers).containsOnly(201, 412).containsOnlyOnce(201);
    }

    @Test
    void readersNeverSeeAnOlderAnswerThanTheOneThatTheirWriteGot() {
        for (int i = 0; i < 20; i++) {
            String body = (i % 2 == 0 ? Articles.TEXT : Articles.NO_APPEAL) + i;
            String stored = Articles.putText(id, body, "GB").extract().asString();
            assertThat(given().get("/api/v1/articles/" + id + "/appeals").asString())
                    .isEqualTo(stored);
        }
    }

    private interface Request {
        int by(int sender);
    }

    private static List<Integer> atOnce(Request request) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Callable<Integer>> requests = IntStream.range(0, SENDERS)
                    .<Callable<Integer>>mapToObj(sender -> () -> request.by(sender))
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : senders.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            senders.shutdown();
        }
    }
}
