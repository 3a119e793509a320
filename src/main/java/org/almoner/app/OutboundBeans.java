package org.almoner.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import org.almoner.charity.CharityRegistry;
import org.almoner.postgres.PostgresLinkChecks;
import org.almoner.postgres.PostgresVerdictLog;
import org.almoner.probe.AddressGuard;
import org.almoner.probe.AddressRule;
import org.almoner.probe.GuardedHttp;
import org.almoner.probe.HostPace;
import org.almoner.probe.HttpProber;
import org.almoner.probe.ProbeConfig;
import org.almoner.probe.ProbeRound;
import org.almoner.probe.Resolver;
import org.almoner.probe.WebhookConfig;
import org.almoner.probe.Webhooks;
import org.almoner.verify.LinkVerifier;
import org.almoner.verify.ProbeSchedule;
import org.almoner.verify.VerdictReview;

/** Makes what calls out to the world, and what decides when it does. */
class OutboundBeans {
    private static final int ANSWER_BYTES = 4 * 1024;

    @Produces
    @Singleton
    VerdictReview review(
            CharityRegistry registry, LinkVerifier verifier, PostgresVerdictLog log, VerdictNews news, Clock clock) {
        return new VerdictReview(registry, verifier, log, news, clock);
    }

    @Produces
    @Singleton
    ProbeRound probes(
            PostgresLinkChecks checks,
            CharityRegistry registry,
            VerdictReview review,
            ProbeConfig config,
            Clock clock,
            Vertx vertx) {
        GuardedHttp http = new GuardedHttp(
                vertx, AddressGuard.ofTheWeb(), new GuardedHttp.Limits(config.timeout(), config.bodyBytes()));
        HttpProber prober = new HttpProber(
                http,
                new HostPace(config.hostGap()),
                clock,
                new HttpProber.Etiquette(config.redirects(), config.userAgent()));
        return new ProbeRound(
                checks,
                prober,
                registry,
                new ProbeSchedule(config.interval(), config.confirmEvery()),
                new ProbeRound.Pace(config.concurrency(), config.hostGap()),
                clock,
                review::review);
    }

    void stop(@Disposes ProbeRound probes) {
        probes.close();
    }

    @Produces
    @Singleton
    Outgoing outgoing(PostgresVerdictLog outbox, WebhookConfig config, ObjectMapper mapper, Clock clock, Vertx vertx) {
        if (config.urls().isEmpty()) {
            return () -> 0;
        }
        String secret = config.secret()
                .orElseThrow(() -> new ConfigurationException("ALMONER_WEBHOOKS_URLS needs a secret to sign with: set"
                        + " ALMONER_WEBHOOKS_SECRET=whsec_$(openssl rand -base64 32)."));
        AddressGuard guard = config.allowPrivateAddresses()
                ? new AddressGuard(Resolver.SYSTEM, AddressRule.ANY, Set.of())
                : AddressGuard.ofTheWeb();
        GuardedHttp http = new GuardedHttp(vertx, guard, new GuardedHttp.Limits(config.timeout(), ANSWER_BYTES));
        return new Webhooks(outbox, http, secret, mapper, clock, config.timeout())::send;
    }

    /** Sends what is due to webhooks; returns how many messages were taken. */
    @FunctionalInterface
    interface Outgoing {
        int send();
    }
}
