package org.almoner.embed;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.almoner.appeal.AppealUse;
import org.almoner.appeal.AppealUse.Event;
import org.almoner.appeal.StoreUnavailableException;

/**
 * Views and clicks on their way to the database: written in lots, so that no reader waits for it. Bounded: what does not fit
 * while the database is away is dropped, and the drops are counted. Thread-safe.
 */
@ApplicationScoped
public class UseBuffer {
    private static final int LARGEST = 20_000;
    private static final int LOT = 1_000;

    private final AppealUse use;
    private final MeterRegistry meters;
    private final BlockingQueue<Event> waiting = new ArrayBlockingQueue<>(LARGEST);

    /** A lot that the database did not take: it may have been written all the same, and is written again as it is. */
    private final AtomicReference<List<Event>> again = new AtomicReference<>(List.of());

    UseBuffer(AppealUse use, MeterRegistry meters) {
        this.use = use;
        this.meters = meters;
    }

    void add(Event event) {
        String outcome = waiting.offer(event) ? "taken" : "dropped";
        meters.counter("almoner.use.events", "outcome", outcome).increment();
    }

    /**
     * Writes what waits.
     *
     * @throws StoreUnavailableException what was not written stays for the next time
     */
    public synchronized void write() {
        List<Event> lot = again.get();
        while (true) {
            if (lot.isEmpty()) {
                lot = new ArrayList<>();
                waiting.drainTo(lot, LOT);
            }
            if (lot.isEmpty()) {
                return;
            }
            again.set(lot);
            use.add(lot);
            again.set(List.of());
            lot = List.of();
        }
    }
}
