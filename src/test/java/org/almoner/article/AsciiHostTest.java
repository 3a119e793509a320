package org.almoner.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiHostTest {
    @ParameterizedTest
    @CsvSource({
        "https://hilfe-münchen.example, https://xn--hilfe-mnchen-jlb.example",
        "https://Hilfe-MÜNCHEN.example/für?an=ä#ö, https://xn--hilfe-mnchen-jlb.example/für?an=ä#ö",
        "http://пример.example:8080/а, http://xn--e1afmkfd.example:8080/а",
        "https://例え.example/寄付, https://xn--r8jz45g.example/寄付"
    })
    void aHostBeyondAsciiIsWrittenAsMachinesAskForIt(String written, String asked) {
        assertThat(AsciiHost.of(written)).hasToString(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://help.example/für",
                "https://HELP.example",
                "https://wer@hilfe-münchen.example",
                "https://münchen_1.example",
                "https://münchen..example",
                "https://[::1]/a",
                "https://münchen.example:port",
                "mailto:münchen",
                "/münchen",
                "münchen.example"
            })
    void whatHasAHostOrNoneThatMayBeStaysAsItIs(String written) {
        assertThat(AsciiHost.of(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://help.example/a b", "https://help.example/\uD800", "https://"})
    void whatIsNoAddressIsRefused(String written) {
        assertThatThrownBy(() -> AsciiHost.of(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
