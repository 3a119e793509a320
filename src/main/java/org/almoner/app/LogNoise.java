package org.almoner.app;

import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/** Keeps out of the log what libraries say again and again of what is told once, or is no fault of ours. */
@LoggingFilter(name = "noise")
public final class LogNoise implements Filter {
    /** Of each connection that died with the database. */
    private static final String DIED = "Closing connection in incorrect state VALIDATION";

    /** Of each request that names no host, as an error: HTTP/1.1 demands one, and its sender is told 400. */
    private static final String NO_HOST = "the 'Host' header is required";

    @Override
    public boolean isLoggable(LogRecord record) {
        return switch (String.valueOf(record.getLoggerName())) {
            case "io.agroal.pool" ->
                record.getParameters() == null
                        || !Arrays.asList(record.getParameters()).contains(DIED);
            case "io.quarkus.vertx.http.runtime.QuarkusErrorHandler" ->
                record.getThrown() == null
                        || !String.valueOf(record.getThrown().getMessage()).contains(NO_HOST);
            default -> true;
        };
    }
}
