package org.almoner.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.almoner.Patience;
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
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("external"))
                .setCleanDataDirectory(false)
                .setPGStartupWait(Patience.LONGEST)
                .setPort(server == null ? Ports.free() : server.getPort())
                .start();
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
            Patience.await()
                    .until(() ->
                            two.get("/api/v1/articles/shared/appeals").body().equals(changed));
            assertThat(two.get("/api/v1/charities?limit=1").statusCode()).isEqualTo(200);
        }
    }

    private static String largest() {
        String appeal = "<p>The floods took much of the town – if you would like to help, donate to the Red Cross at"
                + " https://www.redcross.org.uk/donate now.</p>\n";
        return appeal.repeat(2_000_000 / appeal.length());
    }

    private static <T> List<T> atOnce(int count, IntFunction<T> call) {
        List<CompletableFuture<T>> answers = IntStream.range(0, count)
                .mapToObj(number ->
                        CompletableFuture.supplyAsync(() -> call.apply(number), command -> new Thread(command).start()))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private void assertAtWork() throws IOException {
        assertThat(service.put("after-largest", "text/plain", ARTICLE, "?country=GB")
                        .statusCode())
                .isBetween(200, 201);
        assertThat(service.logLines()).noneMatch(line -> line.contains("OutOfMemoryError"));
    }

    /** The heap holds a few such bodies and one such scan at a time; who does not fit is told so. */
    @Test
    void theLargestArticlesAtOnceAreTakenOrTurnedAwayAndFillNoHeap() throws IOException {
        String body = largest();
        assertThat(atOnce(
                        8,
                        number -> service.put("largest-" + number, "text/html", body, "?country=GB")
                                .statusCode()))
                .contains(201)
                .isSubsetOf(201, 503);
        assertAtWork();
    }

    @Test
    void streamsOfTheLargestArticlesTakeTurns() throws IOException {
        String html = JSON.writeValueAsString(largest());
        List<String> answers = atOnce(
                6,
                number -> service.post(
                                "/api/v1/articles",
                                "application/x-ndjson",
                                IntStream.range(0, 2)
                                        .mapToObj(line -> "{\"id\":\"streamed-" + number + "-" + line + "\",\"html\":"
                                                + html + "}")
                                        .collect(Collectors.joining("\n")))
                        .body());
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.lines()).hasSize(2).allMatch(line -> line.contains("\"created\"")));
        assertAtWork();
    }
}
