package org.almoner.detect.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Donations for the Quay Mission can be dropped off at the fire hall. For information call 435-7669.",
                "To donate, call 1-800-HELP-NOW (435-7669).",
                "To donate to the shelter, call 555-0134."
            })
    void aNumberWithoutItsAreaIsOfNoFarCountry(String text) {
        assertThat(Channels.of("en", text)).noneMatch(each -> each.startsWith("PHONE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Spenden: Tel. 030 / 85 404 - 444, oder auf das Konto.|+493085404444",
                "de|Tel. 030 / 85 404 – 444; auch per Post.|+493085404444",
                "en|To donate call 020 7946 0018 - 19 or write to us.|+442079460018",
                "en|To donate call 0808 800 1111 - 24 hours a day.|+448088001111",
                "no|Telefon 22334455 - 50|+4722334455"
            })
    void anExtensionBehindAHyphenIsPartOfTheNumberWhereItMayBe(String language, String text, String number) {
        assertThat(Channels.of(language, text)).contains("PHONE " + number);
    }

    @Test
    void aNumberThatMayGoOnOrNotIsLeftOut() {
        assertThat(Channels.of("de", "Spendentelefon 0800 1234567 - 24 Stunden am Tag."))
                .isEmpty();
    }
}
