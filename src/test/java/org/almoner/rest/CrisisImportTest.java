package org.almoner.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.almoner.postgres.PostgresCharityRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CrisisImportTest {
    @Inject
    DataSource pool;

    @Inject
    PostgresCharityRegistry registry;

    @BeforeEach
    @AfterEach
    void clean() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM campaign WHERE origin <> 'reviewed'");
            statement.execute("DELETE FROM disaster");
        }
        registry.refresh();
    }

    @Test
    void aListOfAppealsBecomesCampaigns() throws IOException {
        send("ifrc-go", file("ifrc-go.json"), "2026-11-20")
                .statusCode(200)
                .body("rowsRead", equalTo(7))
                .body("kept", equalTo(3))
                .body("skipped", equalTo(2))
                .body("rejected", equalTo(2))
                .body("added", equalTo(3))
                .body("rejects.row", equalTo(java.util.List.of(6, 7)));
        given().get("/api/v1/campaigns/ifrc-mdrzz001")
                .then()
                .statusCode(200)
                .body("open", equalTo(true))
                .body("charity", equalTo("XI-ALMONER-ifrc"));
        given().queryParam("subject", "ifrc-mdrzz001")
                .get("/api/v1/edits")
                .then()
                .body("edits[0].action", equalTo("import"))
                .body("edits[0].reason", startsWith("IFRC GO"));
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        send("ifrc-go", file("ifrc-go.json"), "2026-11-20");
        send("ifrc-go", file("ifrc-go.json"), "2026-11-21")
                .body("added", equalTo(0))
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(3));
        given().get("/api/v1/campaigns/ifrc-mdrzz001").then().body("statusAsOf", equalTo("2026-11-21"));
    }

    @Test
    void anAppealThatANewListHasNoMoreIsClosed() throws IOException {
        send("ifrc-go", file("ifrc-go.json"), "2026-11-20");
        String without = file("ifrc-go.json").replace("MDRZZ001", "MDRZZ011");
        send("ifrc-go", without, "2026-11-21").body("added", equalTo(1)).body("closed", equalTo(1));
        given().get("/api/v1/campaigns/ifrc-mdrzz001")
                .then()
                .body("open", equalTo(false))
                .body("statusAsOf", equalTo("2026-11-21"));
    }

    @Test
    void whatAnEditorHasDecidedStays() throws IOException {
        send("ifrc-go", file("ifrc-go.json"), "2026-11-20");
        given().contentType("application/json")
                .body(Map.of("reason", "their site says so"))
                .post("/api/v1/campaigns/ifrc-mdrzz001/close")
                .then()
                .statusCode(200);
        send("ifrc-go", file("ifrc-go.json"), "2026-11-21").body("left", equalTo(1));
        given().get("/api/v1/campaigns/ifrc-mdrzz001").then().body("open", equalTo(false));
    }

    @Test
    void aFileThatIsNotWholeChangesNothing() throws IOException {
        send("ifrc-go", file("ifrc-go.json"), "2026-11-20");
        String whole = file("ifrc-go.json");
        send("ifrc-go", whole.substring(0, whole.length() / 2), "2026-11-21")
                .statusCode(400)
                .body("type", equalTo("urn:almoner:problem:invalid-input"))
                .body("detail", containsString("cut short"));
        send("ifrc-go", "{\"count\": 900, \"results\": []}", "2026-11-21")
                .statusCode(400)
                .body("detail", containsString("900 rows"));
        send("ifrc-go", whole, "2999-01-01").statusCode(400);
        send("ifrc-go", whole, "soon").statusCode(400);
        given().get("/api/v1/campaigns/ifrc-mdrzz001")
                .then()
                .body("open", equalTo(true))
                .body("statusAsOf", equalTo("2026-11-20"));
    }

    @Test
    void aCampaignShowsTheDisastersItCanBeFor() throws IOException {
        send("ifrc-go", file("ifrc-go.json"), "2026-11-20");
        given().get("/api/v1/campaigns/ifrc-mdrzz001").then().body("disasters", empty());
        send("reliefweb-disasters", file("reliefweb.json"), "2026-11-20")
                .statusCode(200)
                .body("added", equalTo(2))
                .body("rejected", equalTo(1));
        given().get("/api/v1/campaigns/ifrc-mdrzz001")
                .then()
                .body("disasters", hasSize(1))
                .body("disasters[0].id", equalTo("SS-2026-000901-ZZZ"))
                .body("disasters[0].status", equalTo("ongoing"));
        send("reliefweb-disasters", file("reliefweb.json").replace("ongoing", "past"), "2026-11-22")
                .body("changed", equalTo(2));
        send("reliefweb-disasters", file("reliefweb.json"), "2026-11-21").body("changed", equalTo(0));
        given().get("/api/v1/campaigns/ifrc-mdrzz001").then().body("disasters[0].status", equalTo("past"));
    }

    private static ValidatableResponse send(String list, String file, String asOf) {
        return given().contentType("application/json")
                .queryParam("asOf", asOf)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/campaign-imports/" + list)
                .then();
    }

    private static String file(String name) throws IOException {
        try (InputStream in = CrisisImportTest.class.getResourceAsStream("/crises/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
