package org.almoner.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows in PostgreSQL's binary format for COPY: neither side looks at every character for one to escape, as the text
 * format makes them do. Not thread-safe.
 */
final class CopyBinary {
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    /** PostgreSQL counts its times from 2000-01-01T00:00:00Z. */
    private static final long EPOCH_SECONDS = 946_684_800;

    private static final long SECONDS_OF_A_DAY = 86_400;

    private static final int ENOUGH = 64 * 1024;
    private static final byte JSONB_VERSION = 1;

    private final CopyIn copy;
    private byte[] bytes = new byte[2 * ENOUGH];
    private int length;

    /** Begins to send rows; {@link #end} ends it. */
    CopyBinary(CopyIn copy) {
        this.copy = copy;
        put(SIGNATURE);
        putInt(0); // flags
        putInt(0); // length of an extension
    }

    void beginRow(int fields) {
        putShort(fields);
    }

    /** A value of type {@code text}. PostgreSQL's has no NUL. */
    void add(@Nullable String value) {
        if (value == null) {
            addNull();
        } else {
            addBytes(encoded(value));
        }
    }

    /** A value of type {@code bytea}. */
    void addBytes(byte[] value) {
        putInt(value.length);
        put(value);
    }

    /** So many numbers behind the first as a {@code bytea}, four bytes each, the highest first; null for no value. */
    void add(int @Nullable [] numbers, int count) {
        if (numbers == null) {
            addNull();
            return;
        }
        putInt(Integer.BYTES * count);
        for (int i = 1; i <= count; i++) {
            putInt(numbers[i]);
        }
    }

    /** A value of type {@code integer}. */
    void add(int value) {
        putInt(Integer.BYTES);
        putInt(value);
    }

    /** A value of type {@code bigint}. */
    void add(long value) {
        putInt(Long.BYTES);
        putLong(value);
    }

    /** A value of type {@code date}. */
    void add(@Nullable LocalDate value) {
        if (value == null) {
            addNull();
        } else {
            add(Math.toIntExact(value.toEpochDay() - EPOCH_SECONDS / SECONDS_OF_A_DAY));
        }
    }

    /** A value of type {@code timestamptz}, rounded to its microseconds. */
    void add(@Nullable Instant value) {
        if (value == null) {
            addNull();
            return;
        }
        putInt(Long.BYTES);
        long micros =
                Math.multiplyExact(value.getEpochSecond() - EPOCH_SECONDS, 1_000_000L) + (value.getNano() + 500) / 1000;
        putLong(micros);
    }

    /** A value of type {@code jsonb}. */
    void addJson(String value) {
        byte[] json = encoded(value);
        putInt(json.length + 1);
        ensure(1);
        bytes[length++] = JSONB_VERSION;
        put(json);
    }

    /** Sends what makes a message worth its while. */
    void endRow() throws SQLException {
        if (length >= ENOUGH) {
            send();
        }
    }

    void end() throws SQLException {
        putShort(-1);
        send();
        copy.endCopy();
    }

    private void addNull() {
        putInt(-1);
    }

    private void send() throws SQLException {
        copy.writeToCopy(bytes, 0, length);
        length = 0;
    }

    private static byte[] encoded(String value) {
        return (value.indexOf(0) < 0 ? value : value.replace("\0", "")).getBytes(StandardCharsets.UTF_8);
    }

    private void put(byte[] value) {
        ensure(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    private void putLong(long value) {
        putInt((int) (value >>> Integer.SIZE));
        putInt((int) value);
    }

    private void putInt(int value) {
        putShort(value >>> Short.SIZE);
        putShort(value);
    }

    private void putShort(int value) {
        ensure(Short.BYTES);
        bytes[length++] = (byte) (value >>> Byte.SIZE);
        bytes[length++] = (byte) value;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
