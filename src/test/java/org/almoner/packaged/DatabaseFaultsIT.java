package org.almoner.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.almoner.Patience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The faults a PostgreSQL can have, each under load, and the recovery from it. Figures of every phase are left in
 * {@code target/database-faults.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseFaultsIT {
    /** What a write may take to learn that there is no database: waiting for a connection, and finding it dead. */
    private static final Duration REFUSED_WITHIN = Duration.ofSeconds(12);

    /** On a machine that is busy with something else; still before the dead connection itself is given up. */
    private static final Duration REFUSED_AT_LAST = Duration.ofSeconds(45);

    private static final long PHASE_MILLIS = 6_000;

    private final List<String> figures = new ArrayList<>();
    private Path folder;
    private OwnDatabase database;
    private PackagedService service;

    private interface Fault {
        void happen() throws Exception;
    }

    @BeforeAll
    void start() throws IOException {
        folder = Files.createDirectories(Path.of("target", "packaged-tests"));
        folder = Files.createTempDirectory(folder, "Faults").toAbsolutePath();
        database = new OwnDatabase(folder.resolve("database"));
        service = PackagedService.start(folder.resolve("service.log"), database.environment());
        figures.add("| phase | reads | failed | p50 ms | p99 ms | writes | stored | 503 | other | p99 ms |");
        figures.add("|---|---|---|---|---|---|---|---|---|---|");
    }

    @AfterAll
    void stop() throws IOException {
        Files.write(Path.of("target", "database-faults.md"), figures);
        try (OwnDatabase closed = database) {
            service.close();
        }
    }

    @Test
    void stoppedAndStartedAgain() throws Exception {
        during("stopped", database::stop, database::start);
    }

    @Test
    void frozen() throws Exception {
        during("frozen", database::freeze, database::thaw);
    }

    @Test
    void readOnly() throws Exception {
        during("read-only", () -> readOnly("on"), () -> readOnly("off"));
    }

    @Test
    void outOfConnections() throws Exception {
        List<Connection> hoard = new ArrayList<>();
        during("out of connections", () -> takeAll(hoard), () -> {
            for (Connection connection : hoard) {
                connection.close();
            }
        });
    }

    @Test
    void restarted() throws Exception {
        try (Traffic traffic = new Traffic("restarted", () -> service, 4, 2)) {
            Thread.sleep(PHASE_MILLIS / 2);
            database.stop();
            database.start();
            awaitWrites("restarted");
            Thread.sleep(PHASE_MILLIS / 2);
            List<Traffic.Answer> answers = untilAWrite(traffic, answer -> true, answer -> true);
            record("restarted, with recovery", answers);
            assertReadsWentOn(answers);
            assertWritesWereStoredOrRefused(answers);
        }
    }

    /** Load before, while and after; what must hold of each. */
    private void during(String name, Fault fault, Fault repair) throws Exception {
        String id = name.replace(' ', '-');
        try (Traffic traffic = new Traffic(id, () -> service, 4, 2)) {
            Thread.sleep(PHASE_MILLIS / 2);
            record("before " + name, traffic.take());

            fault.happen();
            try {
                long from = System.nanoTime();
                Patience.await().until(() -> isRefused(id));
                Thread.sleep(PHASE_MILLIS);
                List<Traffic.Answer> answers =
                        untilAWrite(traffic, answer -> answer.began() > from, answer -> answer.status() == 503);
                record(name, answers);
                assertReadsWentOn(answers);
                assertWritesWereStoredOrRefused(answers);
            } finally {
                repair.happen();
            }

            long repaired = System.nanoTime();
            awaitWrites(id);
            figures.add("| " + name + ": writes again after "
                    + Duration.ofNanos(System.nanoTime() - repaired).toMillis() + " ms | | | | | | | | | |");
            traffic.take();
            long recovered = System.nanoTime();
            Thread.sleep(PHASE_MILLIS / 2);
            // Without the writes that have waited since before.
            List<Traffic.Answer> after = untilAWrite(traffic, answer -> answer.began() > recovered, answer -> true);
            record("after " + name, after);
            assertThat(after).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201));
        }
    }

    /** What was answered until now, and, where no write of the kind has ended yet, until one has: each waits for seconds. */
    private static List<Traffic.Answer> untilAWrite(
            Traffic traffic, Predicate<Traffic.Answer> counted, Predicate<Traffic.Answer> awaited) {
        List<Traffic.Answer> answers = new ArrayList<>();
        Patience.await().until(() -> {
            traffic.take().stream().filter(counted).forEach(answers::add);
            return answers.stream().anyMatch(answer -> answer.write() && awaited.test(answer));
        });
        return answers;
    }

    private static void assertReadsWentOn(List<Traffic.Answer> answers) {
        assertThat(answers)
                .filteredOn(answer -> !answer.write())
                .hasSizeGreaterThan(20)
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    }

    private static void assertWritesWereStoredOrRefused(List<Traffic.Answer> answers) {
        List<Traffic.Answer> writes =
                answers.stream().filter(Traffic.Answer::write).toList();
        assertThat(writes).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.status()).isIn(200, 201, 503);
            assertThat(answer.retryAfter()).isEqualTo(answer.status() == 503);
            assertThat(answer.took()).isLessThan(REFUSED_AT_LAST);
        });
        assertThat(Traffic.percentile(writes, 0.5)).isLessThan(REFUSED_WITHIN);
    }

    private boolean isRefused(String id) {
        return service.put(id + "-refused", "text/plain", "It rained.", "").statusCode() == 503;
    }

    private void awaitWrites(String id) {
        Patience.await()
                .pollInterval(Duration.ofMillis(100))
                .until(() -> service.put(id + "-again", "text/plain", "It rained " + System.nanoTime() + ".", "")
                                .statusCode()
                        < 300);
    }

    private void readOnly(String value) throws SQLException {
        // ALTER SYSTEM writes no table, so it is allowed in a read-only session.
        database.execute("ALTER SYSTEM SET default_transaction_read_only = " + value);
        database.execute("SELECT pg_reload_conf()");
    }

    /** Ends the service's connections and takes every one that the server has, its reserved ones included. */
    private void takeAll(List<Connection> hoard) throws SQLException {
        for (int round = 0; round < 5; round++) {
            if (!hoard.isEmpty()) {
                try (var statement = hoard.get(0).createStatement()) {
                    statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type ="
                            + " 'client backend' AND application_name <> 'hoard' AND pid <> pg_backend_pid()");
                }
            }
            while (takeOne(hoard)) {
                // on to the next
            }
        }
    }

    private boolean takeOne(List<Connection> hoard) {
        try {
            hoard.add(java.sql.DriverManager.getConnection(database.url() + "?ApplicationName=hoard", "postgres", ""));
            return true;
        } catch (SQLException e) {
            return false; // "sorry, too many clients already"
        }
    }

    private void record(String phase, List<Traffic.Answer> answers) {
        List<Traffic.Answer> reads =
                answers.stream().filter(answer -> !answer.write()).toList();
        List<Traffic.Answer> writes =
                answers.stream().filter(Traffic.Answer::write).toList();
        long stored =
                writes.stream().filter(answer -> answer.status() / 100 == 2).count();
        long refused = writes.stream().filter(answer -> answer.status() == 503).count();
        figures.add("| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d |"
                .formatted(
                        phase,
                        reads.size(),
                        reads.stream().filter(answer -> answer.status() != 200).count(),
                        Traffic.percentile(reads, 0.5).toMillis(),
                        Traffic.percentile(reads, 0.99).toMillis(),
                        writes.size(),
                        stored,
                        refused,
                        writes.size() - stored - refused,
                        Traffic.percentile(writes, 0.99).toMillis()));
    }
}
