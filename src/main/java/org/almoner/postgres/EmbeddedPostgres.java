package org.almoner.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL on a loopback address, with its data kept under one directory: what Almoner runs on when no database
 * is configured. Durable as any PostgreSQL ({@code fsync} and {@code synchronous_commit} on). One process at a time may
 * use a directory; an unclean stop of that process never blocks the next start.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final String LOG = "postgresql.log";
    static final String USER = "postgres";

    private final Path directory;
    private final FileChannel lockChannel;
    private io.zonky.test.db.postgres.embedded.@Nullable EmbeddedPostgres server;

    private EmbeddedPostgres(Path directory, FileChannel lockChannel) {
        this.directory = directory;
        this.lockChannel = lockChannel;
    }

    /**
     * Starts the server on a directory, which is made where it is missing.
     *
     * @throws DataDirectoryException when the directory is in use by another process, or cannot be used
     */
    public static EmbeddedPostgres start(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        try {
            // The server's binaries lie in here too: nobody else may write what we execute.
            Files.createDirectories(absolute.getParent());
            if (!Files.isDirectory(absolute)) {
                Files.createDirectory(
                        absolute, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            EmbeddedPostgres embedded = new EmbeddedPostgres(absolute.toRealPath(), lock(absolute));
            embedded.launch();
            return embedded;
        } catch (IOException e) {
            throw new DataDirectoryException(absolute, "cannot be used (" + e + ")");
        }
    }

    /** JDBC address, for {@link #USER}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + running().getPort() + "/postgres";
    }

    /** The password of {@link #USER}, made at random when the directory was made. */
    public String password() {
        try {
            return Files.readString(passwordFile(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server, after the statements under way, and frees the directory. */
    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
        lockChannel.close();
    }

    /** What to do when the server on a directory ended without its Almoner: nobody else starts it again. */
    public static String whenGone(Path directory) {
        return "Almoner's own PostgreSQL does not answer. Restart Almoner, which starts it again: whatever was acknowledged"
                + " is kept. Why it ended is in " + directory.resolve(LOG)
                + ". Until then readers are served from memory, and writers get 503.";
    }

    private io.zonky.test.db.postgres.embedded.EmbeddedPostgres running() {
        if (server == null) {
            throw new IllegalStateException("stopped");
        }
        return server;
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve("almoner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held by this very process: as much in use as by another
        }
        if (lock == null) {
            channel.close();
            throw new DataDirectoryException(directory, "is in use by another Almoner that still runs");
        }
        return channel;
    }

    private void launch() throws IOException {
        Path data = directory.resolve("pg18");
        if (Files.exists(data.resolve("postmaster.pid"))) {
            new OrphanedServer(directory, data, password()).stop();
        }
        if (!Files.exists(passwordFile())) {
            writePassword();
        }
        server = builder(data).start();
    }

    private io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder(Path data) throws IOException {
        return io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                .setPGStartupWait(START)
                .setConnectConfig("password", password())
                // Any local user may connect to a loopback port: these options of initdb, which come after the
                // library's own "-A trust", ask for a password. The setter passes on every long option.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile().toString())
                .setLocaleConfig("locale", "C.UTF-8")
                // The library turns both off; what Almoner acknowledges must be on disk.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                // Nobody replicates from it; so new indexes go to disk once, and not to the log as well.
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                // Error details quote rows, and rows hold articles.
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(directory.resolve(LOG).toFile()));
    }

    private Path passwordFile() {
        return directory.resolve("password");
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(random), StandardCharsets.US_ASCII);
    }
}
