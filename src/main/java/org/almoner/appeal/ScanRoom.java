package org.almoner.appeal;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * How much text is scanned at once: while it lasts, a scan of a body that is all appeals holds some thirty times what the
 * body has. In a small heap the largest bodies take turns, first come, first served. Thread-safe.
 */
final class ScanRoom {
    private static final int LEAST = 2 * 1024 * 1024;
    private static final int SHARE = 96;

    private final Semaphore room;
    private final int characters;

    /** @param heap the most memory that there may be, in bytes */
    ScanRoom(long heap) {
        characters = (int) Math.min(Integer.MAX_VALUE, Math.max(LEAST, heap / SHARE));
        room = new Semaphore(characters, true);
    }

    <T> T during(String body, Supplier<T> scan) {
        int taken = Math.min(characters, body.length());
        room.acquireUninterruptibly(taken);
        try {
            return scan.get();
        } finally {
            room.release(taken);
        }
    }
}
