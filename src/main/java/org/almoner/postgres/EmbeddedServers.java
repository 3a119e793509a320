package org.almoner.postgres;

import io.quarkus.runtime.ApplicationLifecycleManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The embedded servers of this process: one a directory, however often configuration is read or code reloaded. */
final class EmbeddedServers {
    private static final Duration APPLICATION_STOP = Duration.ofSeconds(60);

    private EmbeddedServers() {}

    record Address(String jdbcUrl, String password) {}

    static synchronized Address startOnce(Path directory) {
        // System properties outlive the class loaders that live reload and tests throw away; a static field does not.
        String key = "almoner.embedded." + directory.toAbsolutePath().normalize();
        String running = System.getProperty(key);
        if (running != null) {
            String[] parts = running.split(" ", 2);
            return new Address(parts[0], parts[1]);
        }
        EmbeddedPostgres server = EmbeddedPostgres.start(directory);
        System.setProperty(key, server.jdbcUrl() + " " + server.password());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "embedded-postgres-stop"));
        return new Address(server.jdbcUrl(), server.password());
    }

    /** Waits for the application to finish what it has accepted: shutdown hooks run side by side, in no order. */
    private static void stop(EmbeddedPostgres server) {
        long deadline = System.nanoTime() + APPLICATION_STOP.toNanos();
        try {
            while (ApplicationLifecycleManager.getCurrentApplication() != null && System.nanoTime() < deadline) {
                Thread.sleep(20);
            }
            server.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // Nobody is left to tell; the next start looks after the server.
        }
    }
}
