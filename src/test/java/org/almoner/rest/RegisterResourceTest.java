package org.almoner.rest;

import static io.restassured.RestAssured.given;
import static org.almoner.Patience.await;
import static org.almoner.rest.Registers.extract;
import static org.almoner.rest.Registers.imported;
import static org.almoner.rest.Registers.row;
import static org.almoner.rest.Registers.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegisterResourceTest {
    private static final String[] SOUP =
            row("901001", "Quibblethorpe Soup Kitchen", "https://www.quibblethorpe.org.uk");
    private static final String[] LIBRARY = row("901002", "Quibblethorpe Library Friends", "");
    private static final String[] OLD = row("901003", "Quibblethorpe Poor Trust", "https://qpoor.org.uk", "2011-02-03");

    @Inject
    DataSource database;

    @AfterEach
    void forgetRegisters() throws SQLException {
        Registers.forget(database);
    }

    @Test
    void importedCharityIsFoundByNumberNameAndDomain() {
        JsonPath done = imported("charity-commission", extract("2026-11-01", SOUP, LIBRARY, OLD), "");

        assertThat(done.getString("state")).isEqualTo("done");
        assertThat(done.getString("asOf")).isEqualTo("2026-11-01");
        assertThat(done.getInt("rows.kept")).isEqualTo(3);
        assertThat(done.getInt("result.registered")).isEqualTo(2);
        assertThat(done.getInt("result.removed")).isEqualTo(1);
        for (String query : new String[] {
            "Quibblethorpe Soup Kitchen", "quibblethorpe soup", "soup kitchen quibblethorpe",
                    "quiblethorpe soup kitchn",
            "901001", "GB-CHC-901001", "quibblethorpe.org.uk", "https://www.quibblethorpe.org.uk/about"
        }) {
            eventually("/api/v1/charities?q=" + query, "charities[0].id", equalTo("GB-CHC-901001"));
        }
        given().get("/api/v1/charities/GB-CHC-901001")
                .then()
                .statusCode(200)
                .body("name", equalTo("Quibblethorpe Soup Kitchen"))
                .body("country", equalTo("GB"))
                .body("standing", equalTo("active"))
                .body("assurance", equalTo("register"))
                .body("asOf", equalTo("2026-11-01"))
                .body("domains", hasItem("quibblethorpe.org.uk"))
                .body("registers[0].number", equalTo("901001"))
                .body("registers[0].url", containsString("regId=901001"));
        given().get("/api/v1/registers")
                .then()
                .body("find { it.register == 'charity-commission' }.asOf", equalTo("2026-11-01"))
                .body("find { it.register == 'charity-commission' }.registered", equalTo(2));
    }

    @Test
    void linkOnTheRegistersWebsiteIsVerified() {
        imported("charity-commission", extract("2026-11-01", SOUP, LIBRARY, OLD), "");

        await().untilAsserted(() -> verify("https://donate.quibblethorpe.org.uk/soup", null)
                .body("verdict", equalTo("verified"))
                .body("charity.id", equalTo("GB-CHC-901001"))
                .body("receipt.assurance", equalTo("register"))
                .body("receipt.asOf", equalTo("2026-11-01"))
                .body("evidence[0].detail", containsString("register entry GB-CHC-901001")));
        verify("https://elsewhere.example.org/", "GB-CHC-901002").body("verdict", equalTo("registered"));
        verify("https://qpoor.org.uk/", null)
                .body("verdict", equalTo("unknown"))
                .body("evidence[0].kind", equalTo("removed"));
        verify("https://quibblethorpe.org.uk/", "GB-CHC-901002").body("verdict", equalTo("mismatch"));
    }

    @Test
    void articleThatLinksToTheRegistersWebsiteServesIt() {
        imported("charity-commission", extract("2026-11-01", SOUP), "");
        String id = Articles.newId();

        given().contentType("text/html")
                .body(
                        "<p>Hundreds queued for a meal in Quibblethorpe on Monday.</p><p>If you would like to donate to the"
                                + " Quibblethorpe Soup Kitchen, which provides hot meals to families, <a"
                                + " href=\"https://www.quibblethorpe.org.uk/give\">click here</a>.</p>")
                .put("/api/v1/articles/" + id + "?country=GB")
                .then()
                .statusCode(201)
                .body("appeals[0].charity.id", equalTo("GB-CHC-901001"))
                .body("appeals[0].link.url", equalTo("https://www.quibblethorpe.org.uk/give"))
                .body("appeals[0].verdict", equalTo("verified"));

        imported(
                "charity-commission",
                extract("2026-11-02", row("901001", SOUP[1], SOUP[2], "2026-11-02")),
                "allowFewer=true");
        eventually("/api/v1/articles/" + id + "/appeals", "appeals", empty());
    }

    @Test
    void domainThatTwoCharitiesGiveProvesNeitherAndBothAreNamed() {
        JsonPath done = imported(
                "charity-commission",
                extract("2026-11-01", SOUP, row("901005", "Quibblethorpe Sports Trust", "quibblethorpe.org.uk")),
                "");

        assertThat(done.getInt("result.disputedDomains")).isEqualTo(1);
        assertThat(done.getList("result.disputes[0].charities"))
                .hasToString("[Quibblethorpe Soup Kitchen, Quibblethorpe Sports Trust]");
        await().untilAsserted(() -> verify("https://quibblethorpe.org.uk/", null)
                .body("verdict", equalTo("unknown"))
                .body("evidence[0].kind", equalTo("disputed-domain"))
                .body("evidence[0].detail", containsString("Quibblethorpe Soup Kitchen; Quibblethorpe Sports Trust")));
        given().get("/api/v1/charities/GB-CHC-901001")
                .then()
                .body("domains", empty())
                .body("donateUrl", nullValue());
    }

    @Test
    void registerEntryTakesNoReviewedCharitysDomain() {
        JsonPath done = imported(
                "charity-commission",
                extract("2026-11-01", SOUP, row("901006", "Pension Trust of Somebody", "www.redcross.org.uk")),
                "");

        assertThat(done.getList("result.disputes[0].charities"))
                .hasToString("[British Red Cross, Pension Trust of Somebody]");
        verify("https://donate.redcross.org.uk/", null)
                .body("verdict", equalTo("verified"))
                .body("charity.id", equalTo("GB-CHC-220949"));
        verify("https://donate.redcross.org.uk/", "GB-CHC-901006").body("verdict", equalTo("mismatch"));
    }

    @Test
    void sameCharityOnTwoRegistersIsOne() {
        imported("charity-commission", extract("2026-11-01", SOUP), "");
        imported(
                "oscr",
                "Charity Number,Charity Name,Registered Date,Charity Status,Website\r\n"
                        + "SC099901,THE QUIBBLETHORPE SOUP KITCHEN,01/02/2003,Active,https://quibblethorpe.org.uk/\r\n",
                "asOf=2026-11-02");

        eventually("/api/v1/charities/GB-SC-SC099901", "id", equalTo("GB-CHC-901001"));
        given().get("/api/v1/charities/GB-SC-SC099901").then().body("registers.number", hasItems("901001", "SC099901"));
        verify("https://quibblethorpe.org.uk/", null).body("verdict", equalTo("verified"));
    }

    @Test
    void charityThatANewFullFileLacksIsNoLongerOnTheRegister() {
        imported("charity-commission", extract("2026-11-01", SOUP, LIBRARY, OLD), "");
        JsonPath done = imported("charity-commission", extract("2026-11-08", LIBRARY), "allowFewer=true");

        assertThat(done.getInt("result.newlyAbsent")).isEqualTo(1);
        assertThat(done.getInt("result.removed")).isEqualTo(1);
        eventually("/api/v1/charities/GB-CHC-901001", "standing", equalTo("removed"));
        given().get("/api/v1/charities/GB-CHC-901001")
                .then()
                .body(
                        "sources.findAll { it.fact == 'standing' }.citation",
                        hasItem(containsString("not on the register as of 2026-11-08")));
        given().get("/api/v1/charities/GB-CHC-901003")
                .then()
                .body(
                        "sources.findAll { it.fact == 'standing' }.citation",
                        hasItem(containsString("removed on 2011-02-03")));
        verify("https://quibblethorpe.org.uk/", null).body("verdict", equalTo("unknown"));

        imported("charity-commission", extract("2026-11-15", SOUP, LIBRARY), "");
        eventually("/api/v1/charities/GB-CHC-901001", "standing", equalTo("active"));
    }

    @Test
    void charityWhoseRowCannotBeReadStaysAsItWas() {
        imported("charity-commission", extract("2026-11-01", SOUP, LIBRARY, OLD), "");
        String[] unnamed = row("901001", "", "");
        String[] tooLong = row("901003", "Quibblethorpe Poor Trust", "\tx", "2011-02-03");
        JsonPath done = imported(
                "charity-commission",
                extract("2026-11-08", unnamed, row("901004", "Quibblethorpe Choir", ""), tooLong),
                "allowFewer=true");

        assertThat(done.getString("state")).isEqualTo("done");
        assertThat(done.getInt("rows.rejected")).isEqualTo(2);
        assertThat(done.getInt("result.newlyAbsent")).isEqualTo(1);
        assertThat(done.getInt("result.registered")).isEqualTo(2);
        eventually("/api/v1/charities/GB-CHC-901002", "standing", equalTo("removed"));
        given().get("/api/v1/charities/GB-CHC-901001")
                .then()
                .body("standing", equalTo("active"), "name", equalTo("Quibblethorpe Soup Kitchen"));
        given().get("/api/v1/charities?q=quibblethorpe soup").then().body("charities[0].id", equalTo("GB-CHC-901001"));
        verify("https://quibblethorpe.org.uk/", null).body("verdict", equalTo("verified"));
        given().get("/api/v1/charities/GB-CHC-901003").then().body("standing", equalTo("removed"));
    }

    /** A row with one cell too many has its number where it may be another's. */
    @Test
    void charityWhoseRowsCellsAreShiftedStaysAsItWas() {
        imported("charity-commission", extract("2026-11-01", SOUP, LIBRARY), "");
        String shifted = extract("2026-11-08", SOUP, LIBRARY).replace("\t901001", "\t\t901001");
        JsonPath done = imported("charity-commission", shifted, "allowFewer=true");

        assertThat(done.getInt("rows.rejected")).isEqualTo(1);
        assertThat(done.getInt("result.newlyAbsent")).isZero();
        verify("https://quibblethorpe.org.uk/", null).body("verdict", equalTo("verified"));
    }

    @Test
    void nobodyIsGoneFromAFileOneOfWhoseNumbersCannotBeRead() {
        imported("charity-commission", extract("2026-11-01", SOUP, LIBRARY), "");
        JsonPath done = imported(
                "charity-commission",
                extract("2026-11-08", row("9o1001", "Quibblethorpe", ""), LIBRARY),
                "allowFewer=true");

        assertThat(done.getInt("rows.rejected")).isEqualTo(1);
        assertThat(done.getInt("result.newlyAbsent")).isZero();
        verify("https://quibblethorpe.org.uk/", null).body("verdict", equalTo("verified"));
        imported("charity-commission", extract("2026-11-15", LIBRARY), "allowFewer=true");
        eventually("/api/v1/charities/GB-CHC-901001", "standing", equalTo("removed"));
    }

    @Test
    void fileOfTheFutureIsRefusedUnlessItsDateIsGiven() {
        String file = extract("2099-01-01", SOUP);
        JsonPath failed = imported("charity-commission", file, "");

        assertThat(failed.getString("state")).isEqualTo("failed");
        assertThat(failed.getString("message")).contains("2099-01-01", "future");
        assertThat(imported("charity-commission", file, "asOf=2026-11-01").getString("asOf"))
                .isEqualTo("2026-11-01");
    }

    @Test
    void reviewedCharityThatItsRegisterRemovesIsServedNoMore() {
        imported(
                "charity-commission",
                extract("2026-11-01", SOUP, row("220949", "British Red Cross", "", "2026-10-30")),
                "");

        eventually("/api/v1/charities/GB-CHC-220949", "standing", equalTo("removed"));
        verify("https://donate.redcross.org.uk/", null).body("verdict", equalTo("unknown"));
    }

    @Test
    void reviewedCharityStaysActiveWhileAnotherRegisterHasIt() {
        imported(
                "charity-commission",
                extract("2026-11-01", SOUP, row("220949", "British Red Cross", "", "2026-10-30")),
                "");
        imported(
                "oscr",
                "Charity Number,Charity Name,Registered Date,Charity Status,Website\r\n"
                        + "SC037738,British Red Cross,01/02/2003,Active,https://redcross.org.uk/\r\n",
                "");

        eventually("/api/v1/charities/GB-CHC-220949", "standing", equalTo("active"));
        verify("https://donate.redcross.org.uk/", null).body("verdict", equalTo("verified"));
    }

    @Test
    void fileThatIsRefusedChangesNothing() {
        imported("charity-commission", extract("2026-11-01", SOUP, LIBRARY), "");
        String whole = extract("2026-11-08", SOUP, LIBRARY);
        Map<String, String> refused = Map.of(
                whole.substring(0, whole.length() - 20),
                "cut short",
                "EIN,NAME\r\n1,2\r\n",
                "it has no column",
                extract("2026-11-08", row("901009", "Somebody Else", "")),
                "so many fewer",
                extract("2026-10-01", SOUP, LIBRARY),
                "newer than 2026-10-01",
                extract("2026-11-08"),
                "no row");
        refused.forEach((file, reason) -> {
            JsonPath failed = imported("charity-commission", file, "");
            assertThat(failed.getString("state")).as(reason).isEqualTo("failed");
            assertThat(failed.getString("message")).contains(reason);
        });
        assertThat(imported("charity-commission", whole, "expectedRows=3").getString("message"))
                .contains("2 rows instead of the 3");

        given().get("/api/v1/charities/GB-CHC-901001").then().body("asOf", equalTo("2026-11-01"));
        given().get("/api/v1/charities/GB-CHC-901009").then().statusCode(404);
    }

    @Test
    void sameFileAgainIsAnsweredWithTheImportThatBroughtIt() {
        String file = extract("2026-11-01", SOUP);
        String first = imported("charity-commission", file, "").getString("id");

        send("charity-commission", file, "").then().statusCode(200).body("id", equalTo(first));
    }

    @Test
    void badRowsAndDuplicatesAreReportedAndTheRestIsTaken() {
        JsonPath done = imported(
                "charity-commission",
                extract("2026-11-01", SOUP, row("12", "Bad Number", ""), LIBRARY, row("901001", "Its Double", "")),
                "");

        assertThat(done.getString("state")).isEqualTo("done");
        assertThat(done.getInt("rows.read")).isEqualTo(4);
        assertThat(done.getInt("rows.kept")).isEqualTo(2);
        assertThat(done.getInt("rows.rejected")).isEqualTo(2);
        assertThat(done.getList("rejects.line")).hasToString("[3, 5]");
        assertThat(done.getString("rejects[1].reason")).isEqualTo("GB-CHC-901001 is on line 2 already");
        eventually("/api/v1/charities/GB-CHC-901001", "name", equalTo("Quibblethorpe Soup Kitchen"));
    }

    @Test
    void readersSeeOneFileOrTheOtherAndNeverNeither() {
        imported("charity-commission", extract("2026-11-01", SOUP), "");
        eventually("/api/v1/charities/GB-CHC-901001", "standing", equalTo("active"));
        for (int day = 2; day < 8; day++) {
            String swapping = send("charity-commission", extract("2026-11-0" + day, SOUP), "")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            do {
                verify("https://quibblethorpe.org.uk/", null).body("verdict", equalTo("verified"));
                given().get("/api/v1/charities?q=quibblethorpe soup")
                        .then()
                        .body("charities.id", hasItem("GB-CHC-901001"));
            } while (!Registers.hasEnded("charity-commission", swapping));
        }
    }

    @Test
    void addressOutsideTheAllowedHostsIsNotFetched() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        boolean[] asked = {false};
        server.createContext("/", exchange -> {
            asked[0] = true;
            exchange.close();
        });
        server.start();
        try {
            for (String url : new String[] {
                "http://127.0.0.1:" + server.getAddress().getPort() + "/eo1.csv",
                "https://user@www.irs.gov/pub/irs-soi/eo1.csv",
                "http://www.irs.gov/pub/irs-soi/eo1.csv",
                "https://www.irs.gov.evil.example/eo1.csv"
            }) {
                given().contentType("application/json")
                        .body(Map.of("url", url))
                        .post("/api/v1/registers/irs-eo1/imports")
                        .then()
                        .statusCode(400)
                        .body("violations[0].field", equalTo("url"));
            }
            assertThat(asked[0]).isFalse();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void badRequestsAreAnsweredWithWhy() {
        send("no-such-register", "x", "").then().statusCode(404).body("detail", containsString("irs-eo1"));
        send("oscr", "x", "asOf=2026-02-31").then().statusCode(400).body("violations[0].field", equalTo("asOf"));
        send("oscr", "x", "asOf=2099-01-01").then().statusCode(400);
        send("oscr", "x", "asOf=yesterday").then().statusCode(400);
        given().get("/api/v1/registers/oscr/imports/imp_nonsense").then().statusCode(404);
        given().header("X-Forwarded-For", "203.0.113.9")
                .contentType("text/csv")
                .body("x")
                .post("/api/v1/registers/oscr/imports")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse verify(String url, String charity) {
        return given().contentType("application/json")
                .body(charity == null ? Map.of("url", url) : Map.of("url", url, "charity", charity))
                .post("/api/v1/links/verify")
                .then()
                .statusCode(200);
    }

    /** Other replicas, and this one's caches, hear of a new register by a notification. */
    private static void eventually(String path, String field, Matcher<?> matcher) {
        await().untilAsserted(() -> given().get(path).then().body(field, matcher));
    }
}
