package org.almoner.charity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharityIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GB-CHC-220949",
                "GB-CHC-1062638",
                "GB-CHC-1062638-12",
                "GB-SC-SC037738",
                "GB-NIC-100848",
                "US-EIN-530196605",
                "AU-ABN-50169561394",
                "CA-CRA_ACR-119219814RR0001",
                "XM-DAC-41122",
                "XI-ALMONER-ifrc"
            })
    void wellFormedIdIsAccepted(String value) {
        assertThat(CharityId.parse(value)).map(CharityId::value).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "220949",
                "GB-CHC-",
                "GB-CHC-22094",
                "GB-SC-037738",
                "GB-NIC-NIC100848",
                "US-EIN-53-0196605",
                "AU-ABN-50169561395",
                "CA-CRA_ACR-119219814",
                "gb-chc-220949",
                "GB-CHC-220949 ",
                "GB-CHC-220949\n",
                "XI-ALMONER-Ünicef"
            })
    void malformedIdIsRefused(String value) {
        assertThat(CharityId.parse(value)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> CharityId.of(value));
    }

    @Test
    void idLongerThanHundredCharactersIsRefused() {
        assertThat(CharityId.parse("NL-KVK-" + "1".repeat(94))).isEmpty();
    }

    @Test
    void listAndNumberAreItsParts() {
        CharityId id = CharityId.of("CA-CRA_ACR-119219814RR0001");

        assertThat(id.list()).isEqualTo("CA-CRA_ACR");
        assertThat(id.number()).isEqualTo("119219814RR0001");
        assertThat(CharityId.of("XI-ALMONER-red-cross").number()).isEqualTo("red-cross");
    }
}
