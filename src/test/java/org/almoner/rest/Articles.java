package org.almoner.rest;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** Articles of our own writing, and how tests send them. */
final class Articles {
    static final String APPEAL = "If you would like to donate to the Red Cross Storm Appeal, which will help provide"
            + " tarpaulins, soup and dry clothes to families in Port Ellery, click here";

    static final String TEXT = "The storm came in from the west at noon, and by evening the harbour wall had gone.\n"
            + "Ferries stay in port until Thursday, the harbour master said.\n"
            + APPEAL + "\n"
            + "Topics: Weather, Harbours\n";

    static final String NO_APPEAL = "The storm came in from the west at noon.\nFerries stay in port until Thursday.\n";

    /** Content types as the test writes them, without a charset of RestAssured's own. */
    static final RestAssuredConfig AS_WRITTEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Articles() {}

    static String newId() {
        return "test-" + UUID.randomUUID();
    }

    static String html(String link) {
        return "<html><body><nav><a href='/'>Home</a></nav><article><p>The storm came in from the west at noon.</p><p>"
                + APPEAL.replace("click here", "<a href=\"" + link + "\">click here</a>")
                + ".</p></article></body></html>";
    }

    static ValidatableResponse putText(String id, String text, String country) {
        return given().contentType("text/plain; charset=utf-8")
                .queryParam("country", country)
                .body(text)
                .put("/api/v1/articles/" + id)
                .then();
    }

    static ValidatableResponse putHtml(String id, String html) {
        return given().config(AS_WRITTEN)
                .contentType("text/html")
                .queryParam("country", "GB")
                .body(html)
                .put("/api/v1/articles/" + id)
                .then();
    }
}
