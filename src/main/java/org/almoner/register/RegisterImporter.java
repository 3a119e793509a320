package org.almoner.register;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.almoner.appeal.StoreUnavailableException;
import org.almoner.charity.CommonHosts;
import org.almoner.charity.register.FileNotKeptException;
import org.almoner.charity.register.RegisterFile;
import org.almoner.charity.register.RegisterFileException;
import org.almoner.charity.register.RegisterImport;
import org.almoner.charity.register.RegisterImport.Progress;
import org.almoner.charity.register.RegisterImport.State;
import org.almoner.charity.register.RegisterImport.Terms;
import org.almoner.charity.register.RegisterImports;
import org.almoner.charity.register.RegisterStore;
import org.almoner.verify.PlatformRules;
import org.jspecify.annotations.Nullable;

/**
 * Imports register files, one at a time, on a thread of its own. What it took in survives a stop: the file waits on disk, and
 * the next start goes on behind the last rows that were saved.
 */
public final class RegisterImporter implements RegisterImports, AutoCloseable {
    private static final Duration RETRY = Duration.ofSeconds(10);

    /** An import that another server took in and did not end for so long will not end. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    /** A file that arrives is written to all the time. */
    private static final Duration UNTOUCHED = Duration.ofHours(1);

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuv";
    private static final int ID_LENGTH = 16;

