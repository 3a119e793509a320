package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.almoner.article.ArticleReader;
import org.almoner.article.BodyFormat;
import org.almoner.detect.Passage;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.name.Recipient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sentences of a passage are on its card, and what is left of those that had an address. */
class SummaryTextTest {
    private static final String ACCOUNT = "0012345678";

    /** Of a passage whose headline is a request for somebody whom it does not name. */
    private static @Nullable String text(String language, String body, Channel... channels) {
        int at = body.indexOf(ACCOUNT);
        Stream<Channel> account = at < 0
                ? Stream.empty()
                : Stream.of(new Channel(Channel.Type.ACCOUNT, ACCOUNT, null, at, at + ACCOUNT.length()));
        Passage passage = new Passage(
                body,
                0,
                body.length(),
                0,
                Passage.Kind.CHARITY,
                1,
                List.of(),
                List.of(new Recipient("Zorvo", 0, 0)),
                Stream.concat(account, Stream.of(channels)).toList());
        return new Summarizer()
                .summarize(
                        passage,
                        new ArticleReader().read(body, BodyFormat.TEXT, null).flowing(),
                        language)
                .text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Please visit (www.harbour.example.org) to leave a condolence for the family of the skipper. |",
                "en | Donate at www.harbour.example.org or by post to the hall on the quay before the end of May. | Donate by post to the hall on the quay before the end of May.",
                "de | Wer helfen will, kann über www.hafen.example.de oder bei der Sparkasse am Markt Decken und Geld spenden. | Wer helfen will, kann bei der Sparkasse am Markt Decken und Geld spenden.",
                "fr | Vous pouvez donner sur www.port.example.fr ou par chèque au presbytère du bourg. | Vous pouvez donner par chèque au presbytère du bourg.",
                "pl | Wpłaty można przekazać na www.port.example.pl lub przelewem na konto parafii w porcie. | Wpłaty można przekazać przelewem na konto parafii w porcie.",
                "it | Una casa per i marinai del porto vecchio è qui. |",
                "de | Fischer, die am Hafen noch Netze und Seile übrig haben, finden uns unter www.hafen.example.de. |",
                "fr | Un geste pour tous les marins du vieux port, c'est par ici. |",
                "fr | Le Fonds du Port soigne les marins blessés ; dons sur www.port.example.fr. | Le Fonds du Port soigne les marins blessés.",
                "pl | Kto nie może przyjechać na festyn w porcie, niech zajrzy na www.port.example.pl. |"
            })
    void noWordsThatLedToAnAddressAreLeftOver(String language, String body, @Nullable String text) {
        assertThat(text(language, body)).isEqualTo(text);
    }

    @Test
    void aQuotationKeepsTheMarkThatOpensIt() {
        String words = "港の家族は毛布を待っています。「海の友の会」は毎日スープを配っています。";
        assertThat(text("ja", words)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | Het stadhuis opende voor de gezinnen een aparte rekening, 0012345678. | Het stadhuis opende voor de gezinnen een aparte rekening.",
                "no | Har du spørsmål om innsamlingen i havnen, ring 0012345678. |",
                "uk | Усім, хто хоче допомогти рибалкам, радимо набрати 0012345678. |",
                "sv | Havets vänner, som driver sjukstugan i hamnen, har 0012345678. |",
                "ja | 港の家族に毛布を届けたいので、口座は0012345678です。 |",
                "es | Los botes están en la tienda del puerto viejo; para quien prefiera transferir: 0012345678. | Los botes están en la tienda del puerto viejo.",
                "hr | Darovi za obitelji ribara mogu se uplatiti na račun luke, 0012345678, s naznakom „Barke”. | Darovi za obitelji ribara mogu se uplatiti na račun luke.",
                "cs | Kdybyste chtěli rybářům pomoci, spolek vede účet 0012345678, variabilní symbol 311. |",
                "en | The Harbour Fund said that its accounts, with those for banks, are listed at www.harbour.example.org. |"
            })
    void aSentenceEndsBeforeTheClauseOfAnAddressOnlyWhereItMay(String language, String body, @Nullable String text) {
        assertThat(text(language, body)).isEqualTo(text);
    }

    @Test
    void anAddressBehindAColonEndsASentence() {
        assertThat(text(
                        "de",
                        "Bitte spenden Sie jetzt. Das Geld finanziert Decken und Zelte: https://hafen.example.de/x"))
                .isEqualTo("Das Geld finanziert Decken und Zelte.");
    }

    @Test
    void theNameOfAServiceUnderALinkIsAWord() {
        String body = "Wer lieber Geld spendet, kann das über PayPal tun und hilft so den Tieren im Hafen.";
        int at = body.indexOf("PayPal");
        Channel paypal = new Channel(Channel.Type.PAYPAL, "https://www.paypal.com/donate?id=1", "PayPal", at, at + 6);
        assertThat(text("de", body, paypal)).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Le local est ouvert au public de 14 h à 18 h. Pour donner : 0012345678. | Le local est ouvert au public de 14 h à 18 h.",
                "no | Like kjært som blomster er en gave til sjøens venner, kontonr. 0012345678. | Like kjært som blomster er en gave til sjøens venner.",
                "nl | De gezinnen van de vissers krijgen uw gift op 0012345678 t.n.v. Parochie Sint Jan. | De gezinnen van de vissers krijgen uw gift t.n.v. Parochie Sint Jan."
            })
    void unitsEndASentenceAndLabelsDoNot(String language, String body, String text) {
        assertThat(text(language, body)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | why I chose these charities and how|",
                "en | How to help the families who lost their boats\\nThe Harbour Fund mends boats and nets for forty families.|The Harbour Fund mends boats and nets for forty families.",
                "en | The Harbour Fund mends boats and nets for forty families.\\n- blankets and coats for all of the children on the quay|The Harbour Fund mends boats and nets for forty families.",
                "de | Die Kasse führt der Hafenverein e. V. am Markt und hilft damit vierzig Familien.|Die Kasse führt der Hafenverein e. V. am Markt und hilft damit vierzig Familien.",
                "ja | 港の会は四十の家族の舟と網を直します。\\n受付場所　港の会の事務所と町の集会所の二か所です。|港の会は四十の家族の舟と網を直します。"
            })
    void headingsItemsAndLabelsAreNoSentences(String language, String body, @Nullable String text) {
        assertThat(text(language, body.translateEscapes())).isEqualTo(text);
    }

    @Test
    void whatIsToBeSentIsNotSaidWithoutTheCode() {
        String body = "Donors need only text HULL and the amount to 70700. The crew lost the boat that fed forty.";
        int at = body.indexOf("70700");
        Channel code = new Channel(Channel.Type.SMS, "70700", "HULL", at, at + 5);
        assertThat(text("en", body, code)).isEqualTo("The crew lost the boat that fed forty.");
    }

    @Test
    void aShortenedLegalFormBeforeABracketEndsNoSentence() {
        assertThat(text("cs", "Spolek Majákova pomoc, z.s. (IČO 08765432) vyhlásil sbírku pro rodinu."))
                .isEqualTo("Spolek Majákova pomoc, z.s. vyhlásil sbírku pro rodinu.");
    }

    @Test
    void aNameThatEndsWithItsLegalFormIsNoSentence() {
        assertThat(text("de", "Tafel Musterau e.V.\nMit 25 Euro packen wir eine Tüte für eine Familie in Not."))
                .isEqualTo("Mit 25 Euro packen wir eine Tüte für eine Familie in Not.");
    }

    @Test
    void anAddressIsNoSentence() {
        assertThat(text("fr", "12 rue du Port, 17000 La Rochelle")).isNull();
    }

    @Test
    void hoursBehindALabelAreSaid() {
        assertThat(text("it", "Coperte e crocchette: via Po 7, sab. 9.30-12.30."))
                .isEqualTo("Coperte e crocchette: via Po 7, sab. 9.30-12.30.");
    }
}
