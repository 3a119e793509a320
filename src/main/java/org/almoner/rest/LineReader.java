package org.almoner.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, one at a time, with a limit on what one line may take in memory. Not thread-safe. */
final class LineReader {
    private static final int BUFFER = 256 * 1024;

    private final InputStream input;
    private final int limit;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private int looked;
    private long number;

    LineReader(InputStream input, int limit) {
        this.input = input;
        this.limit = limit;
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param whole false when the line was longer than the limit; its bytes are then cut short
     */
    record Line(long number, byte[] bytes, boolean whole) {
        boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /** The next line without its end, or null after the last. */
    @Nullable
    Line next() throws IOException {
        int within = end();
        if (within < to && within - from <= limit) {
            byte[] line = Arrays.copyOfRange(buffer, from, within);
            from = within + 1;
            return new Line(++number, line, true);
        }
        return nextInParts();
    }

    private @Nullable Line nextInParts() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean any = false;
        boolean whole = true;
        while (from < to || fill()) {
            any = true;
            int end = end();
            int taken = Math.min(end - from, limit - bytes.size());
            whole &= taken == end - from;
            bytes.write(buffer, from, taken);
            from = end;
            if (from < to) {
                from++;
                break;
            }
        }
        return any ? new Line(++number, bytes.toByteArray(), whole) : null;
    }

    /** Where the next line ends, or where the buffer does; what was looked through is not looked through again. */
    private int end() {
        looked = Math.max(looked, from);
        while (looked < to && buffer[looked] != '\n') {
            looked++;
        }
        return looked;
    }

    /** Reads more behind what is unread; false at the end. Waits where there is none yet. */
    private boolean fill() throws IOException {
        if (from == to || to == BUFFER) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            looked = Math.max(looked - from, 0);
            to -= from;
            from = 0;
        }
        int read = input.read(buffer, to, BUFFER - to);
        to += Math.max(read, 0);
        return read > 0;
    }
}
