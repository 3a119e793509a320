package org.almoner.rest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.almoner.access.CallNews;
import org.almoner.appeal.StoreUnavailableException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * A token bucket for each address that calls without a key. Keys, and the machine's own user in the quickstart, are free. A call
 * is let through or not by this replica alone and at once; what others let through is taken from the same bucket a
 * second later, so that over time an address gets one limit, however many replicas it calls.
 */
@ApplicationScoped
public class RateLimit {
    private static final int ADDRESSES = 100_000;

    private final CurrentIdentityAssociation identity;
    private final CallNews news;
    private final int perMinute;
    private final LoadingCache<String, Bucket> buckets;
    private final AtomicReference<Map<String, Integer>> untold = new AtomicReference<>(new ConcurrentHashMap<>());

    RateLimit(CurrentIdentityAssociation identity, CallNews news, ServingConfig config) {
        this.identity = identity;
        this.news = news;
        this.perMinute = config.anonymousPerMinute();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build(caller -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }

    /** Begins to count what other replicas let through. */
    public void listen() {
        news.listen(
                calls -> calls.forEach((caller, count) -> buckets.get(caller).consumeIgnoringRateLimits(count)));
    }

    @RateLimited
    @ServerRequestFilter
    Uni<Response> limit(HttpServerRequest request) {
        return identity.getDeferredIdentity()
                .onFailure(RateLimit::isStoreAway)
                .recoverWithNull()
                .map(caller -> {
                    take(caller, request, 1);
                    return null;
                });
    }

    /** Then nobody can be told from a stranger, and strangers may call too. */
    private static boolean isStoreAway(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailableException) {
                return true;
            }
        }
        return false;
    }

    /** Counts a call that does the work of several; blocks. */
    void count(HttpServerRequest request, int calls) {
        take(identity.getIdentity(), request, Math.min(calls, perMinute));
    }

    private void take(@Nullable SecurityIdentity caller, HttpServerRequest request, int calls) {
        if (isKnown(caller)) {
            return;
        }
        String name = CallerName.of(request.remoteAddress());
        ConsumptionProbe probe = buckets.get(name).tryConsumeAndReturnRemaining(calls);
        if (!probe.isConsumed()) {
            throw tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        untold.get().merge(name, calls, Integer::sum);
    }

    /** Tells the other replicas whom this one let through since the last time. */
    public void tellOthers() {
        if (!untold.get().isEmpty()) {
            news.tell(untold.getAndSet(new ConcurrentHashMap<>()));
        }
    }

    private static boolean isKnown(@Nullable SecurityIdentity caller) {
        return caller != null && !caller.isAnonymous();
    }

    private RuntimeException tooMany(Duration wait) {
        return Problem.RATE_LIMITED
                .with("Without a key, an address may make " + perMinute
                        + " requests a minute and no more. Use a key, or wait.")
                .withHeader("Retry-After", wait.toSeconds() + 1)
                .build();
    }
}
