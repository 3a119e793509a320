package org.almoner.rest;

import static io.restassured.RestAssured.given;
import static org.almoner.Patience.await;
import static org.almoner.rest.Registers.extract;
import static org.almoner.rest.Registers.imported;
import static org.almoner.rest.Registers.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests as OpenRefine 3.9 sends them. */
@QuarkusTest
class ReconcileResourceTest {
    @Inject
    DataSource database;

    @AfterEach
    void forgetRegisters() throws SQLException {
        Registers.forget(database);
    }

    @Test
    void manifestSaysWhatTheServiceIs() {
        given().get("/api/v1/reconcile")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .body("versions", contains("0.2"))
                .body("identifierSpace", equalTo("http://org-id.guide"))
                .body("schemaSpace", equalTo("https://schema.org/"))
                .body("defaultTypes[0].id", equalTo("NGO"))
                .body("view.url", endsWith("/api/v1/charities/{{id}}"))
                .body("suggest.entity.service_path", equalTo("/reconcile/suggest/entity"));
    }

    @Test
    void batchIsAnsweredQueryByQuery() {
        post("{\"q0\":{\"query\":\"British Red Cross\",\"type\":\"NGO\",\"type_strict\":\"should\",\"limit\":3},"
                        + "\"q1\":{\"query\":\"zzyzx qwrtp\"}}")
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .body("q0.result[0].id", equalTo("GB-CHC-220949"))
                .body("q0.result[0].name", equalTo("British Red Cross"))
                .body("q0.result[0].type.id", contains("NGO"))
                .body("q0.result[0].score", equalTo(100.0f))
                .body("q0.result[0].match", equalTo(true))
                .body("q0.result.size()", lessThanOrEqualTo(3))
                .body("q1.result", empty());
    }

    @Test
    void aHundredLinesWithAllThatTheyTellAreAnsweredAtOnce() {
        String line = "{\"query\":\"%s\",\"type\":\"NGO\",\"type_strict\":\"should\",\"limit\":1,\"properties\":["
                + "{\"pid\":\"country\",\"v\":\"GB\"},{\"pid\":\"website\",\"v\":\"https://www.redcross.org.uk/\"}]}";
        String lines = IntStream.range(0, 100)
                .mapToObj(i -> "\"q" + i + "\":" + line.formatted("British Red Cross " + "é".repeat(282)))
                .collect(Collectors.joining(",", "{", "}"));
        post(lines).statusCode(200).body("size()", equalTo(100));
    }

