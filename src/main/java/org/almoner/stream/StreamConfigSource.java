package org.almoner.stream;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Turns the streams on where brokers are configured: without, nothing of Kafka is started and nothing is logged of it. */
public final class StreamConfigSource implements ConfigSourceFactory {
    private static final String BROKERS = "kafka.bootstrap.servers";

    /** Warns at every start that a stream which is off has no source. */
    private static final String WIRING = "io.smallrye.reactive.messaging.provider";

    /** Above the application's own properties, below an operator's. */
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue brokers = context.getValue(BROKERS);
        boolean on = brokers != null
                && brokers.getValue() != null
                && !brokers.getValue().isBlank();
        Map<String, String> settings = new HashMap<>();
        settings.put("almoner.stream.enabled", String.valueOf(on));
        settings.put("mp.messaging.incoming.articles.enabled", String.valueOf(on));
        if (!on) {
            settings.put("quarkus.log.category.\"" + WIRING + "\".level", "ERROR");
        }
        return List.of(new PropertiesConfigSource(settings, "Almoner's streams", ORDINAL));
    }
}
