package org.almoner.rest;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How much of bodies is in memory at once, from before they are read until they are answered. What does not fit waits or is
 * turned away, since a heap that is full would turn away everybody. First come, first served; thread-safe.
 */
final class BodyRoom {
    private static final int KIB = 1024;

    private final Semaphore room;
    private final int kibibytes;

    /** @param share which part of the heap there is room for, one in so many; for one of the largest bodies at least */
    BodyRoom(int share) {
        kibibytes = (int) Math.min(
                Integer.MAX_VALUE, Math.max(BodyText.LIMIT, Runtime.getRuntime().maxMemory() / share) / KIB);
        room = new Semaphore(kibibytes, true);
    }

    /**
     * Waits for room. A body larger than all of it has it alone.
     *
     * @return what gives the room back, once; empty where there was none in time
     */
    Optional<Runnable> enter(long bytes, Duration patience) {
        int taken = (int) Math.min(kibibytes, bytes / KIB + 1);
        return isFree(taken, patience) ? Optional.of(() -> room.release(taken)) : Optional.empty();
    }

    private boolean isFree(int taken, Duration patience) {
        try {
            return room.tryAcquire(taken, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
