package org.almoner.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.almoner.verify.Evidence;
import org.almoner.verify.Outbox;
import org.almoner.verify.VerdictChange;
import org.jspecify.annotations.Nullable;

/**
 * Tells webhooks of verdicts that changed: at least once, in order of the changes as far as targets take them, with ever
 * longer waits for as long as Standard Webhooks advises.
 */
public final class Webhooks {
    private static final int BATCH = 20;
    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;
    private static final int GONE = 410;

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private final Outbox outbox;
    private final GuardedHttp http;
    private final WebhookSignature signature;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Duration lease;

    /** @param timeout of one delivery */
    public Webhooks(
            Outbox outbox, GuardedHttp http, String secret, ObjectMapper mapper, Clock clock, Duration timeout) {
        this.outbox = outbox;
        this.http = http;
        this.signature = new WebhookSignature(secret);
        this.mapper = mapper;
        this.clock = clock;
        // A batch is sent one after the other: none of it may fall due to another replica meanwhile.
        this.lease = timeout.plusSeconds(1).multipliedBy(2L * BATCH);
    }

    /** The body, as receivers read it. */
    private record Message(String type, Instant timestamp, Data data) {
        static Message of(VerdictChange change) {
            return new Message("verdict.changed", change.at(), Data.of(change));
        }
    }

    private record Data(String link, Owner charity, String previous, String verdict, List<Evidence> evidence) {
        static Data of(VerdictChange change) {
            return new Data(
                    change.link().toString(),
                    new Owner(change.owner().value(), change.ownerName()),
                    change.previous(),
                    change.verdict(),
                    change.evidence());
        }
    }

    private record Owner(String id, String name) {}

    /** Sends what is due; returns how many messages were taken by their targets. */
    public int send() {
        int taken = 0;
        while (true) {
            List<Outbox.Delivery> due = outbox.lease(BATCH, clock.instant(), lease);
            for (Outbox.Delivery delivery : due) {
                taken += deliver(delivery) ? 1 : 0;
            }
            if (due.size() < BATCH) {
                return taken;
            }
        }
    }

    private boolean deliver(Outbox.Delivery delivery) {
        try {
            int status = post(delivery);
            if (status >= OK && status < MULTIPLE_CHOICES) {
                outbox.delivered(delivery, clock.instant());
                return true;
            }
            String error = "the target answers " + status;
            failed(delivery, error, status == GONE);
        } catch (IOException e) {
            failed(delivery, String.valueOf(e.getMessage()), false);
        }
        return false;
    }

    private int post(Outbox.Delivery delivery) throws IOException {
        byte[] body = body(delivery.change());
        String id = delivery.change().id();
        Instant now = clock.instant();
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                "Almoner webhooks",
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(now.getEpochSecond()),
                "webhook-signature",
                signature.of(id, now, body));
        return http.send(new GuardedHttp.Request(HttpMethod.POST, delivery.target(), headers, body))
                .status();
    }

    private void failed(Outbox.Delivery delivery, String error, boolean forGood) {
        @Nullable
        Duration wait = forGood || delivery.attempt() > WAITS.size() ? null : WAITS.get(delivery.attempt() - 1);
        Instant now = clock.instant();
        outbox.failed(delivery, now, error, wait == null ? null : now.plus(wait));
        Log.warnf(
                "Webhook %s took message %s not at attempt %d (%s); %s.",
                delivery.target().getHost(),
                delivery.change().id(),
                delivery.attempt(),
                error,
                wait == null ? "given up" : "next in " + wait);
    }

    private byte[] body(VerdictChange change) {
        try {
            return mapper.writeValueAsBytes(Message.of(change));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // records of strings can always be written
        }
    }
}
