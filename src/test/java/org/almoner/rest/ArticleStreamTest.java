package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almoner.Patience;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A stream of articles as a sender sees it who waits for each answer before the next line: HTTP/1.1 by hand. */
@QuarkusTest
class ArticleStreamTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How long a read waits before the test gives up. */
    private static final int PATIENCE_MILLIS = Math.toIntExact(Patience.LONGEST.toMillis());

    @TestHTTPResource
    URI root;

    @ConfigProperty(name = "almoner.serving.streams", defaultValue = "8")
    int streams;

    private final String id = Articles.newId();

    @Test
    void eachLineIsAnsweredBeforeTheNextIsSent() throws IOException {
        try (Exchange exchange = new Exchange(root)) {
            for (int i = 1; i <= 3; i++) {
                exchange.send("{\"id\": \"" + id + i + "\", \"text\": \"Rain.\"}\n");
                JsonNode result = JSON.readTree(exchange.line());
                assertThat(result.path("line").asInt()).isEqualTo(i);
                assertThat(result.path("id").asText()).isEqualTo(id + i);
                assertThat(result.path("status").asText()).isEqualTo("created");
            }
        }
    }

    @Test
    void whatIsAnsweredIsStoredThoughTheSenderGoesAway() throws IOException {
        try (Exchange exchange = new Exchange(root)) {
            exchange.send("{\"id\": \"" + id + "\", \"text\": \"Rain.\"}\n");
            assertThat(exchange.line()).contains("created");
            exchange.send("{\"id\": \"" + id + "-cut\", \"te");
        }
        assertThat(io.restassured.RestAssured.get("/api/v1/articles/" + id + "/appeals")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void noLineStopsTheOnesBehindIt() throws IOException {
        List<String> bad = List.of(
                "{\"id\": \"" + id + "\", \"text\": \"x\", \"publishedAt\": \"+999999999-01-01T00:00:00Z\"}",
                "{\"id\": \"" + id + "\", \"text\": \"x\"} {\"id\": \"" + id + "2\", \"text\": \"y\"}",
                "{\"id\": \"" + id + "\", \"text\": {\"a\": 1}}",
                "{\"id\": 7, \"text\": \"x\"}",
                "{\"id\": \"\\u0000\", \"text\": \"x\"}",
                "{\"id\": \"\\ud800\", \"text\": \"x\"}",
                "{\"id\": \"" + id + "\"}",
                "null",
                "{\"a\":".repeat(5000),
                "\u0001");
        try (Exchange exchange = new Exchange(root)) {
            for (String line : bad) {
                exchange.send(line + "\n");
                JsonNode result = JSON.readTree(exchange.line());
                assertThat(result.path("status").asText()).as(line).isEqualTo("failed");
                assertThat(result.at("/problem/status").asInt()).as(line).isEqualTo(400);
            }
            exchange.send("{\"id\": \"" + id + "\", \"text\": \"Rain.\", \"title\": \"\\u0000\\ud800\"}\n");
            assertThat(exchange.line()).contains("created");
        }
    }

    @Test
    void linesThatComeTogetherAreAnsweredEachInItsOrder() throws IOException {
        try (Exchange exchange = new Exchange(root)) {
            exchange.send(line("a", "First") + "{\"id\": 7}\n\n" + line("b", "Second") + line("a", "Third"));
            assertThat(exchange.line()).contains("\"line\":1", id + "a", "created");
            assertThat(exchange.line()).contains("\"line\":2", "failed");
            assertThat(exchange.line()).contains("\"line\":4", id + "b", "created");
            assertThat(exchange.line()).contains("\"line\":5", id + "a", "updated");
            exchange.send(line("a", "Third") + line("b", "Fourth") + line("c", "Fifth"));
            assertThat(exchange.line()).contains("unchanged");
            assertThat(exchange.line()).contains("updated");
            assertThat(exchange.line()).contains("created");
        }
        assertThat(title("a")).isEqualTo("Third");
        assertThat(title("b")).isEqualTo("Fourth");
    }

    /** More lines than are stored at once, so that one batch follows on the other. */
    @Test
    void ofManyChangesToOneArticleTheLastStays() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            all.append(line("n" + i, "Story")).append(i % 100 == 0 ? line("a", "Change " + i % 200) : "");
        }
        try (Exchange exchange = new Exchange(root)) {
            exchange.send(all.toString());
            for (int i = 0; i < 606; i++) {
                assertThat(exchange.line()).contains("\"line\":" + (i + 1) + ",");
            }
        }
        assertThat(title("a")).isEqualTo("Change 100");
    }

    @Test
    void aLineIsAnsweredThoughTheNextHasBegun() throws IOException {
        try (Exchange exchange = new Exchange(root)) {
            String next = line("second", "Two");
            exchange.send(line("first", "One") + next.substring(0, 10));
            assertThat(exchange.line()).contains(id + "first");
            exchange.send(next.substring(10));
            assertThat(exchange.line()).contains(id + "second");
        }
    }

    @Test
    void aConnectionThatBreaksLeavesWholeArticlesAndAllCanBeSentAgain() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            all.append(line("n" + i, "Story " + i));
        }
        try (Exchange exchange = new Exchange(root)) {
            exchange.send(all.substring(0, all.length() * 3 / 4));
            exchange.line();
            exchange.reset();
        }
        Set<String> stored = new HashSet<>();
        for (int i = 0; i < 400; i++) {
            if (io.restassured.RestAssured.get("/api/v1/articles/" + id + "n" + i + "/appeals")
                            .statusCode()
                    == 200) {
                assertThat(title("n" + i)).isEqualTo("Story " + i);
                stored.add("n" + i);
            }
        }
        assertThat(stored).contains("n0").doesNotContain("n399");
        try (Exchange exchange = new Exchange(root)) {
            exchange.send(all.toString());
            for (int i = 0; i < 400; i++) {
                // What was under way when the connection broke may have been stored since.
                assertThat(exchange.line())
                        .containsAnyOf(stored.contains("n" + i) ? "unchanged" : "created", "unchanged");
            }
        }
        assertThat(title("n399")).isEqualTo("Story 399");
    }

    /** Each takes threads and memory for as long as it lasts. */
    @Test
    void moreStreamsThanThereIsRoomForAreToldToWait() throws IOException {
        List<Exchange> held = new ArrayList<>();
        try {
            for (int i = 0; i < streams; i++) {
                String article = "held" + i;
                held.add(Patience.await()
                        .until(() -> takenIn(article), Optional::isPresent)
                        .orElseThrow());
            }
            try (Exchange refused = new Exchange(root)) {
                refused.send(line("refused", "Story"));
                assertThat(refused.head())
                        .anyMatch(header -> header.contains(" 503 "))
                        .anyMatch(header -> header.matches("(?i)retry-after: [1-9]\\d*"))
                        .anyMatch(header -> header.matches("(?i)content-type: application/problem\\+json.*"));
            }
            Articles.putText(id, Articles.TEXT, "GB").statusCode(201);
        } finally {
            for (Exchange exchange : held) {
                exchange.close();
            }
        }
        Patience.await()
                .until(() -> takenIn("next"), Optional::isPresent)
                .orElseThrow()
                .close();
    }

    /** A stream that goes on; none while others that have just ended still have their room. */
    private Optional<Exchange> takenIn(String article) throws IOException {
        Exchange exchange = new Exchange(root);
        exchange.send(line(article, "Story"));
        if (exchange.head().get(0).contains(" 503 ")) {
            exchange.close();
            return Optional.empty();
        }
        exchange.begun = true;
        assertThat(exchange.line()).contains(id + article, "created");
        return Optional.of(exchange);
    }

    private String line(String suffix, String title) {
        return "{\"id\": \"" + id + suffix + "\", \"title\": \"" + title + "\", \"text\": \"Rain.\"}\n";
    }

    private String title(String suffix) {
        return io.restassured.RestAssured.get("/api/v1/articles/" + id + suffix + "/appeals")
                .path("article.title");
    }

    /** One request in chunks, and its answer as it comes. */
    private static final class Exchange implements AutoCloseable {
        private final Socket socket;
        private final OutputStream request;
        private final BufferedReader answer;
        private final StringBuilder unread = new StringBuilder();
        private boolean begun;

        Exchange(URI root) throws IOException {
            socket = new Socket(root.getHost(), root.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
            request = socket.getOutputStream();
            answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            write("POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n");
        }

        void send(String text) throws IOException {
            write(Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n");
        }

        /** Status and headers of the answer. */
        List<String> head() throws IOException {
            List<String> head = new ArrayList<>();
            for (String line = answer.readLine(); !line.isEmpty(); line = answer.readLine()) {
                head.add(line);
            }
            return head;
        }

        /** The next line of the answer's body. */
        String line() throws IOException {
            if (!begun) {
                assertThat(head().get(0)).contains(" 200 ");
                begun = true;
            }
            while (unread.indexOf("\n") < 0) {
                char[] chunk = new char[Integer.parseInt(answer.readLine(), 16)];
                for (int read = 0; read < chunk.length; ) {
                    read += answer.read(chunk, read, chunk.length - read);
                }
                answer.readLine();
                unread.append(chunk);
            }
            String line = unread.substring(0, unread.indexOf("\n"));
            unread.delete(0, line.length() + 1);
            return line;
        }

        /** Breaks the connection, as a sender's end does. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
        }

        private void write(String text) throws IOException {
            request.write(text.getBytes(StandardCharsets.UTF_8));
            request.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
