package org.almoner.app;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Request times by route, method and status, in few enough buckets to keep a series of each cheap. */
class RequestMetrics {
    private static final double[] BUCKETS = DoubleStream.of(5, 25, 100, 250, 500, 1_000, 5_000)
            .map(millis -> millis * Duration.ofMillis(1).toNanos())
            .toArray();

    private static final String REQUESTS = "http.server.requests";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");
    private static final String OTHER = "OTHER";

    @Produces
    @Singleton
    MeterFilter routes() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().equals(REQUESTS) ? id.replaceTags(bounded(id)) : id;
            }
        };
    }

    /** What no route took goes by its path, as strangers like to write it: series without end, and soon none for others. */
    private static Tags bounded(Meter.Id id) {
        String method = String.valueOf(id.getTag("method"));
        String uri = String.valueOf(id.getTag("uri"));
        boolean file = method.equals("GET") && "200".equals(id.getTag("status"));
        return Tags.concat(
                id.getTags(),
                "method",
                METHODS.contains(method) ? method : OTHER,
                "uri",
                file || !uri.startsWith("/") || Routes.ALL.contains(uri) ? uri : OTHER);
    }

    /** Read when the first request is counted: before, there are none. */
    private static final class Routes {
        static final Set<String> ALL = all();

        private static Set<String> all() {
            Set<String> routes = new HashSet<>();
            RuntimeResourceVisitor.visitRuntimeResources(
                    "",
                    ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(),
                    new RuntimeResourceVisitor() {
                        @Override
                        public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                            routes.add(path);
                        }
                    });
            return Set.copyOf(routes);
        }
    }

    @Produces
    @Singleton
    MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                if (!id.getName().equals(REQUESTS)) {
                    return config;
                }
                return DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(BUCKETS)
                        .build()
                        .merge(config);
            }
        };
    }
}
