package org.almoner.app;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.stream.Stream;

/** Keeps out of the log what the pool says of each connection that died with the database, whose absence is told once. */
@LoggingFilter(name = "died-connections")
public final class DiedConnections implements Filter {
    private static final String POOL = "io.agroal.pool";
    private static final String DIED = "Closing connection in incorrect state VALIDATION";

    @Override
    public boolean isLoggable(LogRecord record) {
        return !POOL.equals(record.getLoggerName())
                || record.getParameters() == null
                || Stream.of(record.getParameters()).noneMatch(DIED::equals);
    }
}
