package org.almoner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.almoner.Patience;
import org.almoner.article.ArticleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What hostile or careless senders send: never a server error. */
@QuarkusTest
class BadInputTest {
    private static final int LIMIT = 2 * 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    URI root;

    private final String id = Articles.newId();

    @Test
    void anArticleMayHaveTwoMebibytes() {
        Articles.putText(id, "a".repeat(LIMIT), "GB").statusCode(201);
    }

    @Test
    void oneByteMoreIsTooLarge() {
        Articles.putText(id, "a".repeat(LIMIT + 1), "GB")
                .statusCode(413)
                .body("type", equalTo("urn:almoner:problem:too-large"));
        Articles.putText(id, "é".repeat(LIMIT / 2) + "a", "GB").statusCode(413);
        Articles.putHtml(id, "a".repeat(LIMIT + 1)).statusCode(413);
        given().contentType("application/json")
                .body("{\"text\": \"" + "a".repeat(LIMIT + 1) + "\"}")
                .put("/api/v1/articles/" + id)
                .then()
                .statusCode(413);
    }

    @Test
    void aBodyThatDoesNotAnnounceItsLengthIsLimitedAllTheSame() throws IOException, InterruptedException {
        for (String type : List.of("text/plain", "text/html", "application/json")) {
            byte[] body = new byte[7 * LIMIT];
            Arrays.fill(body, (byte) 'a');
            System.arraycopy("{\"text\":\"".getBytes(StandardCharsets.UTF_8), 0, body, 0, 9);
            HttpRequest request = HttpRequest.newBuilder(root.resolve("/api/v1/articles/" + id))
                    .header("Content-Type", type)
                    .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .statusCode())
                    .as(type)
                    .isEqualTo(413);
        }
    }

    static List<String> hostileHtml() {
        return List.of(
                "<div>".repeat(200_000) + "deep",
                "<b><i><a href=x>".repeat(60_000),
                "&amp;&#0;&#xD800;&#x110000;&bogus;".repeat(20_000),
                "\0<p>a\0b</p>\uFFFE",
                "<".repeat(500_000),
                "<!--".repeat(100_000),
                "<table><tr><td>".repeat(50_000),
                "<p>" + "x".repeat(1_500_000),
                "<script>" + "if (a < b) ".repeat(50_000),
                "<a href='javascript:alert(1)'>donate to the Red Cross</a>",
                "<svg><style><img src=x onerror=alert(1)></style>");
    }

    @ParameterizedTest
    @MethodSource("hostileHtml")
    void hostileHtmlIsReadAsFarAsItGoes(String html) {
        Articles.putHtml(id, html).statusCode(201);
    }

    @Test
    void aStreamAnswersEveryLineInOrderAndStopsForNone() throws IOException {
        String other = Articles.newId();
        List<String> lines = List.of(
                "{\"id\": \"" + id + "\", \"country\": \"GB\", \"text\": \"" + Articles.APPEAL + "\"}",
                "{\"id\": \"" + id + "-cut\", \"text\": \"heat",
                "",
                "[1, 2]",
                "{\"id\": \"no good\", \"text\": \"x\"}",
                "{\"text\": \"nameless\"}",
                "{\"id\": \"" + other + "\", \"text\": \"x\", \"country\": \"Atlantis\"}",
                "{\"id\": \"" + other + "\", \"text\": \"" + "a".repeat(LIMIT + 1) + "\"}",
                "{\"id\": \"" + other + "\", \"html\": \"<p>x\"}",
                "{\"id\": \"" + id + "\", \"country\": \"GB\", \"text\": \"" + Articles.APPEAL + "\"}");
        List<JsonNode> results = stream(String.join("\n", lines));

        assertThat(results)
                .extracting(result -> result.path("line").asInt())
                .containsExactly(1, 2, 4, 5, 6, 7, 8, 9, 10);
        assertThat(results)
                .extracting(result -> result.path("status").asText())
                .containsExactly(
                        "created", "failed", "failed", "failed", "failed", "failed", "failed", "created", "unchanged");
        assertThat(results.get(0).path("appeals").asInt()).isEqualTo(1);
        assertThat(results.get(1).at("/problem/detail").asText())
                .contains("at line 2, column")
                .doesNotContain("heat");
        assertThat(results.get(5).at("/problem/violations/0/field").asText()).isEqualTo("country");
        assertThat(results.get(6).at("/problem/status").asInt()).isEqualTo(413);
        given().get("/api/v1/articles/" + id + "/appeals").then().body("appeals", hasSize(1));
        given().get("/api/v1/articles/" + other + "/appeals").then().statusCode(200);
    }

    @Test
    void aStreamNeedsItsType() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/articles")
                .then()
                .statusCode(415);
    }

    @Test
    void aLimitMustBeASmallNumber() {
        for (String limit : List.of("0", "101", "-1", "many")) {
            given().get("/api/v1/charities?limit=" + limit)
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem("limit"));
        }
    }

    @Test
    void anUnknownPathIsAProblemToo() {
        given().get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:almoner:problem:not-found"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PATCH | /api/v1/detect | OPTIONS, POST",
                "GET | /api/v1/detect | OPTIONS, POST",
                "POST | /api/v1/articles/x/appeals | GET, HEAD, OPTIONS",
                "PATCH | /api/v1/articles/x | DELETE, GET, HEAD, OPTIONS, PUT",
                "GET | /api/v1/articles | OPTIONS, POST",
                "DELETE | /api/v1/charities | GET, HEAD, OPTIONS",
                "DELETE | /go/ap_x | GET, HEAD, OPTIONS"
            })
    void aMethodNotAllowedNamesThoseThatAre(String method, String path, String allowed) {
        given().request(method, path)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", equalTo(allowed))
                .body("type", equalTo("urn:almoner:problem:method-not-allowed"))
                .body("detail", containsString("Allow"));
        given().options(path).then().statusCode(204).header("Allow", equalTo(allowed));
    }

    @Test
    void anUnknownAddressTakesNoMethodAtAll() {
        given().options("/api/v1/nothing")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:almoner:problem:not-found"));
        given().options("/").then().statusCode(200).header("Allow", containsString("GET"));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/v1/articles/untyped",
        "POST, /api/v1/articles",
        "POST, /api/v1/detect",
        "POST, /api/v1/links/verify",
        "POST, /api/v1/reconcile"
    })
    void aBodyOfNoTypeIsUnsupported(String method, String path) throws IOException, InterruptedException {
        HttpRequest.Builder untyped =
                request(path).method(method, BodyPublishers.ofString("{\"url\": \"https://redcross.org.uk/\"}"));
        assertUnsupported(send(untyped), "Content-Type");
        assertUnsupported(send(untyped.setHeader("Content-Type", "garbage")), "Content-Type");
    }

    @Test
    void anArticleOfNoTypeAndNoBodyIsUnsupported() throws IOException, InterruptedException {
        assertUnsupported(send(request("/api/v1/articles/" + id).PUT(BodyPublishers.noBody())), "Content-Type");
    }

    @Test
    void aBodyOfNoTypeIsLimitedWhereItDoesNotSayThatItComes() throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        client.send(request("/api/v1/charities").build(), BodyHandlers.discarding()); // the next one is HTTP/2
        byte[] body = ("{\"url\": \"" + "a".repeat(7 * LIMIT)).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = client.send(
                request("/api/v1/links/verify")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aPackedBodyIsNotTakenForText() throws IOException, InterruptedException {
        HttpRequest.Builder packed = request("/api/v1/articles/" + id)
                .header("Content-Type", "text/plain")
                .header("Content-Encoding", "gzip")
                .PUT(BodyPublishers.ofString("not what it is"));
        HttpResponse<String> refused = send(packed);
        assertUnsupported(refused, "Content-Encoding");
        assertThat(refused.headers().firstValue("Accept-Encoding")).contains("identity");
        assertThat(send(packed.setHeader("Content-Encoding", "identity")).statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/nothing | There is nothing at this address.",
                "/api/v1/nothing | There is nothing at this address.",
                "/go/x | There is no appeal to follow under this id."
            })
    void whereNothingIsSaysSo(String path, String detail) {
        given().get(path).then().statusCode(404).body("detail", equalTo(detail));
    }

    @Test
    void noDetailSpeaksOfAnnotations() {
        given().accept("image/png")
                .get("/api/v1/charities")
                .then()
                .statusCode(406)
                .body("detail", containsString("your Accept header"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | one JSON object",
                "{\"text\": \"x\"} {} | one JSON object",
                "{\"text\": [1]} | The field text has a value of the wrong type",
                "{\"text\": heather} | not well-formed JSON"
            })
    void whatIsWrongWithABodyIsSaidOfTheRightThing(String body, String detail) {
        given().contentType("application/json")
                .body(body)
                .put("/api/v1/articles/" + id)
                .then()
                .statusCode(400)
                .body("detail", containsString(detail))
                .body("detail", containsString("line 1"));
    }

    @Test
    void whatIsNotUtf8IsNotSaidToBeOfTheWrongType() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("/api/v1/articles/" + id)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray("{\"text\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1))));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("UTF-8").doesNotContain("wrong type");
    }

    @Test
    void rulesAreToldInWords() {
        given().get("/api/v1/articles/a b/appeals")
                .then()
                .statusCode(400)
                .body("violations[0].message", equalTo(ArticleId.WORDS));
        given().get("/api/v1/appeals").then().statusCode(400).body("violations[0].message", equalTo("is missing"));
        given().get("/api/v1/charities?q=" + "a".repeat(201))
                .then()
                .statusCode(400)
                .body("violations[0].message", equalTo("is too long: 200 at most"));
    }

    @Test
    void anAddressThatIsNoPathIsAProblemToo() throws IOException {
        assertThat(raw("GET nothing HTTP/1.1", "Host: localhost"))
                .startsWith("HTTP/1.1 404 ")
                .contains("application/problem+json", "urn:almoner:problem:not-found");
    }

    @Test
    void aRequestWithoutAHostIsAProblemToo() throws IOException {
        for (String host : List.of("X-Host: localhost", "Host: a b<c")) {
            assertThat(raw("GET /api/v1/charities HTTP/1.1", host))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("application/problem+json", "urn:almoner:problem:invalid-input", "Host");
        }
    }

    @Test
    void aRangeThatIsNotThereIsAProblemToo() throws IOException {
        assertThat(raw("GET /index.html HTTP/1.1", "Host: localhost", "Range: bytes=9999999-"))
                .startsWith("HTTP/1.1 416 ")
                .contains("application/problem+json", "urn:almoner:problem:range-not-satisfiable");
    }

    @Test
    void aBeaconThatAnnouncesMoreThanOneMayHaveIsRefusedUnread() throws IOException {
        String head = "POST /api/v1/beacons HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 12000000\r\n\r\n{";
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(Math.toIntExact(Patience.LONGEST.toMillis()));
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String status = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            assertThat(status).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void aFormThatCannotBeReadIsTheSendersFault() throws IOException {
        String form = "queries=%zz";
        assertThat(raw(
                        "POST /api/v1/reconcile HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + form.length(),
                        "",
                        form))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "urn:almoner:problem:malformed-body");
    }

    /** Sends lines that no client would let through. */
    private String raw(String... lines) throws IOException {
        String first = lines[0] + "\r\nConnection: close\r\n";
        String rest = String.join("\r\n", List.of(lines).subList(1, lines.length));
        String end = List.of(lines).contains("") ? "" : "\r\n\r\n";
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.getOutputStream().write((first + rest + end).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static void assertUnsupported(HttpResponse<String> answer, String named) {
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("urn:almoner:problem:unsupported-type", named);
    }

    private List<JsonNode> stream(String lines) throws IOException {
        String answer = given().config(Articles.AS_WRITTEN)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/articles")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return JSON.readerFor(JsonNode.class).<JsonNode>readValues(answer).readAll();
    }
}
