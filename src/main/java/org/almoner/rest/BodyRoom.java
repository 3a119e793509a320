package org.almoner.rest;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How much of bodies is in memory at once, from before they are read until they are answered. What does not fit waits for a
 * moment and is then turned away, since a heap that is full would turn away everybody. Thread-safe.
 */
final class BodyRoom {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int KIB = 1024;

    private final Semaphore room;
    private final int kibibytes;

    /** @param bytes how much there is room for; a body that is larger by itself has it alone */
    BodyRoom(long bytes) {
        kibibytes = (int) Math.min(Integer.MAX_VALUE, bytes / KIB);
        room = new Semaphore(kibibytes, true);
    }

    /** Blocks until there is room. */
    void enter(long bytes, RoutingContext request) {
        int taken = (int) Math.min(kibibytes, bytes / KIB + 1);
        if (!isFree(taken)) {
            throw Problem.UNAVAILABLE
                    .with("As many bodies as there is room for are being read. This one was not; try again.")
                    .withHeader("Retry-After", PATIENCE.toSeconds())
                    .withHeader("Connection", "close")
                    .build();
        }
        request.addEndHandler(ended -> room.release(taken));
    }

    private boolean isFree(int taken) {
        try {
            return room.tryAcquire(taken, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
