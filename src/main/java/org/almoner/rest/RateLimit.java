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
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A token bucket for each address that calls without a key. Keys, and the machine's own user in the quickstart, are free. */
@ApplicationScoped
public class RateLimit {
    private static final int ADDRESSES = 100_000;

    private final CurrentIdentityAssociation identity;
    private final LoadingCache<String, Bucket> buckets;

    RateLimit(CurrentIdentityAssociation identity, ServingConfig config) {
        this.identity = identity;
        int perMinute = config.anonymousPerMinute();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }

    @RateLimited
    @ServerRequestFilter
    Uni<Response> limit(HttpServerRequest request) {
        return identity.getDeferredIdentity().map(caller -> {
            if (isKnown(caller)) {
                return null;
            }
            String address = request.remoteAddress().hostAddress();
            ConsumptionProbe probe = buckets.get(address).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                throw tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
            return null;
        });
    }

    private static boolean isKnown(SecurityIdentity caller) {
        return caller != null && !caller.isAnonymous();
    }

    private static RuntimeException tooMany(Duration wait) {
        return Problem.RATE_LIMITED
                .with("Without a key, an address may make so many requests a minute and no more. Use a key, or wait.")
                .withHeader("Retry-After", wait.toSeconds() + 1)
                .build();
    }
}
