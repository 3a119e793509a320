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
    private final int waiting;

    /** Where any number may wait. */
    BodyRoom(int share) {
        this(share, Integer.MAX_VALUE);
    }

    /**
     * @param share which part of the heap there is room for, one in so many; for one of the largest bodies at least
     * @param waiting about how many may wait: each has a thread, which others want too
     */
    BodyRoom(int share, int waiting) {
        kibibytes = (int) Math.min(
                Integer.MAX_VALUE, Math.max(BodyText.LIMIT, Runtime.getRuntime().maxMemory() / share) / KIB);
        this.waiting = waiting;
        room = new Semaphore(kibibytes, true);
    }

    /**
     * Waits for room, unless enough do so already. A body larger than all of it has it alone.
     *
     * @return what gives the room back, once; empty where there was none in time
     */
    Optional<Runnable> enter(long bytes, Duration patience) {
        int taken = (int) Math.min(kibibytes, bytes / KIB + 1);
        boolean turnedAway = room.getQueueLength() >= waiting;
        return isFree(taken, turnedAway ? Duration.ZERO : patience)
                ? Optional.of(() -> room.release(taken))
                : Optional.empty();
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
