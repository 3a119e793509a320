package org.almoner.detect.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayeesTest {
    private static List<Channel> cheques(String language, String text) {
        ArticleText article = new ArticleReader().read(text, BodyFormat.TEXT, null);
        ChannelFinder finder = new ChannelFinder(article);
        int end = article.text().length();
        return finder.cheques(end, finder.labels(0, end, language));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Cheques payable to “Quayside Hospice Fund” may be sent to the vicarage.|Quayside Hospice Fund",
                "en|Send a cheque, made out to the Harbour Mission, to 12 Quay Street.|Harbour Mission",
                "fr|Par chèque à l'ordre de « Les Amis du Port », 12 quai Neuf.|Les Amis du Port",
                "fr|Envoyez un chèque à l'ordre \"La fondation du Port\", 14 rue Neuve.|La fondation du Port",
                "fr|Un chèque à l'ordre de l'Association du Port, 14 rue Neuve.|Association du Port",
                "es|Con un cheque nominativo a Casa Abierta, calle Mayor 3.|Casa Abierta",
                "it|Con un assegno intestato alla Casa del Mare, via Roma 1.|Casa del Mare"
            })
    void whomAChequeIsMadeOutToIsAChannel(String language, String text, String payee) {
        assertThat(cheques(language, text))
                .singleElement()
                .satisfies(each -> assertThat(each.type() + " " + each.value()).isEqualTo("CHEQUE " + payee));
    }

    @Test
    void aBoxThatAChequeIsSentToIsNoPayee() {
        assertThat(cheques("en", "Post your cheque to GPO Box 9876, Sydney NSW 2001."))
                .isEmpty();
    }

    @Test
    void whoHoldsAnAccountIsNoPayeeOfACheque() {
        assertThat(cheques("es", "En la cuenta 0404040406 a nombre de Casa Abierta."))
                .isEmpty();
    }
}
