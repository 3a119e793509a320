package org.almoner.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    /** The example of the Standard Webhooks libraries' own tests. */
    @Test
    void aMessageIsSignedAsTheStandardHasIt() {
        String signature = new WebhookSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                .of(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));
        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSecretOfAnotherFormIsRefused() {
        for (String secret : new String[] {"", "secret", "whsec_short", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new WebhookSignature(secret));
        }
    }
}
