package org.almoner.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Articles found by their address, while addresses change hands. */
@QuarkusTest
class MovedArticleTest {
    private final String id = Articles.newId();
    private final String old = "https://news.example/old/" + id;
    private final String now = "https://news.example/new/" + id;

    @Test
    void anArticleThatMovedIsFoundAtItsNewAddressAlone() {
        find(now).statusCode(404);
        put(id, old);
        find(old).statusCode(200);
        put(id, now);
        find(now).statusCode(200).body("article.url", equalTo(now));
        find(old).statusCode(404);
    }

    @Test
    void anArticleThatIsDeletedIsNoLongerAtItsAddress() {
        put(id, old);
        find(old).statusCode(200);
        given().delete("/api/v1/articles/" + id).then().statusCode(204);
        find(old).statusCode(404);
    }

    @Test
    void ofTwoArticlesAtOneAddressTheOneLastChangedIsFound() {
        String other = Articles.newId();
        put(id, old);
        put(other, old);
        find(old).body("article.id", equalTo(other));
        given().delete("/api/v1/articles/" + other).then().statusCode(204);
        find(old).statusCode(200).body("article.id", equalTo(id));
    }

    private static void put(String id, String url) {
        given().contentType("text/plain")
                .queryParam("url", url)
                .body(Articles.TEXT)
                .put("/api/v1/articles/" + id);
    }

    private static ValidatableResponse find(String url) {
        return given().queryParam("url", url).get("/api/v1/appeals").then();
    }
}
