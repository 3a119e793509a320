package org.almoner.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Over the PostgreSQL that the service starts by itself. */
class EmbeddedServiceIT extends ServiceSuite {
    @Override
    Map<String, String> database() {
        return Map.of("ALMONER_DATA_DIR", folder.resolve("data").toString());
    }

    /** As an operator's mistake: the server is gone, the service is not. */
    @Override
    void stopDatabase() throws IOException, InterruptedException {
        if (Files.exists(data("postmaster.pid"))) {
            signal("-INT", postmaster()); // fast shutdown
            while (Files.exists(data("postmaster.pid"))) {
                Thread.sleep(50);
            }
        }
    }

    @Override
    String whatToDo() {
        return "Restart Almoner";
    }

    @Override
    void startDatabase() throws IOException, InterruptedException {
        List<String> options = Files.readAllLines(data("postmaster.opts"));
        Process start = new ProcessBuilder(
                        "sh",
                        "-c",
                        asOrdinaryUser() + options.get(0) + " >> " + folder.resolve("again.log") + " 2>&1 &")
                .start();
        start.waitFor();
    }

    @Test
    void whatIsAcknowledgedIsThereAfterServiceAndDatabaseWereKilled() throws IOException, InterruptedException {
        service.put("durable", "text/plain", ARTICLE, "?country=GB");
        List<Long> servers = servers();
        service.kill();
        for (long server : servers) {
            signal("-KILL", server);
        }
        service = PackagedService.start(folder.resolve("service.log"), settings());
        assertThat(json(service.get("/api/v1/articles/durable/appeals")).path("appeals"))
                .hasSize(1);
    }

    @Test
    void aServerThatOutlivedItsServiceDoesNotBlockTheNextStart() throws IOException, InterruptedException {
        service.put("orphaned", "text/plain", ARTICLE, "?country=GB");
        service.kill();
        assertThat(ProcessHandle.of(postmaster())).isPresent();

        service = PackagedService.start(folder.resolve("service.log"), settings());
        assertThat(json(service.get("/api/v1/articles/orphaned/appeals")).path("appeals"))
                .hasSize(1);
    }

    @Test
    void neitherAGoodStartNorAReaderOfAnUnknownArticleLeavesAWarningOrALine() throws IOException {
        int lines = service.logLines().size();
        assertThat(service.get("/api/v1/articles/never-sent/appeals").statusCode())
                .isEqualTo(404);
        assertThat(service.logLines()).hasSize(lines);
        try (PackagedService quiet = PackagedService.start(
                folder.resolve("quiet.log"),
                Map.of("ALMONER_DATA_DIR", folder.resolve("quiet").toString()))) {
            assertThat(quiet.logLines()).noneMatch(line -> line.contains("\"WARN\""));
        }
    }

    @Test
    void aSecondStartOnTheSameDirectoryFailsWithOneClearSentence() throws IOException, InterruptedException {
        try (PackagedService second = PackagedService.launch(folder.resolve("second.log"), database())) {
            assertThat(second.exitCode()).isNotZero();
            assertThat(second.logLines())
                    .anySatisfy(line -> assertThat(line)
                            .contains("is in use by another Almoner")
                            .contains("ALMONER_DATA_DIR"))
                    .noneSatisfy(line -> assertThat(line).contains("\tat "));
        }
        assertThat(service.get("/api/v1/charities").statusCode()).isEqualTo(200);
    }

