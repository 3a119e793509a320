package org.almoner.detect.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.article.BodyFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbansTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89  3704  0044  0532  0130  00",
                "DE89 3704 0044\n0532 0130 00",
                "DE89\u20093704\u20090044\u20090532\u20090130\u200900",
                "DE89\u2002 3704\u20020044\u20020532\u20020130\u200200",
                "DE89\u200B3704\u200B0044\u200B0532\u200B0130\u200B00",
                "DE89–3704–0044–0532–0130–00",
                "DE89 3704 0044 0532\u00AD 0130 00",
                "DE89\u200F 3704 0044 0532 0130 00",
                "DE\u200E89\u2066 3704 0044 0532 0130\u2069 00",
                "DE89 3704\uFEFF00\u200C44 0532 0130 00",
                "DE 89 / 3704 0044 / 0532 0130 00",
                "ＤＥ８９　３７０４　００４４　０５３２　０１３０　００"
            })
    void anIbanIsReadHoweverItsBlocksAreParted(String iban) {
        assertThat(Channels.of("de", "Spendenkonto: " + iban + ".")).containsExactly("IBAN DE89370400440532013000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89 3704 0044 0532 0130 01",
                "DE89 3704 0044 0532 0130 0",
                "DE89370400440532013001",
                "D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 1",
                "DE89 3704 0044 0532\u00AD 0130 01",
                "DE 89 / 3704 0044 / 0532 0130 01",
                "IBAN DE89 // 3704 0044 0532 0130 00",
                "IBAN: DE89 3704 0044 053",
                "Iban DE89 // 3704 0044 0532 0130 00",
                "de89 3704 0044 0532 0130 01",
                "de89370400440532013001"
            })
    void anIbanWithAWrongDigitIsNoNumberOfAnotherKind(String iban) {
        assertThat(Channels.of("de", "Bitte spenden Sie auf das Konto " + iban + "."))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "27 1140 2004 0000 3002 0135 5387",
                "27114020040000300201355387",
                "27-1140-2004-0000-3002-0135-5387",
                "27 11402004 0000300201355387",
                "2711 4020 0400 0030 0201 3553 87",
                "27 1140 2004 0000\n3002 0135 5387"
            })
    void aPolishAccountIsAnIbanWithoutItsCountry(String account) {
        String text = "Numer konta: " + account + ", dziękujemy.";
        assertThat(Channels.found("pl", text, BodyFormat.TEXT)).singleElement().satisfies(each -> {
            assertThat(each.type() + " " + each.value()).isEqualTo("IBAN PL27114020040000300201355387");
            assertThat(text.substring(each.start(), each.end())).isEqualTo(account);
        });
    }

    @Test
    void aPolishAccountWithAWrongDigitIsNoAccount() {
        assertThat(Channels.of("pl", "Numer konta: 28 1140 2004 0000 3002 0135 5387."))
                .isEmpty();
    }

    @Test
    void numbersOfTwoLinesAreNoPolishAccount() {
        assertThat(Channels.of("uk", "Картка: 4149499112345678\n1234567890"))
                .containsExactly("ACCOUNT 4149499112345678");
    }

    @Test
    void wordsBehindACountBeginNoIban() {
        assertThat(Channels.of("fr", "Plus de 20 familles aidées, compte n° 0012345678."))
                .containsExactly("ACCOUNT 0012345678");
    }

    @Test
    void anArabicIbanWithAMarkOfDirectionIsReadWhole() {
        assertThat(Channels.of("ar", "للتبرع: رقم الحساب IBAN SA03\u200F 8000 0000 6080 1016 7519"))
                .containsExactly("IBAN SA0380000000608010167519");
    }

    @Test
    void anAccountBesideAWholeIbanIsOneStill() {
        assertThat(Channels.of("de", "IBAN DE89 3704 0044 0532 0130 00, Kontonummer 532013000"))
                .containsExactly("IBAN DE89370400440532013000", "ACCOUNT 532013000");
    }
}
