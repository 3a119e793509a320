package org.almoner.rest;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service answers is what its OpenAPI document says of it. */
@QuarkusTest
class AnswersAsDescribedTest {
    private static final String LANTERN = "XI-ALMONER-lantern-society";
    private static final String CLOSED = "To donate to the DEC Ukraine Humanitarian Appeal, go to"
            + " https://www.dec.org.uk/appeal/ukraine-humanitarian-appeal\n";

    @Inject
    DataSource database;

    private final String article = Articles.newId();
    private Description description;

    @BeforeEach
    void fetch() throws SQLException {
        description = Description.fetched();
        clean();
    }

    @AfterEach
    void clean() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM api_key");
            statement.execute("DELETE FROM campaign WHERE origin <> 'reviewed'");
            statement.execute("DELETE FROM charity WHERE origin = 'editor'");
            statement.execute("DELETE FROM approved_link");
            statement.execute("NOTIFY almoner_changes, 'registry'");
        }
        Registers.forget(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {Articles.TEXT, Articles.NO_APPEAL, CLOSED})
    void articles(String text) {
        put(text).statusCode(201);
        put(text).statusCode(200);
        ask().header("If-Match", "\"other\"")
                .contentType("text/plain; charset=utf-8")
                .body(text)
                .put("/api/v1/articles/" + article)
                .then()
                .statusCode(412);
        get("/api/v1/articles/" + article);
        get("/api/v1/articles/" + article + "/appeals");
        get("/api/v1/articles/" + article + "/appeals?country=US");
        get("/api/v1/appeals?url=https://news.example/" + article);
        ask().accept("application/ld+json")
                .get("/api/v1/articles/" + article + "/appeals")
                .then()
                .statusCode(200);
        ask().contentType("text/plain; charset=utf-8")
                .body(text)
                .post("/api/v1/detect")
                .then()
                .statusCode(200);
        get("/embed/" + article);
        get("/embed/" + article + "/feed");
        ask().delete("/api/v1/articles/" + article).then().statusCode(204);
        get("/api/v1/articles/" + article + "/appeals", 404);
        get("/embed/" + article, 404);
        get("/embed/" + article + "/feed", 404);
    }

    @Test
    void bodiesOfEveryType() {
        ask().config(Articles.AS_WRITTEN)
                .contentType("text/html")
                .body(Articles.html("https://donate.redcross.org.uk/storm"))
                .post("/api/v1/detect?country=GB")
                .then()
                .statusCode(200);
        json(Map.of("text", Articles.TEXT)).post("/api/v1/detect").then().statusCode(200);
        json(Map.of("country", "England")).post("/api/v1/detect").then().statusCode(400);
        ask().config(Articles.AS_WRITTEN)
                .contentType("application/x-ndjson")
                .body(("{\"id\":\"" + article
                                + "\",\"text\":\"To donate to Oxfam GB, click here.\"}\n[]\n{\"id\":\"x\"}\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/articles")
                .then()
                .statusCode(200);
        ask().contentType("text/plain")
                .body("{\"events\":[]}")
                .post("/api/v1/beacons")
                .then()
                .statusCode(204);
    }

    @Test
    void whatReadersFollow() {
        String appeal = put(Articles.TEXT).extract().path("appeals[0].id");
        ask().redirects().follow(false).get("/go/" + appeal).then().statusCode(302);
        get("/go/ap_nothing", 404);
        ask().accept("text/html").get("/go/ap_nothing").then().statusCode(404).contentType("text/html");
        get("/oembed?url=https://news.example/" + article);
        get("/oembed?format=xml&url=https://news.example/" + article);
        get("/oembed?url=https://news.example/none", 404);
        get("/oembed?format=yaml&url=https://news.example/" + article, 501);
        get("/widget.js");
        get("/widget.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://donate.redcross.org.uk/",
                "https://www.justgiving.com/somebody",
                "https://redcross-donate.example/",
                "no link"
            })
    void verdicts(String url) {
        json(Map.of("url", url)).post("/api/v1/links/verify").then().statusCode(200);
        json(Map.of("url", url, "name", "Red Cross"))
                .post("/api/v1/links/verify")
                .then()
                .statusCode(200);
        json(Map.of("url", url, "charity", "GB-CHC-1072612"))
                .post("/api/v1/links/verify")
                .then()
                .statusCode(200);
        json(Map.of("url", url, "charity", "GB-CHC-1"))
                .post("/api/v1/links/verify")
                .then()
                .statusCode(404);
    }

    @Test
    void theRegistry() {
        get("/api/v1/charities?limit=100");
        get("/api/v1/charities/GB-CHC-220949");
        get("/api/v1/charities/GB-CHC-1", 404);
        get("/api/v1/campaigns");
        get("/api/v1/campaigns/dec-ukraine-humanitarian-appeal");
        get("/api/v1/campaigns/none", 404);
        get("/api/v1/reconcile");
        get("/api/v1/reconcile/preview?id=GB-CHC-220949");
        get("/api/v1/reconcile/extend/propose");
        get("/api/v1/reconcile/suggest/entity?prefix=red");
        get("/api/v1/reconcile/suggest/property?prefix=w");
        get("/api/v1/reconcile/suggest/type?prefix=c");
        ask().queryParam("queries", "{\"a\":{\"query\":\"British Red Cross\"},\"b\":{\"query\":\"zzyzx\"}}")
                .get("/api/v1/reconcile")
                .then()
                .statusCode(200);
        ask().formParam("extend", "{\"ids\":[\"GB-CHC-220949\",\"GB-CHC-1\"],\"properties\":[{\"id\":\"website\"}]}")
                .post("/api/v1/reconcile")
                .then()
                .statusCode(200);
        ask().formParam("queries", "[").post("/api/v1/reconcile").then().statusCode(400);
    }

    @Test
    void editing() {
        Map<String, Object> lantern = Map.of(
                "name", "Lantern Society",
                "country", "GB",
                "domains", List.of("lanternsociety.org"),
                "donateUrl", "https://give.lanternsociety.org/",
                "website", "https://www.lanternsociety.org/",
                "reason", "their letterhead");
        json(lantern).put("/api/v1/charities/" + LANTERN).then().statusCode(201);
        json(lantern).put("/api/v1/charities/" + LANTERN).then().statusCode(200);
        json(lantern).put("/api/v1/charities/XI-ALMONER-lantern-other").then().statusCode(409);
        reason().post("/api/v1/charities/" + LANTERN + "/confirm").then().statusCode(200);
        String link = "https://donorbox.org/lanterns";
        json(Map.of("url", link, "reason", "linked from their own site"))
                .post("/api/v1/charities/" + LANTERN + "/links")
                .then()
                .statusCode(200);
        get("/api/v1/charities/" + LANTERN + "/links");
        ask().delete("/api/v1/charities/" + LANTERN + "/links?reason=moved&url=" + link)
                .then()
                .statusCode(204);
        for (String campaign : List.of("lantern-appeal", "lantern-second-appeal")) {
            json(Map.of("name", campaign, "charity", LANTERN, "open", true, "reason", "launched today"))
                    .put("/api/v1/campaigns/" + campaign)
                    .then()
                    .statusCode(201);
        }
        reason().post("/api/v1/campaigns/lantern-appeal/close").then().statusCode(200);
        json(Map.of("successor", "lantern-second-appeal", "reason", "follows it"))
                .post("/api/v1/campaigns/lantern-appeal/redirect")
                .then()
                .statusCode(200);
        get("/api/v1/edits");
        get("/api/v1/edits?limit=1");
        get("/api/v1/link-history?url=https://give.lanternsociety.org/");
        get("/api/v1/verdict-changes");
        get("/api/v1/stats");
    }

    @Test
    void registers() {
        get("/api/v1/registers");
        String id = ask().contentType("application/octet-stream")
                .body(Registers.extract("2026-11-01", Registers.row("901001", "Quibblethorpe Kitchen", ""))
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/registers/charity-commission/imports?asOf=2026-11-01")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Registers.ended("charity-commission", id);
        get("/api/v1/registers/charity-commission/imports/" + id);
        get("/api/v1/registers/charity-commission/imports");
        get("/api/v1/registers/charity-commission/imports/none", 404);
        get("/api/v1/registers");
        get("/api/v1/charities?q=quibblethorpe");
    }

    @Test
    void keys() {
        json(Map.of("name", "CMS", "role", "write")).post("/api/v1/keys").then().statusCode(409);
        String admin = json(Map.of("name", "me", "role", "admin"))
                .post("/api/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        get("/api/v1/keys", 401);
        ask().header("Authorization", "Bearer " + admin)
                .get("/api/v1/keys")
                .then()
                .statusCode(200);
    }

    private RequestSpecification ask() {
        return given().filter(description);
    }

    private RequestSpecification json(Map<String, Object> body) {
        return ask().contentType("application/json").body(body);
    }

    private RequestSpecification reason() {
        return json(Map.of("reason", "their press office says so"));
    }

    private void get(String path) {
        get(path, 200);
    }

    private void get(String path, int status) {
        ask().get(path).then().statusCode(status);
    }

    private ValidatableResponse put(String text) {
        return ask().contentType("text/plain; charset=utf-8")
                .queryParam("country", "GB")
                .queryParam("url", "https://news.example/" + article)
                .body(text)
                .put("/api/v1/articles/" + article)
                .then();
    }
}
