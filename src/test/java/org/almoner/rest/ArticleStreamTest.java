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
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stream of articles as a sender sees it who waits for each answer before the next line: HTTP/1.1 by hand. */
@QuarkusTest
class ArticleStreamTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How long a read waits before the test gives up. */
    private static final int PATIENCE_MILLIS = 30_000;

    @TestHTTPResource
    URI root;

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

    /** One request in chunks, and its answer as it comes. */
    private static final class Exchange implements AutoCloseable {
        private final Socket socket;
        private final OutputStream request;
        private final BufferedReader answer;
        private final List<String> waiting = new ArrayList<>();
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

        /** The next line of the answer's body. */
        String line() throws IOException {
            if (!begun) {
                assertThat(answer.readLine()).contains(" 200 ");
                while (!answer.readLine().isEmpty()) {
                    // headers
                }
                begun = true;
            }
            while (waiting.isEmpty()) {
                char[] chunk = new char[Integer.parseInt(answer.readLine(), 16)];
                for (int read = 0; read < chunk.length; ) {
                    read += answer.read(chunk, read, chunk.length - read);
                }
                answer.readLine();
                waiting.addAll(new String(chunk).lines().toList());
            }
            return waiting.remove(0);
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
