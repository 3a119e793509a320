package org.almoner.appeal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.almoner.article.ArticleId;

/** An appeal's id, {@code ap_} and 20 characters: stays the same as long as the article keeps asking for the same. */
public record AppealId(String value) {
    /** The rule as a regular expression, for validation at the edges. */
    public static final String PATTERN = "ap_[0-9a-v]{20}";

    private static final Pattern RULE = Pattern.compile(PATTERN);
    private static final char[] BASE32HEX = "0123456789abcdefghijklmnopqrstuv".toCharArray(); // RFC 4648, section 7

    public AppealId {
        if (!RULE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an appeal id: " + PATTERN);
        }
    }

    /** The id, or empty where {@code value} is not one. */
    public static Optional<AppealId> parse(String value) {
        return RULE.matcher(value).matches() ? Optional.of(new AppealId(value)) : Optional.empty();
    }

    /**
     * The id of a passage that an article has for the first time: the same words give the same id again.
     *
     * @param occurrence 0 for the first passage with these words, 1 for the second …
     */
    static AppealId of(ArticleId article, String passage, int occurrence) {
        return hashed(article.value() + '\n' + occurrence + '\n' + passage.replaceAll("\\s+", " "));
    }

    /** The id of an appeal further down in the same passage. */
    AppealId part(String recipient) {
        return hashed(value + '\n' + recipient);
    }

    private static AppealId hashed(String text) {
        byte[] hash = sha256(text);
        StringBuilder id = new StringBuilder("ap_");
        for (int bit = 0; bit < 100; bit += 5) {
            int window = (hash[bit / 8] & 0xff) << 8 | (hash[bit / 8 + 1] & 0xff);
            id.append(BASE32HEX[window >> (11 - bit % 8) & 31]);
        }
        return new AppealId(id.toString());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
