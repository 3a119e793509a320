package org.almoner.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.Patience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the packaged service does over either database: one suite, two ways to run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServiceSuite {
    static final String SECRET_WORD = "marmaladequince";

    static final String ARTICLE = """
            The river rose overnight and took the old bridge at Hartsmere with it, said a %s.
            Schools stay closed until Monday.
            If you would like to donate to the Red Cross Flood Appeal, which will help provide tents, soap and clean \
            water to families in Hartsmere, click here.
            Topics: Weather""".formatted(SECRET_WORD);

    static final ObjectMapper JSON = new ObjectMapper();

    Path folder;
    PackagedService service;

    /** What tells the process which database to use. */
    abstract Map<String, String> database() throws IOException;

    /** Readers get the new answer, however long it takes to make: when the old one is served instead is another matter. */
    final Map<String, String> settings() throws IOException {
        Map<String, String> settings = new HashMap<>(database());
        settings.put("ALMONER_SERVING_PATIENCE", Patience.LONGEST.toString());
        return settings;
    }

    abstract void stopDatabase() throws IOException, InterruptedException;

    abstract void startDatabase() throws IOException, InterruptedException;

    /** What the log says when the database is away. */
    abstract String whatToDo();

    @BeforeAll
    void startService() throws IOException {
        folder = Files.createDirectories(Path.of("target", "packaged-tests"));
        folder = Files.createTempDirectory(folder, getClass().getSimpleName()).toAbsolutePath();
        service = PackagedService.start(folder.resolve("service.log"), settings());
    }

    @AfterAll
    void stopService() throws IOException, InterruptedException {
        try {
            service.close();
        } finally {
            stopDatabase();
        }
        assertNoLogHasAWordOfTheArticle();
    }

    /** Every log that the service and its database wrote in the whole run, failures, kills and restarts included. */
    private void assertNoLogHasAWordOfTheArticle() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> logs =
                    files.filter(file -> file.toString().endsWith(".log")).toList();
            assertThat(logs)
                    .isNotEmpty()
                    .allSatisfy(log -> assertThat(Files.readString(log, StandardCharsets.ISO_8859_1))
                            .doesNotContain(SECRET_WORD));
        }
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    @Test
    void anArticleGoesInAsTextAndItsAppealComesOut() throws IOException {
        assertThat(service.put("as-text", "text/plain", ARTICLE, "?country=GB").statusCode())
                .isEqualTo(201);
        JsonNode appeals = json(service.get("/api/v1/articles/as-text/appeals")).path("appeals");
        assertThat(appeals).hasSize(1);
        assertThat(appeals.at("/0/charity/name").asText()).isEqualTo("British Red Cross");
        assertThat(appeals.at("/0/quote/exact").asText())
                .startsWith("If you would")
                .endsWith("click here.");
    }

    @Test
    void anArticleGoesInAsHtmlAndItsLinkIsServed() throws IOException {
        String html = "<p>"
                + ARTICLE.replace("\n", "</p><p>")
                        .replace("click here", "<a href='https://donate.redcross.org.uk/floods'>click here</a>");
        service.put("as-html", "text/html", html, "?country=GB");
        JsonNode link = json(service.get("/api/v1/articles/as-html/appeals")).at("/appeals/0/link");
        assertThat(link.path("source").asText()).isEqualTo("article");
        assertThat(link.path("url").asText()).isEqualTo("https://donate.redcross.org.uk/floods");
    }

    @Test
    void anArticleGoesInAsJson() throws IOException {
        String body = JSON.writeValueAsString(Map.of("text", ARTICLE, "country", "US"));
        service.put("as-json", "application/json", body, "");
        JsonNode appeals = json(service.get("/api/v1/articles/as-json/appeals")).path("appeals");
        assertThat(appeals.at("/0/charity/name").asText()).isEqualTo("American Red Cross");
    }

    @Test
    void whatIsAcknowledgedIsThereAfterARestart() throws IOException {
        service.put("lasting", "text/plain", ARTICLE, "?country=GB");
        service.close();
        service = PackagedService.start(folder.resolve("service.log"), settings());
        assertThat(json(service.get("/api/v1/articles/lasting/appeals")).path("appeals"))
                .hasSize(1);
    }

    @Test
    void withoutItsDatabaseItReadsFromMemoryAndRefusesToWriteUntilTheDatabaseIsBack()
            throws IOException, InterruptedException {
        service.put("in-memory", "text/plain", ARTICLE, "?country=GB");
        String before = service.get("/api/v1/articles/in-memory/appeals").body();
        int lines = service.logLines().size();
        stopDatabase();

        service.awaitDatabase(503);
        assertThat(service.management("/q/health/ready").statusCode())
                .as("readers are still answered")
                .isEqualTo(200);
        assertThat(service.get("/api/v1/articles/in-memory/appeals").body()).isEqualTo(before);
        assertThat(service.get("/api/v1/articles/never-seen/appeals").statusCode())
                .isEqualTo(503);
        HttpResponse<String> write = service.put("too-late", "text/plain", ARTICLE, "");
        assertThat(write.statusCode()).isEqualTo(503);
        assertThat(write.headers().firstValue("Retry-After")).isPresent();
        assertThat(json(write).path("type").asText()).isEqualTo("urn:almoner:problem:unavailable");
        assertThat(service.management("/q/health/live").statusCode())
                .as("a restart would not bring the database back")
                .isEqualTo(200);
        for (String needsDatabase :
                new String[] {"/api/v1/articles/in-memory", "/api/v1/charities?q=oxfam", "/go/ap_00000000000000000000"
                }) {
            HttpResponse<String> answer = service.get(needsDatabase);
            assertThat(answer.statusCode()).as(needsDatabase).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After"))
                    .as(needsDatabase)
                    .isPresent();
        }
        assertThat(service.get("/api/v1/charities/GB-CHC-220949").statusCode()).isEqualTo(200);
        Patience.await().until(() -> service.logLines().stream().skip(lines).anyMatch(this::saysWhatToDo));
        assertItIsSaidOnceAndWithoutStackTraces(
                service.logLines().subList(lines, service.logLines().size()));

        startDatabase();
        service.awaitDatabase(200);
        Patience.await()
                .until(() -> service.put("back", "text/plain", ARTICLE, "").statusCode() / 100 == 2);
        String changed = service.put("in-memory", "text/plain", "The river fell.", "?country=GB")
                .body();
        assertThat(service.get("/api/v1/articles/in-memory/appeals").body()).isEqualTo(changed);
    }

    private boolean saysWhatToDo(String line) {
        return line.contains(whatToDo());
    }

    private void assertItIsSaidOnceAndWithoutStackTraces(List<String> log) {
        assertThat(log).filteredOn(this::saysWhatToDo).hasSize(1);
        assertThat(log)
                .noneMatch(line -> line.contains("\"exception\"")
                        || line.contains("\"stackTrace\"")
                        || line.contains("incorrect state"));
    }

    @Test
    void logsAreJsonLinesWithoutAWordOfTheArticle() throws IOException {
        service.put("logged", "text/plain", ARTICLE, "?country=GB");
        service.put("logged", "application/json", "{\"text\": \"" + SECRET_WORD + "\" " + SECRET_WORD + "}", "");
        service.put("logged", "application/json", "{\"text\": [\"" + SECRET_WORD + "\"]}", "");
        service.put("logged", "text/plain", SECRET_WORD, "?country=" + SECRET_WORD);
        assertThat(service.logLines()).isNotEmpty().allSatisfy(line -> {
            assertThat(JSON.readTree(line).path("message").isTextual()).isTrue();
            assertThat(line).doesNotContain(SECRET_WORD);
        });
    }

    @Test
    void whatADatabaseCannotTakeIsNoSecretInTheLogEither() {
        String nul = "\\u0000 \\ud800 " + SECRET_WORD;
        HttpResponse<String> stored =
                service.put("odd", "application/json", "{\"text\": \"" + nul + "\", \"site\": \"" + nul + "\"}", "");
        assertThat(stored.statusCode()).isEqualTo(201);
        HttpResponse<String> refused = service.put(
                "odd",
                "application/json",
                "{\"text\": \"" + SECRET_WORD + "\", \"publishedAt\": \"+999999999-01-01T00:00:00Z\"}",
                "");
        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @Test
    void healthAndMetricsAreOnTheManagementPortAlone() throws IOException {
        service.put("counted", "text/plain", ARTICLE, "?country=GB");
        service.get("/api/v1/articles/counted/appeals");
        service.get("/api/v1/articles/counted/appeals");

        for (String probe : new String[] {"started", "live", "ready"}) {
            assertThat(service.management("/q/health/" + probe).statusCode()).isEqualTo(200);
            assertThat(service.get("/q/health/" + probe).statusCode()).isEqualTo(404);
        }
        assertThat(service.get("/q/metrics").statusCode()).isEqualTo(404);
        assertThat(service.management("/q/metrics").body())
                .contains("almoner_articles_detected_total")
                .contains("almoner_passages_total{kind=\"charity\",verdict=\"verified\"}")
                .contains("almoner_detection_seconds_count")
                .containsPattern("cache_gets_total\\{cache=\"appeals\".*result=\"hit\"");
    }
}
