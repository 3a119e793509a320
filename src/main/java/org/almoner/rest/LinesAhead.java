package org.almoner.rest;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines ahead of who takes them, in bounded memory, so that those that are on their way are taken together: the
 * server hands over a request's body one network buffer at a time, and mostly has none at hand just when it is asked.
 */
final class LinesAhead implements AutoCloseable {
    /** What is taken at once: enough that a commit costs little, and little enough to be kept in memory. */
    private static final int MOST_LINES = 250;

    private static final int ENOUGH_BYTES = 1 << 20;

    /** A sender who waits for each answer waits this much longer for it. */
    private static final Duration LINGER = Duration.ofMillis(3);

    private final LineReader reader;
    private final long lingerNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<LineReader.Line> ready = new ArrayDeque<>();
    private int bytes;
    private boolean ended;
    private boolean closed;
    private @Nullable IOException failure;

    /** Begins to read, on a thread of the executor's. */
    LinesAhead(LineReader reader, Executor executor) {
        this(reader, executor, LINGER);
    }

    /** @param linger how long the next line may be on its way to be taken with those that are there */
    LinesAhead(LineReader reader, Executor executor, Duration linger) {
        this.reader = reader;
        this.lingerNanos = linger.toNanos();
        executor.execute(this::read);
    }

    /**
     * The next lines that are not blank. Waits for the first.
     *
     * @return none at the end
     * @throws IOException when the sender went away; the whole lines before that were taken by then
     */
    List<LineReader.Line> take() throws IOException {
        lock.lock();
        try {
            while (ready.isEmpty() && !ended) {
                changed.awaitUninterruptibly();
            }
            while (!isEnough() && !ended && changed.awaitNanos(lingerNanos) > 0) {
                // another one came
            }
            return drain();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return drain();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the next call returns without waiting for the sender. */
    boolean hasMore() {
        lock.lock();
        try {
            return ended || !ready.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private List<LineReader.Line> drain() throws IOException {
        if (ready.isEmpty() && failure != null) {
            throw failure;
        }
        List<LineReader.Line> taken = new ArrayList<>(ready);
        ready.clear();
        bytes = 0;
        changed.signalAll();
        return taken;
    }

    private boolean isEnough() {
        return ready.size() >= MOST_LINES || bytes >= ENOUGH_BYTES;
    }

    private void read() {
        IOException trouble = null;
        try {
            LineReader.Line line = reader.next();
            while (line != null && (line.isBlank() || offer(line))) {
                line = reader.next();
            }
        } catch (IOException e) {
            trouble = e;
        } catch (RuntimeException | Error e) {
            trouble = new IOException(e); // whatever it is: who takes the lines would wait for ever
        }
        end(trouble);
    }

    /** Waits for room. False when nobody will take it. */
    private boolean offer(LineReader.Line line) {
        lock.lock();
        try {
            while (isEnough() && !closed) {
                changed.awaitUninterruptibly();
            }
            ready.add(line);
            bytes += line.bytes().length;
            changed.signalAll();
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void end(@Nullable IOException trouble) {
        lock.lock();
        try {
            failure = trouble;
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
