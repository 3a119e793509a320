package org.almoner.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is left of a server whose Almoner was killed: its {@code postmaster.pid}, and often the server itself. Its data is
 * never touched. The caller holds the directory's lock, so no living Almoner owns this server.
 */
final class OrphanedServer {
    private static final Duration SMART_STOP = Duration.ofSeconds(20);
    private static final Duration FORCED_STOP = Duration.ofSeconds(2);

    private final Path directory;
    private final Path data;
    private final String password;

    /** @param data the server's data directory, in {@code directory}, which holds its program, too */
    OrphanedServer(Path directory, Path data, String password) {
        this.directory = directory;
        this.data = data;
        this.password = password;
    }

    /** Stops the server if it still runs and is ours. A stale file needs nothing: PostgreSQL replaces it. */
    void stop() throws IOException {
        // postmaster.pid, by line: process id, data directory, start time, port (PostgreSQL, miscadmin.h)
        List<String> lines = Files.readAllLines(pidFile());
        Optional<ProcessHandle> process = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return;
        }
        if (isOurs(process.get(), lines)) {
            stop(process.get());
        } else {
            // The number was given to some other process since. The file would keep PostgreSQL from starting.
            Files.delete(pidFile());
        }
    }

    private boolean isOurs(ProcessHandle process, List<String> lines) {
        String command = process.info().command().orElse("");
        return command.startsWith(directory.toString())
                || (lines.size() > 3 && servesOurData(lines.get(3).strip()));
    }

    private boolean servesOurData(String port) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=5&socketTimeout=5";
        try (Connection connection = DriverManager.getConnection(url, EmbeddedPostgres.USER, password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW data_directory")) {
            return row.next() && Path.of(row.getString(1)).equals(data);
        } catch (SQLException e) {
            return false;
        }
    }

    private void stop(ProcessHandle process) throws IOException {
        process.destroy(); // SIGTERM: PostgreSQL's smart shutdown; the clients died with their Almoner
        if (!isGone(process, SMART_STOP)) {
            // Safe for data: the next start recovers from the write-ahead log.
            process.destroyForcibly();
            isGone(process, FORCED_STOP);
            Files.deleteIfExists(pidFile());
        }
    }

    /**
     * A server that stops takes its file with it. That is what is waited for: where no init process collects the dead, as in
     * many containers, the process itself seems alive for ever.
     */
    private boolean isGone(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (Files.exists(pidFile()) && process.isAlive()) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                Thread.sleep(50);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }
}
