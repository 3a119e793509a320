package org.almoner.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private static List<String> blocks(String body) {
        ArticleText read = PlainText.read(body);
        assertThat(read.text()).isEqualTo(body);
        return read.blocks().stream()
                .map(block -> body.substring(block.start(), block.end()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If you would like to help, you can give to the Holme\nFlood Fund at flood.example.",
                "The charities below have asked us to pass on their thanks and to say that\nthe need is greater than"
                        + " ever. Please give what you can to the Holme Red\nCross at flood.example or to Harbour, whose"
                        + " shop in the lower town's High\nStreet takes blankets and coats every day except Sunday.",
                "Wer helfen möchte, kann auch mit wenig viel erreichen, IBAN DE63 3702\n0500 0005 0233 07.",
                "Wer helfen möchte, kann überweisen auf das Konto IBAN DE63 3702\n0500 0005 0233 07",
                "Wenn Sie helfen wollen, spenden Sie bitte an das Musterdorfer\nHilfswerk, IBAN DE63 3702 0500 0005 0233 07, mit Stichwort\n"
                        + "Nothilfe.",
                "إذا كنت ترغب في المساعدة يمكنك التبرع للجمعية عبر\nموقعها الإلكتروني أو الاتصال بالرقم المجاني في كل\nوقت.",
                "अगर आप मदद करना चाहते हैं तो कृपया राहत कोष के खाते में\nअपना योगदान भेजें या कार्यालय में आकर रसीद ले लें\nधन्यवाद।",
                "水害に遭われた町の方々を支えるために\n町の基金では五月まで寄付を受け付けて\nいます。ご協力をお願いします。",
                "水灾之后许多家庭失去了他们的住所和粮食\n欢迎大家向我们镇上的救助基金捐款或捐物\n谢谢。",
                "山里的孩子今年冬天没有取暖的煤，老师希望\n大家伸出援手。捐款请汇入工商银行北京分行\n"
                        + "户名青山慈善会，账号为62220210011112345\n67、请注明助学。我们会公布每笔捐款的用途\n并请大家监督。",
                "We bake and sell cakes for the roof\nof the hall each Friday. If you can\nspare some flour, leave it with us\nbefore noon"
            })
    void aWrappedParagraphIsOneBlock(String paragraph) {
        assertThat(blocks(paragraph)).containsExactly(paragraph);
        String other =
                "A paragraph on one line, as long as it takes to be told from a wrapped one, is no reason to read"
                        + " others otherwise than they are.";
        assertThat(blocks(other + "\n\n" + paragraph)).containsExactly(other, paragraph);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If you would like to help, you can give to the Holme\\nFlood Fund at flood.example.|If you would like to help, you can give to the Holme Flood Fund at flood.example.",
                "> If you would like to help, you can give to the Holme\\r\\n> Flood Fund at flood.example.|> If you would like to help, you can give to the Holme    Flood Fund at flood.example.",
                "水害に遭われた町の方々を支えるために\\n町の基金では五月まで寄付を受け付けて\\nいます。ご協力をお願いします。|水害に遭われた町の方々を支えるために\u200B町の基金では五月まで寄付を受け付けて\u200Bいます。ご協力をお願いします。",
                "Nach der Flut bitten Helfer um Hilfsgüter und um jede Geld-\\nspende für die Familien am Hafen.|Nach der Flut bitten Helfer um Hilfsgüter und um jede Geld-\\nspende für die Familien am Hafen.",
                "The Holme Flood Fund\\n12 Church Street|The Holme Flood Fund\\n12 Church Street"
            })
    void wrappedLinesRunOnAndOthersDoNot(String wrapped, String flowing) {
        ArticleText read = PlainText.read(wrapped.translateEscapes());
        assertThat(read.flowing().text()).isEqualTo(flowing.translateEscapes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The river came by night and took\nThe bridge, the mill, the garden wall,\nAnd what it left us was a book\nAnd not a"
                        + " word of it at all.",
                "Förderverein der Freiwilligen Feuerwehr Musterdorf e.V.\nIBAN: DE63 3702 0500 0005 0233 07\nBIC: BFSWDE33XXX",
                "The Flood Fund, care of Holme Parish Hall and Library\n12 Church Street\nLeeds LS1 1AA.",
                "How you can help now that the flood is over and done\nTo give, call us today.",
                "Blankets and warm coats for the children of the school\nTins of soup\nFlour",
                "a goat for a family            45 euro\na term at school               70 euro\na well"
                        + "                         800 euro",
                "1 The Holme Lifeboat Crew and Friends  1.204.330\n2 The Brass Band  611.905",
                "https://flood.example/projects/the-bridge-and-the-mill\n橋の募金は五月まで続きます。",
                "捐款请汇：\n1、户名青山慈善会，账号622202100111123\n2、请注明助学。我们会公布每笔捐款的用途",
                "GIVE TO THE FLOOD FUND OF HOLME AND ITS VALLEY\nWrite to us.",
                "Bring what you can to one of these places in town:\nHolme Hall, on Fridays."
            })
    void linesThatAreNotWrappedAreBlocks(String lines) {
        assertThat(blocks(lines)).containsExactly(lines.split("\n"));
    }

    @Test
    void paragraphsOnALineEachAreBlocksHoweverLong() {
        String body = "The rain went on through the night and nobody came to the hall.\n"
                + "The bridge is shut until Monday, and the ferry runs every hour.\n"
                + "Schools will open again on Tuesday, said the mayor of the town.\n"
                + "Our thanks go to all who brought soup and blankets to the hall.";
        assertThat(blocks(body)).hasSize(4);
    }

    @Test
    void marksOfQuotationAreSteppedOver() {
        String body =
                "Ann wrote:\n> If you would like to help, you can give to the Holme\n> Flood Fund at flood.example.\n>\n"
                        + "> It rained.\nThank you, Ann.";
        assertThat(blocks(body))
                .containsExactly(
                        "Ann wrote:",
                        "If you would like to help, you can give to the Holme\n> Flood Fund at flood.example.",
                        "It rained.",
                        "Thank you, Ann.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![Donate to the Flood Fund](x.jpg)",
                "[![Donate to the Flood Fund](x.jpg)](https://flood.example)"
            })
    void anImageOfMarkdownIsNoSentence(String image) {
        ArticleText read = PlainText.read("It rained.\n\n" + image);
        assertThat(read.blocks()).extracting(Block::kind).containsExactly(Block.Kind.PARAGRAPH, Block.Kind.CAPTION);
        assertThat(read.blocks()).extracting(Block::furniture).containsExactly(false, true);
    }

    @Test
    void nounsWithCapitalsAndAClockBeginWrappedLinesToo() {
        String paragraph = "Sachspenden wie Möbel, Geschirr und Winterkleidung nimmt die\n"
                + "Kleiderkammer, Kaistr. 4, dienstags von 14 bis 17 Uhr und samstags\n"
                + "9.30-12 Uhr entgegen. Rückfragen unter Telefon 0711 / 25 08 14-0.\n"
                + "Steuernummer der Stiftung: 99015/28740.";
        String account = "Das Spendenkonto:\nSparkasse Musterhafen\nIBAN DE63 3702 0500 0005 0233 07\n"
                + "BIC BFSWDE33XXX\nStichwort: Kleiderkammer\n\n";
        assertThat(blocks(account + paragraph)).contains(paragraph);
    }

    @Test
    void aLineThatBeginsWithAnHourIsNoLabel() {
        String paragraph = "Ruhát, bútort a művelődési házban (Fő u. 22.) lehet leadni hétköznap\n"
                + "8-16 óráig. Telefon: 06 72 123 456.";
        assertThat(blocks(paragraph)).containsExactly(paragraph);
    }
}
