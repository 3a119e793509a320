package org.almoner.detect.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
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
}
