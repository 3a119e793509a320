package org.almoner.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A request body that turns into a 413 once it grows over its limit, whether or not it announced its length, and into a 400
 * where its sender goes away: that is no failure of ours.
 */
final class LimitedInputStream extends FilterInputStream {
    private final Supplier<RuntimeException> tooLarge;
    private long left;

    /** For a body that holds an article. */
    LimitedInputStream(InputStream body, long limit) {
        this(body, limit, BodyText::tooLarge);
    }

    LimitedInputStream(InputStream body, long limit, Supplier<RuntimeException> tooLarge) {
        super(body);
        this.left = limit;
        this.tooLarge = tooLarge;
    }

    @Override
    public int read() {
        int read = whole(super::read);
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int read = whole(() -> super.read(buffer, offset, length));
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long length) {
        long skipped = whole(() -> super.skip(length));
        count(skipped);
        return skipped;
    }

    /** Reading twice would count twice. */
    @Override
    public boolean markSupported() {
        return false;
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T whole(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw Problem.MALFORMED_BODY.of("The body broke off.");
        }
    }

    private void count(long read) {
        left -= read;
        if (left < 0) {
            throw tooLarge.get();
        }
    }
}
