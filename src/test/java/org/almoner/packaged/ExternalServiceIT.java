package org.almoner.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Over a PostgreSQL that somebody else runs. */
class ExternalServiceIT extends ServiceSuite {
    private EmbeddedPostgres server;

    @Override
    Map<String, String> database() throws IOException {
        if (server == null) {
            startDatabase();
        }
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                url("postgres"),
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "ALMONER_DATA_DIR",
                folder.resolve("unused").toString());
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
    }

    @Override
    void startDatabase() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("external"))
                .setCleanDataDirectory(false);
        if (server != null) {
            builder.setPort(server.getPort());
        }
        server = builder.start();
    }

    @Override
    String whatToDo() {
        return "writers get 503 until it is back";
    }

    @Override
    void stopDatabase() throws IOException {
        server.close();
    }

    @Test
    void withADatabaseOfYourOwnNoneIsStarted() {
        assertThat(folder.resolve("unused")).doesNotExist();
    }

    @Test
    void replicasThatStartTogetherOnAnEmptyDatabaseTellEachOtherOfChanges() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE shared");
        }
        Map<String, String> shared =
                Map.of("QUARKUS_DATASOURCE_JDBC_URL", url("shared"), "QUARKUS_DATASOURCE_USERNAME", "postgres");
        try (PackagedService one = PackagedService.launch(folder.resolve("one.log"), shared);
                PackagedService two = PackagedService.launch(folder.resolve("two.log"), shared)) {
            one.awaitReadiness(200);
            two.awaitReadiness(200);
            one.put("shared", "text/plain", ARTICLE, "?country=GB");
            assertThat(two.get("/api/v1/articles/shared/appeals").body()).contains("British Red Cross");

            String changed =
                    one.put("shared", "text/plain", "The river fell.", "").body();
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            two.get("/api/v1/articles/shared/appeals").body().equals(changed));
            assertThat(two.get("/api/v1/charities?limit=1").statusCode()).isEqualTo(200);
        }
    }

    /** The heap holds a few such bodies and one such scan at a time; who does not fit is told so. */
    @Test
    void theLargestArticlesAtOnceAreTakenOrTurnedAwayAndFillNoHeap() throws Exception {
        String appeal = "<p>The floods took much of the town – if you would like to help, donate to the Red Cross at"
                + " https://www.redcross.org.uk/donate now.</p>\n";
        String body = appeal.repeat(2_000_000 / appeal.length());
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> service.put("largest-" + number, "text/html", body, "?country=GB")
                                .statusCode(),
                        command -> new Thread(command).start()))
                .toList();
        List<Integer> statuses = answers.stream().map(CompletableFuture::join).toList();
        assertThat(statuses).contains(201).isSubsetOf(201, 503);
        assertThat(service.put("after-largest", "text/plain", ARTICLE, "?country=GB")
                        .statusCode())
                .isEqualTo(201);
        assertThat(service.logLines()).noneMatch(line -> line.contains("OutOfMemoryError"));
    }
}
