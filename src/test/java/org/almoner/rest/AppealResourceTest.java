package org.almoner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AppealResourceTest {
    private final String id = Articles.newId();

    @Test
    void anAppealComesOutByTheArticlesId() {
        Articles.putText(id, Articles.TEXT, "GB").statusCode(201);

        given().get("/api/v1/articles/" + id + "/appeals")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("article.id", equalTo(id))
                .body("article.language", equalTo("en"))
                .body("appeals", hasSize(1))
                .body("appeals[0].id", matchesPattern("ap_[0-9a-v]{20}"))
                .body("appeals[0].kind", equalTo("charity"))
                .body("appeals[0].verdict", equalTo("verified"))
                .body("appeals[0].headline", equalTo("Donate to the Red Cross Storm Appeal"))
                .body("appeals[0].summary", startsWith("Helps provide tarpaulins, soup and dry clothes"))
                .body("appeals[0].provides", contains("tarpaulins", "soup", "dry clothes"))
                .body("appeals[0].place", equalTo("Port Ellery"))
                .body("appeals[0].charity.id", equalTo("GB-CHC-220949"))
                .body("appeals[0].charity.registers.number", contains("220949", "SC037738"))
                .body("appeals[0].campaign", equalTo(null))
                .body("appeals[0].link.url", equalTo("https://donate.redcross.org.uk/"))
                .body("appeals[0].link.source", equalTo("registry"))
                .body("appeals[0].link.permalink", matchesPattern("/go/ap_[0-9a-v]{20}"))
                .body("appeals[0].link.evidence[0].kind", equalTo("official-domain"))
                .body("appeals[0].quote.exact", equalTo(Articles.APPEAL))
                .body("appeals[0].quote.suffix", startsWith("\nTopics"))
                .body("appeals[0].alternatives.charity.name", hasItem("American Red Cross"))
                .body("appeals[0].alternatives.country", not(hasItem("GB")));
    }

    @Test
    void aFamilyNameMeansTheMemberOfTheArticlesCountry() {
        Articles.putText(id, Articles.TEXT, "US")
                .body("appeals[0].charity.name", equalTo("American Red Cross"))
                .body("appeals[0].alternatives.charity.name", hasItem("British Red Cross"));
    }

    @Test
    void theReadersCountryComesFirst() {
        Articles.putText(id, Articles.TEXT, "GB");
        given().get("/api/v1/articles/" + id + "/appeals?country=US")
                .then()
                .body("appeals[0].charity.name", equalTo("American Red Cross"))
                .body("appeals[0].alternatives.charity.name", hasItem("British Red Cross"));
    }

    @Test
    void theArticlesOwnLinkIsServedWhenItIsTheCharitys() {
        Articles.putHtml(id, Articles.html("https://www.redcross.org.uk/storm"))
                .body("appeals[0].link.source", equalTo("article"))
                .body("appeals[0].link.url", equalTo("https://www.redcross.org.uk/storm"));
    }

    @Test
    void aLinkElsewhereIsNotServed() {
        Articles.putHtml(id, Articles.html("https://collect.example.com/storm"))
                .body("appeals[0].link.source", equalTo("registry"))
                .body("appeals[0].link.url", equalTo("https://donate.redcross.org.uk/"));
    }

    @Test
    void nothingIsServedForALookalikesLink() {
        Articles.putHtml(id, Articles.html("https://redcross-storm-appeal.org/"))
                .body("appeals", empty());
    }

    @Test
    void anArticleWithoutAppealHasAnEmptyList() {
        Articles.putText(id, Articles.NO_APPEAL, "GB");
        given().get("/api/v1/articles/" + id + "/appeals")
                .then()
                .statusCode(200)
                .body("appeals", empty());
    }

    @Test
    void anUnknownArticleIsNotFound() {
        given().get("/api/v1/articles/" + id + "/appeals")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Access-Control-Allow-Origin", "*")
                .body("type", equalTo("urn:almoner:problem:not-found"));
    }

    @Test
    void anArticleAskedForTooEarlyIsFoundOnceItIsThere() {
        given().get("/api/v1/articles/" + id + "/appeals").then().statusCode(404);
        Articles.putText(id, Articles.TEXT, "GB");
        given().get("/api/v1/articles/" + id + "/appeals").then().statusCode(200);
    }

    @Test
    void answersMayBeCachedAndComparedByTag() {
        Articles.putText(id, Articles.TEXT, "GB");
        String tag = given().get("/api/v1/articles/" + id + "/appeals")
                .then()
                .header("Cache-Control", "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400")
                .header("Access-Control-Allow-Origin", "*")
                .extract()
                .header("ETag");

        given().header("If-None-Match", "W/\"other\", " + tag)
                .get("/api/v1/articles/" + id + "/appeals")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", startsWith("public"));
    }

    @Test
    void aChangeOfTheArticleChangesTheTag() {
        String before = Articles.putText(id, Articles.TEXT, "GB").extract().header("ETag");
        Articles.putText(id, Articles.NO_APPEAL, "GB");
        String after = given().get("/api/v1/articles/" + id + "/appeals").header("ETag");
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void anArticleIsFoundByItsAddressHoweverItIsWritten() {
        String url = "https://News.example/" + id + "/";
        given().contentType("text/plain")
                .queryParam("url", url)
                .queryParam("country", "GB")
                .body(Articles.TEXT)
                .put("/api/v1/articles/" + id);

        for (String written : new String[] {
            url, "http://news.example/" + id, "https://news.example/" + id + "?utm_source=mail&fbclid=1#comments"
        }) {
            given().queryParam("url", written)
                    .get("/api/v1/appeals")
                    .then()
                    .statusCode(200)
                    .body("article.id", equalTo(id));
        }
        given().queryParam("url", "https://news.example/" + id + "?page=2")
                .get("/api/v1/appeals")
                .then()
                .statusCode(404);
    }

    @Test
    void anArticleIsFoundByItsHostInLettersOrInAscii() {
        given().contentType("text/plain")
                .queryParam("url", "https://zürich-news.example/" + id)
                .queryParam("country", "GB")
                .body(Articles.TEXT)
                .put("/api/v1/articles/" + id)
                .then()
                .statusCode(201);
        for (String host : new String[] {"Zürich-News.example", "xn--zrich-news-9db.example"}) {
            given().queryParam("url", "https://" + host + "/" + id)
                    .get("/api/v1/appeals")
                    .then()
                    .statusCode(200)
                    .body("article.id", equalTo(id));
        }
    }

    @Test
    void anAddressMustBeAWebAddress() {
        given().queryParam("url", "ftp://news.example/a")
                .get("/api/v1/appeals")
                .then()
                .statusCode(400)
                .body("violations.field", contains("url"));
        given().get("/api/v1/appeals").then().statusCode(400).body("violations.field", contains("url"));
    }

    @Test
    void aPermalinkLeadsToTheVerifiedLinkEvenWhenTheArticleIsGone() {
        String permalink = Articles.putText(id, Articles.TEXT, "GB").extract().path("appeals[0].link.permalink");
        given().redirects()
                .follow(false)
                .get(permalink)
                .then()
                .statusCode(302)
                .header("Location", "https://donate.redcross.org.uk/")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer");

        given().delete("/api/v1/articles/" + id).then().statusCode(204);
        given().redirects()
                .follow(false)
                .get(permalink)
                .then()
                .statusCode(302)
                .header("Location", "https://donate.redcross.org.uk/");
    }

    @Test
    void aPermalinkNobodyMadeLeadsNowhere() {
        given().redirects()
                .follow(false)
                .get("/go/ap_00000000000000000000")
                .then()
                .statusCode(404);
        given().redirects()
                .follow(false)
                .get("/go/https:%2F%2Fevil.example")
                .then()
                .statusCode(404);
    }

    @Test
    void theHeadersComeWithoutTheBodyWhereThatIsAsked() {
        String tag = Articles.putText(id, Articles.TEXT, "GB").extract().header("ETag");
        String answer = given().head("/api/v1/articles/" + id + "/appeals")
                .then()
                .statusCode(200)
                .header("ETag", tag)
                .header("Cache-Control", startsWith("public"))
                .extract()
                .asString();
        assertThat(answer).isEmpty();
    }

    @Test
    void aTagIsOfOneReadersAnswerAlone() {
        Articles.putText(id, Articles.TEXT, "GB");
        String british = given().get("/api/v1/articles/" + id + "/appeals").header("ETag");
        given().header("If-None-Match", british)
                .get("/api/v1/articles/" + id + "/appeals?country=US")
                .then()
                .statusCode(200)
                .body("appeals[0].charity.name", equalTo("American Red Cross"));
        given().header("If-None-Match", british)
                .get("/api/v1/articles/" + id + "/appeals?country=GB")
                .then()
                .statusCode(304);
    }

    @Test
    void aReadersCountryMustBeOne() {
        for (String country : new String[] {"gb", "UK", "XX", "GBR", ""}) {
            given().queryParam("country", country + " ")
                    .get("/api/v1/articles/" + id + "/appeals")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:almoner:problem:invalid-input"))
                    .body("violations.field", contains("country"));
        }
    }

    @Test
    void anIdThatIsNoneIsRefusedAndNotLookedFor() {
        given().get("/api/v1/articles/{id}/appeals", "-no")
                .then()
                .statusCode(400)
                .body("violations.field", contains("id"));
    }

    @Test
    void whatTheReaderCannotTakeIsNotAcceptable() {
        Articles.putText(id, Articles.TEXT, "GB");
        given().accept("text/csv")
                .get("/api/v1/articles/" + id + "/appeals")
                .then()
                .statusCode(406)
                .body("type", equalTo("urn:almoner:problem:not-acceptable"));
    }
}
