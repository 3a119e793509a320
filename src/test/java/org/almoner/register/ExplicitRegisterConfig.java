package org.almoner.register;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A configuration with everything in its place. */
record ExplicitRegisterConfig(
        Path spoolDir, List<String> allowedHosts, Optional<List<String>> fetched, Map<String, URI> urls)
        implements RegisterConfig {
    ExplicitRegisterConfig(Path spoolDir, String... allowedHosts) {
        this(spoolDir, List.of(allowedHosts), Optional.empty(), Map.of());
    }

    @Override
    public long maxBytes() {
        return 8L << 30;
    }

    @Override
    public Duration fetchTimeout() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Fetch fetch() {
        return new Hourly(fetched, urls);
    }

    /** With a name: a method that says what it may answer must not be of an anonymous class. */
    private record Hourly(Optional<List<String>> registers, Map<String, URI> urls) implements Fetch {
        @Override
        public Duration every() {
            return Duration.ofHours(1);
        }
    }
}
