package org.almoner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CharityResourceTest {
    @Test
    void aCharityIsFoundByTheStartOfItsNameAndDespiteATypingError() {
        for (String query : List.of("british red", "british red cros", "BRITISH RED CROSS SOCIETY", "Rdd Barnen")) {
            List<String> names = given().queryParam("q", query)
                    .get("/api/v1/charities")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("charities.name");
            assertThat(names).as(query).isNotEmpty();
            assertThat(names.get(0)).as(query).isIn("British Red Cross", "Rädda Barnen");
        }
    }

    @Test
    void accentsDoNotCount() {
        given().queryParam("q", "medecins sans frontieres")
                .get("/api/v1/charities")
                .then()
                .body("charities.name", hasItem("Médecins Sans Frontières UK"));
    }

    @Test
    void aSearchKeepsToItsCountryAndItsLimit() {
        given().queryParam("q", "red cross")
                .queryParam("country", "US")
                .queryParam("limit", 3)
                .get("/api/v1/charities")
                .then()
                .body("charities.country", everyItem(equalTo("US")))
                .body("charities[0].name", equalTo("American Red Cross"));
        given().queryParam("limit", 3).get("/api/v1/charities").then().body("charities", hasSize(3));
    }

    @Test
    void whatHasNoLetterAndNoDigitFindsNobody() {
        for (String query : List.of("%F0%9F%98%80", "%00", "...")) {
            given().urlEncodingEnabled(false)
                    .get("/api/v1/charities?q=" + query)
                    .then()
                    .statusCode(200)
                    .body("charities", empty());
        }
        given().queryParam("q", " ").get("/api/v1/charities").then().body("charities", not(empty()));
    }

    @Test
    void aNameNobodyHasFindsNobody() {
        given().queryParam("q", "zzyzx qwrtp").get("/api/v1/charities").then().body("charities", empty());
    }

    @Test
    void aCharityIsShownWithTheSourceOfEachFactUnderAnyOfItsIds() {
        for (String id : List.of("GB-CHC-220949", "GB-SC-SC037738")) {
            given().get("/api/v1/charities/" + id)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo("GB-CHC-220949"))
                    .body("registers.number", contains("220949", "SC037738"))
                    .body("assurance", equalTo("register"))
                    .body("standing", equalTo("active"))
                    .body("domains", contains("redcross.org.uk"))
                    .body("sources", not(empty()))
                    .body("sources.fact", hasItem("domains"));
        }
    }

    @Test
    void theDataNamesItsLicences() {
        String notice = given().get("/api/v1/charities/GB-CHC-220949").path("notice");
        given().get(notice).then().statusCode(200).body(containsString("Open Government Licence"));
    }

    @Test
    void anUnknownIdIsNotFound() {
        for (String id : List.of("GB-CHC-999999", "nonsense")) {
            given().get("/api/v1/charities/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:almoner:problem:not-found"));
        }
    }
}
