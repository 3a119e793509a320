package org.almoner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are well-formed JSON or HTTP and still more than a database or an answer can hold: never a server error. */
@QuarkusTest
class HostileValuesTest {
    private static final int LIMIT = 2 * 1024 * 1024;

    @TestHTTPResource
    URI root;

    private final String id = Articles.newId();

    @Test
    void anAddressThatIsTooLongOnceEncodedIsRefused() {
        String letters = IntStream.range(0, 600)
                .mapToObj(i -> Character.toString(0x4e00 + 31 * i))
                .collect(Collectors.joining());
        given().contentType("application/json")
                .body(Map.of("text", "x", "url", "https://news.example/" + letters))
                .put("/api/v1/articles/" + Articles.newId())
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("url"))
                .body("violations[0].message", containsString("percent-encoded"));
        putJson("{\"text\": \"x\", \"url\": \"https://news.example/\\ud800\"}").statusCode(400);
        given().contentType("application/json")
                .body(Map.of("text", "x", "url", "https://news.example/" + letters.substring(0, 220)))
                .put("/api/v1/articles/" + Articles.newId())
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00x", "\\ufffe"})
    void textFieldsTakeAnyCharacter(String escape) {
        putJson("{\"text\": \"" + escape + "\", \"title\": \"" + escape + "\", \"site\": \"" + escape + "\"}")
                .statusCode(201);
        given().get("/api/v1/articles/" + id + "/appeals").then().statusCode(200);
        given().get("/api/v1/articles/" + id).then().statusCode(200);
        given().contentType("text/plain")
                .body("x")
                .put("/api/v1/articles/" + id + "?title=%00&site=%ED%A0%80%FF")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "2022-02-30T00:00:00Z",
                "2022-03-11T18:05:00",
                "2022-03-11",
                "1647021900"
            })
    void aTimeThatIsNotOneIsRefused(String time) {
        putJson("{\"text\": \"x\", \"publishedAt\": \"" + time + "\"}")
                .statusCode(400)
                .body("violations.field", contains("publishedAt"));
        given().contentType("text/plain")
                .queryParam("publishedAt", time)
                .body("x")
                .put("/api/v1/articles/" + id)
                .then()
                .statusCode(400)
                .body("violations.field", contains("publishedAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "2022-03-11T18:05:00+14:00"})
    void anyTimeOfFourDigitYearsIsTaken(String time) {
        putJson("{\"text\": \"x\", \"publishedAt\": \"" + time + "\"}").statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://news.example/a",
                "//news.example/a",
                "/a",
                "https:news.example",
                "https://",
                "https:///a",
                "https://news.example/a b",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "\\u0000"
            })
    void anAddressThatIsNotOfTheWebIsRefused(String url) {
        putJson("{\"text\": \"x\", \"url\": \"" + url + "\"}")
                .statusCode(400)
                .body("violations.field", contains("url"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.LONG/a",
                "https://LONG.example/a",
                "https://[2001:db8::1]:8080/a",
                "https://news.example./a",
                "http://192.0.2.1/a",
                "https://user:pass@news.example/a",
                "https://xn--zzzzzzz.xn--p1ai/a",
                "https://news.example/%00"
            })
    void anOddAddressIsNoTrouble(String url) {
        String odd = url.replace("LONG", "l" + "o".repeat(80) + "ng");
        given().contentType("text/plain")
                .queryParam("url", odd)
                .body(Articles.TEXT)
                .put("/api/v1/articles/" + id)
                .then()
                .statusCode(lessThan(500));
        given().queryParam("url", odd).get("/api/v1/appeals").then().statusCode(lessThan(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{\"text\": \"x\"} ]", "{\"text\": \"x\"} {\"text\": \"y\"}"})
    void whatFollowsAnArticleIsNotPassedOver(String body) {
        putJson(body).statusCode(400).body("type", equalTo("urn:almoner:problem:malformed-body"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "1", "\"text\"", "{", "\uFEFF"})
    void whatIsNoArticleIsRefused(String body) {
        putJson(body).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {"text ~ true", "text ~ 7", "title ~ 12.5", "title ~ {\"heather\": 1}", "language ~ [\"en\"]"})
    void aValueOfTheWrongTypeIsRefusedAndNotTurnedIntoText(String field, String value) {
        String other = field.equals("text") ? "title" : "text";
        String fields = "\"" + other + "\": \"x\", \"" + field + "\": " + value + "}";
        putJson("{" + fields)
                .statusCode(400)
                .body("detail", containsString(field))
                .body("violations.field", contains(field))
                .body("violations[0].message", equalTo("must be a string"));
        String answer = given().config(Articles.AS_WRITTEN)
                .contentType("application/x-ndjson")
                .body(("{\"id\": \"" + id + "\", " + fields).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/articles")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answer).contains("\"status\":\"failed\"", "\"violations\":[{\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/appeals"})
    void matrixParametersAreRefused(String rest) {
        given().urlEncodingEnabled(false)
                .contentType("text/plain")
                .body("x")
                .request(rest.isEmpty() ? "PUT" : "GET", "/api/v1/articles/" + id + ";v=2" + rest)
                .then()
                .statusCode(400)
                .body("violations.field", contains("id"))
                .body("violations.in", contains("path"));
        given().get("/api/v1/articles/" + id + "/appeals").then().statusCode(404);
    }

    @Test
    void aQueryParameterThatIsNotValidIsSaidToBeInTheQuery() {
        for (String path : List.of("POST /api/v1/detect", "PUT /api/v1/articles/" + id)) {
            given().contentType("text/plain")
                    .queryParam("country", "zz")
                    .queryParam("language", "@@")
                    .body("x")
                    .request(path.split(" ")[0], path.split(" ")[1])
                    .then()
                    .statusCode(400)
                    .body("violations.field", containsInAnyOrder("country", "language"))
                    .body("violations.in", everyItem(equalTo("query")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "{},html,is missing",
        "'{\"text\": \"x\", \"html\": \"x\"}',html,and not as both",
        "'{\"text\": \"x\", \"url\": \"https://news.example/a|b\"}',url,percent-encoded",
        "'{\"text\": \"x\", \"url\": \"https://news.example/50%\"}',url,percent-encoded",
        "'{\"text\": \"x\", \"url\": \"news.example/a|b\"}',url,absolute",
    })
    void aMessageSaysWhatToDo(String body, String field, String message) {
        putJson(body)
                .statusCode(400)
                .body("violations.field", contains(field))
                .body("violations[0].message", containsString(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void jsonBeyondALimitIsNotSaidToBeMalformed(String step) {
        putJson("{\"more\": " + step.repeat(2000)).statusCode(400).body("detail", containsString("nested deeper"));
        putJson("{\"more\": " + "9".repeat(2000) + "}").statusCode(400).body("detail", containsString("longer number"));
    }

    @Test
    void jsonThatIsTooDeepIsRefused() {
        putJson("{\"text\": " + "[".repeat(500_000)).statusCode(400);
        putJson("{\"more\": " + "{\"a\":".repeat(100_000)).statusCode(400);
    }

    @Test
    void aBodyWithoutTypeIsRefusedBeforeItIsRead() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(root.resolve("/api/v1/articles/" + id))
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[8 * LIMIT])))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isIn(413, 415);
    }

    @Test
    void aSearchTakesAnyCharacter() {
        for (String query : List.of("%00", "%ED%A0%80", "%F0%9F%95%8A", "%25%27%22%5C", "_%25")) {
            given().urlEncodingEnabled(false)
                    .get("/api/v1/charities?q=" + query)
                    .then()
                    .statusCode(200);
            given().urlEncodingEnabled(false)
                    .get("/api/v1/charities/" + query)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void aSearchTooLongIsRefused() {
        given().queryParam("q", "a".repeat(201))
                .get("/api/v1/charities")
                .then()
                .statusCode(400)
                .body("violations.field", contains("q"));
        given().queryParam("country", "uk")
                .get("/api/v1/charities")
                .then()
                .statusCode(400)
                .body("violations.field", contains("country"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "http://\\u0000/",
                "https://\\ud800.example/",
                "https://\\udc00",
                "https://redcross.org.uk/\\ud800",
                "https://[",
                "%",
                "a:b:c"
            })
    void aLinkOfAnyCharactersGetsAVerdict(String url) {
        given().contentType("application/json")
                .body(("{\"url\": \"" + url + "x\", \"name\": \"" + url + "\"}").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/links/verify")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("unknown"));
    }

    @Test
    void aPermalinkIsAnIdAndNothingElse() {
        for (String path : List.of("%00", "ap_%00", "ap_0000000000000000000w", "..%2F..%2Fq", "x".repeat(4000))) {
            given().urlEncodingEnabled(false)
                    .redirects()
                    .follow(false)
                    .get("/go/" + path)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void aPathThatIsNoTextIsNotFoundOrRefused() {
        for (String path : List.of("%00", "%FF", "..%2f..%2fetc")) {
            given().urlEncodingEnabled(false)
                    .get("/api/v1/articles/" + path + "/appeals")
                    .then()
                    .statusCode(lessThan(500));
        }
    }

    @Test
    void aProblemSaysWhichFieldHasTheWrongType() {
        putJson("{\"text\": \"x\", \"title\": {\"heather\": 1}}")
                .statusCode(400)
                .body("type", equalTo("urn:almoner:problem:malformed-body"))
                .body("detail", containsString("title"));
    }

    private ValidatableResponse putJson(String body) {
        return given().contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/articles/" + id)
                .then();
    }
}