    private final RegisterStore store;
    private final Spool spool;
    private final Downloads downloads;
    private final AllowedAddresses allowed;
    private final RegisterReader reader;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "register-import");
        thread.setDaemon(true);
        return thread;
    });

    public RegisterImporter(RegisterStore store, RegisterConfig config, PlatformRules platforms, Clock clock) {
        this.store = store;
        this.spool = new Spool(config.spoolDir(), config.maxBytes());
        this.allowed = new AllowedAddresses(config.allowedHosts());
        this.downloads = new Downloads(allowed, config.fetchTimeout(), config.maxBytes());
        this.reader = reader(platforms, config.maxBytes());
        this.clock = clock;
    }

    static RegisterReader reader(PlatformRules platforms, long maxBytes) {
        return new RegisterReader(new Layouts(new RegisterWebsites(new CommonHosts(platforms.domains()))), maxBytes);
    }

    @Override
    public RegisterImport take(RegisterFile file, InputStream content, @Nullable LocalDate asOf, Terms terms)
            throws IOException, RegisterFileException {
        String id = newId();
        String digest = kept(id, content);
        try {
            // Of an import that began on a machine that is gone, the file may be gone too: then this one stands in for
            // it.
            Optional<RegisterImport> same =
                    store.findSame(file, digest).filter(found -> found.state().isFinal() || spool.holds(found.id()));
            if (same.isPresent()) {
                spool.drop(id);
                return same.get();
            }
            return begin(id, file, "upload", digest, asOf, terms);
        } catch (RuntimeException e) {
            spool.drop(id); // nobody would ask for it any more, nor remove it
            throw e;
        }
    }

    private String kept(String id, InputStream content) throws IOException, RegisterFileException {
        try {
            return spool.take(id, content);
        } catch (FileNotKeptException e) {
            tell(e);
            throw e;
        }
    }

    private void tell(FileNotKeptException e) {
        Log.errorf(
                "Register files cannot be kept in %s (%s): set ALMONER_REGISTERS_SPOOL_DIR to a directory that can be"
                        + " written to and has room.",
                spool.directory(), e.getCause());
    }

    @Override
    public RegisterImport fetch(RegisterFile file, URI address, @Nullable LocalDate asOf, Terms terms) {
        allowed.require(address);
        return begin(newId(), file, address.toString(), null, asOf, terms);
    }

    @Override
    public Optional<RegisterImport> find(RegisterFile file, String id) {
        return store.find(id).filter(found -> found.file().equals(file.key()));
    }

    @Override
    public List<RegisterImport> list(RegisterFile file, int limit) {
        return store.list(file, limit);
    }

    @Override
    public List<RegisterStore.InPlace> inPlace() {
        return store.inPlace();
    }

    /** Goes on with the imports whose files are on this machine. */
    public void resume() {
        tidy();
        store.unfinished().stream().map(RegisterImport::id).filter(spool::holds).forEach(this::submit);
    }

    /** Ends the imports that no machine goes on with, and removes the files that no import asks for. */
    public void tidy() {
        List<RegisterImport> unfinished = store.unfinished();
        spool.tidy(
                unfinished.stream().map(RegisterImport::id).collect(Collectors.toSet()),
                clock.instant().minus(UNTOUCHED));
        unfinished.stream()
                .filter(one -> !spool.holds(one.id()))
                .filter(one -> one.updatedAt().plus(ABANDONED).isBefore(clock.instant()))
                .forEach(one -> store.fail(
                        one.id(), "the server that took the file in stopped, and did not go on", clock.instant()));
    }

    /** Stops the import under way where it is; the next start goes on with it. */
    @Override
    public void close() {
        worker.shutdownNow();
    }

    private RegisterImport begin(
            String id,
            RegisterFile file,
            String origin,
            @Nullable String digest,
            @Nullable LocalDate asOf,
            Terms terms) {
        RegisterImport begun = new RegisterImport(
                id,
                file.key(),
                origin,
                State.WAITING,
                digest,
                asOf,
                terms,
                0,
                Progress.NONE,
                null,
                null,
                clock.instant(),
                null,
                clock.instant(),
                null);
        store.add(begun);
        submit(id);
        return begun;
    }

    private void submit(String id) {
        try {
            worker.execute(() -> runToItsEnd(id));
        } catch (RejectedExecutionException e) {
            Log.debugf("Import %s waits for the next start.", id);
        }
    }

    /** While the database is away, an import waits for it. */
    private void runToItsEnd(String id) {
        while (!worker.isShutdown()) {
            try {
                run(id);
                return;
            } catch (StoreUnavailableException e) {
                Log.warnf("Import %s waits for the database.", id);
                pause();
            }
        }
    }

    private void run(String id) {
        RegisterImport begun = store.find(id).orElseThrow();
        if (begun.state().isFinal()) {
            return;
        }
        try {
            importFile(arrived(begun));
        } catch (RegisterFileException e) {
            refuse(begun, e.reason());
        } catch (FileNotKeptException e) {
            tell(e);
            refuse(begun, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            Log.warnf("The file of import %s could not be had: %s", id, e);
            refuse(begun, "the file could not be had: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // stopping: the next start goes on
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!worker.isShutdown()) {
                Log.errorf(e, "Import %s failed.", id);
                refuse(begun, "an internal error, see the log; nothing was changed");
            }
        }
    }

    private RegisterImport arrived(RegisterImport begun)
            throws IOException, RegisterFileException, InterruptedException {
        String id = begun.id();
        if (!spool.whole(id).toFile().exists()) {
            downloads.fetch(URI.create(begun.origin()), spool.arriving(id));
            spool.settle(id);
        }
        if (begun.digest() != null && !begun.digest().isEmpty()) {
            return begun;
        }
        store.arrived(id, spool.digest(id), 0, clock.instant());
        return store.find(id).orElseThrow();
    }

    private void importFile(RegisterImport begun) throws IOException, RegisterFileException {
        RegisterFile file = RegisterFile.of(begun.file()).orElseThrow();
        Optional<RegisterImport> same =
                store.findSame(file, String.valueOf(begun.digest())).filter(other -> other.state() == State.DONE);
        if (same.isPresent()) {
            store.unchanged(begun.id(), same.get(), clock.instant());
        } else {
            try (RegisterStore.Loading loading = store.load(begun)) {
                RegisterImport.Result result =
                        new ImportRun(store, begun, loading, clock).run(reader, file, spool.whole(begun.id()));
                Log.infof("%s: %d registered, %d newly absent", file.key(), result.registered(), result.newlyAbsent());
            }
        }
        spool.drop(begun.id());
    }

    private void refuse(RegisterImport begun, String reason) {
        store.fail(begun.id(), reason, clock.instant());
        Log.warnf("Import %s of %s was refused: %s", begun.id(), begun.file(), reason);
        try {
            spool.drop(begun.id());
        } catch (IOException e) {
            Log.warnf("The file of import %s could not be removed: %s", begun.id(), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String newId() {
        StringBuilder id = new StringBuilder("imp_");
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
