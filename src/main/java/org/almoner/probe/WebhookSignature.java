package org.almoner.probe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs messages as <a href="https://github.com/standard-webhooks/standard-webhooks">Standard Webhooks</a> has it: version
 * 1, HMAC-SHA256 over id, time and body. Thread-safe.
 */
final class WebhookSignature {
    /** The form of a secret. */
    static final String SECRET = "whsec_[A-Za-z0-9+/]{32,86}={0,2}";

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param secret of the form {@link #SECRET} */
    WebhookSignature(String secret) {
        if (!secret.matches(SECRET)) {
            throw new IllegalArgumentException("a webhook secret is whsec_ and 24 to 64 bytes in Base64");
        }
        this.key = new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), ALGORITHM);
    }

    /** The value of the {@code webhook-signature} header. */
    String of(String id, Instant timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestamp.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
