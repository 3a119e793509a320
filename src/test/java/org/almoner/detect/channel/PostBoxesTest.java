package org.almoner.detect.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;
import org.almoner.detect.lexicon.FoldedText;
import org.almoner.detect.lexicon.Hits;
import org.almoner.detect.lexicon.Lexicons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostBoxesTest {
    private static List<Channel> boxes(String language, String text) {
        ArticleText article = new ArticleReader().read(text, BodyFormat.TEXT, null);
        ChannelFinder finder = new ChannelFinder(article);
        int end = article.text().length();
        List<Hits.Hit> cues = Lexicons.of(language)
                .cues()
                .find(FoldedText.of(article.text(), 0, end))
                .within(0, end);
        List<Hits.Hit> labels = finder.labels(0, end, language);
        List<Channel> others = finder.all(0, end, cues, labels, language);
        return finder.boxes(0, end, cues, labels, others);
    }

    private static List<String> values(String language, String text) {
        return boxes(language, text).stream()
                .map(each -> each.type() + " " + each.value())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Send your donation to: Harbour Fund, PO Box 123, Harbourtown HT1 2AB.|PO Box 123, Harbourtown HT1 2AB",
                "en|Checks can be mailed to Harbour House, P.O. Box 456, Washington, D.C. 20001.|P.O. Box 456,"
                        + " Washington, D.C. 20001",
                "en|Gifts may be sent to the Harbour Trust, P.O. Box 30197-00100, Nairobi, Kenya.|P.O. Box"
                        + " 30197-00100, Nairobi, Kenya",
                "de|Schecks bitte senden an: Hafenhilfe, Postfach 10 11 42, 40476 Düsseldorf.|Postfach 10 11 42, 40476"
                        + " Düsseldorf",
                "fr|Adressez votre chèque aux Amis du Port, BP 123, 75014 Paris Cedex 14.|BP 123, 75014 Paris Cedex 14",
                "es|Puede enviar su donativo al Apartado de Correos 123, 28080 Madrid.|Apartado de Correos 123, 28080"
                        + " Madrid",
                "nl|Stuur uw gift naar Stichting Haven, Postbus 123, 2500 AA Den Haag.|Postbus 123, 2500 AA Den Haag",
                "sv|Skicka din gåva till Hamnfonden, Box 123, 101 23 Stockholm.|Box 123, 101 23 Stockholm",
                "cs|Dary zasílejte na adresu: Přístav, P. O. Box 12, 110 00 Praha 1.|P. O. Box 12, 110 00 Praha 1",
                "hu|Adományát küldje a következő címre: 1538 Budapest, Pf. 515.|1538 Budapest, Pf. 515",
                "ru|Вещи можно отправить по адресу: 101000, Москва, а/я 12.|101000, Москва, а/я 12",
                "tr|Bağışlarınızı P.K. 12, Ankara adresine gönderin.|P.K. 12, Ankara",
                "ja|寄付は東京中央郵便局私書箱12号へお送りください。|私書箱12号",
                "zh|捐款支票請寄至：郵政信箱12345號|郵政信箱12345號"
            })
    void aBoxBesideWordsOfSendingIsAPostalAddress(String language, String text, String address) {
        assertThat(boxes(language, text)).singleElement().satisfies(each -> {
            assertThat(each.type() + " " + each.value()).isEqualTo("POST " + address);
            assertThat(text.substring(each.start(), each.end())).isEqualTo(address);
        });
    }

    @Test
    void anAddressInSeveralLinesIsGivenInOne() {
        assertThat(values("en", "Send cheques to:\nHarbour Fund\nPO Box 123\nHarbourtown\nHT1 2AB\nThank you!"))
                .containsExactly("POST PO Box 123, Harbourtown, HT1 2AB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Send your gift to Freepost RSCC-ABCD-EFGH, Harbour Fund, London SE1 2AB.|Freepost RSCC-ABCD-EFGH,"
                        + " Harbour Fund, London SE1 2AB",
                "Cheques can be sent to FREEPOST HARBOUR FUND (no stamp needed).|FREEPOST HARBOUR FUND"
            })
    void anAddressThatNeedsNoStampMayBeAName(String text, String address) {
        assertThat(values("en", text)).containsExactly("POST " + address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please send gifts to PO Box 123. Thank you for your help.",
                "Please send gifts to PO Box 123\nThank you for your help.",
                "Please send gifts to PO Box 123\nTel: 020 7946 0018",
                "Please send gifts to PO Box 123, 25 families wait for them.",
                "Please send gifts to PO Box 123\nAccount 12345678"
            })
    void whatIsNoTownIsNoPartOfTheAddress(String text) {
        assertThat(values("en", text)).containsExactly("POST PO Box 123");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Donate at your branch. The Harbour Fund, PO Box 123, is a registered charity.",
                "en|You can send it freepost to the office.",
                "en|Send us cheques by Freepost. Thank you.",
                "de|Hafenhilfe, Postfach 10 11 42, 40476 Düsseldorf",
                "fr|Envoyez un SMS au 92112. Vacances de BP 2023 à Paris.",
                "fi|Lähetä tekstiviesti PL 12 numeroon 16155",
                "sv|Skicka en box med 12 burkar."
            })
    void aBoxThatNothingIsSentToIsNoWayToGive(String language, String text) {
        assertThat(boxes(language, text)).isEmpty();
    }
}