    @Test
    void aLimitThatIsNoNumberIsRefused() {
        given().get("/api/v1/reconcile/extend/propose?type=NGO&limit=abc")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].message", equalTo("must be a whole number"));
        given().get("/api/v1/reconcile/extend/propose?type=NGO&limit=1")
                .then()
                .statusCode(200)
                .body("properties.size()", equalTo(1));
    }

    @Test
    void factsAreAddedColumnByColumn() {
        given().get("/api/v1/reconcile")
                .then()
                .body("extend.propose_properties.service_path", equalTo("/reconcile/extend/propose"));
        given().get("/api/v1/reconcile/extend/propose?type=NGO")
                .then()
                .statusCode(200)
                .body("type", equalTo("NGO"))
                .body("properties.id", hasItem("donation-link"));
        given().contentType("application/x-www-form-urlencoded")
                .formParam(
                        "extend",
                        "{\"ids\":[\"GB-CHC-220949\",\"GB-CHC-1\",\"nonsense\"],"
                                + "\"properties\":[{\"id\":\"website\"},{\"id\":\"register-number\"}]}")
                .post("/api/v1/reconcile")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .body("meta.id", contains("website", "register-number"))
                .body("meta[1].name", equalTo("register number"))
                .body("rows.'GB-CHC-220949'.website[0].str", equalTo("https://www.redcross.org.uk/"))
                .body("rows.'GB-CHC-220949'.'register-number'.str", contains("220949", "SC037738"))
                .body("rows.'GB-CHC-1'.website", empty())
                .body("rows.nonsense.website", empty());
        given().queryParam("extend", "{\"ids\":[\"GB-CHC-220949\"],\"properties\":[{\"id\":\"income\"}]}")
                .get("/api/v1/reconcile")
                .then()
                .statusCode(400)
                .body("detail", containsString("income"));
        given().queryParam("extend", "[").get("/api/v1/reconcile").then().statusCode(400);
    }

    @Test
    void charityIsShownOnASmallPage() {
        String url = given().get("/api/v1/reconcile").jsonPath().getString("preview.url");
        assertThat(url).endsWith("/api/v1/reconcile/preview?id={{id}}");
        given().get("/api/v1/reconcile/preview?id=GB-CHC-220949")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<h1>British Red Cross</h1>"));
        given().get("/api/v1/reconcile/preview?id=GB-CHC-1").then().statusCode(404);
        given().get("/api/v1/reconcile/suggest/type?prefix=char").then().body("result.id", contains("NGO"));
    }

    @Test
    void queriesMayComeInTheAddress() {
        given().queryParam("queries", "{\"q0\":{\"query\":\"Oxfam GB\"}}")
                .get("/api/v1/reconcile")
                .then()
                .statusCode(200)
                .body("q0.result.name", hasItem(containsString("Oxfam")));
    }

    @Test
    void nameThatIsOnlyLikeOneIsNoMatch() {
        JsonPath answer = answer("{\"q0\":{\"query\":\"British Red Crss\"}}");
        assertThat(answer.getString("q0.result[0].id")).isEqualTo("GB-CHC-220949");
        assertThat(answer.getList("q0.result.match")).containsOnly(false);
    }

    @Test
    void familyNameIsNoMatchForAnyOfItsMembers() {
        JsonPath answer = answer("{\"q0\":{\"query\":\"Red Cross\",\"limit\":10}}");
        assertThat(answer.getList("q0.result")).hasSizeGreaterThan(3);
        assertThat(answer.getList("q0.result.match")).containsOnly(false);
    }

    @Test
    void nameOfTwoCharitiesIsNoMatchUnlessTheLineTellsMore() {
        imported(
                "charity-commission",
                extract(
                        "2026-11-01",
                        row("901101", "Wobblewick Helping Hands", "https://wobblewick.org.uk"),
                        row("901102", "Wobblewick Helping Hands", "")),
                "");
        await().untilAsserted(() -> post("{\"q0\":{\"query\":\"Wobblewick Helping Hands\"}}")
                .body("q0.result", hasSize(2))
                .body("q0.result.match", everyItem(equalTo(false))));
        post("{\"q0\":{\"query\":\"Wobblewick Helping Hands\",\"limit\":1}}")
                .body("q0.result", hasSize(1))
                .body("q0.result[0].match", equalTo(false));
        post("{\"q0\":{\"query\":\"Wobblewick Helping\",\"properties\":[{\"pid\":\"number\",\"v\":\"901102\"}]}}")
                .body("q0.result[0].id", equalTo("GB-CHC-901102"))
                .body("q0.result[0].match", equalTo(true))
                .body("q0.result[1].match", equalTo(false));
        post("{\"q0\":{\"query\":\"Wobblewick Helping Hands\",\"properties\":[{\"pid\":\"website\",\"v\":\"www.wobblewick.org.uk\"}]}}")
                .body("q0.result[0].id", equalTo("GB-CHC-901101"));
    }

    @Test
    void numberUnderAnotherNameIsNoMatch() {
        JsonPath answer =
                answer("{\"q0\":{\"query\":\"Donkey Sanctuary\",\"properties\":[{\"pid\":\"number\",\"v\":220949}]}}");
        assertThat(answer.<Boolean>getList("q0.result.match")).containsOnly(false);
        assertThat(answer.<String>getList("q0.result.id")).contains("GB-CHC-220949");
    }

    @Test
    void countryKeepsToItsCharities() {
        JsonPath answer = answer(
                "{\"q0\":{\"query\":\"Red Cross\",\"properties\":[{\"pid\":\"country\",\"v\":{\"id\":\"US\",\"name\":\"x\"}}]}}");
        assertThat(answer.getString("q0.result[0].name")).isEqualTo("American Red Cross");
        assertThat(answer.<String>getList("q0.result.description")).allMatch(said -> said.startsWith("US"));
    }

    @Test
    void typeThatNobodyIsFindsNobody() {
        post("{\"q0\":{\"query\":\"British Red Cross\",\"type\":\"Q5\"}}").body("q0.result", empty());
    }

    @Test
    void removedCharitySaysSo() {
        imported(
                "charity-commission",
                extract(
                        "2026-11-01",
                        row("901103", "Dabblecombe Relief", "", "2020-01-02"),
                        row("901104", "Other", "")),
                "");
        await().untilAsserted(() -> post("{\"q0\":{\"query\":\"Dabblecombe Relief\"}}")
                .body("q0.result[0].description", containsString("no longer on the register")));
    }

    @Test
    void typedNamesAreCompleted() {
        given().queryParam("prefix", "british red")
                .get("/api/v1/reconcile/suggest/entity")
                .then()
                .body("result[0].id", equalTo("GB-CHC-220949"));
        given().queryParam("prefix", "cou")
                .get("/api/v1/reconcile/suggest/property")
                .then()
                .body("result.id", contains("country"));
    }

    @Test
    void whatCannotBeReadIsAnsweredWithWhy() {
        for (String queries :
                List.of("{", "[]", "null", "{\"q0\":7}", "{\"q0\":null}", "{\"q0\":{\"query\":{}}}", "")) {
            post(queries).statusCode(400).contentType("application/problem+json");
        }
        post("{\"q0\":{\"query\":\"" + "x".repeat(301) + "\"}}").statusCode(400);
        post("{\"q0\":{\"query\":\"a\\u0000b\",\"limit\":-1}}").statusCode(200);
        post("{\"q0\":{}}").statusCode(200).body("q0.result", empty());
    }

    private static JsonPath answer(String queries) {
        return post(queries).statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse post(String queries) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("queries", queries)
                .post("/api/v1/reconcile")
                .then();
    }
}
