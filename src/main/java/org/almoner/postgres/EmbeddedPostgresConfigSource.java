package org.almoner.postgres;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Starts an {@link EmbeddedPostgres} when no JDBC URL is configured, and supplies its address as configuration, so that
 * pool, migrations, health and metrics are the same with either database.
 */
public final class EmbeddedPostgresConfigSource implements ConfigSourceFactory {
    /** Below every place where an operator may set a value (application.properties has 250). */
    private static final int ORDINAL = 50;

    /** Set while the embedded database is in use. */
    public static final String EMBEDDED = "almoner.embedded";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String url = value(context, "quarkus.datasource.jdbc.url");
        String directory = value(context, "almoner.data-dir");
        if (!url.isEmpty() || directory.isEmpty() || !isApplication()) {
            return List.of();
        }
        EmbeddedServers.Address address = EmbeddedServers.startOnce(Path.of(directory));
        return List.of(new PropertiesConfigSource(
                Map.of(
                        "quarkus.datasource.jdbc.url",
                        address.jdbcUrl(),
                        "quarkus.datasource.username",
                        EmbeddedPostgres.USER,
                        "quarkus.datasource.password",
                        address.password(),
                        EMBEDDED,
                        "true"),
                "embedded PostgreSQL",
                ORDINAL));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }

    /**
     * Configuration is read while Quarkus builds the application, too (and what is found would be built in), and by its test
     * support. Only the application itself needs a database; the code that reads configuration for it is generated.
     */
    private static boolean isApplication() {
        return StackWalker.getInstance()
                .walk(frames ->
                        frames.anyMatch(frame -> frame.getClassName().startsWith("io.quarkus.runtime.generated.")));
    }

    private static String value(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value == null || value.getValue() == null ? "" : value.getValue();
    }
}
