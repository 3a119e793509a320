package org.almoner.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.Patience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is answered while the database is away, and a register is in place that memory holds little of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutDatabaseIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String PAGE = "https://news.example.org/kept";

    /** A made-up extract of the Charity Commission. */
    private static final List<String> REGISTER = List.of(
            "date_of_extract\tregistered_charity_number\tlinked_charity_number\tcharity_name"
                    + "\tcharity_registration_status\tdate_of_registration\tdate_of_removal\tcharity_contact_web",
            "2026-11-01\t7654321\t0\tHARTSMERE BARN TRUST\tRegistered\t1999-01-02\t\twww.hartsmere-barn.org.uk",
            "2026-11-01\t7654322\t0\tHARTSMERE MILL TRUST\tRegistered\t1999-01-02\t\twww.hartsmere-mill.org.uk");

    private OwnDatabase database;
    private PackagedService service;

    /** The link of the one appeal that readers got, of an article that was asked for as JSON alone. */
    private JsonNode shown;

    @BeforeAll
    void fillMemoryAndStopTheDatabase() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "packaged-tests"));
        folder = Files.createTempDirectory(folder, "Without").toAbsolutePath();
        database = new OwnDatabase(folder.resolve("database"));
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("ALMONER_SERVING_MAX_AGE", "17s");
        service = PackagedService.start(folder.resolve("service.log"), environment);
        importRegister(); // first, since news of it empties the memory once more
        service.put("kept", "text/plain", ServiceSuite.ARTICLE, "?country=GB&url=" + PAGE);
        shown = ok(service.get("/api/v1/articles/kept/appeals")).at("/appeals/0/link");
        assertThat(verdict("{\"url\": \"https://www.hartsmere-barn.org.uk/give\"}"))
                .isEqualTo("verified");
        database.stop();
        service.awaitDatabase(503);
    }

    private void importRegister() {
        service.post(
                "/api/v1/registers/charity-commission/imports",
                "application/octet-stream",
                String.join("\r\n", REGISTER) + "\r\n");
        Patience.await()
                .until(() -> service.get("/api/v1/charities/GB-CHC-7654321").statusCode() == 200);
    }

    @AfterAll
    void stop() throws IOException {
        try (OwnDatabase closed = database) {
            service.close();
        }
    }

    @Test
    void detectionNeedsNoDatabase() throws IOException {
        JsonNode answer = ok(service.post("/api/v1/detect?country=GB", "text/plain", ServiceSuite.ARTICLE));
        assertThat(answer.at("/appeals/0/charity/id").asText()).isEqualTo("GB-CHC-220949");
    }

    @Test
    void detectionSaysThatRegistersCouldNotBeAsked() throws IOException {
        String text =
                "If you would like to donate to the Hartsmere Mill Trust, go to https://hartsmere-mill.org.uk/give.";
        JsonNode answer = ok(service.post("/api/v1/detect?country=GB", "text/plain", text));
        assertThat(answer.path("passages")).hasSize(1);
        assertThat(answer.path("appeals")).isEmpty();
        assertThat(answer.path("notes").findValuesAsText("kind")).contains("registers-away");
    }

    @Test
    void aReviewedCharitysLinkIsVerifiedWithoutTheDatabase() throws IOException {
        assertThat(verdict("{\"url\": \"https://donate.redcross.org.uk/storm\"}"))
                .isEqualTo("verified");
        assertThat(verdict("{\"url\": \"https://www.hartsmere-barn.org.uk/barn\"}"))
                .as("asked for just before")
                .isEqualTo("verified");
    }

    @Test
    void aVerdictSaysThatRegistersCouldNotBeAsked() throws IOException {
        JsonNode answer = verified("{\"url\": \"https://www.hartsmere-mill.org.uk/give\"}");
        assertThat(answer.path("verdict").asText()).isEqualTo("unknown");
        assertThat(answer.at("/receipt/notChecked").toString()).contains("\"registers\"");
    }

    @Test
    void aCharityThatMemoryDoesNotHoldIsNotSaidToBeUnknown() {
        assertThat(service.post(
                                "/api/v1/links/verify",
                                "application/json",
                                "{\"url\": \"https://www.hartsmere-mill.org.uk/give\", \"charity\": \"GB-CHC-7654322\"}")
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void whatWasShownAsJsonIsShownAsAPage() {
        for (String path : List.of("/embed/kept", "/embed/kept/feed", "/embed/kept?theme=dark")) {
            HttpResponse<String> page = service.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).contains(shown.path("permalink").asText());
            assertAged(page);
        }
    }

    @Test
    void whatWasShownAsJsonIsShownByOEmbed() throws IOException {
        for (String url : List.of(
                "https://news.example.org/kept", service.uri("/embed/kept").toString())) {
            HttpResponse<String> answer = service.get("/oembed?url=" + url);
            assertThat(ok(answer).path("html").asText()).as(url).contains("/embed/kept");
            assertAged(answer);
        }
    }

    @Test
    void whatWasShownAsJsonIsShownInSchemaOrg() throws IOException {
        HttpResponse<String> answer = service.get("/api/v1/articles/kept/appeals", "application/ld+json");
        assertThat(ok(answer).at("/@graph/0/target/urlTemplate").asText())
                .isEqualTo(shown.path("url").asText());
        assertAged(answer);
    }

    @Test
    void everyFormMayBeKeptForAsLongAsIsSet() throws IOException {
        for (String path :
                List.of("/api/v1/articles/kept/appeals", "/embed/kept", "/embed/kept/feed", "/oembed?url=" + PAGE)) {
            assertThat(service.get(path).headers().firstValue("Cache-Control"))
                    .as(path)
                    .hasValueSatisfying(value -> assertThat(value).contains("max-age=17"));
        }
        assertThat(ok(service.get("/oembed?url=" + PAGE)).path("cache_age").asInt())
                .isEqualTo(17);
    }

    @Test
    void aPermalinkThatWasShownIsFollowed() {
        HttpResponse<String> answer = service.get(shown.path("permalink").asText());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .contains(shown.path("url").asText());
    }

    @Test
    void whatNobodyWasShownIsNotSaidToBeMissing() {
        assertThat(service.get("/embed/another").statusCode()).isEqualTo(503);
        assertThat(service.get("/go/ap_00000000000000000000").statusCode()).isEqualTo(503);
    }

    /** Whoever stores the answer counts its time from when it held. */
    private static void assertAged(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValueAsLong("Age")).isPresent();
    }

    private String verdict(String request) throws IOException {
        return verified(request).path("verdict").asText();
    }

    private JsonNode verified(String request) throws IOException {
        return ok(service.post("/api/v1/links/verify", "application/json", request));
    }

    private static JsonNode ok(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
