package org.almoner.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.almoner.SetClock;
import org.almoner.charity.CharityId;
import org.almoner.charity.ReviewedRegistry;
import org.almoner.verify.LinkChecks;
import org.almoner.verify.LinkHealth;
import org.almoner.verify.ProbeSchedule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProbeRoundTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Vertx vertx = Vertx.vertx();
    private final LocalWeb web = new LocalWeb(context()).name("one.example", List.of(LocalWeb.PUBLIC));
    private final SetClock time = new SetClock("2026-03-02T09:00:00Z");
    private final GuardedHttp http = new GuardedHttp(
            vertx,
            new AddressGuard(web::resolve, LocalWeb.PUBLIC::equals, Set.of()),
            new GuardedHttp.Limits(LONG, 10_000));
    private final Queue<LinkChecks.Lease> due = new ConcurrentLinkedQueue<>();
    private final Queue<String> kept = new ConcurrentLinkedQueue<>();
    private final ProbeRound round = new ProbeRound(
            checks(),
            new HttpProber(http, new HostPace(Duration.ZERO), time, new HttpProber.Etiquette(3, "test")),
            new ReviewedRegistry(List.of(), List.of(), List.of(), Set.of()),
            new ProbeSchedule(Duration.ofHours(24), Duration.ofDays(7)),
            new ProbeRound.Pace(1, Duration.ZERO),
            time,
            link -> {});

    @AfterEach
    void stop() {
        round.close();
        http.close();
        web.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** A service that is stopped says nothing of the links that it was asking for just then. */
    @Test
    void aLinkDoesNotFailByBeingAskedForDuringAStop() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        web.page("/good", 200, "Welcome.").page("/slow", exchange -> asked.countDown());
        due.add(lease("/good"));
        round.run();
        assertThat(kept).containsExactly("/good");

        due.add(lease("/slow"));
        Thread running = new Thread(this::run);
        running.start();
        asked.await();
        round.close();
        running.join();
        assertThat(kept).containsExactly("/good");
    }

    private void run() {
        try {
            round.run();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private LinkChecks.Lease lease(String path) {
        LinkChecks.Watched watched =
                new LinkChecks.Watched(URI.create(web.at("one.example", path)), CharityId.of("XI-ALMONER-harbour"));
        return new LinkChecks.Lease(watched, LinkHealth.UNKNOWN, time.instant());
    }

    private LinkChecks checks() {
        return (LinkChecks) Proxy.newProxyInstance(
                LinkChecks.class.getClassLoader(), new Class<?>[] {LinkChecks.class}, (proxy, method, given) -> {
                    if (method.getName().equals("lease")) {
                        LinkChecks.Lease next = due.poll();
                        return next == null ? List.of() : List.of(next);
                    }
                    kept.add(((LinkChecks.Lease) given[0]).watched().link().getPath());
                    return method.getName().equals("keep");
                });
    }

    private static SSLContext context() {
        try {
            return SSLContext.getDefault();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
