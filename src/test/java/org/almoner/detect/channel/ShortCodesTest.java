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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cs|Pošlete DMS ve tvaru DMS POMOC na telefonní číslo 87777.|87777|DMS POMOC",
                "de|Senden Sie eine SMS mit HILFE an die Telefonnummer 81190.|81190|HILFE",
                "es|Envía un SMS con la palabra AYUDA al número de teléfono 28014.|28014|AYUDA",
                "pl|Wyślij SMS o treści POMOC na numer telefonu 72052.|72052|POMOC"
            })
    void aMessageMayGoToWhatIsCalledATelephonesNumber(String language, String text, String code, String keyword) {
        assertOnly(language, text, code, keyword);
    }

    @Test
    void whereOneMayCallNoMessageGoes() {
        assertThat(Channels.of("cs", "Pošlete DMS, nebo zavolejte na telefonní číslo 87777."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cs|Počet odeslaných DMS: 15 328.",
                "cs|Počet odeslaných DMS: 15328.",
                "it|SMS ricevuti finora: 15.328.",
                "fr|Nombre de SMS reçus : 15 328.",
                "de|Bisher eingegangene SMS: 15 328.",
                "en|Text messages received so far: 15328.",
                "en|Text messages to date: 15328.",
                "de|SMS bislang: 15328.",
                "fr|SMS jusqu’à présent : 15328.",
                "pl|SMS dotąd: 15328.",
                "hr|Zaprimljeno SMS poruka: 15328.",
                "tr|Bugüne kadar SMS: 15328.",
                "ru|Поступило СМС: 15328."
            })
    void howManyMessagesCameIsNoCode(String language, String text) {
        assertThat(Channels.of(language, text)).isEmpty();
    }

    @Test
    void aWordThatBeginsAsOneOfCountingIsNone() {
        assertThat(Channels.of("de", "SMS als Anzahlung: HILFE 81190.")).containsExactly("SMS 81190");
    }

    @Test
    void aCodeStaysBesideACountOfMessages() {
        assertThat(Channels.of("sv", "SMS:a VATTEN till 72 900. Antal sms hittills: 15 328."))
                .containsExactly("SMS 72900");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|To give £5 to the RNLI, send a text to 70123.|70123",
                "en|To give £5, send a text for the RNLI to 70123.|70123",
                "it|Per donare 2 euro a UNICEF invia un SMS al 45525.|45525",
                "it|Invia un SMS a UNICEF al numero 45525.|45525",
                "de|Spenden Sie für UNICEF per SMS an die 81190.|81190",
                "tr|UNICEF'e 20 TL bağışlamak için 2868'e boş SMS gönderin.|2868",
                "en|To support our “Winter of Hope”, send a text to 70085.|70085",
                "ru|Фонд «Сосед»: отправьте СМС на 7715.|7715"
            })
    void aNameOrACurrencyBesideTheRequestIsNoKeyword(String language, String text, String code) {
        assertOnly(language, text, code, "null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tr|Türk Kızılay'a destek olmak için \"AFET\" yazıp 2868'e SMS gönderin.|2868|AFET",
                "tr|Defne bebek için bir SMS de siz atın: DEFNE yaz 4345'e gönder.|4345|DEFNE",
                "en|TEXT FIRE TO 70141 TO GIVE £5 TO THE BRITISH RED CROSS.|70141|FIRE",
                "en|TEXT ‘FIRE 5’ TO 70141 NOW.|70141|FIRE 5",
                "en|Texting works too: FLARE 5 to 70999.|70999|FLARE 5",
                "en|For the RNLI, text SEA to 70123.|70123|SEA",
                "en|Text UNICEF to 70123.|70123|UNICEF",
                "fr|Pour l'UNICEF, envoyez DON par SMS au 92002.|92002|DON",
                "pl|Caritas: przelew, hasło TURCJA; Nadzieja: SMS „POMAGAM\" pod 72000.|72000|POMAGAM",
                "hi|सहायता के लिए HELP लिखकर 12345 पर भेजें।|12345|HELP"
            })
    void theKeywordStandsBesideTheWordsThatAskForIt(String language, String text, String code, String keyword) {
        assertOnly(language, text, code, keyword);
    }
}
