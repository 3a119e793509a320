package org.almoner.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.almoner.article.ArticleUrl;
import org.jspecify.annotations.Nullable;

/**
 * An answer to readers, ready to be sent.
 *
 * @param bytes JSON in UTF-8
 * @param tag strong entity tag of just these bytes, with its quotation marks (RFC 9110, section 8.8.3)
 * @param found whether there is such an article; its absence is remembered too
 * @param address where the article is published, if it says so
 * @param epoch what the cache's clock of changes showed when the answer was begun
 * @param made when it was made, by {@link System#nanoTime}
 * @param age how long ago that was, where it is served though a newer one could not be had; null for one that holds
 */
record Page(
        byte[] bytes,
        String tag,
        boolean found,
        @Nullable ArticleUrl address,
        long epoch,
        long made,
        @Nullable Duration age) {
    private static final int TAG_BYTES = 12;

    static Page of(byte[] bytes, Optional<ArticleUrl> address, long epoch) {
        return new Page(bytes, tagOf(bytes), true, address.orElse(null), epoch, System.nanoTime(), null);
    }

    static Page missing(long epoch) {
        return new Page(new byte[0], "", false, null, epoch, System.nanoTime(), null);
    }

    /** The same, begun at another time. */
    Page begunAt(long begun) {
        return new Page(bytes, tag, found, address, begun, made, null);
    }

    /** The same, as it is served while no newer one can be had. */
    Page aged() {
        return new Page(bytes, tag, found, address, epoch, made, Duration.ofNanos(System.nanoTime() - made));
    }

    /** Whether the article is published at this address. */
    boolean isAt(ArticleUrl url) {
        return url.equals(address);
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