    @Test
    void aCleanStopLeavesNoServerBehind() throws IOException {
        long postmaster = postmaster();
        service.close();
        assertThat(data("postmaster.pid")).doesNotExist();
        assertThat(ProcessHandle.of(postmaster)
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> process.info().command().isPresent()))
                .isEmpty();
        service = PackagedService.start(folder.resolve("service.log"), settings());
    }

    @Test
    void aDirectoryThatCannotBeOneFailsWithOneClearSentence() throws IOException, InterruptedException {
        Path file = Files.createFile(folder.resolve("a-file"));
        Map<String, String> wrong = Map.of("ALMONER_DATA_DIR", file.toString());
        try (PackagedService refused = PackagedService.launch(folder.resolve("wrong.log"), wrong)) {
            assertThat(refused.exitCode()).isNotZero();
            assertThat(refused.logLines())
                    .anySatisfy(
                            line -> assertThat(line).contains(file.toString()).contains("ALMONER_DATA_DIR"))
                    .noneSatisfy(line -> assertThat(line).contains("\tat "));
        }
    }

    @Test
    void otherUsersOfTheMachineCanNeitherReadNorJoinTheDatabase() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/password"))))
                .isEqualTo("rw-------");
        String url = "jdbc:postgresql://127.0.0.1:"
                + Files.readAllLines(data("postmaster.pid")).get(3) + "/postgres";
        for (String password : new String[] {"", "postgres"}) {
            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", password)
                            .close())
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void withoutKeysItRefusesToListenToTheNetworkAndSaysWhatToDo() throws IOException, InterruptedException {
        Map<String, String> open =
                Map.of("ALMONER_DATA_DIR", folder.resolve("open").toString(), "QUARKUS_HTTP_HOST", "0.0.0.0");
        try (PackagedService refused = PackagedService.launch(folder.resolve("refused.log"), open)) {
            assertThat(refused.exitCode()).isNotZero();
            assertThat(refused.logLines())
                    .anySatisfy(line -> assertThat(line)
                            .contains("will not listen on 0.0.0.0 without keys")
                            .contains("ALMONER_SECURITY_ADMIN_KEY_SHA256"))
                    .noneSatisfy(line -> assertThat(line).contains("NullPointerException"));
        }
    }

    @Test
    void webhooksWithoutASecretEndTheStartWithOneClearSentence() throws IOException, InterruptedException {
        Map<String, String> unsigned = Map.of(
                "ALMONER_DATA_DIR",
                folder.resolve("unsigned").toString(),
                "ALMONER_WEBHOOKS_URLS",
                "https://cms.example/hook");
        try (PackagedService refused = PackagedService.launch(folder.resolve("unsigned.log"), unsigned)) {
            assertThat(refused.exitCode()).isNotZero();
            assertThat(refused.logLines())
                    .anySatisfy(line -> assertThat(line).contains("ALMONER_WEBHOOKS_SECRET"))
                    .noneSatisfy(line -> assertThat(line).contains("\tat "));
        }
    }

    @Test
    void withTheHashOfAKeyItListensToTheNetworkAndAsksForThatKey() throws IOException {
        Map<String, String> closed = Map.of(
                "ALMONER_DATA_DIR",
                folder.resolve("closed").toString(),
                "QUARKUS_HTTP_HOST",
                "0.0.0.0",
                "ALMONER_SECURITY_ADMIN_KEY_SHA256",
                // printf %s alm_example | sha256sum
                org.almoner.access.KeyHash.of("alm_example").hex());
        try (PackagedService guarded = PackagedService.start(folder.resolve("guarded.log"), closed)) {
            assertThat(guarded.put("x", "text/plain", ARTICLE, "").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void writesAreOnDiskBeforeTheyAreAcknowledged() throws IOException, SQLException {
        String password = Files.readString(folder.resolve("data/password"));
        String port = Files.readAllLines(data("postmaster.pid")).get(3);
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
                    row.next();
                    assertThat(row.getString(1)).as(setting).isEqualTo("on");
                }
            }
        }
    }

    private Path data(String file) {
        return folder.resolve("data/pg18").resolve(file);
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(data("postmaster.pid")).get(0).strip());
    }

    private List<Long> servers() throws IOException {
        long postmaster = postmaster();
        Stream<Long> children = ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
        return Stream.concat(Stream.of(postmaster), children).toList();
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, String.valueOf(pid)).start().waitFor();
    }

    /** PostgreSQL will not run as root; as the service itself does, the test lets it run as nobody in particular. */
    private static String asOrdinaryUser() {
        return System.getProperty("user.name").equals("root") ? "unshare -U " : "";
    }
}
