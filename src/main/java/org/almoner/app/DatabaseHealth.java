package org.almoner.app;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.almoner.postgres.Changes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether the database answers, at {@code /q/health/group/database} and as a gauge. Readiness does not hang on it. */
@io.quarkus.runtime.Startup
@HealthGroup("database")
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {
    private static final int PATIENCE_SECONDS = 3;

    private final AgroalDataSource pool;

    DatabaseHealth(AgroalDataSource pool, Changes changes, MeterRegistry meters) {
        this.pool = pool;
        Gauge.builder("almoner.database.up", changes, feed -> feed.isConnected() ? 1 : 0)
                .description("1 while the connection that brings news of changes lives")
                .register(meters);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
