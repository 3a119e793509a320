package org.almoner.register;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.charity.register.FileNotKeptException;
import org.almoner.charity.register.RegisterFileException;

/** The files in hand, by import, on this machine's disk: whole ones, and those that are still arriving. */
final class Spool {
    private static final int BUFFER = 64 * 1024;

    private final Path directory;
    private final long most;

    /** @param most bytes that a file may have */
    Spool(Path directory, long most) {
        this.directory = directory.toAbsolutePath();
        this.most = most;
    }

    Path directory() {
        return directory;
    }

    /** Where an import's file is, once it is whole. */
    Path whole(String id) {
        return directory.resolve(id + ".file");
    }

    /** Where an import's file is while it arrives. */
    Path arriving(String id) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new FileNotKeptException(e);
        }
        return directory.resolve(id + ".part");
    }

    boolean holds(String id) {
        return Files.exists(whole(id)) || Files.exists(directory.resolve(id + ".part"));
    }

    /** Keeps what is sent, whole or not at all; gives its SHA-256. */
    String take(String id, InputStream content) throws IOException, RegisterFileException {
        Path part = arriving(id);
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(SpoolStream.open(part), digest)) {
            copy(content, out);
        } catch (IOException | RegisterFileException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        settle(id);
        return HexFormat.of().formatHex(digest.digest());
    }

    private void copy(InputStream content, OutputStream out) throws IOException, RegisterFileException {
        byte[] buffer = new byte[BUFFER];
        long taken = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            taken += read;
            if (taken > most) {
                throw new RegisterFileException("the file is larger than " + most + " bytes");
            }
            out.write(buffer, 0, read);
        }
    }

    /** What arrived is whole: it is on disk before anybody is told so. */
    void settle(String id) {
        Path part = arriving(id);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
            Files.move(part, whole(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new FileNotKeptException(e);
        }
    }

    String digest(String id) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(whole(id))) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    void drop(String id) throws IOException {
        Files.deleteIfExists(whole(id));
        Files.deleteIfExists(directory.resolve(id + ".part"));
    }

    /**
     * Removes what a machine that stopped left behind: files of imports that are over or never began.
     *
     * @param wanted imports whose files stay
     * @param before files that were written to later stay too: they may still arrive
     */
    void tidy(Set<String> wanted, Instant before) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                boolean ours = name.startsWith("imp_") && (name.endsWith(".part") || name.endsWith(".file"));
                if (ours
                        && !wanted.contains(name.substring(0, name.lastIndexOf('.')))
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            Log.warnf("Files that nobody asks for stay in %s: %s", directory, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
