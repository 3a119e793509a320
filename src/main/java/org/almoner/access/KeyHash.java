package org.almoner.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * SHA-256 of a key, as 64 lower-case hexadecimal digits: all that is ever stored of it. A key has 256 random bits, so a
 * hash that is slow on purpose, as for passwords that people think up, would add nothing.
 */
public record KeyHash(String hex) {
    /** The rule as a regular expression. */
    public static final String PATTERN = "[0-9a-f]{64}";

    private static final Pattern RULE = Pattern.compile(PATTERN);

    public KeyHash {
        if (!RULE.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal");
        }
    }

    /** The hash of a key. */
    public static KeyHash of(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return new KeyHash(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
