package org.almoner.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.access.KeyHash;
import org.almoner.kubernetes.Kustomize;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The packaged application as the production manifest starts it: its command, user, settings, memory and probes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManifestServiceIT {
    private static final String KEY = "alm_example";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\((\\w+)\\)");
    private static final boolean ROOT = System.getProperty("user.name").equals("root");

    /** A read-only root and an empty /tmp, as the container has them; the application where the image has it. */
    private static final String AS_CONTAINER = """
            mount --bind target/quarkus-app /mnt && mount -o remount,ro,bind /mnt && mount -o remount,ro,bind / \
            && mount -t tmpfs -o size=256m tmpfs /tmp && cd /mnt \
            && if touch /usr/writable 2> /dev/null; then echo 'the root is writable' >&2; exit 9; fi \
            && exec setpriv --reuid="$0" --regid="$0" --clear-groups --no-new-privs --bounding-set=-all "$@\"""";

    private Path folder;
    private OwnDatabase database;
    private JsonNode pod;
    private JsonNode container;
    private PackagedService service;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        folder = Files.createDirectories(Path.of("target", "packaged-tests"));
        folder = Files.createTempDirectory(folder, "Manifest").toAbsolutePath();
        database = new OwnDatabase(folder.resolve("database"));
        List<ObjectNode> documents = Kustomize.overlay("production");
        pod = kind(documents, "Deployment").at("/spec/template/spec");
        container = pod.at("/containers/0");
        Map<String, String> environment =
                environment(kind(documents, "ConfigMap").path("data"));
        service = PackagedService.launch(folder.resolve("service.log"), environment, command());
        service.authorize(KEY);
    }

    @AfterAll
    void stop() throws IOException {
        try (OwnDatabase closed = database) {
            service.close();
        }
    }

    @Test
    @Order(1)
    void itStartsWithinItsStartupProbesPatience() throws InterruptedException {
        JsonNode probe = container.path("startupProbe");
        int status = 0;
        for (int failures = 0; failures < probe.path("failureThreshold").asInt() && status != 200; failures++) {
            Thread.sleep(Duration.ofSeconds(probe.path("periodSeconds").asInt()).toMillis());
            status = probe("startupProbe");
        }
        assertThat(status).isEqualTo(200);
        assertThat(probe("readinessProbe")).isEqualTo(200);
        assertThat(probe("livenessProbe")).isEqualTo(200);
    }

    @Test
    @Order(2)
    void itRunsAsNobodyWithPowers() throws IOException {
        Map<String, String> status = processStatus();
        assertThat(status.get("Uid").split("\\s+")[0])
                .isEqualTo(ROOT ? pod.at("/securityContext/runAsUser").asText() : ids("-u"));
        if (ROOT) {
            assertThat(status.get("CapEff")).matches("0+");
            assertThat(status.get("NoNewPrivs")).isEqualTo("1");
        }
    }

    @Test
    @Order(3)
    void itServesWithinItsMemoryLimit() throws IOException {
        for (int article = 0; article < 300; article++) {
            String id = "/api/v1/articles/manifest-" + article;
            String padding = "The river rose. ".repeat(2000);
            assertThat(service.put("manifest-" + article, "text/plain", padding + ServiceSuite.ARTICLE, "?country=GB")
                            .statusCode())
                    .isEqualTo(201);
            HttpResponse<String> served = service.get(id + "/appeals");
            assertThat(served.body()).contains("British Red Cross");
        }
        long peak = Long.parseLong(processStatus().get("VmHWM").replace(" kB", "")) * 1024;
        assertThat(peak).isLessThan(memoryLimit());
    }

    /** Behind the Ingress every connection is the controller's, and callers are whom it names. */
    @Test
    @Order(4)
    void callersBehindTheIngressHaveEachTheirLimit() {
        int passed = 0;
        while (detect("192.0.2.1") == 200) {
            assertThat(++passed).isLessThan(500);
        }
        assertThat(passed).isPositive();
        assertThat(detect("192.0.2.2")).isEqualTo(200);
    }

    private int detect(String caller) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(service.uri("/api/v1/detect"))
                                    .header("Content-Type", "text/plain")
                                    .header("X-Forwarded-For", caller)
                                    .POST(HttpRequest.BodyPublishers.ofString("The river rose."))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Order(5)
    void toldToStopItTellsSoServesOnAndEndsInTime() throws InterruptedException {
        long begun = System.nanoTime();
        Thread stopping = new Thread(service::close);
        stopping.start();
        service.awaitReadiness(503);
        assertThat(service.get("/api/v1/articles/manifest-1/appeals").statusCode())
                .as("for those who have not noticed")
                .isEqualTo(200);
        assertThat(service.put("late", "text/plain", ServiceSuite.ARTICLE, "").statusCode())
                .isEqualTo(201);
        stopping.join();
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isLessThan(Duration.ofSeconds(
                        pod.path("terminationGracePeriodSeconds").asLong()));
    }

    private int probe(String name) {
        JsonNode http = container.at("/" + name + "/httpGet");
        assertThat(http.path("port").asText()).isEqualTo("management");
        try {
            return service.management(http.path("path").asText()).statusCode();
        } catch (java.io.UncheckedIOException e) {
            return 0;
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        if (ROOT) {
            command.addAll(List.of("unshare", "-m", "sh", "-c", AS_CONTAINER));
            command.add(pod.at("/securityContext/runAsUser").asText());
        } else {
            command.addAll(List.of("sh", "-c", "cd target/quarkus-app && exec \"$@\"", "sh"));
        }
        assertThat(container.at("/command/0").asText()).isEqualTo("java");
        command.add(PackagedService.JAVA);
        command.add("-XX:MaxRAM=" + memoryLimit()); // what a memory limit makes of the machine, as the JVM sees it
        for (JsonNode argument : container.path("args")) {
            // The image runs on JDK 25; older ones do not know the AOT cache.
            if (Runtime.version().feature() >= 24 || !argument.asText().startsWith("-XX:AOT")) {
                command.add(argument.asText());
            }
        }
        return command;
    }

    private Map<String, String> environment(JsonNode settings) {
        Map<String, String> secrets = Map.of(
                "almoner-database/host", "127.0.0.1",
                "almoner-database/port", String.valueOf(database.port()),
                "almoner-database/dbname", "postgres",
                "almoner-database/username", "postgres",
                "almoner-database/password", "unused",
                "almoner-admin-key/sha256", KeyHash.of(KEY).hex());
        Map<String, String> environment = new HashMap<>();
        settings.properties()
                .forEach(setting ->
                        environment.put(setting.getKey(), setting.getValue().asText()));
        for (JsonNode variable : container.path("env")) {
            JsonNode secret = variable.at("/valueFrom/secretKeyRef");
            String value = secret.isObject()
                    ? secrets.get(secret.path("name").asText() + "/"
                            + secret.path("key").asText())
                    : variable.path("value").asText("almoner-0");
            environment.put(
                    variable.path("name").asText(),
                    REFERENCE
                            .matcher(value)
                            .replaceAll(reference -> Matcher.quoteReplacement(environment.get(reference.group(1)))));
        }
        return environment;
    }

    private long memoryLimit() {
        return Quantity.getAmountInBytes(
                        Quantity.parse(container.at("/resources/limits/memory").asText()))
                .longValueExact();
    }

    private Map<String, String> processStatus() throws IOException {
        Map<String, String> status = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(service.pid()), "status"))) {
            String[] parts = line.split(":\\s*", 2);
            status.put(parts[0], parts[1]);
        }
        return status;
    }

    private static String ids(String option) throws IOException {
        return new String(new ProcessBuilder("id", option)
                        .start()
                        .getInputStream()
                        .readAllBytes())
                .strip();
    }

    private static JsonNode kind(List<ObjectNode> documents, String kind) {
        return documents.stream()
                .filter(document -> document.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
