package org.almoner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.almoner.access.KeyHash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyResourceTest {
    /** More than any limit here lets through. */
    private static final int MOST_CALLS = 200;

    @Inject
    DataSource database;

    private final String id = Articles.newId();

    /** Other tests run as the quickstart does, without keys. */
    @BeforeEach
    @AfterEach
    void forgetAllKeys() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM api_key");
        }
    }

    @Test
    void theFirstKeyMustBeAnAdminKey() {
        make(given(), "write")
                .statusCode(409)
                .body("type", equalTo("urn:almoner:problem:conflict"))
                .body("detail", containsString("admin"));
        make(given(), "admin").statusCode(201).body("key", startsWith("alm_"));
    }

    @Test
    void fromTheFirstKeyOnWritingNeedsOne() {
        put(given()).statusCode(201);
        make(given(), "admin");
        put(given())
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("urn:almoner:problem:unauthenticated"));
        given().get("/api/v1/articles/" + id + "/appeals").then().statusCode(200);
    }

    @Test
    void aKeyAllowsItsRoleAndNoOther() {
        String admin = secret(make(given(), "admin"));
        String write = secret(make(bearer(admin), "write"));
        String review = secret(make(bearer(admin), "review"));

        put(bearer(write)).statusCode(201);
        put(bearer(admin)).statusCode(200);
        put(bearer(review)).statusCode(403).body("type", equalTo("urn:almoner:problem:forbidden"));
        bearer(review).get("/api/v1/articles/" + id).then().statusCode(200);
        make(bearer(write), "write").statusCode(403);
        bearer(review).delete("/api/v1/articles/" + id).then().statusCode(403);
    }

    @Test
    void aRevokedKeyIsWorthNothing() {
        String admin = secret(make(given(), "admin"));
        ValidatableResponse made = make(bearer(admin), "write");
        put(bearer(secret(made))).statusCode(201);

        bearer(admin).delete("/api/v1/keys/" + made.extract().path("id")).then().statusCode(204);
        put(bearer(secret(made))).statusCode(401);
        bearer(admin).delete("/api/v1/keys/" + made.extract().path("id")).then().statusCode(404);
    }

    @Test
    void theLastAdminKeyStaysWhileOthersNeedOne() {
        ValidatableResponse first = make(given(), "admin");
        String admin = secret(first);
        ValidatableResponse write = make(bearer(admin), "write");
        revoke(admin, first)
                .statusCode(409)
                .body("type", equalTo("urn:almoner:problem:conflict"))
                .body("detail", containsString("another admin key"));
        ValidatableResponse second = make(bearer(admin), "admin");
        revoke(admin, first).statusCode(204);
        revoke(secret(second), write).statusCode(204);
        revoke(secret(second), second).statusCode(204);
    }

    @Test
    void aKeyNobodyMadeIsWorthNothing() {
        put(bearer("alm_made_up")).statusCode(401);
    }

    @Test
    void keysAreListedWithoutTheirSecrets() {
        String admin = secret(make(given(), "admin"));
        make(bearer(admin), "write");
        bearer(admin)
                .get("/api/v1/keys")
                .then()
                .statusCode(200)
                .body("role", hasItems("admin", "write"))
                .body("key", everyItem(nullValue()));
    }

    @Test
    void onlyHashesOfKeysAreStored() throws SQLException {
        String secret = secret(make(given(), "admin"));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT encode(hash, 'hex'), api_key::text FROM api_key")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo(KeyHash.of(secret).hex());
            assertThat(row.getString(2)).doesNotContain(secret);
        }
    }

    @Test
    void aRequestFromElsewhereIsNotLocal() {
        for (String header : new String[] {"X-Forwarded-For", "Forwarded"}) {
            put(given().header(header, "203.0.113.9")).statusCode(401);
        }
        put(given().header("Host", "rebound.example.com")).statusCode(401);
        put(given().header("Origin", "https://evil.example.com")).statusCode(401);
    }

    @Test
    void whatCostsWorkIsLimitedWithoutAKeyOnceThereAreKeys() {
        String admin = secret(make(given(), "admin"));
        long begun = System.nanoTime();
        // A hundred names are the work of ten calls.
        reconcile(given(), names(100)).statusCode(200);
        int passed = 0;
        ValidatableResponse answer = detect(given());
        while (answer.extract().statusCode() == 200 && passed < MOST_CALLS) {
            passed++;
            answer = detect(given());
        }
        answer.statusCode(429).body("type", equalTo("urn:almoner:problem:rate-limited"));
        assertThat(Integer.parseInt(answer.extract().header("Retry-After"))).isPositive();
        long minutesCalls = 30;
        long since = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        assertThat((long) passed).isBetween(20L, 20 + (since * minutesCalls / 60_000 + 1));
        refused(() -> reconcile(given(), names(30))).header("Retry-After", notNullValue());
        refused(() -> extend(given()));
        given().get("/api/v1/reconcile").then().statusCode(200);
        detect(bearer(admin)).statusCode(200);
        reconcile(bearer(admin), names(100)).statusCode(200);
    }

    /** The refusal of one of some calls: as time goes on, another is let through. */
    private static ValidatableResponse refused(Supplier<ValidatableResponse> call) {
        ValidatableResponse answer = call.get();
        for (int calls = 1; calls < MOST_CALLS && answer.extract().statusCode() == 200; calls++) {
            answer = call.get();
        }
        return answer.statusCode(429);
    }

    private static ValidatableResponse detect(RequestSpecification caller) {
        return caller.contentType("text/plain").body("x").post("/api/v1/detect").then();
    }

    private static ValidatableResponse reconcile(RequestSpecification caller, String queries) {
        return caller.contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("queries", queries)
                .post("/api/v1/reconcile")
                .then();
    }

    private static ValidatableResponse extend(RequestSpecification caller) {
        String ids = Stream.generate(() -> "\"GB-CHC-220949\"").limit(30).collect(Collectors.joining(","));
        return caller.queryParam("extend", "{\"ids\":[" + ids + "],\"properties\":[{\"id\":\"website\"}]}")
                .get("/api/v1/reconcile")
                .then();
    }

    private static String names(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"q" + i + "\":{\"query\":\"Oxfam\"}")
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void onlyAnAdminSeesOrRevokesKeys() {
        ValidatableResponse admin = make(given(), "admin");
        String write = secret(make(bearer(secret(admin)), "write"));
        given().get("/api/v1/keys").then().statusCode(401);
        bearer(write).get("/api/v1/keys").then().statusCode(403);
        bearer(write)
                .delete("/api/v1/keys/" + admin.extract().path("id"))
                .then()
                .statusCode(403);
        bearer(secret(admin)).get("/api/v1/keys").then().statusCode(200);
    }

    @Test
    void everyWriteNeedsAKey() {
        make(given(), "admin");
        given().delete("/api/v1/articles/" + id).then().statusCode(401);
        given().get("/api/v1/articles/" + id).then().statusCode(401);
        given().contentType("application/x-ndjson")
                .body("{}\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/articles")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        make(given(), "admin").statusCode(401);
    }

    @Test
    void aHeaderThatIsNoKeyIsNoKey() {
        make(given(), "admin");
        for (String header :
                new String[] {"Bearer", "Bearer ", "Basic YTpi", "alm_x", "Bearer \u00e9", "Bearer " + "x".repeat(5000)
                }) {
            put(given().header("Authorization", header))
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"));
        }
    }

    @Test
    void aKeyDoesNotKeepReadersOut() {
        make(given(), "admin");
        given().get("/api/v1/charities?q=oxfam").then().statusCode(200);
        given().get("/api/v1/articles/" + id + "/appeals").then().statusCode(404);
        given().redirects()
                .follow(false)
                .get("/go/ap_00000000000000000000")
                .then()
                .statusCode(404);
        bearer("alm_made_up").get("/api/v1/articles/" + id + "/appeals").then().statusCode(404);
    }

    @Test
    void aKeyNeedsANameThatCanBeKept() {
        for (String name : new String[] {"", " ", "n".repeat(101)}) {
            given().contentType("application/json")
                    .body(Map.of("name", name, "role", "admin"))
                    .post("/api/v1/keys")
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("name"));
        }
        for (String name : new String[] {"a\\u0000b", "\\ud800"}) {
            given().contentType("application/json")
                    .body("{\"name\": \"" + name + "\", \"role\": \"admin\"}")
                    .post("/api/v1/keys")
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("name"));
        }
        for (String made : new String[] {"%00", "%ED%A0%80", "a b", "key_nobody"}) {
            given().urlEncodingEnabled(false)
                    .delete("/api/v1/keys/" + made.replace(" ", "%20"))
                    .then()
                    .statusCode(anyOf(equalTo(400), equalTo(404)));
        }
    }

    @Test
    void aRoleThatThereIsNotIsRefused() {
        make(given(), "owner").statusCode(400).body("violations[0].field", equalTo("role"));
    }

    private ValidatableResponse put(RequestSpecification request) {
        return request.contentType("text/plain")
                .body(Articles.NO_APPEAL)
                .put("/api/v1/articles/" + id)
                .then();
    }

    private static ValidatableResponse make(RequestSpecification request, String role) {
        return request.contentType("application/json")
                .body(Map.of("name", "a test", "role", role))
                .post("/api/v1/keys")
                .then();
    }

    private static ValidatableResponse revoke(String admin, ValidatableResponse made) {
        return bearer(admin).delete("/api/v1/keys/" + made.extract().path("id")).then();
    }

    private static String secret(ValidatableResponse made) {
        return made.extract().path("key");
    }

    private static RequestSpecification bearer(String key) {
        return given().header("Authorization", "Bearer " + key);
    }
}
