package org.almoner.appeal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.almoner.article.Article;
import org.jspecify.annotations.Nullable;

/** Identifies what a publisher sent, field by field. */
final class ContentDigest {
    private ContentDigest() {}

    /** SHA-256 over the article's fields, in hexadecimal. */
    static String of(Article article) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.<@Nullable Object>of(
                            article.id(),
                            article.url(),
                            article.title(),
                            article.language(),
                            article.site(),
                            article.country(),
                            article.publishedAt(),
                            article.format(),
                            article.body())
                    .forEach(field -> update(digest, field == null ? null : field.toString()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    /** Each field goes in behind its length, so that no two articles run together to the same bytes. */
    private static void update(MessageDigest digest, @Nullable String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        digest.update(
                ByteBuffer.allocate(4).putInt(field == null ? -1 : bytes.length).flip());
        digest.update(bytes);
    }
}
