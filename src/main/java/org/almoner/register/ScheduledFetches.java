package org.almoner.register;

import io.quarkus.logging.Log;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.almoner.charity.register.RegisterFile;
import org.almoner.charity.register.RegisterImport.Terms;
import org.almoner.charity.register.RegisterImports;
import org.almoner.charity.register.RegisterStore;
import org.jspecify.annotations.Nullable;

/** Fetches the registers that configuration names, each as often as it says, by one replica at a time. Off without any. */
public final class ScheduledFetches implements AutoCloseable {
    /** How often it is looked whether a fetch is due, at most: a claim in the database decides. */
    private static final Duration LOOK = Duration.ofMinutes(10);

    private final RegisterImports imports;
    private final RegisterStore store;
    private final RegisterConfig config;
    private final Clock clock;
    private @Nullable ScheduledExecutorService timer;

    public ScheduledFetches(RegisterImports imports, RegisterStore store, RegisterConfig config, Clock clock) {
        this.imports = imports;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Begins, where configuration names registers.
     *
     * @throws IllegalArgumentException naming what in the configuration cannot be
     */
    public void start() {
        List<RegisterFile> files = config.fetch().registers().orElse(List.of()).stream()
                .map(ScheduledFetches::file)
                .toList();
        files.forEach(this::address);
        if (files.isEmpty()) {
            return;
        }
        long every =
                Math.max(1, Math.min(LOOK.toMillis(), config.fetch().every().toMillis()));
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "register-fetch");
            thread.setDaemon(true);
            return thread;
        });
        started.scheduleWithFixedDelay(() -> files.forEach(this::fetchIfDue), 0, every, TimeUnit.MILLISECONDS);
        timer = started;
    }

    private void fetchIfDue(RegisterFile file) {
        try {
            Instant now = clock.instant();
            if (store.claimFetch(file, now, now.minus(config.fetch().every()))) {
                imports.fetch(file, address(file), null, Terms.NONE);
            }
        } catch (RuntimeException e) {
            Log.warnf("The fetch of %s could not begin: %s", file.key(), e.getMessage());
        }
    }

    private static RegisterFile file(String key) {
        return RegisterFile.of(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "almoner.registers.fetch.registers: there is no register file '" + key + "'"));
    }

    private URI address(RegisterFile file) {
        return Optional.ofNullable(config.fetch().urls().get(file.key()))
                .or(() -> file.address().map(URI::create))
                .orElseThrow(() -> new IllegalArgumentException("almoner.registers.fetch.urls: the file " + file.key()
                        + " has no address of its own that stays the same; give one"));
    }

    @Override
    public void close() {
        if (timer != null) {
            timer.shutdownNow();
        }
    }
}
