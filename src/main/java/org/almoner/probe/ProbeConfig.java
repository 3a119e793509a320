package org.almoner.probe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How served links are checked. */
@ConfigMapping(prefix = "almoner.probe")
public interface ProbeConfig {
    /** Whether links are asked for at all: off, so that no installation calls out to the world before it is told to. */
    @WithDefault("false")
    boolean enabled();

    /** Between two checks of a link that answers. */
    @WithDefault("24h")
    @DurationMin(inclusive = false, message = "must be longer than no time")
    Duration interval();

    /** How long a page that named its charity need not be read again. */
    @WithDefault("7d")
    @DurationMin(message = "must not be negative")
    Duration confirmEvery();

    /** For one request, from connecting to the last byte. */
    @WithDefault("10s")
    @DurationMin(inclusive = false, message = "must be longer than no time")
    Duration timeout();

    /** Most redirects that are followed. */
    @WithDefault("8")
    @Min(0)
    @Max(20)
    int redirects();

    /** Most of a page that is read, in bytes. */
    @WithDefault("262144")
    @Positive
    int bodyBytes();

    /** Links that one replica asks for at once, each on another host. */
    @WithDefault("4")
    @Min(1)
    @Max(64)
    int concurrency();

    /** Between two requests to one host. */
    @WithDefault("10s")
    @DurationMin(message = "must not be negative")
    Duration hostGap();

    /** How long links that no article serves any more are kept, and answers are. */
    @WithDefault("90d")
    @DurationMin(inclusive = false, message = "must be longer than no time")
    Duration keep();

    /** How the service introduces itself. */
    @WithDefault("Almoner (checks donation links for publishers)")
    String userAgent();
}
