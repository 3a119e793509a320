package org.almoner.register;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.almoner.charity.CharityId;
import org.almoner.charity.register.RegisterEntry;
import org.almoner.charity.register.RegisterFile;
import org.almoner.charity.register.RegisterFileException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file's rows on a thread of its own, a little ahead of who takes them: reading keeps one processor busy, and
 * storing another.
 */
final class RowsAhead implements RegisterReader.Taker {
    private static final int BATCH = 500;
    private static final int BATCHES = 8;

    /** Something read, to be told to who takes it. */
    private interface Told {
        void to(RegisterReader.Taker taker) throws IOException, RegisterFileException;
    }

    private final BlockingQueue<List<Told>> ready = new ArrayBlockingQueue<>(BATCHES);
    private List<Told> batch = new ArrayList<>(BATCH);

    /** Nobody takes any more. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        StoppedException(InterruptedException cause) {
            super("stopped while a register's file was read", cause);
        }
    }

    private RowsAhead() {}

    /** As {@link RegisterReader#read}, which calls the taker on the caller's thread, in the file's order. */
    static void read(RegisterReader reader, RegisterFile file, Path path, RegisterReader.Taker taker)
            throws IOException, RegisterFileException {
        RowsAhead ahead = new RowsAhead();
        Thread reading = new Thread(() -> ahead.read(reader, file, path), "register-reader");
        reading.setDaemon(true);
        reading.start();
        try {
            for (List<Told> next = ahead.ready.take(); !next.isEmpty(); next = ahead.ready.take()) {
                for (Told told : next) {
                    told.to(taker);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException(e);
        } finally {
            reading.interrupt();
        }
    }

    /** A failure comes behind the rows before it. */
    private void read(RegisterReader reader, RegisterFile file, Path path) {
        try {
            Throwable failure = failureOf(reader, file, path);
            if (failure != null) {
                batch.add(taker -> rethrow(failure));
            }
            send();
            ready.put(List.of());
        } catch (InterruptedException | StoppedException e) {
            // who took the rows knows why
        }
    }

    /** Whatever it is: who takes the rows would wait for ever for an end that is not told. */
    private @Nullable Throwable failureOf(RegisterReader reader, RegisterFile file, Path path) {
        try {
            reader.read(file, path, this);
            return null;
        } catch (StoppedException e) {
            throw e;
        } catch (IOException | RegisterFileException | RuntimeException | Error e) {
            return e;
        }
    }

    private static void rethrow(Throwable failure) throws IOException, RegisterFileException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RegisterFileException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        throw (Error) failure;
    }

    @Override
    public void begin(RegisterContent content) {
        tell(taker -> taker.begin(content));
    }

    @Override
    public void asOf(LocalDate date) {
        tell(taker -> taker.asOf(date));
    }

    @Override
    public void kept(long line, RegisterEntry entry) {
        tell(taker -> taker.kept(line, entry));
    }

    @Override
    public void skipped() {
        tell(RegisterReader.Taker::skipped);
    }

    @Override
    public void rejected(long line, String reason, List<CharityId> ids) {
        tell(taker -> taker.rejected(line, reason, ids));
    }

    private void tell(Told told) {
        batch.add(told);
        if (batch.size() == BATCH) {
            try {
                send();
            } catch (InterruptedException e) {
                throw new StoppedException(e);
            }
        }
    }

    private void send() throws InterruptedException {
        if (!batch.isEmpty()) {
            ready.put(batch);
            batch = new ArrayList<>(BATCH);
        }
    }
}
