package org.almoner.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.Patience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is watched is what the running service tells: metric names, labels, routes; and traces only when asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitoringIT {
    private static final Path COMPONENT = Path.of("k8s/components/monitoring");
    /** A metric and its labels, as in {@code name{label="value"}}: all of ours are asked for with labels. */
    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][\\w:]*)\\{([^{}]*(?:\"[^\"]*\"[^{}]*)*)}");

    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    /** Prometheus makes this one, and these labels of all. */
    private static final Set<String> NOT_OURS = Set.of("up", "job", "pod");

    private Path folder;
    private OwnDatabase database;
    private OwnBroker broker;
    private PackagedService service;
    private String metrics;

    @BeforeAll
    void start() throws Exception {
        folder = Files.createDirectories(Path.of("target", "packaged-tests"));
        folder = Files.createTempDirectory(folder, "Monitoring").toAbsolutePath();
        database = new OwnDatabase(folder.resolve("database"));
        broker = new OwnBroker(folder.resolve("broker"));
        broker.topic("articles", 1);
        broker.topic("articles-dead-letter", 1);
        broker.topic("appeals", 1);
        Map<String, String> streaming = new HashMap<>(database.environment());
        streaming.put("KAFKA_BOOTSTRAP_SERVERS", broker.servers());
        service = PackagedService.start(folder.resolve("service.log"), streaming);
        service.put("watched-article", "text/plain", ServiceSuite.ARTICLE, "?country=GB");
        service.get("/api/v1/articles/watched-article/appeals");
        service.get("/api/v1/articles/watched-article/appeals");
        service.post("/api/v1/articles", "application/x-ndjson", "");
        service.get("/oembed?format=yaml&url=https://news.example/watched-article");
        service.get("/no/such/secret-path");
        for (String method : List.of("PATCH", "OPTIONS", "SECRETWORD")) {
            service.request(method, "/api/v1/articles/secret-path");
            service.request(method, "/secret-path");
        }
        service.rawGet("/api/v1/articles/secret-path/appeals?country=%zz");
        // Kafka's client tells its backlog once it has a partition.
        Patience.await().until(() -> {
            metrics = service.management("/q/metrics").body();
            return metrics.contains("kafka_consumer_fetch_manager_records_lag{");
        });
    }

    @AfterAll
    void stop() throws Exception {
        service.close();
        broker.close();
        database.close();
    }

    @Test
    void deadLettersAreCountedBeforeThereAreAny() {
        assertThat(metrics).contains("almoner_stream_articles_total{outcome=\"rejected\"} 0.0");
    }

    @Test
    void whatWaitsInTheStreamsAndWhatTheyRejectIsWatched() throws IOException {
        String alerts = alerts().toString();
        String panels = dashboard().toString();
        assertThat(List.of(alerts, panels))
                .allSatisfy(watched -> assertThat(watched)
                        .contains("kafka_consumer_fetch_manager_records_lag")
                        .contains("almoner_stream_articles_total"));
    }

    @Test
    void everyMetricOfDashboardAndAlertsIsExposedWithTheLabelsAskedFor() throws IOException {
        List<String> expressions = new ArrayList<>(dashboard());
        alerts().forEach(alert -> expressions.add(alert.path("expr").asText()));
        assertThat(expressions).hasSizeGreaterThan(15).allSatisfy(this::assertExposed);
    }

    /** That oEmbed has no such format, and that there are as many streams as there is room for. */
    @Test
    void whatTheContractDemandsIsNoError() throws IOException {
        assertThat(metrics).containsPattern("outcome=\"SERVER_ERROR\",status=\"501\",uri=\"/oembed\"");
        assertThat(alerts())
                .filteredOn(alert -> alert.path("alert").asText().equals("AlmonerErrors"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.path("expr").asText())
                        .contains("status!=\"501\"")
                        .containsPattern("unless rate\\([^)]*uri=\"/api/v1/articles\",status=\"503\""));
    }

    @Test
    void requestsAreCountedByRouteAndNotByPath() {
        assertThat(metrics)
                .contains("uri=\"/api/v1/articles/{id}/appeals\"")
                .containsPattern("http_server_requests_seconds_bucket\\{[^\\n]*le=\"0\\.25\"")
                .doesNotContain("watched-article")
                .doesNotContain("secret-path")
                .doesNotContain("SECRETWORD")
                .contains("status=\"405\",uri=\"OTHER\"")
                .contains("uri=\"NOT_FOUND\"");
    }

    @Test
    void everyAlertHasALineInTheRunbook() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(alerts())
                .isNotEmpty()
                .allSatisfy(alert ->
                        assertThat(readme).contains("| `" + alert.path("alert").asText() + "` |"));
    }

    @Test
    void tracesAreSentWhenAskedForAndNotOtherwise() throws IOException, InterruptedException {
        List<String> exports = new CopyOnWriteArrayList<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            // Names of spans are plain text in protobuf too.
            exports.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        Map<String, String> traced = new HashMap<>(database.environment());
        traced.put(
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + collector.getAddress().getPort());
        traced.put("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        traced.put("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
        try {
            try (PackagedService silent = PackagedService.start(folder.resolve("silent.log"), traced)) {
                silent.get("/api/v1/articles/watched-article/appeals");
                Thread.sleep(2_000);
            }
            assertThat(exports).isEmpty();

            traced.put("QUARKUS_OTEL_SDK_DISABLED", "false");
            try (PackagedService open = PackagedService.start(folder.resolve("traced.log"), traced)) {
                open.get("/api/v1/articles/watched-article/appeals");
                Patience.await()
                        .until(() -> exports.stream()
                                .anyMatch(spans -> spans.contains("GET /api/v1/articles/{id}/appeals")));
            }
        } finally {
            collector.stop(0);
        }
    }

    private void assertExposed(String expression) {
        Matcher selector = SELECTOR.matcher(expression.replaceAll("\\{id}", "<id>"));
        Set<String> names = new HashSet<>();
        while (selector.find()) {
            String name = selector.group(1);
            names.add(name);
            if (NOT_OURS.contains(name)) {
                continue;
            }
            List<String> series = metrics.replace("{id}", "<id>")
                    .lines()
                    .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                    .toList();
            assertThat(series).as("series of " + name).isNotEmpty();
            Matcher label = LABEL.matcher(selector.group(2));
            while (label.find()) {
                String key = label.group(1);
                // Failures do not happen here, so of outcomes the label alone is there.
                String wanted = key.equals("outcome") || key.equals("status") ? key + "=\"" : label.group();
                if (!NOT_OURS.contains(key)) {
                    assertThat(series).as(name).anyMatch(line -> line.contains(wanted));
                }
            }
        }
        assertThat(names).as(expression).isNotEmpty();
    }

    private static List<String> dashboard() throws IOException {
        JsonNode dashboard =
                new ObjectMapper().readTree(COMPONENT.resolve("almoner.json").toFile());
        return dashboard.findValuesAsText("expr");
    }

    private static List<JsonNode> alerts() throws IOException {
        JsonNode rule = new YAMLMapper()
                .readTree(COMPONENT.resolve("prometheusrule.yaml").toFile());
        List<JsonNode> alerts = new ArrayList<>();
        rule.at("/spec/groups").forEach(group -> group.path("rules").forEach(alerts::add));
        return alerts;
    }
}
