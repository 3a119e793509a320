package org.almoner.stream;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Turns the streams on where brokers are configured: without, nothing of Kafka is started and nothing is logged of it. */
public final class StreamConfigSource implements ConfigSourceFactory {
    private static final String BROKERS = "kafka.bootstrap.servers";

    /** Above the application's own properties, below an operator's. */
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue brokers = context.getValue(BROKERS);
        boolean on = brokers != null
                && brokers.getValue() != null
                && !brokers.getValue().isBlank();
        String enabled = String.valueOf(on);
        return List.of(new PropertiesConfigSource(
                Map.of("almoner.stream.enabled", enabled, "mp.messaging.incoming.articles.enabled", enabled),
                "Almoner's streams",
                ORDINAL));
    }
}
