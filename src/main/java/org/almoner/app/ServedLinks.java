package org.almoner.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.almoner.appeal.ServingListener;
import org.almoner.appeal.StoreUnavailableException;
import org.almoner.verify.LinkChecks;
import org.almoner.verify.LinkChecks.Watched;

/** Collects the links that are served, and writes them down a few at a time, so that composing waits for no database. */
@Singleton
class ServedLinks implements ServingListener {
    /** Links kept in mind; a link beyond them is written again when it is served again. */
    private static final int MOST = 50_000;

    private static final Duration WRITE_AGAIN = Duration.ofHours(12);

    private final LinkChecks checks;
    private final Clock clock;
    private final Set<Watched> fresh = new LinkedHashSet<>();
    private final Cache<Watched, Boolean> written = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(WRITE_AGAIN)
            .build();

    ServedLinks(LinkChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public void serves(Set<Watched> links) {
        List<Watched> unwritten = links.stream()
                .filter(link -> written.getIfPresent(link) == null)
                .toList();
        synchronized (fresh) {
            if (fresh.size() < MOST) {
                fresh.addAll(unwritten);
            }
        }
    }

    /** Writes down what was served since; while the database is away, it is kept for the next time. */
    void write() {
        List<Watched> taken;
        synchronized (fresh) {
            taken = new ArrayList<>(fresh);
        }
        if (taken.isEmpty()) {
            return;
        }
        write(taken);
        taken.forEach(link -> written.put(link, true));
        synchronized (fresh) {
            taken.forEach(fresh::remove);
        }
    }

    private void write(List<Watched> links) {
        try {
            checks.watch(links, clock.instant());
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            Log.warn("A served link cannot be written down; each is written by itself. " + e.getMessage());
            links.forEach(this::writeAlone);
        }
    }

    /** One that cannot be kept is not watched; the others need not wait for it. */
    private void writeAlone(Watched link) {
        try {
            checks.watch(List.of(link), clock.instant());
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            Log.debugf(e, "This link is not watched: %s", link.link());
        }
    }
}
