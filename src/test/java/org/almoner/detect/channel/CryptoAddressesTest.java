package org.almoner.detect.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.article.BodyFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses are those of the examples in BIP 173 and BIP 350, or made up with right checksums. */
class CryptoAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
                "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
                "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
                "0x00000000219ab540356cBB839Cbe05303d7705Fa"
            })
    void anAddressIsToldByItsShapeAndChecksum(String address) {
        assertThat(Channels.of("en", "Send coins to " + address + ".")).containsExactly("CRYPTO " + address);
        assertThat(Channels.of("en", "Pay bitcoin:" + address + "?amount=1 please."))
                .contains("CRYPTO " + address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"})
    void anAddressWithAWrongCharacterIsNone(String address) {
        assertThat(Channels.of("en", "Send coins to " + address + ".")).isEmpty();
    }

    @Test
    void aLinkMayLeadToAnAddress() {
        String html = "<p>Give <a href='bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2?amount=1'>coins</a> please.</p>";
        assertThat(Channels.found("en", html, BodyFormat.HTML))
                .extracting(each -> each.type() + " " + each.value())
                .containsExactly("CRYPTO 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2");
    }

    @Test
    void anAddressWithoutAChecksumHasItsNameBesideIt() {
        String address = "4Nd1mYvfHxvXwA6rCq5tP7kLz8sEjB2uGhD9eWnRbQyT";
        assertThat(Channels.of("en", "Solana: " + address)).containsExactly("CRYPTO " + address);
        assertThat(Channels.of("en", "Build " + address)).isEmpty();
    }
}
