package org.almoner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.almoner.postgres.PostgresCharityRegistry;
import org.almoner.register.RegistryFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Editors add, close and redirect campaigns, add and edit charities, approve links; all of it is kept. */
@QuarkusTest
class EditingTest {
    private static final String HARBOUR = "XI-ALMONER-harbour-mission";
    private static final String LANTERN = "XI-ALMONER-lantern-trust";

    @Inject
    DataSource pool;

    @Inject
    PostgresCharityRegistry registry;

    private final String article = Articles.newId();

    @BeforeEach
    @AfterEach
    void clean() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM api_key");
            statement.execute("DELETE FROM campaign WHERE origin <> 'reviewed'");
            statement.execute("DELETE FROM charity WHERE origin = 'editor'");
            statement.execute("DELETE FROM approved_link");
            statement.execute("UPDATE registry_release SET digest = 'other'");
        }
        load();
    }

    private void load() {
        RegistryFiles files = RegistryFiles.builtIn();
        registry.load(new PostgresCharityRegistry.Release(
                files.release(), files.charities(), files.families(), files.campaigns(), files.sharedDomains()));
    }

    @Test
    void campaignsAreOpenOrNotAndNothingElse() {
        given().get("/api/v1/campaigns?open=abc")
                .then()
                .statusCode(400)
                .body("violations[0].message", equalTo("must be true or false"));
        given().get("/api/v1/campaigns?open=true").then().statusCode(200).body("campaigns.open", not(hasItem(false)));
    }

    @Test
    void aCharityThatAnEditorAddsIsServedAndFound() {
        putCharity(HARBOUR, harbour()).statusCode(201).body("assurance", equalTo("editor"));
        given().get("/api/v1/charities/" + HARBOUR).then().body("name", equalTo("Harbour Mission"));
        given().queryParam("q", "harbour mision")
                .get("/api/v1/charities")
                .then()
                .body("charities.id", hasItem(HARBOUR));
        ask("Harbour Mission").body("appeals[0].link.url", equalTo("https://give.harbourmission.org/"));
        verify("https://give.harbourmission.org/")
                .body("verdict", equalTo("verified"))
                .body("receipt.assurance", equalTo("editor"))
                .body("evidence[0].asOf", startsWith("20"))
                .body("receipt.match", containsString("registrable domain by the Public Suffix List"));
        putCharity(HARBOUR, harbour()).statusCode(200);
    }

    @Test
    void aCharityThatAnEditorRemovesIsServedNoMore() {
        putCharity(HARBOUR, harbour());
        ask("Harbour Mission").body("appeals", hasSize(1));
        for (int round = 0; round < 5; round++) {
            putCharity(HARBOUR, with(harbour(), "standing", "removed")).statusCode(200);
            appeals().body("appeals", empty());
            putCharity(HARBOUR, harbour()).statusCode(200);
            appeals().body("appeals", hasSize(1));
        }
    }

    @Test
    void aLinkWhoseApprovalIsWithdrawnIsServedNoMoreAtOnce() {
        String link = "https://donorbox.org/redcross-storm";
        Articles.putHtml(article, Articles.html(link)).statusCode(201);
        appeals().body("appeals[0].link.url", not(equalTo(link)));
        for (int round = 0; round < 5; round++) {
            approve("GB-CHC-220949", link).statusCode(200);
            appeals().body("appeals[0].link.url", equalTo(link));
            withdraw("GB-CHC-220949", link).statusCode(204);
            appeals().body("appeals[0].link.url", not(equalTo(link)));
        }
    }

    @Test
    void aDomainThatIsAnotherCharitysIsRefusedWithBothNames() {
        List<Integer> before = edits();
        for (String domain : List.of("redcross.org.uk", "harbour.redcross.org.uk")) {
            putCharity(
                            HARBOUR,
                            with(
                                    with(
                                            with(harbour(), "domains", List.of(domain)),
                                            "website",
                                            "https://" + domain + "/"),
                                    "donateUrl",
                                    "https://" + domain + "/"))
                    .statusCode(409)
                    .body("type", equalTo("urn:almoner:problem:conflict"))
                    .body("detail", allOf(containsString("British Red Cross"), containsString("Harbour Mission")));
        }
        given().get("/api/v1/charities/" + HARBOUR).then().statusCode(404);
        assertThat(edits()).isEqualTo(before);
    }

    @Test
    void ofTwoEditorsWhoGiveOneDomainToTwoCharitiesAtOnceOneIsRefused() throws Exception {
        ExecutorService editors = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                clean();
                Callable<Integer> one =
                        () -> putCharity(HARBOUR, harbour()).extract().statusCode();
                Callable<Integer> other = () -> putCharity(LANTERN, with(harbour(), "name", "Lantern Trust"))
                        .extract()
                        .statusCode();
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> done : editors.invokeAll(List.of(one, other))) {
                    statuses.add(done.get());
                }
                assertThat(statuses).containsExactlyInAnyOrder(201, 409);
            }
        } finally {
            editors.shutdown();
        }
    }

    @Test
    void aRegisterNumberThatIsAnotherCharitysIsRefusedWithBothNames() {
        putCharity(HARBOUR, with(harbour(), "registers", List.of("GB-CHC-220949")))
                .statusCode(409)
                .body("detail", allOf(containsString("British Red Cross"), containsString("Harbour Mission")));
    }

    @Test
    void factsThatBreakARuleAreRefusedWithTheReason() {
        putCharity(HARBOUR, with(harbour(), "donateUrl", "https://elsewhere.org/"))
                .statusCode(400)
                .body("detail", containsString("is not on one of its domains"));
        putCharity(HARBOUR, with(harbour(), "website", "http://harbourmission.org/"))
                .statusCode(400)
                .body("detail", containsString("is not https"));
        putCharity(HARBOUR, with(harbour(), "domains", List.of("org.uk"))).statusCode(400);
        putCharity(HARBOUR, with(harbour(), "family", "nobody"))
                .statusCode(400)
                .body("detail", containsString("family"));
        putCharity(HARBOUR, with(harbour(), "reason", " "))
                .statusCode(400)
                .body("violations[0].field", equalTo("reason"));
        putCharity(HARBOUR, with(harbour(), "name", "a\u0000b"))
                .statusCode(400)
                .body("violations[0].field", equalTo("name"));
        putCharity("nonsense", harbour()).statusCode(400);
    }

    @Test
    void aSiteWhereAnybodyHasAPageIsNoCharitysDomain() {
        for (String host : List.of(
                "facebook.com", "linktr.ee", "docs.google.com", "en.wikipedia.org", "bbc.co.uk", "justgiving.com")) {
            Map<String, Object> facts = with(harbour(), "domains", List.of("harbourmission.org", host));
            putCharity(HARBOUR, facts)
                    .statusCode(400)
                    .body("violations.field", contains("domains"))
                    .body("violations[0].message", containsString(host));
        }
    }

    @Test
    void aCharityThatIsAPlatformTooKeepsItsDomain() {
        given().contentType("application/json")
                .body(Map.of("reason", "rang them"))
                .post("/api/v1/charities/US-EIN-300108263/confirm")
                .then()
                .statusCode(200)
                .body("domains", hasItem("globalgiving.org"));
    }

    @Test
    void whatIsWrongWithAnEditIsSaidOfItsField() {
        putCharity("bad", harbour())
                .statusCode(400)
                .body("violations[0].field", equalTo("id"))
                .body("violations[0].in", equalTo("path"));
        putCharity(HARBOUR, with(harbour(), "donateUrl", "https://elsewhere.org/"))
                .statusCode(400)
                .body("violations.field", contains("donateUrl"))
                .body("violations[0].message", containsString("is not on one of its domains"));
        putCharity(HARBOUR, with(harbour(), "domains", List.of("harbourmission.org", "A B")))
                .statusCode(400)
                .body("violations.field", contains("domains[1]"));
        putCharity(HARBOUR, with(harbour(), "name", "Harbour \u2066Mission\u200B"))
                .statusCode(400)
                .body("violations.field", contains("name"));
        putCharity(HARBOUR, with(harbour(), "registers", List.of("GB-CHC-1")))
                .statusCode(400)
                .body("violations.field", contains("registers[0]"));
        approve("GB-CHC-220949", "http://donorbox.org/x").body("violations.field", contains("url"));
    }

    @Test
    void aDateThatIsNoneIsToldWhatADateIs() {
        for (Object date : List.of("x", "2026-13-99", "")) {
            putCampaign("harbour-storm", with(campaign("Storm"), "startedOn", date))
                    .statusCode(400)
                    .body("violations.field", contains("startedOn"))
                    .body("violations[0].message", containsString("2026-11-23"));
        }
        Map<String, String> source = Map.of("fact", "domains", "citation", "their letter", "date", "2026-13-99");
        putCharity(HARBOUR, with(harbour(), "sources", List.of(source)))
                .statusCode(400)
                .body("violations.field", contains("sources[0].date"));
    }

    @Test
    void aCampaignTakesNoValueOfTheWrongType() {
        Map<String, Object> wrong = Map.of("open", "true", "startedOn", 5, "name", 7, "aliases", "Storm");
        wrong.forEach((field, value) -> putCampaign("harbour-storm", with(campaign("Storm"), field, value))
                .statusCode(400)
                .body("violations.field", contains(field)));
    }

    @Test
    void aCampaignEndsNeitherBeforeItStartsNorOnceItIsClosed() {
        putCharity(HARBOUR, harbour());
        putCampaign("harbour-storm", with(with(campaign("Storm"), "startedOn", "2026-02-01"), "endedOn", "2026-01-01"))
                .statusCode(400)
                .body("violations.field", contains("endedOn"));
        putCampaign("harbour-storm", with(campaign("Storm"), "endedOn", "9000-01-01"))
                .statusCode(201);
        close("harbour-storm", Map.of("endedOn", "9000-01-01", "reason", "x"))
                .statusCode(400)
                .body("violations.field", contains("endedOn"));
        close("harbour-storm", Map.of("reason", "target reached"))
                .statusCode(200)
                .body("endedOn", not(equalTo("9000-01-01")));
    }

    @Test
    void aCampaignThatIsOverIsAnsweredAsItIsServed() {
        putCharity(HARBOUR, harbour());
        putCampaign("harbour-storm", with(campaign("Storm"), "endedOn", "2020-01-01"))
                .statusCode(201)
                .body("open", equalTo(false));
        given().get("/api/v1/campaigns/harbour-storm").then().body("open", equalTo(false));
    }

    @Test
    void aCharitysIdNeedsItsRegistersForm() {
        given().get("/api/v1/campaigns?charity=zz")
                .then()
                .statusCode(400)
                .body("violations.field", contains("charity"));
        putCampaign("harbour-storm", with(campaign("Storm"), "charity", "GB-CHC-1"))
                .statusCode(400)
                .body("violations.field", contains("charity"))
                .body("violations[0].message", containsString("as the register writes it"));
    }

    @Test
    void aNewReleaseLeavesWhatEditorsDecided() throws SQLException {
        Map<String, Object> british = with(harbour(), "name", "British Red Cross (edited)");
        british.put("domains", List.of("redcross.org.uk"));
        british.put("donateUrl", "https://donate.redcross.org.uk/");
        british.put("website", "https://www.redcross.org.uk/");
        putCharity("GB-CHC-220949", british).statusCode(200);
        close("dec-ukraine-humanitarian-appeal", Map.of("endedOn", "2023-01-31", "reason", "over"));
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE registry_release SET digest = 'older'");
        }
        load();
        given().get("/api/v1/charities/GB-CHC-220949").then().body("name", equalTo("British Red Cross (edited)"));
        given().get("/api/v1/campaigns/dec-ukraine-humanitarian-appeal").then().body("endedOn", equalTo("2023-01-31"));
        given().get("/api/v1/campaigns/dec-haiti-earthquake-appeal").then().statusCode(200);
    }

    @Test
    void aCampaignIsOpenedServedRedirectedAndClosed() {
        putCharity(HARBOUR, harbour());
        putCampaign("harbour-storm", campaign("Storm")).statusCode(201);
        ask("Harbour Mission Storm Appeal")
                .body("appeals[0].link.url", equalTo("https://give.harbourmission.org/storm"))
                .body("appeals[0].link.insteadOf", nullValue())
                .body("appeals[0].campaign.open", equalTo(true));

        close("harbour-storm", Map.of("reason", "target reached"))
                .statusCode(200)
                .body("open", equalTo(false));
        appeals()
                .body("appeals[0].link.url", equalTo("https://give.harbourmission.org/"))
                .body("appeals[0].verdict", equalTo("verified"))
                .body("appeals[0].link.insteadOf.verdict", equalTo("closed"))
                .body("appeals[0].campaign.open", equalTo(false))
                .body("appeals[0].headline", equalTo("Donate to Harbour Mission"));
        given().get("/api/v1/articles/" + article)
                .then()
                .body("passages[0].verdict", equalTo("closed"))
                .body("passages[0].served", equalTo(true));

        putCampaign("harbour-winter", campaign("Winter")).statusCode(201);
        given().contentType("application/json")
                .body(Map.of("successor", "harbour-winter", "reason", "same storm, new name"))
                .post("/api/v1/campaigns/harbour-storm/redirect")
                .then()
                .statusCode(200);
        appeals()
                .body("appeals[0].link.url", equalTo("https://give.harbourmission.org/winter"))
                .body("appeals[0].campaign.successor", equalTo("harbour-winter"))
                .body("appeals[0].headline", equalTo("Donate to Harbour Mission Winter Appeal"));
        String appeal = appeals().extract().path("appeals[0].link.permalink");
        given().redirects()
                .follow(false)
                .get(appeal)
                .then()
                .statusCode(302)
                .header("Location", "https://give.harbourmission.org/winter");
    }

    @Test
    void aCampaignNeedsItsCharityAndAnotherCampaignAsSuccessor() {
        putCampaign("harbour-storm", campaign("Storm")).statusCode(400).body("detail", containsString(HARBOUR));
        putCharity(HARBOUR, harbour());
        putCampaign("harbour-storm", with(campaign("Storm"), "successor", "harbour-storm"))
                .statusCode(400);
        putCampaign("harbour-storm", with(campaign("Storm"), "successor", "nobody"))
                .statusCode(400);
        putCampaign("harbour-storm", with(campaign("Storm"), "url", "https://www.redcross.org.uk/storm"))
                .statusCode(400)
                .body("detail", containsString("is not on one of its domains"));
        putCampaign("Harbour_Storm", campaign("Storm")).statusCode(400);
        close("nobody", Map.of("reason", "x")).statusCode(404);
    }

    @Test
    void campaignsAreFoundByCharityAndState() {
        given().queryParam("charity", "GB-CHC-1062638")
                .queryParam("open", true)
                .get("/api/v1/campaigns")
                .then()
                .body("campaigns", empty());
        given().queryParam("charity", "GB-CHC-1062638")
                .get("/api/v1/campaigns")
                .then()
                .body("campaigns[0].id", equalTo("dec-myanmar-earthquake-appeal"))
                .body("campaigns[0].sources", hasSize(2));
    }

    @Test
    void aLinkThatAnEditorApprovesIsVerifiedUntilItIsWithdrawn() {
        String link = "https://donorbox.org/redcross-storm";
        verify(link).body("verdict", equalTo("unknown"));
        approve("GB-CHC-220949", link + "?utm_source=mail")
                .statusCode(200)
                .body("address", equalTo("donorbox.org/redcross-storm"));
        verify(link)
                .body("verdict", equalTo("verified"))
                .body("charity.id", equalTo("GB-CHC-220949"))
                .body("evidence[0].kind", equalTo("editor"))
                .body("evidence[0].validUntil", startsWith("20"));
        given().get("/api/v1/charities/GB-CHC-220949/links")
                .then()
                .body("address", hasItem("donorbox.org/redcross-storm"));
        withdraw("GB-CHC-220949", link).statusCode(204);
        verify(link).body("verdict", equalTo("unknown"));
        withdraw("GB-CHC-220949", link).statusCode(404);
    }

    @Test
    void aLinkOnAnotherCharitysDomainCannotBeApproved() {
        approve("GB-CHC-220949", "https://www.oxfam.org.uk/donate")
                .statusCode(409)
                .body("detail", allOf(containsString("Oxfam GB"), containsString("British Red Cross")));
        approve("GB-CHC-220949", "http://donorbox.org/x").statusCode(400);
        approve("GB-CHC-220949", "https://user@donorbox.org/x").statusCode(400);
        approve("GB-CHC-999999", "https://donorbox.org/x").statusCode(404);
    }

    @Test
    void theTrailTellsWhoWhenWhatAndWhy() {
        String admin = key("admin", "chief", given());
        String review = key("review", "night desk", bearer(admin));
        bearer(admin)
                .contentType("application/json")
                .body(harbour())
                .put("/api/v1/charities/" + HARBOUR)
                .then()
                .statusCode(201);
        bearer(review)
                .contentType("application/json")
                .body(Map.of("reason", "rang them"))
                .post("/api/v1/charities/" + HARBOUR + "/confirm")
                .then()
                .statusCode(200)
                .body("sources.citation", hasItem("an editor's statement, kept in the audit trail"))
                .body("toString()", not(containsString("rang them")));
        bearer(review)
                .queryParam("subject", HARBOUR)
                .queryParam("limit", 2)
                .get("/api/v1/edits")
                .then()
                .statusCode(200)
                .body("edits[0].who", startsWith("night desk (key_"))
                .body("edits[0].action", equalTo("confirm"))
                .body("edits[0].reason", equalTo("rang them"))
                .body("edits[0].at", startsWith("20"))
                .body("edits[0].before.name", equalTo("Harbour Mission"))
                .body("edits[0].after.sources", hasSize(1))
                .body("edits[1].who", startsWith("chief (key_"))
                .body("edits[1].action", equalTo("add"))
                .body("edits[1].before", nullValue());
    }

    @Test
    void theTrailCannotBeRewritten() throws SQLException {
        putCharity(HARBOUR, harbour());
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String rewriting : List.of(
                    "UPDATE registry_edit SET who = 'nobody'", "DELETE FROM registry_edit", "TRUNCATE registry_edit")) {
                assertThatThrownBy(() -> statement.execute(rewriting))
                        .as(rewriting)
                        .hasMessageContaining("never rewritten");
            }
        }
    }

    @Test
    void everyChangeNeedsItsRole() {
        String admin = key("admin", "chief", given());
        String write = key("write", "cms", bearer(admin));
        String review = key("review", "desk", bearer(admin));
        assertThat(bearer(write)
                        .contentType("application/json")
                        .body(campaign("x"))
                        .put("/api/v1/campaigns/x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(bearer(review)
                        .contentType("application/json")
                        .body(harbour())
                        .put("/api/v1/charities/" + HARBOUR)
                        .statusCode())
                .isEqualTo(403);
        assertThat(given().contentType("application/json")
                        .body(campaign("x"))
                        .put("/api/v1/campaigns/x")
                        .statusCode())
                .isEqualTo(401);
        assertThat(given().get("/api/v1/edits").statusCode()).isEqualTo(401);
        assertThat(bearer(write).get("/api/v1/edits").statusCode()).isEqualTo(403);
        assertThat(bearer(review).get("/api/v1/edits").statusCode()).isEqualTo(200);
        assertThat(given().get("/api/v1/campaigns").statusCode()).isEqualTo(200);
    }

    private static List<Integer> edits() {
        return given().queryParam("subject", HARBOUR).get("/api/v1/edits").path("edits.id");
    }

    private ValidatableResponse ask(String name) {
        String text = "The storm came in from the west at noon, and by evening the harbour wall had gone.\n"
                + "If you would like to donate to the " + name + ", which will help provide soup and dry clothes to"
                + " families in Port Ellery, click here.\n";
        Articles.putText(article, text, "GB").statusCode(201);
        return appeals();
    }

    private ValidatableResponse appeals() {
        return given().get("/api/v1/articles/" + article + "/appeals").then().statusCode(200);
    }

    private static ValidatableResponse verify(String url) {
        return given().contentType("application/json")
                .body(Map.of("url", url))
                .post("/api/v1/links/verify")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse approve(String charity, String url) {
        return given().contentType("application/json")
                .body(Map.of("url", url, "reason", "linked from their own site"))
                .post("/api/v1/charities/" + charity + "/links")
                .then();
    }

    private static ValidatableResponse withdraw(String charity, String url) {
        return given().queryParam("url", url)
                .queryParam("reason", "page is gone")
                .delete("/api/v1/charities/" + charity + "/links")
                .then();
    }

    private static ValidatableResponse putCharity(String id, Map<String, Object> charity) {
        return given().contentType("application/json")
                .body(charity)
                .put("/api/v1/charities/" + id)
                .then();
    }

    private static ValidatableResponse putCampaign(String id, Map<String, Object> campaign) {
        return given().contentType("application/json")
                .body(campaign)
                .put("/api/v1/campaigns/" + id)
                .then();
    }

    private static ValidatableResponse close(String id, Map<String, Object> body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/campaigns/" + id + "/close")
                .then();
    }

    private static Map<String, Object> harbour() {
        Map<String, Object> charity = new HashMap<>();
        charity.put("name", "Harbour Mission");
        charity.put("country", "GB");
        charity.put("domains", List.of("harbourmission.org"));
        charity.put("donateUrl", "https://give.harbourmission.org/");
        charity.put("website", "https://www.harbourmission.org/");
        charity.put("reason", "their letterhead");
        return charity;
    }

    private static Map<String, Object> campaign(String word) {
        Map<String, Object> campaign = new HashMap<>();
        campaign.put("name", "Harbour Mission " + word + " Appeal");
        campaign.put("charity", HARBOUR);
        campaign.put("open", true);
        campaign.put("url", "https://give.harbourmission.org/" + word.toLowerCase(java.util.Locale.ROOT));
        campaign.put("reason", "launched today");
        return campaign;
    }

    private static Map<String, Object> with(Map<String, Object> facts, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(facts);
        changed.put(field, value);
        return changed;
    }

    private static String key(String role, String name, RequestSpecification by) {
        return by.contentType("application/json")
                .body(Map.of("name", name, "role", role))
                .post("/api/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static RequestSpecification bearer(String key) {
        return given().header("Authorization", "Bearer " + key);
    }
}
