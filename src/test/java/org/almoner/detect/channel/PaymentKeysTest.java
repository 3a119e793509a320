package org.almoner.detect.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.article.BodyFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentKeysTest {
    private static final String KEY = "123e4567-e89b-12d3-a456-426614174000";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chave Pix: 123e4567-e89b-12d3-a456-426614174000.",
                "Doe por Pix, com a chave aleatória 123E4567-E89B-12D3-A456-426614174000",
                "Pix\n123e4567-e89b-12d3-a456-426614174000"
            })
    void aRandomKeyOfPixIsAnAccount(String text) {
        assertThat(Channels.found("pt", text, BodyFormat.TEXT)).singleElement().satisfies(each -> {
            assertThat(each.type() + " " + each.value()).isEqualTo("ACCOUNT " + KEY);
            assertThat(text.substring(each.start(), each.end())).isEqualToIgnoringCase(KEY);
        });
    }

    @Test
    void aKeyThatNoServiceIsNamedForIsNoAccount() {
        assertThat(Channels.of("pt", "O documento " + KEY + " está no site.")).isEmpty();
    }

    @Test
    void aKeyThatIsAnAddressOrANumberStaysOne() {
        assertThat(Channels.of("pt", "Chave Pix: doe@porto.org.br")).containsExactly("EMAIL doe@porto.org.br");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|UPI ID: harbour@okbank|harbour@okbank",
                "en|UPI – harbour.trust@okbank|harbour.trust@okbank",
                "en|Donate through UPI (9876543210@okbank).|9876543210@okbank",
                "hi|यूपीआई आईडी: harbour@okbank|harbour@okbank"
            })
    void aNameAtABankOfUpiIsAnAccount(String language, String text, String key) {
        assertThat(Channels.of(language, text)).containsExactly("ACCOUNT " + key);
    }

    @Test
    void anotherAccountBehindAKeyIsReadToo() {
        assertThat(Channels.of("en", "UPI: harbour@okbank or A/c 12345678901"))
                .containsExactly("ACCOUNT harbour@okbank", "ACCOUNT 12345678901");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pay by UPI and follow us @harbour.",
                "Pay by UPI. We thank everyone who answers our letters and comes to the harbour, quay@bank."
            })
    void whatIsNoNameOrStandsFarFromTheServiceIsNoKey(String text) {
        assertThat(Channels.of("en", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Multibanco: Entidade 21098 Referência 123 456 789",
                "Entidade: 21098\nReferência: 123 456 789\nValor: 10 €",
                "Entidade 21098 | Ref. 123456789"
            })
    void aReferenceWithItsEntityIsAnAccount(String text) {
        assertThat(Channels.of("pt", text)).containsExactly("ACCOUNT 21098/123456789");
    }

    @Test
    void aReferenceWithoutAnEntityIsNoAccount() {
        assertThat(Channels.of("pt", "A entidade indica a referência 123 456 789."))
                .isEmpty();
    }

    @Test
    void anEntityMayBeWrittenInGroups() {
        assertThat(Channels.of("pt", "Multibanco: entidade 21 098, referência 123 456 789"))
                .containsExactly("ACCOUNT 21098/123456789");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transferencias: alias MUELLE.OLLA.VE, a nombre de Ana.",
                "Podés transferir al alias: MUELLE.OLLA.VE",
                "Alias de Mercado Pago: MUELLE.OLLA.VE (Ana)."
            })
    void wordsWithPointsBehindAnAliasAreAnAccountAndNoHost(String text) {
        assertThat(Channels.of("es", text)).containsExactly("ACCOUNT MUELLE.OLLA.VE");
    }

    @Test
    void anAliasWithoutPointsIsNobodysAccount() {
        assertThat(Channels.of("es", "Juan Mora, alias El Muelle, dona en www.muelle.org."))
                .containsExactly("LINK https://www.muelle.org");
    }
}
