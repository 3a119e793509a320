package org.almoner.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.almoner.charity.CharityId;
import org.almoner.verify.LinkChecks.Lease;
import org.almoner.verify.LinkChecks.Watched;
import org.almoner.verify.LinkHealth;
import org.almoner.verify.ProbeAnswer;
import org.almoner.verify.ProbeAnswer.Outcome;
import org.almoner.verify.ProbeResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Served links over a real PostgreSQL, as several replicas see them. */
@QuarkusTest
class PostgresLinkChecksTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123456789Z");
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final CharityId OWNER = CharityId.of("GB-CHC-220949");

    @Inject
    Database database;

    @Inject
    ObjectMapper mapper;

    @Inject
    DataSource pool;

    private PostgresLinkChecks one;
    private PostgresLinkChecks other;

    @BeforeEach
    @AfterEach
    void forgetAll() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM watched_link");
            statement.execute("DELETE FROM watched_host");
        }
        one = new PostgresLinkChecks(database, mapper);
        other = new PostgresLinkChecks(database, mapper);
    }

    @Test
    void aServedLinkIsDueAtOnceAndOnceOnly() {
        watch("https://a.example/1");
        watch("https://a.example/1");
        assertThat(one.lease(9, NOW, LEASE)).extracting(Lease::watched).containsExactly(watched("https://a.example/1"));
        assertThat(other.lease(9, NOW, LEASE)).isEmpty();
    }

    @Test
    void ofOneHostOneLinkIsTakenAtATime() {
        watch("https://a.example/1", "https://a.example/2", "https://b.example/1");
        List<Lease> first = one.lease(9, NOW, LEASE);
        assertThat(first)
                .extracting(lease -> lease.watched().link().getHost())
                .containsExactly("a.example", "b.example");
        assertThat(other.lease(9, NOW, LEASE)).isEmpty();
        keep(first.get(0), Outcome.ANSWERED, NOW.plusSeconds(10));
        assertThat(other.lease(9, NOW.plusSeconds(9), LEASE)).isEmpty();
        assertThat(other.lease(9, NOW.plusSeconds(10), LEASE))
                .extracting(lease -> lease.watched().link().toString())
                .containsExactly("https://a.example/2");
    }

    @Test
    void replicasThatAskAtOnceNeverGetTheSameHost() throws Exception {
        watch(IntStream.range(0, 60)
                .mapToObj(i -> "https://h" + i + ".example/")
                .toArray(String[]::new));
        ExecutorService replicas = Executors.newFixedThreadPool(6);
        List<String> taken = new ArrayList<>();
        try {
            List<Future<List<Lease>>> leases = IntStream.range(0, 30)
                    .mapToObj(i -> replicas.submit(() -> one.lease(3, NOW, LEASE)))
                    .toList();
            for (Future<List<Lease>> lease : leases) {
                lease.get().forEach(got -> taken.add(got.watched().link().toString()));
            }
        } finally {
            replicas.shutdown();
        }
        assertThat(taken).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void aReplicaThatDiesLosesItsLinksToAnother() {
        watch("https://a.example/1");
        Lease lost = one.lease(1, NOW, LEASE).get(0);
        Lease taken = other.lease(1, NOW.plus(LEASE).plusSeconds(1), LEASE).get(0);
        assertThat(keep(lost, Outcome.ANSWERED, NOW)).isFalse();
        assertThat(one.last(lost.watched().link())).isEmpty();
        assertThat(keep(taken, Outcome.ANSWERED, NOW)).isTrue();
    }

    @Test
    void everyAnswerIsKeptAndTheHealthGoesWithTheLink() {
        watch("https://a.example/1");
        Instant at = NOW;
        LinkHealth health = LinkHealth.UNKNOWN;
        for (int failure = 0; failure < 3; failure++) {
            Lease lease = one.lease(1, at, LEASE).get(0);
            assertThat(lease.health().failures()).isEqualTo(failure);
            ProbeAnswer answer = answer(lease, at, Outcome.FAILED, List.of());
            health = lease.health().after(answer);
            one.keep(lease, answer, health, at.plusSeconds(60), at);
            at = at.plus(Duration.ofHours(12));
        }
        assertThat(health.isUnreachable()).isTrue();
        URI link = URI.create("https://a.example/1");
        assertThat(one.last(link)).map(ProbeResult::healthy).contains(false);
        assertThat(one.history(link, 2))
                .hasSize(2)
                .allSatisfy(answer -> assertThat(answer.outcome()).isEqualTo(Outcome.FAILED))
                .extracting(answer -> answer.at().getEpochSecond())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void anotherReplicaSeesAResultOnceItReadsAnew() {
        watch("https://a.example/1");
        Lease lease = one.lease(1, NOW, LEASE).get(0);
        URI end = URI.create("https://www.a.example/1");
        one.keep(lease, answer(lease, NOW, Outcome.ANSWERED, List.of(end)), LinkHealth.UNKNOWN, NOW, NOW);
        URI link = lease.watched().link();
        assertThat(other.last(link)).isEmpty();
        other.refresh();
        assertThat(other.last(link)).map(ProbeResult::redirects).contains(List.of(end));
        assertThat(other.last(link)).map(ProbeResult::healthy).contains(true);
    }

    @Test
    void whereAFailedAttemptGotStuckDoesNotCountAsItsEnd() {
        watch("https://a.example/1");
        Lease lease = one.lease(1, NOW, LEASE).get(0);
        URI stuck = URI.create("https://elsewhere.example/");
        one.keep(lease, answer(lease, NOW, Outcome.FAILED, List.of(stuck)), LinkHealth.UNKNOWN, NOW, NOW);
        other.refresh();
        assertThat(one.last(lease.watched().link())).map(ProbeResult::redirects).contains(List.of());
        assertThat(other.last(lease.watched().link()))
                .map(ProbeResult::redirects)
                .contains(List.of());
    }

    @Test
    void whatNobodyServesAnyMoreIsForgotten() {
        watch("https://a.example/1");
        Lease lease = one.lease(1, NOW, LEASE).get(0);
        keep(lease, Outcome.ANSWERED, NOW);
        one.forget(NOW.plusSeconds(1));
        one.refresh();
        assertThat(one.last(lease.watched().link())).isEmpty();
        assertThat(one.lease(1, NOW.plus(Duration.ofDays(2)), LEASE)).isEmpty();
    }

    private void watch(String... links) {
        one.watch(List.of(links).stream().map(PostgresLinkChecksTest::watched).toList(), NOW);
    }

    private static Watched watched(String link) {
        return new Watched(URI.create(link), OWNER);
    }

    private boolean keep(Lease lease, Outcome outcome, Instant hostFree) {
        ProbeAnswer answer = answer(lease, NOW, outcome, List.of());
        return one.keep(lease, answer, lease.health().after(answer), NOW.plus(Duration.ofDays(1)), hostFree);
    }

    private static ProbeAnswer answer(Lease lease, Instant at, Outcome outcome, List<URI> redirects) {
        return new ProbeAnswer(
                lease.watched().link(), at, outcome, 200, "an answer", redirects, false, Duration.ofMillis(7));
    }
}
