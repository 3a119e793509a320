package org.almoner.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.almoner.Patience;
import org.almoner.SetClock;
import org.almoner.appeal.ChangeFeed;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleUrl;
import org.almoner.charity.Charities;
import org.almoner.charity.Charity;
import org.almoner.charity.ReviewedRegistry;
import org.almoner.postgres.Changes;
import org.almoner.postgres.Database;
import org.almoner.postgres.PostgresLinkChecks;
import org.almoner.postgres.PostgresVerdictLog;
import org.almoner.verify.LinkChecks.Watched;
import org.almoner.verify.LinkVerifier;
import org.almoner.verify.ProbeSchedule;
import org.almoner.verify.VerdictChange;
import org.almoner.verify.VerdictReview;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link's whole life: served, checked, dead, recovered; every change told once, signed, until it is taken. */
@QuarkusTest
class OutboundTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Charity HARBOUR =
            Charities.charity("XI-ALMONER-harbour", "Harbour Mission", "harbourmission.org");
    private static final Charity LANTERN = Charities.charity("XI-ALMONER-lantern", "Lantern Trust", "lanterntrust.org");
    private static final URI LINK = HARBOUR.donateUrl();

    @TempDir
    static Path folder;

    @Inject
    Database database;

    @Inject
    ObjectMapper mapper;

    @Inject
    DataSource pool;

    @Inject
    Vertx vertx;

    private final SetClock time = new SetClock("2026-03-02T09:00:00Z");
    private final List<VerdictChange> told = new ArrayList<>();
    private final ConcurrentLinkedQueue<Received> received = new ConcurrentLinkedQueue<>();
    private volatile int answers = 204;

    private LocalWeb web;
    private PostgresLinkChecks checks;
    private PostgresVerdictLog log;
    private VerdictReview review;
    private LinkVerifier verifier;
    private ProbeRound round;
    private Webhooks webhooks;
    private final List<AutoCloseable> open = new ArrayList<>();

    private record Received(String id, String timestamp, String signature, byte[] body) {}

    @BeforeEach
    void open() throws Exception {
        clean();
        Certificate certificate = new Certificate(folder, "harbourmission.org", "lanterntrust.org");
        web = new LocalWeb(certificate.context());
        web.name("harbourmission.org", List.of(LocalWeb.PUBLIC)).name("cms.example", List.of(LocalWeb.PUBLIC));
        web.page("/hook", exchange -> {
            received.add(new Received(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    exchange.getRequestBody().readAllBytes()));
            LocalWeb.send(exchange, answers, "");
        });
        checks = new PostgresLinkChecks(database, mapper);
        log = new PostgresVerdictLog(database, mapper, List.of(URI.create(web.at("cms.example", "/hook"))));
        ReviewedRegistry registry = new ReviewedRegistry(List.of(HARBOUR, LANTERN), List.of(), List.of(), Set.of());
        verifier = new LinkVerifier(registry, checks);
        review = new VerdictReview(registry, verifier, log, told::add, time);
        GuardedHttp http = new GuardedHttp(vertx, guard(), limits(), trusting(certificate));
        round = new ProbeRound(
                checks,
                new HttpProber(http, new HostPace(Duration.ZERO), time, new HttpProber.Etiquette(3, "test")),
                registry,
                new ProbeSchedule(Duration.ofHours(24), Duration.ofDays(7)),
                new ProbeRound.Pace(2, Duration.ofSeconds(10)),
                time,
                review::review);
        webhooks = new Webhooks(log, http, SECRET, mapper, time, Duration.ofSeconds(2));
        open.addAll(List.of(round, http, web));
        checks.watch(List.of(new Watched(LINK, HARBOUR.id())), time.instant());
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
        clean();
    }

    /** The real web's ports lead to the servers of the test. */
    private AddressGuard guard() {
        return new AddressGuard(web::resolve, LocalWeb.PUBLIC::equals, Set.of()) {
            @Override
            java.net.InetSocketAddress check(URI link) throws java.io.IOException {
                java.net.InetSocketAddress checked = super.check(link);
                return checked.getPort() == 443
                        ? new java.net.InetSocketAddress(checked.getAddress(), web.securePort())
                        : checked;
            }
        };
    }

    private static GuardedHttp.Limits limits() {
        return new GuardedHttp.Limits(Duration.ofSeconds(60), 10_000);
    }

    private static io.vertx.core.http.HttpClientOptions trusting(Certificate certificate) {
        return new io.vertx.core.http.HttpClientOptions()
                .setPfxTrustOptions(new io.vertx.core.net.PfxOptions()
                        .setPath(certificate.file.toString())
                        .setPassword(Certificate.PASSWORD));
    }

    private void clean() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM watched_link");
            statement.execute("DELETE FROM watched_host");
            statement.execute("DELETE FROM verdict_change");
        }
    }

    @Test
    void aLinkDiesByFailuresOverADayAndRecoversByItself() throws Exception {
        web.page("/", 200, "<h1>Harbour Mission</h1>");
        review.reviewAll();
        assertThat(round.run()).isEqualTo(1);
        assertThat(verdict()).isEqualTo("verified");
        assertThat(checks.last(LINK).orElseThrow().confirmedAt()).isNotNull();

        web.page("/", 500, "");
        int probes = 0;
        while (verdict().equals("verified")) {
            time.forward(Duration.ofMinutes(30));
            probes += round.run();
            assertThat(probes).isLessThan(20);
        }
        assertThat(probes).isBetween(3, 6);
        assertThat(told)
                .extracting(VerdictChange::previous, VerdictChange::verdict)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("verified", "unreachable"));

        web.page("/", 200, "<h1>Harbour Mission</h1>");
        time.forward(Duration.ofHours(14));
        round.run();
        assertThat(verdict()).isEqualTo("verified");
        assertThat(told).hasSize(2);
        assertThat(log.changes(Optional.of(LINK), 10))
                .extracting(VerdictChange::verdict)
                .containsExactly("verified", "unreachable");
        assertThat(checks.history(LINK, 100)).hasSize(probes + 2);
    }

    @Test
    void whileTheOwnNetworkIsDownNoLinkFails() throws Exception {
        web.page("/", 200, "Harbour Mission");
        review.reviewAll();
        round.run();
        web.forget("harbourmission.org");
        runForDays(3);
        assertThat(told).isEmpty();
        assertThat(checks.history(LINK, 100)).hasSize(1);
        web.name("lanterntrust.org", List.of(LocalWeb.PUBLIC)); // now somebody answers, and it is not the link
        runForDays(3);
        assertThat(told).extracting(VerdictChange::verdict).containsExactly("unreachable");
    }

    private void runForDays(int days) throws Exception {
        for (int hour = 0; hour < 24 * days; hour++) {
            time.forward(Duration.ofHours(1));
            round.run();
        }
    }

    @Test
    void aLinkThatLeadsElsewhereIsWithdrawnAtOnce() throws Exception {
        web.page("/", 200, "Harbour Mission");
        review.reviewAll();
        web.name("casino.example", List.of(LocalWeb.PUBLIC));
        web.redirect("/", web.at("casino.example", "/win")).page("/win", 200, "Win!");
        round.run();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).evidence().get(0).kind()).isEqualTo("redirects-unsafely");
        assertThat(verdict()).isEqualTo("unreachable");
    }

    @Test
    void aChangeReachesOtherReplicasAndTheWebhookOnceSigned() throws Exception {
        AtomicInteger heard = new AtomicInteger();
        try (Changes replica = new Changes(pool)) {
            replica.listen(new ChangeFeed.Listener() {
                @Override
                public void articleChanged(ArticleId id, Optional<ArticleUrl> url) {}

                @Override
                public void everythingChanged() {
                    heard.incrementAndGet();
                }
            });
            replica.start();
            Patience.await().until(() -> heard.get() > 0);
            heard.set(0);
            die();
            Patience.await().until(() -> heard.get() > 0);
        }
        review.reviewAll();
        assertThat(webhooks.send()).isEqualTo(1);
        assertThat(webhooks.send()).isZero();
        Received message = received.remove();
        assertThat(received).isEmpty();
        assertThat(message.id()).isEqualTo(told.get(0).id());
        assertThat(Long.parseLong(message.timestamp())).isEqualTo(time.instant().getEpochSecond());
        assertThat(message.signature()).isEqualTo("v1," + hmac(message));
        JsonNode body = mapper.readTree(message.body());
        assertThat(body.path("type").asText()).isEqualTo("verdict.changed");
        assertThat(Instant.parse(body.path("timestamp").asText()))
                .isEqualTo(told.get(0).at());
        assertThat(body.at("/data/link").asText()).isEqualTo(LINK.toString());
        assertThat(body.at("/data/charity/id").asText()).isEqualTo("XI-ALMONER-harbour");
        assertThat(body.at("/data/previous").asText()).isEqualTo("verified");
        assertThat(body.at("/data/verdict").asText()).isEqualTo("unreachable");
        assertThat(body.at("/data/evidence/0/kind").asText()).isEqualTo("probe");
    }

    @Test
    void aTargetThatDoesNotTakeAMessageIsAskedAgainEverLaterAndGivenUpInTheEnd() throws Exception {
        die();
        answers = 503;
        List<Duration> waits = new ArrayList<>();
        Instant last = time.instant();
        for (int hours = 0; hours < 24 * 5 * 12; hours++) {
            int before = received.size();
            webhooks.send();
            if (received.size() > before) {
                waits.add(Duration.between(last, time.instant()));
                last = time.instant();
            }
            time.forward(Duration.ofMinutes(5));
        }
        assertThat(received).hasSize(10);
        assertThat(waits.get(waits.size() - 1)).isGreaterThanOrEqualTo(Duration.ofHours(24));
        assertThat(received).extracting(Received::id).containsOnly(told.get(0).id());
    }

    @Test
    void aMessageThatWasNotTakenIsTakenLater() throws Exception {
        die();
        answers = 500;
        assertThat(webhooks.send()).isZero();
        answers = 200;
        assertThat(webhooks.send()).isZero();
        time.forward(Duration.ofSeconds(6));
        assertThat(webhooks.send()).isEqualTo(1);
        assertThat(received).extracting(Received::signature).doesNotHaveDuplicates();
    }

    @Test
    void whoIsNoLongerConfiguredIsNotToldWhatWaitedForThem() throws Exception {
        die();
        assertThat(new PostgresVerdictLog(database, mapper, List.of(URI.create("https://other.example/hook")))
                        .lease(10, time.instant(), Duration.ofMinutes(1)))
                .isEmpty();
        assertThat(log.lease(10, time.instant(), Duration.ofMinutes(1))).hasSize(1);
    }

    @Test
    void aReplicaThatDiesWhileItSendsLeavesTheMessageToAnother() throws Exception {
        die();
        assertThat(log.lease(10, time.instant(), Duration.ofMinutes(1))).hasSize(1);
        assertThat(webhooks.send()).isZero();
        time.forward(Duration.ofMinutes(1));
        assertThat(webhooks.send()).isEqualTo(1);
    }

    @Test
    void aWebhookInsideTheNetworkIsNotTold() throws Exception {
        web.name("cms.example", List.of(LocalWeb.INTERNAL));
        die();
        assertThat(webhooks.send()).isZero();
        assertThat(web.askedInside).isEmpty();
    }

    @Test
    void ofTwoReplicasThatReviewAtOnceOneTells() throws Exception {
        die();
        VerdictReview other = new VerdictReview(
                new ReviewedRegistry(List.of(HARBOUR), List.of(), List.of(), Set.of()), verifier, log, told::add, time);
        assertThat(other.reviewAll()).isZero();
        assertThat(told).hasSize(1);
    }

    /** The link fails for a day, after it was verified. */
    private void die() throws Exception {
        review.reviewAll();
        web.page("/", 404, "");
        for (int hour = 0; hour < 40 && told.isEmpty(); hour++) {
            round.run();
            time.forward(Duration.ofHours(1));
        }
        assertThat(told).hasSize(1);
    }

    private String verdict() {
        return verifier.verify(LINK.toString(), HARBOUR).name();
    }

    private static String hmac(Received message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring(6)), "HmacSHA256"));
        mac.update((message.id() + "." + message.timestamp() + ".").getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(mac.doFinal(message.body()));
    }
}
