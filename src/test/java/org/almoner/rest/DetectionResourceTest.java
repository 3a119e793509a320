package org.almoner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DetectionResourceTest {
    @Test
    void detectionShowsPassagesWithTheirEvidence() {
        ValidatableResponse answer = given().contentType("application/json")
                .body(Map.of("text", Articles.TEXT, "country", "GB"))
                .post("/api/v1/detect")
                .then()
                .statusCode(200)
                .body("language", equalTo("en"))
                .body("passages", hasSize(1))
                .body("passages[0].exact", equalTo(Articles.APPEAL))
                .body("passages[0].kind", equalTo("charity"))
                .body("passages[0].cues", hasSize(greaterThan(2)))
                .body("passages[0].cues[0].weight", notNullValue())
                .body("passages[0].recipients[0].charity.id", equalTo("GB-CHC-220949"))
                .body("passages[0].recipients[0].candidates", hasSize(greaterThan(10)))
                .body("passages[0].headline", equalTo("Donate to the Red Cross Storm Appeal"))
                .body("passages[0].summary", containsString("tarpaulins"))
                .body("notes", notNullValue())
                .body("text", nullValue());
        int start = answer.extract().path("passages[0].start");
        int end = answer.extract().path("passages[0].end");
        assertThat(Articles.TEXT.substring(start, end)).isEqualTo(Articles.APPEAL);
    }

    @Test
    void theExtractedTextIsInTheAnswerWhenTheBodyIsHtml() {
        given().contentType("text/html")
                .body(Articles.html("https://www.redcross.org.uk/x"))
                .post("/api/v1/detect")
                .then()
                .statusCode(200)
                .body("text", containsString(Articles.APPEAL))
                .body("passages[0].channels.type", contains("link"))
                .body("passages[0].channels.verdict", contains("verified"));
    }

    @Test
    void plainTextIsDetectedInToo() {
        given().contentType("text/plain")
                .body(Articles.TEXT)
                .post("/api/v1/detect?country=US")
                .then()
                .body("passages[0].recipients[0].charity.id", equalTo("US-EIN-530196605"));
    }

    @Test
    void nothingIsStored() {
        given().contentType("text/plain").body(Articles.TEXT).post("/api/v1/detect");
        given().get("/api/v1/articles/detect/appeals").then().statusCode(404);
    }

    @Test
    void anInvalidFieldIsNamed() {
        given().contentType("text/plain")
                .body("x")
                .post("/api/v1/detect?language=__")
                .then()
                .statusCode(400)
                .body("violations.field", contains("language"));
    }

    @Test
    void aLanguageIsNamedByItsTagAndNotByItsName() {
        given().contentType("text/plain")
                .body("x")
                .post("/api/v1/detect?language=english")
                .then()
                .statusCode(400)
                .body("violations.field", contains("language"));
        given().contentType("text/plain")
                .body("x")
                .post("/api/v1/detect?language=zh-Hant-HK")
                .then()
                .statusCode(200);
    }

    @Test
    void whatCannotBeStoredCannotBeDetectedInEither() {
        given().contentType("text/plain")
                .body("a".repeat(2 * 1024 * 1024 + 1))
                .post("/api/v1/detect")
                .then()
                .statusCode(413);
        given().contentType("text/html")
                .body("a".repeat(2 * 1024 * 1024 + 1))
                .post("/api/v1/detect")
                .then()
                .statusCode(413);
        given().contentType("application/json")
                .body(Map.of("html", "a".repeat(2 * 1024 * 1024 + 1)))
                .post("/api/v1/detect")
                .then()
                .statusCode(413);
        given().contentType("application/json")
                .body("{\"text\": heather}")
                .post("/api/v1/detect")
                .then()
                .statusCode(400)
                .body("detail", containsString("line 1"))
                .body("detail", not(containsString("heather")));
        given().contentType("application/json")
                .body(Map.of("title", "no body"))
                .post("/api/v1/detect")
                .then()
                .statusCode(400)
                .body("violations.field", contains("html"));
        given().contentType("application/xml")
                .body("<a/>")
                .post("/api/v1/detect")
                .then()
                .statusCode(415);
        given().accept("text/csv")
                .contentType("text/plain")
                .body("x")
                .post("/api/v1/detect")
                .then()
                .statusCode(406);
    }

    @Test
    void aRequestToVerifyIsCheckedLikeAnyOther() {
        verify(Map.of("url", "h".repeat(2049))).statusCode(400).body("violations.field", contains("url"));
        verify(Map.of("url", " ")).statusCode(400).body("violations.field", contains("url"));
        given().contentType("application/json")
                .body("{")
                .post("/api/v1/links/verify")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:almoner:problem:malformed-body"));
        given().contentType("text/plain")
                .body("https://redcross.org.uk/")
                .post("/api/v1/links/verify")
                .then()
                .statusCode(415);
    }

    @Test
    void aLinkIsVerifiedAgainstTheCharityThatTheTextNames() {
        verify(Map.of("url", "https://donate.redcross.org.uk/", "charity", "GB-SC-SC037738"))
                .body("verdict", equalTo("verified"))
                .body("charity.id", equalTo("GB-CHC-220949"))
                .body("evidence[0].kind", equalTo("official-domain"))
                .body("receipt.assurance", equalTo("register"))
                .body("receipt.domain", equalTo("redcross.org.uk"))
                .body("receipt.registers.number", contains("220949", "SC037738"))
                .body("receipt.notChecked", contains("sanctions", "revocations"));
        verify(Map.of("url", "https://www.unicef.org.uk/", "name", "British Red Cross"))
                .body("verdict", equalTo("mismatch"));
        verify(Map.of("url", "https://redcross.org.uk@evil.example.com/", "name", "British Red Cross"))
                .body("verdict", equalTo("lookalike"));
        verify(Map.of("url", "javascript:alert(1)")).body("verdict", equalTo("unknown"));
    }

    @Test
    void aFamilysNameIsNoPassForLinksOfOthers() {
        verify(Map.of("url", "https://www.unicef.org.uk/donate", "name", "Red Cross"))
                .body("verdict", equalTo("mismatch"))
                .body("evidence[0].detail", startsWith("unicef.org.uk belongs to UNICEF UK, not to "))
                .body("evidence[1].kind", equalTo("several-meant"));
        verify(Map.of("url", "https://www.redcross.org.uk/donate", "name", "Red Cross"))
                .body("verdict", equalTo("verified"))
                .body("charity.name", equalTo("British Red Cross"));
        verify(Map.of("url", "https://www.unbekannt.net/", "name", "Red Cross"))
                .body("verdict", equalTo("unknown"))
                .body("evidence[1].detail", startsWith("Red Cross may be "));
    }

    @Test
    void aNameNobodyHasIsSaidToBeUnknown() {
        verify(Map.of("url", "https://www.redcross.org.uk/", "name", "Fettlewood Relief"))
                .body("verdict", equalTo("verified"))
                .body("charity.name", equalTo("British Red Cross"))
                .body(
                        "evidence.find { it.kind == 'unknown-name' }.detail",
                        equalTo(
                                "the registry knows no charity by the name Fettlewood Relief: the verdict is on the link alone"));
    }

    @Test
    void aLinkCannotBeVerifiedForACharityNobodyKnows() {
        verify(Map.of("url", "https://example.com/", "charity", "GB-CHC-1")).statusCode(404);
        verify(Map.of("charity", "no id")).statusCode(400).body("violations.field", hasSize(2));
    }

    private static ValidatableResponse verify(Map<String, String> request) {
        return given().contentType("application/json")
                .body(request)
                .post("/api/v1/links/verify")
                .then();
    }
}
