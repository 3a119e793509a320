package org.almoner.embed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.appeal.AppealId;
import org.almoner.appeal.AppealUse;
import org.almoner.appeal.AppealUse.Event;
import org.almoner.appeal.AppealUse.Kind;
import org.almoner.article.ArticleId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Views and clicks, from a card's beacon to the day's total. */
@QuarkusTest
class UseCountingTest {
    private static final String TEXT =
            "The river rose by night.\n\nIf you would like to donate to the British Red Cross, "
                    + "which is sending blankets, go to https://donate.redcross.org.uk/storm.";

    @Inject
    UseBuffer buffer;

    @Inject
    AppealUse use;

    private final String article = "use-" + UUID.randomUUID();
    private String appeal = "";

    @BeforeEach
    void store() {
        appeal = given().contentType("text/plain")
                .body(TEXT)
                .put("/api/v1/articles/" + article)
                .then()
                .extract()
                .path("appeals[0].id");
    }

    @Test
    void viewsAndClicksAddUpByDay() {
        beacon(event("view", nonce()), event("view", nonce()), event("click", nonce()))
                .statusCode(204);
        beacon(event("view", nonce())).statusCode(204);
        assertCounts(3, 1);
    }

    @Test
    void anEventToldTwiceCountsOnce() {
        String nonce = nonce();
        beacon(event("view", nonce), event("view", nonce)).statusCode(204);
        buffer.write();
        beacon(event("view", nonce)).statusCode(204);
        assertCounts(1, 0);
    }

    @Test
    void eventsThatTheDatabaseIsGivenAgainCountOnce() {
        List<Event> lot = List.of(new Event(new AppealId(appeal), Kind.CLICK, nonce(), Instant.now()));
        use.add(lot);
        use.add(lot);
        assertCounts(0, 1);
    }

    @Test
    void readersWhoAskNotToBeCountedAreNot() {
        for (String header : List.of("DNT", "Sec-GPC")) {
            given().header(header, "1")
                    .contentType("text/plain")
                    .body(body(event("view", nonce())))
                    .post("/api/v1/beacons")
                    .then()
                    .statusCode(204);
            given().header(header, "1").redirects().follow(false).get("/go/" + appeal);
        }
        assertCounts(0, 0);
    }

    @Test
    void aPermalinkThatIsFollowedIsAClick() {
        given().redirects().follow(false).get("/go/" + appeal).then().statusCode(302);
        assertCounts(0, 1);
    }

    @Test
    void aPermalinkThatIsOnlyLookedUpIsNoClick() {
        given().redirects().follow(false).head("/go/" + appeal).then().statusCode(302);
        assertCounts(0, 0);
    }

    @Test
    void whatIsNoEventOfAKnownAppealIsLeftOut() {
        beacon(
                        "{\"appeal\":\"ap_00000000000000000000\",\"kind\":\"view\",\"n\":\"" + nonce() + "\"}",
                        event("like", nonce()),
                        event("view", "short"),
                        event("view", "no spaces or \\u0000 here"),
                        "null",
                        "{}")
                .statusCode(204);
        buffer.write();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(use.days(today, today, Optional.of(new AppealId("ap_00000000000000000000")), Optional.empty(), 10))
                .isEmpty();
        assertCounts(0, 0);
    }

    @Test
    void whatIsNoBeaconIsRefused() {
        for (String body : List.of("", "{", "[]", "\"x\"", "{\"events\": 7}")) {
            given().contentType("text/plain")
                    .body(body)
                    .post("/api/v1/beacons")
                    .then()
                    .statusCode(400);
        }
        given().contentType("text/plain")
                .body(body(event("view", nonce())) + " ".repeat(5000))
                .post("/api/v1/beacons")
                .then()
                .statusCode(413);
    }

    @Test
    void aBeaconSetsNoCookie() {
        assertThat(beacon(event("view", nonce())).extract().cookies()).isEmpty();
    }

    @Test
    void daysOutsideTheQuestionAreLeftOut() {
        Instant old = Instant.parse("2020-03-01T23:59:59Z");
        use.add(List.of(new Event(new AppealId(appeal), Kind.VIEW, nonce(), old)));
        LocalDate day = LocalDate.of(2020, 3, 1);
        assertThat(days(day, day)).extracting(AppealUse.Day::views).containsExactly(1L);
        assertThat(days(day.plusDays(1), day.plusDays(2))).isEmpty();
    }

    @Test
    void wrongDaysAndIdsAreRefused() {
        for (String query :
                List.of("from=soon", "from=2026-02-01&to=2026-01-01", "to=0000-01-01", "appeal=x", "article=%20")) {
            given().get("/api/v1/stats?" + query).then().statusCode(400);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "from=soon, from, must be a day such as 2026-01-31",
        "to=2026-02-30, to, must be a day such as 2026-01-31",
        "to=0000-01-01, to, must be a day such as 2026-01-31",
        "from=2026-02-01&to=2026-01-01, from, must not be after to",
        "appeal=x, appeal, must be an appeal's id"
    })
    void aWrongParameterIsNamed(String query, String field, String message) {
        given().get("/api/v1/stats?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:almoner:problem:invalid-input"))
                .body("violations.field", contains(field))
                .body("violations.in", contains("query"))
                .body("violations.message", contains(message));
    }

    private List<AppealUse.Day> days(LocalDate from, LocalDate to) {
        return use.days(from, to, Optional.empty(), Optional.of(new ArticleId(article)), 10);
    }

    private void assertCounts(int views, int clicks) {
        buffer.write();
        ValidatableResponse stats = given().queryParam("article", article)
                .get("/api/v1/stats")
                .then()
                .statusCode(200);
        List<Integer> seen = stats.extract().path("days.views");
        List<Integer> followed = stats.extract().path("days.clicks");
        assertThat(seen.stream().mapToInt(Integer::intValue).sum()).isEqualTo(views);
        assertThat(followed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(clicks);
    }

    private ValidatableResponse beacon(String... events) {
        return given().contentType("text/plain;charset=UTF-8")
                .body(body(events))
                .post("/api/v1/beacons")
                .then();
    }

    private static String body(String... events) {
        return "{\"events\":[" + String.join(",", events) + "]}";
    }

    private String event(String kind, String nonce) {
        return "{\"appeal\":\"" + appeal + "\",\"kind\":\"" + kind + "\",\"n\":\"" + nonce + "\"}";
    }

    private static String nonce() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
