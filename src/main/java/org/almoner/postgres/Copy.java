package org.almoner.postgres;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** A copy in memory of what is in the database, read anew now and then. Thread-safe. */
final class Copy<T> {
    private final AtomicLong begun = new AtomicLong();
    private long counting;
    private volatile T value;

    Copy(T first) {
        this.value = first;
    }

    T get() {
        return value;
    }

    /** Reads it anew; of reads that run side by side, the one that began last counts: it has seen the most. */
    void read(Supplier<T> source) {
        long turn = begun.incrementAndGet();
        take(turn, source.get());
    }

    private synchronized void take(long turn, T read) {
        if (turn > counting) {
            counting = turn;
            value = read;
        }
    }
}
