package org.almoner.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.article.ArticleReader;
import org.almoner.article.BodyFormat;
import org.almoner.detect.lexicon.CueClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceReaderTest {
    private static Evidence only(String body, String language) {
        return AppealDetector.evidence(new ArticleReader().read(body, BodyFormat.TEXT, null), language)
                .get(0);
    }

    @Test
    void anAmountThatIsTheOnlyNumberIsMoney() {
        assertThat(only("One blanket costs £14, so please donate.", "en").has(Feature.MONEY))
                .isTrue();
        assertThat(only("Jeden koc kosztuje 14 zł, prosimy o datki.", "pl").has(Feature.MONEY))
                .isTrue();
        assertThat(only("Please donate blankets by 14 May.", "en").has(Feature.MONEY))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fi|Lahjoittaja auttaa lahjallaan perheitä.",
                "sv|Pengarna delas ut till familjerna, ge ett bidrag.",
                "pt|Basta ter vontade de ajudar e doar.",
                "es|Un hogar para la gata Luna: puedes donar.",
                "fr|Faites un don suite à la tempête.",
                "nl|Geef om de nood ter plaatse te lenigen.",
                "tr|Bağış için cep telefonunuzdan yazın."
            })
    void aWordOfAnotherLanguagesAddressesIsNone(String language, String line) {
        assertThat(only(line, language).has(CueClass.PLACE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hu|Adományokat a Fő út 12 alatt várunk.",
                "nl|Breng uw giften naar de Beukenlaan 4.",
                "de|Spenden nimmt die Kirchgasse 3 an.",
                "fr|Vos dons au 12, rue des Lilas.",
                "uk|Пожертви приймають: вул. Лісова, 4."
            })
    void aWordOfItsLanguagesAddressesIsOne(String language, String line) {
        assertThat(only(line, language).has(CueClass.PLACE)).isTrue();
    }

    @Test
    void aWideColonIntroducesToo() {
        assertThat(only("你可以捐款幫助他們：", "zh").has(Feature.COLON)).isTrue();
    }

    @Test
    void aWideSpaceOrBracketsSetOffALabel() {
        assertThat(only("口座　寄付は普通1234567", "ja").isLabelled()).isTrue();
        assertThat(only("【口座】寄付は普通1234567", "ja").isLabelled()).isTrue();
        assertThat(only("寄付は普通1234567へ", "ja").isLabelled()).isFalse();
    }
}
