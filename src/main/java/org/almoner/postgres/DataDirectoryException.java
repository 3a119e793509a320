package org.almoner.postgres;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Path;

/**
 * The embedded database's directory cannot be used; the message says why and what to do. Quarkus prints a configuration
 * exception's message alone, without a stack trace.
 */
public final class DataDirectoryException extends ConfigurationException {
    private static final long serialVersionUID = 1L;

    DataDirectoryException(Path directory, String reason) {
        super("The data directory " + directory + " " + reason + ". Choose another one with -Dalmoner.data-dir=DIR"
                + " (ALMONER_DATA_DIR), or set QUARKUS_DATASOURCE_JDBC_URL to use a PostgreSQL of your own.");
    }
}
