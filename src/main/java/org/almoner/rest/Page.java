package org.almoner.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An answer to readers, ready to be sent.
 *
 * @param bytes JSON in UTF-8
 * @param tag strong entity tag of just these bytes, with its quotation marks (RFC 9110, section 8.8.3)
 * @param found whether there is such an article; its absence is remembered too
 * @param epoch what the cache's clock of changes showed when the answer was begun
 */
record Page(byte[] bytes, String tag, boolean found, long epoch) {
    private static final int TAG_BYTES = 12;

    static Page of(byte[] bytes, long epoch) {
        return new Page(bytes, tagOf(bytes), true, epoch);
    }

    static Page missing(long epoch) {
        return new Page(new byte[0], "", false, epoch);
    }

    static String tagOf(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    static String tagOf(String text) {
        return tagOf(text.getBytes(StandardCharsets.UTF_8));
    }
}
