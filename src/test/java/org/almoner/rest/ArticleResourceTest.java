package org.almoner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleResourceTest {
    private final String id = Articles.newId();

    @Test
    void storingAnswersAsReadingDoes() {
        String stored = Articles.putText(id, Articles.TEXT, "GB")
                .statusCode(201)
                .header("Content-Location", "/api/v1/articles/" + id + "/appeals")
                .extract()
                .asString();
        assertThat(given().get("/api/v1/articles/" + id + "/appeals").asString())
                .isEqualTo(stored);
    }

    @Test
    void aLanguageIsServedAsBrowsersReadIt() {
        putJson(Map.of("text", Articles.TEXT, "language", "EN-gb-oed"))
                .body("article.language", equalTo("en-GB-x-oed"));
        putJson(Map.of("text", Articles.TEXT, "language", "zh-cmn-Hans")).body("article.language", equalTo("cmn-Hans"));
    }

    @Test
    void theSameContentAgainChangesNothing() {
        Articles.putText(id, Articles.TEXT, "GB").statusCode(201);
        Articles.putText(id, Articles.TEXT, "GB").statusCode(200);
        record().body("article.version", equalTo(1));
        Articles.putText(id, Articles.TEXT, "US").statusCode(200);
        record().body("article.version", equalTo(2));
    }

    @Test
    void jsonHtmlAndTextGiveTheSameAppeal() {
        String text = Articles.putText(id, Articles.TEXT, "GB").extract().path("appeals[0].headline");
        String html = Articles.putHtml(id, Articles.html("https://redcross.org.uk"))
                .extract()
                .path("appeals[0].headline");
        String json = putJson(Map.of("text", Articles.TEXT, "country", "GB"))
                .extract()
                .path("appeals[0].headline");
        assertThat(html).isEqualTo(text);
        assertThat(json).isEqualTo(text);
    }

    @Test
    void anAppealKeepsItsIdWhenTheArticleAroundItChanges() {
        String before = Articles.putText(id, Articles.TEXT, "GB").extract().path("appeals[0].id");
        String longer = "Update: the ferries sail again.\n" + Articles.TEXT.replace("soup", "hot soup");
        assertThat(Articles.putText(id, longer, "GB").extract().<String>path("appeals[0].id"))
                .isEqualTo(before);
    }

    @Test
    void theRecordShowsWhatIsStoredAndWhyALinkIsNotServed() {
        Articles.putHtml(id, Articles.html("https://www.unicef.org.uk/storm"));
        record().statusCode(200)
                .body("article.format", equalTo("html"))
                .body("article.country", equalTo("GB"))
                .body("passages", hasSize(1))
                .body("passages[0].served", equalTo(false))
                .body("passages[0].verdict", equalTo("mismatch"))
                .body("passages[0].cues.name", hasItem("ask"))
                .body("passages[0].recipients[0].name", containsString("Red Cross"))
                .body("passages[0].channels[0].value", equalTo("https://www.unicef.org.uk/storm"))
                .body("passages[0].channels[0].verdict", equalTo("mismatch"))
                .body("passages[0].channels[0].evidence[0].detail", containsString("UNICEF UK"));
    }

    @Test
    void theRecordOfAPassageServedWithTheRegistrysLinkSaysWhyTheArticlesOwnIsNot() {
        Articles.putHtml(id, Articles.html("https://collect.example.com/storm"));
        record().body("passages[0].served", equalTo(true))
                .body("passages[0].verdict", equalTo("verified"))
                .body("passages[0].channels[0].value", equalTo("https://collect.example.com/storm"))
                .body("passages[0].channels[0].verdict", equalTo("registered"))
                .body("passages[0].channels[0].evidence.kind", hasItem("no-owner"));
    }

    @Test
    void spansOfTheRecordCountInItsText() {
        Articles.putHtml(id, Articles.html("https://redcross.org.uk/"));
        ValidatableResponse record = record();
        String text = record.extract().path("text");
        int start = record.extract().path("passages[0].start");
        int end = record.extract().path("passages[0].end");
        assertThat(text.substring(start, end))
                .isEqualTo(record.extract().<String>path("passages[0].exact"))
                .isEqualTo(Articles.APPEAL + ".");
    }

    @Test
    void aDeletedArticleIsGone() {
        Articles.putText(id, Articles.TEXT, "GB");
        given().delete("/api/v1/articles/" + id).then().statusCode(204);
        given().get("/api/v1/articles/" + id + "/appeals").then().statusCode(404);
        record().statusCode(404);
        given().delete("/api/v1/articles/" + id).then().statusCode(404);
    }

    @Test
    void whoHasTheRecordIsNotSentItAgain() {
        Articles.putText(id, Articles.TEXT, "GB");
        String tag = record().extract().header("ETag");
        given().header("If-None-Match", "\"other\", " + tag)
                .get("/api/v1/articles/" + id)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        Articles.putText(id, Articles.TEXT, "US");
        given().header("If-None-Match", tag)
                .get("/api/v1/articles/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void anArticleIsReplacedOnlyWhenItIsTheOneExpected() {
        String tag = Articles.putText(id, Articles.TEXT, "GB").extract().header("ETag");
        String recordTag = record().extract().header("ETag");
        given().contentType("text/plain")
                .header("If-Match", "\"other\"")
                .body("x")
                .put("/api/v1/articles/" + id)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:almoner:problem:precondition-failed"));
        given().contentType("text/plain")
                .header("If-Match", recordTag)
                .queryParam("country", "US")
                .body(Articles.TEXT)
                .put("/api/v1/articles/" + id)
                .then()
                .statusCode(200);
        given().header("If-Match", tag).delete("/api/v1/articles/" + id).then().statusCode(412);
    }

    @Test
    void anArticleIsCreatedOnlyWhereThereIsNone() {
        given().contentType("text/plain")
                .header("If-None-Match", "*")
                .body("x")
                .put("/api/v1/articles/" + id)
                .then()
                .statusCode(201);
        given().contentType("text/plain")
                .header("If-None-Match", "*")
                .body("y")
                .put("/api/v1/articles/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void everyFieldThatIsNotValidIsNamed() {
        putJson(Map.of(
                        "text", "x",
                        "url", "javascript:alert(1)",
                        "language", "english, mostly",
                        "country", "UK",
                        "publishedAt", "yesterday",
                        "site", "s".repeat(201),
                        "title", "t".repeat(501)))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:almoner:problem:invalid-input"))
                .body(
                        "violations.field",
                        containsInAnyOrder("url", "language", "country", "publishedAt", "site", "title"));
        given().contentType("text/plain")
                .queryParam("country", "gb")
                .body("x")
                .put("/api/v1/articles/" + id)
                .then()
                .statusCode(400)
                .body("violations.field", contains("country"));
    }

    @Test
    void anArticleIsEitherHtmlOrText() {
        putJson(Map.of("title", "no body")).statusCode(400).body("violations.field", contains("html"));
        putJson(Map.of("html", "<p>x", "text", "x")).statusCode(400).body("violations.field", contains("html"));
    }

    @Test
    void anIdMustBeSafeInAPath() {
        for (String bad : new String[] {"-a", "a b", "ä", "a".repeat(201)}) {
            given().contentType("text/plain")
                    .body("x")
                    .put("/api/v1/articles/{id}", bad)
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("id"));
        }
    }

    @Test
    void malformedJsonIsRefusedWithItsPlaceAndNotQuoted() {
        given().contentType("application/json")
                .body("{\"text\": \"heather\",\n \"title\": oops}")
                .put("/api/v1/articles/" + id)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:almoner:problem:malformed-body"))
                .body("detail", containsString("line 2"))
                .body("detail", not(containsString("oops")));
        given().contentType("application/json")
                .body("{\"text\": [1]}")
                .put("/api/v1/articles/" + id)
                .then()
                .statusCode(400)
                .body("detail", containsString("text"));
        given().contentType("application/json")
                .body("[]")
                .put("/api/v1/articles/" + id)
                .then()
                .statusCode(400);
    }

    @Test
    void anUnknownTypeOfBodyIsRefused() {
        given().contentType("application/xml")
                .body("<a/>")
                .put("/api/v1/articles/" + id)
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:almoner:problem:unsupported-type"))
                .body("detail", equalTo("This call does not take a body of the Content-Type that you sent."));
        given().contentType("text/plain; charset=klingon")
                .body("x".getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/articles/" + id)
                .then()
                .statusCode(415);
    }

    @Test
    void bytesAreReadInTheCharsetThatTheyDeclare() {
        String polish = "<meta charset=iso-8859-2><p>Żółw płynie</p>";
        given().config(Articles.AS_WRITTEN)
                .contentType("text/html")
                .body(polish.getBytes(Charset.forName("ISO-8859-2")))
                .put("/api/v1/articles/" + id)
                .then()
                .statusCode(201);
        record().body("text", containsString("Żółw płynie"));
    }

    @Test
    void whatNoDatabaseTakesIsReplaced() {
        given().contentType("application/json")
                .body("{\"text\": \"a\\u0000b \\ud800 c\", \"title\": \"\\u0000\"}")
                .put("/api/v1/articles/" + id)
                .then()
                .statusCode(201);
        record().body("text", equalTo("a\uFFFDb \uFFFD c"));
    }

    private ValidatableResponse putJson(Map<String, ?> fields) {
        return given().contentType("application/json")
                .body(fields)
                .put("/api/v1/articles/" + id)
                .then();
    }

    private ValidatableResponse record() {
        return given().get("/api/v1/articles/" + id).then();
    }
}
