package org.almoner.rest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, one at a time, with a limit on what one line may take in memory. Not thread-safe. */
final class LineReader {
    private static final int BUFFER = 64 * 1024;

    private final InputStream input;
    private final int limit;
    private long number;

    LineReader(InputStream input, int limit) {
        this.input = new BufferedInputStream(input, BUFFER);
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean any = false;
        boolean whole = true;
        for (int b = input.read(); b >= 0; b = input.read()) {
            any = true;
            if (b == '\n') {
                break;
            }
            if (bytes.size() < limit) {
                bytes.write(b);
            } else {
                whole = false;
            }
        }
        return any ? new Line(++number, bytes.toByteArray(), whole) : null;
    }
}
