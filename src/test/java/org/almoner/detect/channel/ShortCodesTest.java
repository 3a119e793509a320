package org.almoner.detect.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.article.BodyFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortCodesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|Pour donner 5 euros, envoyez DON au 92112.|92112|DON",
                "da|Send GIV til 1999 og støt med 150 kr.|1999|GIV",
                "tr|Yardım için UMUT yazıp 2868'e kısa mesaj gönderin.|2868|UMUT",
                "uk|Надішліть «Так» на короткий номер 88077.|88077|Так",
                "id|Ketik PEDULI kirim SMS ke 7505 untuk menyumbang.|7505|PEDULI"
            })
    void wordsOfTextMessagesMayStandBehindTheCodeOrBeMeant(String language, String text, String code, String keyword) {
        assertOnly(language, text, code, keyword);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Text GIVE 500 to 70085 to give £5 by 31 December 2025.|70085|GIVE 500",
                "en|To give $10 text HOPE (42484) to 20222.|20222|HOPE",
                "en|Text HELP to 70085. 300 families need you.|70085|HELP",
                "de|Senden Sie eine SMS mit HELFEN an 44844; bisher kamen 1200 SMS.|44844|HELFEN"
            })
    void aWordOfTextMessagesHasOneCode(String language, String text, String code, String keyword) {
        assertOnly(language, text, code, keyword);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Text ‘DMS RELIEF’ to 87777.|87777|DMS RELIEF",
                "cs|Pošlete DMS ve tvaru DMS POVODEN 90 na číslo 87 777.|87777|DMS POVODEN 90",
                "ru|Отправьте SMS со словом ФОНД 300 на короткий номер 3434.|3434|ФОНД 300",
                "pl|Wyślij SMS o treści ratuj na numer 72052.|72052|ratuj",
                "fi|Lähetä tekstiviestillä APU10 numeroon 16499 (10 euroa).|16499|APU10"
            })
    void theWholeKeywordIsKept(String language, String text, String code, String keyword) {
        assertOnly(language, text, code, keyword);
    }

    @Test
    void aListOfCodesIsReadToItsEnd() {
        assertThat(Channels.of("es", "Envía un SMS al 55101, 55102, 55103."))
                .containsExactly("SMS 55101", "SMS 55102", "SMS 55103");
        assertThat(Channels.of("en", "Text RED 50 to 2899 (Globe) or 4143 (Smart)."))
                .containsExactly("SMS 2899", "SMS 4143");
    }

    @Test
    void eachCodeHasItsOwnKeyword() {
        assertThat(Channels.found("en", "Text the word HOPE to 70085, or WATER to 70086.", BodyFormat.TEXT))
                .extracting(Channel::text)
                .containsExactly("HOPE", "WATER");
    }

    @Test
    void aQuotationMarkThatClosesOpensNoKeyword() {
        assertThat(Channels.found("sv", "Han sade \"hjälp oss\". SMS:a \"MAMMA\" till 72 900.", BodyFormat.TEXT))
                .extracting(Channel::text)
                .containsExactly("MAMMA");
    }

    private static void assertOnly(String language, String text, String code, String keyword) {
        assertThat(Channels.found(language, text, BodyFormat.TEXT))
                .singleElement()
                .satisfies(channel -> assertThat(channel.type() + " " + channel.value() + " " + channel.text())
                        .isEqualTo("SMS " + code + " " + keyword));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru|Отправьте SMS на короткий номер 3443 со словом МАЯК и суммой.|3443|МАЯК",
                "en|To give £5, send a text to 70085 with the word QUAY.|70085|QUAY",
                "de|Senden Sie eine SMS an 81190 mit dem Stichwort HAFEN.|81190|HAFEN"
            })
    void theKeywordMayBeNamedBehindTheCode(String language, String text, String code, String keyword) {
        assertOnly(language, text, code, keyword);
    }

    @Test
    void whatAnotherSentenceQuotesIsNoKeyword() {
        assertThat(Channels.found(
                        "hu",
                        "Utaljon „Révész család” közleménnyel. A 1355-ös adományvonal hívásával is segíthet.",
                        BodyFormat.TEXT))
                .extracting(Channel::text)
                .containsOnlyNulls();
    }
}
