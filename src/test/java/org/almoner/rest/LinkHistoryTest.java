package org.almoner.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.almoner.Patience;
import org.almoner.charity.CharityId;
import org.almoner.verify.LinkChecks;
import org.almoner.verify.LinkChecks.Lease;
import org.almoner.verify.LinkChecks.Watched;
import org.almoner.verify.LinkHealth;
import org.almoner.verify.ProbeAnswer;
import org.almoner.verify.ProbeAnswer.Outcome;
import org.almoner.verify.VerdictReview;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A served link that dies, as readers and editors see it. */
@QuarkusTest
class LinkHistoryTest {
    private static final URI LINK = URI.create("https://donate.redcross.org.uk/");
    private static final CharityId OWNER = CharityId.of("GB-CHC-220949");

    @Inject
    DataSource pool;

    @Inject
    LinkChecks checks;

    @Inject
    VerdictReview review;

    private final String article = Articles.newId();

    @BeforeEach
    @AfterEach
    void clean() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM watched_link");
            statement.execute("DELETE FROM watched_host");
            statement.execute("DELETE FROM verdict_change");
            statement.execute("NOTIFY almoner_changes, 'registry'");
        }
        Patience.await().untilAsserted(() -> verify().body("receipt.lastProbe", nullValue()));
    }

    @Test
    void aDeadLinkIsReplacedInEveryArticleAndComesBackByItself() {
        Articles.putText(article, Articles.TEXT, "GB");
        appeals().body("appeals[0].link.url", equalTo(LINK.toString()));
        checks.watch(List.of(new Watched(LINK, OWNER)), Instant.EPOCH);
        review.reviewAll();

        LinkHealth dead = new LinkHealth(3, Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(1)), null);
        keep(Outcome.FAILED, 404, "the server answers 404", dead, Instant.EPOCH);
        Patience.await()
                .untilAsserted(() -> appeals()
                        .body("appeals[0].link.url", equalTo("https://www.redcross.org.uk/"))
                        .body("appeals[0].link.insteadOf.verdict", equalTo("unreachable"))
                        .body("appeals[0].link.insteadOf.evidence[0].detail", equalTo("the server answers 404")));
        verify().body("verdict", equalTo("unreachable"))
                .body("receipt.lastProbe.healthy", equalTo(false))
                .body("receipt.registers.number", hasItem("220949"));

        keep(Outcome.ANSWERED, 200, "the server answers 200", LinkHealth.UNKNOWN, Instant.EPOCH.plusSeconds(60));
        Patience.await()
                .untilAsserted(() -> appeals()
                        .body("appeals[0].link.url", equalTo(LINK.toString()))
                        .body("appeals[0].link.insteadOf", nullValue()));
        given().queryParam("url", LINK + "?utm_source=x")
                .get("/api/v1/link-history")
                .then()
                .statusCode(200)
                .body("answers.outcome", equalTo(List.of("answered", "failed")))
                .body("answers[1].status", equalTo(404))
                .body("changes.verdict", equalTo(List.of("verified", "unreachable")));
        given().get("/api/v1/verdict-changes")
                .then()
                .statusCode(200)
                .body("", hasSize(2))
                .body("[0].charityName", equalTo("British Red Cross"));
    }

    @Test
    void aLinkThatWasNeverServedHasNoHistory() {
        given().queryParam("url", "https://example.org/x")
                .get("/api/v1/link-history")
                .then()
                .body("answers", empty())
                .body("changes", empty());
        given().get("/api/v1/link-history").then().statusCode(400);
    }

    private void keep(Outcome outcome, int status, String detail, LinkHealth health, Instant at) {
        Lease lease = checks.lease(1, at, Duration.ofSeconds(1)).get(0);
        checks.keep(
                lease,
                new ProbeAnswer(LINK, at, outcome, status, detail, List.of(), false, Duration.ZERO),
                health,
                at.plusSeconds(60),
                at.plusSeconds(60));
        review.review(LINK);
    }

    private io.restassured.response.ValidatableResponse appeals() {
        return given().get("/api/v1/articles/" + article + "/appeals").then().statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse verify() {
        return given().contentType("application/json")
                .body(Map.of("url", LINK.toString()))
                .post("/api/v1/links/verify")
                .then()
                .statusCode(200);
    }
}
