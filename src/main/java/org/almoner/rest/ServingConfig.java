package org.almoner.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How answers to readers are cached. */
@ConfigMapping(prefix = "almoner.serving")
public interface ServingConfig {
    /** How long readers and proxies may keep an answer without asking again. */
    @WithDefault("60s")
    @DurationMin(message = "must not be negative")
    Duration maxAge();

    /** How long they may show the old answer while they fetch the new one (RFC 5861). */
    @WithDefault("10m")
    @DurationMin(message = "must not be negative")
    Duration staleWhileRevalidate();

    /** How long the old answer may be shown while the service or its database is away (RFC 5861). */
    @WithDefault("24h")
    @DurationMin(message = "must not be negative")
    Duration staleIfError();

    /** How long a reader waits for the new answer where there is an old one: a frozen database says nothing at all. */
    @WithDefault("500ms")
    @DurationMin(inclusive = false, message = "must be longer than no time")
    Duration patience();

    /** Most memory for cached answers, in bytes. */
    @WithDefault("33554432")
    @Positive
    long cacheBytes();

    /** Requests a minute that one address may make without a key: detections, verifications, ten names to match. */
    @WithDefault("30")
    @Positive
    int anonymousPerMinute();

    /** Streams of articles that may be taken in at the same time. Each has threads and some megabytes of its own. */
    @WithDefault("8")
    @Positive
    int streams();
}
