package org.almoner.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** A request body that turns into a 413 once it grows over its limit, whether or not it announced its length. */
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
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long length) throws IOException {
        long skipped = super.skip(length);
        count(skipped);
        return skipped;
    }

    /** Reading twice would count twice. */
    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long read) {
        left -= read;
        if (left < 0) {
            throw tooLarge.get();
        }
    }
}
