package org.almoner.postgres;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's text format for COPY, collected in memory. Not thread-safe. */
final class CopyText {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

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

    /** Numbers as a bytea, four bytes each, the highest first. */
    CopyText add(int[] numbers, int count) {
        add("\\x");
        reserve(8 * count);
        for (int i = 0; i < count; i++) {
            for (int shift = 28; shift >= 0; shift -= 4) {
                bytes[length++] = HEX[numbers[i] >>> shift & 15];
            }
        }
        return this;
    }

    void endRow() {
        putByte((byte) '\n');
        inRow = false;
    }

    private void escape(String text) {
        int end = text.length();
        reserve(end);
        int at = length;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\\' || c >= 0x80) {
                length = at;
                put(text.substring(i).getBytes(StandardCharsets.UTF_8));
                return;
            }
            bytes[at++] = (byte) c;
        }
        length = at;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
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
