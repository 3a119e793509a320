package org.almoner.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** What of the libraries' own words is kept from the log, and what is not. */
class LogNoiseTest {
    private static final String POOL = "io.agroal.pool";
    private static final String ERRORS = "io.quarkus.vertx.http.runtime.QuarkusErrorHandler";

    @Test
    void aConnectionThatDiedWithTheDatabaseIsNoNews() {
        assertThat(isLogged(POOL, null, "<default>", "Closing connection in incorrect state VALIDATION"))
                .isFalse();
        assertThat(isLogged(POOL, null, "<default>", "JDBC resources leaked: 1 ResultSet(s)"))
                .isTrue();
        assertThat(isLogged(POOL, null)).isTrue();
    }

    @Test
    void aRequestThatNamesNoHostIsNoFaultOfOurs() {
        assertThat(isLogged(
                        ERRORS,
                        new IllegalStateException("For HTTP/1.x requests, the 'Host' header is required"),
                        "/api/v1/detect"))
                .isFalse();
        assertThat(isLogged(ERRORS, new NullPointerException(), "/api/v1/detect"))
                .isTrue();
        assertThat(isLogged(ERRORS, null, "/api/v1/detect")).isTrue();
    }

    @Test
    void whatOthersSayIsLogged() {
        assertThat(isLogged(null, new IllegalStateException("the 'Host' header is required")))
                .isTrue();
    }

    private static boolean isLogged(String logger, Throwable thrown, Object... parameters) {
        LogRecord record = new LogRecord(Level.WARNING, "Datasource ''{0}'': {1}");
        record.setLoggerName(logger);
        record.setThrown(thrown);
        record.setParameters(parameters.length == 0 ? null : parameters);
        return new LogNoise().isLoggable(record);
    }
}
