package org.almoner.embed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WidgetResourceTest {
    private static final int BUDGET = 4096;

    @TestHTTPResource("/")
    URI service;

    private static JsonPath widget() {
        return given().get("/widget.json").jsonPath();
    }

    private static String path() {
        return URI.create(widget().getString("url")).getPath();
    }

    @Test
    void theLoaderIsShortLivedAndNamesTheElementsAddress() {
        given().get("/widget.js")
                .then()
                .statusCode(200)
                .contentType("text/javascript")
                .header("Cache-Control", startsWith("public, max-age=300,"))
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header("Vary", containsString("Accept-Encoding"))
                .body(containsString("\"" + path().substring(1) + "\""));
    }

    @Test
    void theElementIsKeptForEverUnderItsContentsAddress() throws NoSuchAlgorithmException {
        Response answer = given().get(path());
        answer.then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Access-Control-Allow-Origin", "*");
        byte[] hash = MessageDigest.getInstance("SHA-384").digest(answer.asByteArray());
        assertThat(widget().getString("integrity"))
                .isEqualTo("sha384-" + Base64.getEncoder().encodeToString(hash));
        assertThat(widget().getString("snippet"))
                .contains(widget().getString("url"), widget().getString("integrity"), "crossorigin=\"anonymous\"");
    }

    @Test
    void anotherVersionIsNotFoundRatherThanAnsweredWithThisOne() {
        given().get("/w/000000000000/appeal.js")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:almoner:problem:not-found"));
    }

    @Test
    void whoeverHasItIsToldSo() {
        for (String address : new String[] {"/widget.js", path()}) {
            String tag = given().get(address).header("ETag");
            given().header("If-None-Match", tag)
                    .get(address)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .header("Cache-Control", startsWith("public"));
        }
    }

    @Test
    void compressedBothTogetherKeepToTheBudget() throws IOException, InterruptedException {
        int bytes = compressed("/widget.js") + compressed(path());
        assertThat(bytes).isLessThanOrEqualTo(BUDGET);
    }

    private int compressed(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(service.resolve(address))
                                .header("Accept-Encoding", "br, gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        return answer.body().length;
    }

    @Test
    void noNameIsOneThatBlockersHide() {
        assertThat(path() + given().get(path()).asString())
                .doesNotContainPattern("(?i)\\bads?\\b|banner|promo|sponsor|widget-ad|advert");
    }
}
