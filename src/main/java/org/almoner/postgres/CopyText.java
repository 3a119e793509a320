package org.almoner.postgres;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's text format for COPY, collected in memory. Not thread-safe. */
final class CopyText {
    private byte[] bytes = new byte[64 * 1024];
    private int length;
    private boolean inRow;

    int length() {
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    void clear() {
        length = 0;
    }

    CopyText add(long value) {
        return add(Long.toString(value));
    }

    /** The next value of the row; null for no value. */
    CopyText add(@Nullable Object value) {
        if (inRow) {
            putByte((byte) '\t');
        }
        inRow = true;
        if (value == null) {
            putEscaped('N');
        } else {
            escape(value.toString());
        }
        return this;
    }

    void endRow() {
        putByte((byte) '\n');
        inRow = false;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                put(text.substring(i).getBytes(StandardCharsets.UTF_8));
                return;
            }
            put(c);
        }
    }

    private void put(byte[] encoded) {
        for (byte b : encoded) {
            if (b < 0) {
                putByte(b);
            } else {
                put((char) b);
            }
        }
    }

    private void put(char c) {
        switch (c) {
            case '\t' -> putEscaped('t');
            case '\n' -> putEscaped('n');
            case '\r' -> putEscaped('r');
            case '\\' -> putEscaped('\\');
            case 0 -> {} // PostgreSQL's text has none
            default -> putByte((byte) c);
        }
    }

    private void putEscaped(char c) {
        putByte((byte) '\\');
        putByte((byte) c);
    }

    private void putByte(byte b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = b;
    }
}
