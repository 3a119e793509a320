package org.almoner.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.Patience;
import org.almoner.access.KeyHash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Several processes over one PostgreSQL, which is all that they share. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicasIT {
    private static final Duration NEWS = Duration.ofSeconds(1);

    /** So many writes one after the other take less than that, or else the machine's second is longer. */
    private static final int WRITES = 10;

    private static final Pattern DETECTED = Pattern.compile("(?m)^almoner_articles_detected_total(?:\\{.*?})? (\\S+)$");
    private static final int PER_MINUTE = 30;

    private final List<PackagedService> started = new ArrayList<>();
    private final AtomicInteger changes = new AtomicInteger();
    private final List<Duration> writes = new ArrayList<>();
    private Path folder;
    private OwnDatabase database;
    private PackagedService one;
    private PackagedService two;

    @BeforeAll
    void start() throws IOException {
        folder = Files.createDirectories(Path.of("target", "packaged-tests"));
        folder = Files.createTempDirectory(folder, "Replicas").toAbsolutePath();
        database = new OwnDatabase(folder.resolve("database"));
        one = PackagedService.launch(folder.resolve("one.log"), database.environment());
        two = PackagedService.launch(folder.resolve("two.log"), database.environment());
        one.awaitReadiness(200);
        two.awaitReadiness(200);
    }

    @AfterEach
    void stopOwn() {
        started.forEach(PackagedService::close);
        started.clear();
    }

    @AfterAll
    void stop() throws IOException {
        try (OwnDatabase closed = database) {
            one.close();
            two.close();
        }
    }

    /** Of several changes the median, since a busy machine may hold up any single one. */
    @Test
    void aChangeOnOneIsSeenOnTheOtherWithinASecond() throws InterruptedException {
        List<Duration> times = new ArrayList<>();
        for (int change = 0; change < 15; change++) {
            times.add(timeUntilSeen());
        }
        assertThat(median("change", times)).isLessThan(second());
    }

    @Test
    void aChangeThatComesWhileTheNotificationConnectionIsLostIsSeenWithinASecondToo()
            throws SQLException, InterruptedException {
        List<Duration> times = new ArrayList<>();
        for (int time = 0; time < 7; time++) {
            awaitListeners();
            database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
            times.add(timeUntilSeen());
        }
        assertThat(median("change after a lost connection", times)).isLessThan(second());
    }

    @Test
    void countersAddUp() {
        double before = detected(one) + detected(two);
        for (int article = 0; article < 20; article++) {
            (article % 2 == 0 ? one : two).put("counted-" + article, "text/plain", "Rain fell, " + article + ".", "");
        }
        assertThat(detected(one) + detected(two) - before).isEqualTo(20);
    }

    /** What one replica lets through is taken from what the other would. */
    @Test
    void anAddressHasOneLimitHoweverManyReplicasItCalls() throws IOException, InterruptedException {
        Map<String, String> limited = new HashMap<>(database.environment());
        limited.put("ALMONER_SERVING_ANONYMOUS_PER_MINUTE", String.valueOf(PER_MINUTE));
        limited.put(
                "ALMONER_SECURITY_ADMIN_KEY_SHA256", KeyHash.of("alm_example").hex());
        PackagedService first = launch("limited-1", limited);
        PackagedService second = launch("limited-2", limited);
        first.awaitReadiness(200);
        second.awaitReadiness(200);
        Patience.await().until(() -> second.management("/q/metrics").body().contains("almoner_database_up 1.0"));
        assertThat(passedAtOnce(first)).isGreaterThanOrEqualTo(PER_MINUTE);
        assertThat(passedOneASecond(second)).isLessThan(PER_MINUTE / 2);
    }

    /** How many calls a replica lets through until it hears, within some seconds, of those that the other let through. */
    private static int passedOneASecond(PackagedService replica) throws InterruptedException {
        int passed = 0;
        while (passed < PER_MINUTE / 2 && detects(replica)) {
            passed++;
            Thread.sleep(1_000);
        }
        return passed;
    }

    /** How many calls a replica lets through, one after the other, until it refuses one. */
    private static int passedAtOnce(PackagedService replica) {
        int passed = 0;
        while (detects(replica)) {
            assertThat(++passed).isLessThan(2 * PER_MINUTE);
        }
        return passed;
    }

    private static boolean detects(PackagedService replica) {
        int status =
                replica.post("/api/v1/detect", "text/plain", "The river rose.").statusCode();
        assertThat(status).isIn(200, 429);
        return status == 200;
    }

    @Test
    void aReplicaThatIsKilledLosesNothingThatItAcknowledged() throws IOException, InterruptedException {
        PackagedService victim = launch("victim", database.environment());
        victim.awaitReadiness(200);
        Set<String> acknowledged;
        try (Traffic traffic = new Traffic("killed", () -> victim, 0, 6)) {
            Patience.await().until(() -> traffic.acknowledged().size() > 50);
            victim.kill();
            Thread.sleep(200);
            acknowledged = traffic.acknowledged();
        }
        assertThat(acknowledged)
                .hasSizeGreaterThan(50)
                .allSatisfy(id -> assertThat(
                                two.get("/api/v1/articles/" + id + "/appeals").body())
                        .contains("British Red Cross"));
    }

    /** As a Deployment with {@code maxUnavailable: 0} does it: a new one is ready before an old one is told to stop. */
    @Test
    void aRollingRestartUnderLoadDropsNoRequest() throws IOException, InterruptedException {
        Map<String, String> draining = new HashMap<>(database.environment());
        draining.put("QUARKUS_SHUTDOWN_DELAY", "10S"); // as in k8s/: the balancer may be held up for seconds
        List<PackagedService> replicas = new CopyOnWriteArrayList<>();
        for (int replica = 0; replica < 2; replica++) {
            replicas.add(launch("old-" + replica, draining));
        }
        replicas.forEach(replica -> replica.awaitReadiness(200));
        try (Balancer balancer = new Balancer(replicas);
                Traffic traffic = new Traffic("rolling", balancer, 4, 2)) {
            for (int replica = 0; replica < 2; replica++) {
                PackagedService next = launch("new-" + replica, draining);
                next.awaitReadiness(200);
                replicas.add(next);
                replicas.get(0).close();
                replicas.remove(0);
            }
            List<Traffic.Answer> answers = traffic.take();
            assertThat(answers).filteredOn(Traffic.Answer::write).hasSizeGreaterThan(50);
            assertThat(answers)
                    .hasSizeGreaterThan(200)
                    .allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201));
        }
    }

    @Test
    void replicasThatStartTogetherOnAnEmptyDatabaseMigrateItOnce() throws IOException, SQLException {
        database.execute("CREATE DATABASE empty");
        Map<String, String> empty = new HashMap<>(database.environment());
        empty.put("QUARKUS_DATASOURCE_JDBC_URL", database.url().replace("/postgres", "/empty"));
        List<PackagedService> replicas =
                List.of(launch("first-1", empty), launch("first-2", empty), launch("first-3", empty));
        replicas.forEach(replica -> replica.awaitReadiness(200));
        try (Connection connection =
                        java.sql.DriverManager.getConnection(empty.get("QUARKUS_DATASOURCE_JDBC_URL"), "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*), count(DISTINCT version), bool_and(success)"
                        + " FROM flyway_schema_history WHERE version IS NOT NULL")) {
            row.next();
            assertThat(row.getInt(1)).isPositive().isEqualTo(row.getInt(2));
            assertThat(row.getBoolean(3)).isTrue();
        }
        replicas.forEach(replica -> assertThat(
                        replica.get("/api/v1/charities/GB-CHC-220949").statusCode())
                .isEqualTo(200));
    }

    /** Makes an article the other replica has in memory another one; how long the other serves the old, once answered. */
    private Duration timeUntilSeen() throws InterruptedException {
        String path = "/api/v1/articles/changing/appeals";
        String old = two.get(path).body();
        String text = "The river rose " + changes.incrementAndGet() + " metres.\n" + ServiceSuite.ARTICLE;
        // The title is in the answer, so every change shows.
        long sent = System.nanoTime();
        String changed = one.put("changing", "text/plain", text, "?country=GB&title=change+" + changes.get())
                .body();
        long acknowledged = System.nanoTime();
        writes.add(Duration.ofNanos(acknowledged - sent));
        assertThat(changed).contains("change " + changes.get()).isNotEqualTo(old);
        while (!two.get(path).body().equals(changed)) {
            Duration waited = Duration.ofNanos(System.nanoTime() - acknowledged);
            assertThat(waited).isLessThan(Patience.LONGEST);
            Thread.sleep(10);
        }
        return Duration.ofNanos(System.nanoTime() - acknowledged);
    }

    /** As long as this machine's second is. */
    private Duration second() {
        Duration slow = median("write", writes).multipliedBy(WRITES);
        return slow.compareTo(NEWS) > 0 ? slow : NEWS;
    }

    private static Duration median(String what, List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        System.out.println("Time of a " + what + ": " + sorted);
        return sorted.get(sorted.size() / 2);
    }

    private void awaitListeners() {
        for (PackagedService replica : List.of(one, two)) {
            Patience.await().until(() -> replica.management("/q/metrics").body().contains("almoner_database_up 1.0"));
        }
    }

    private PackagedService launch(String name, Map<String, String> environment) throws IOException {
        PackagedService replica = PackagedService.launch(folder.resolve(name + ".log"), environment);
        started.add(replica);
        return replica;
    }

    private static double detected(PackagedService replica) {
        Matcher counter = DETECTED.matcher(replica.management("/q/metrics").body());
        assertThat(counter.find()).isTrue();
        return Double.parseDouble(counter.group(1));
    }
}
