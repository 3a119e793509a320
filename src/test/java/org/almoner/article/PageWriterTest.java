package org.almoner.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a page's blocks begin and end, and what of it is not shown. */
class PageWriterTest {
    private static final URI BASE = URI.create("https://news.example.org/a/b");

    private static ArticleText html(String body) {
        ArticleText read = new ArticleReader().read(body, BodyFormat.HTML, BASE);
        assertThat(HtmlText.read(body, BASE)).isEqualTo(read);
        return read;
    }

    private static List<String> words(ArticleText text) {
        return text.blocks().stream()
                .map(block -> text.text().substring(block.start(), block.end()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<br>&nbsp;<br>", "<br> &#160; <br/>\n", "<br>\u3000<br>", "<br><b>&nbsp;</b><br>"})
    void anEmptyLineBetweenBreaksPartsBlocks(String line) {
        assertThat(words(html("<div>One<br>two" + line + "three</div>"))).containsExactly("One\ntwo", "three");
    }

    @Test
    void aParagraphOfANoBreakSpaceIsNoBlock() {
        assertThat(words(html("<p>One</p><p>&nbsp;</p><p>&nbsp; Two&nbsp;three</p>")))
                .containsExactly("One", "Two\u00A0three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our reporters in Valencia/To donate to the Flood Fund, click here.",
                "How to help/To donate to the Flood Fund, <b>click here</b>,<br>or call us.",
                "寄付のお願い/募金はこちらの口座へお願いします。",
                "Nobody was hurt by the storm./Roads are shut until Monday and the schools until Tuesday, the council said."
            })
    void aLineThatIsNoPartOfTheNextIsABlock(String lines) {
        String[] parts = lines.split("/", 2);
        assertThat(words(html("<p>" + parts[0] + "<br>" + parts[1] + "</p>")))
                .containsExactly(parts[0], parts[1].replace("<br>", " ").replaceAll("<[^>]*>", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cheques can be sent to<br>Flood Fund<br>12 Church St.<br>Leeds LS1 1AA",
                "Spendenkonto:<br>Förderverein Freibad e.V.<br>IBAN: DE63 3702 0500 0005 0233 07<br>Stichwort: Flut",
                "If you would like to help, you can send a gift to the<br>Fund for the Flood, in care of the hall.",
                "The water rose by night,<br>And took the bridge away."
            })
    void linesOfAnAccountAnAddressOrAWrappedSentenceAreOneBlock(String lines) {
        assertThat(words(html("<p>" + lines + "</p>"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If you would like to help, you can give to the Holme/Flood Fund at flood.example.",
                "Wer helfen möchte, kann auch mit wenig viel erreichen, IBAN DE63 3702/0500 0005 0233 07.",
                "Wenn Sie helfen wollen, spenden Sie bitte an das Musterdorfer/Hilfswerk, IBAN DE63 3702 0500 0005 0233"
                        + " 07, mit Stichwort/Nothilfe."
            })
    void linesThatAProgramWrappedRunOn(String lines) {
        String flowing = lines.replace('/', ' ');
        assertThat(words(html("<p>" + lines.replace("/", "<br>\n") + "</p>"))).containsExactly(flowing);
        assertThat(words(html("<pre>" + lines.replace('/', '\n') + "</pre>"))).containsExactly(flowing);
    }

    @Test
    void linesBelowASentenceThatWasWrappedStayLines() {
        assertThat(
                        words(
                                html(
                                        "<p>If you would like to help, you can give to the Holme<br>Flood Fund until the end of"
                                                + " the month of May, in<br>care of the hall.<br>Account: 12345678<br>Sort code: 12-34-56</p>")))
                .containsExactly("If you would like to help, you can give to the Holme Flood Fund until the end of the"
                        + " month of May, in care of the hall.\nAccount: 12345678\nSort code: 12-34-56");
    }

    @Test
    void aHyphenAtTheEndOfAWrappedLineKeepsItsBreak() {
        assertThat(words(html("<p>Nach der Flut bitten Helfer um Hilfsgüter und um jede Geld-<br>spende für die"
                        + " Familien am Hafen.</p>")))
                .containsExactly("Nach der Flut bitten Helfer um Hilfsgüter und um jede Geld-\nspende für die Familien"
                        + " am Hafen.");
    }

    @Test
    void aPreformattedTextIsReadAsPlainText() {
        ArticleText read = html("<p>It rained.</p><pre>\nIf you would like to help, you can <b>give</b> to the Holme\n"
                + "Flood Fund at <a href=/f>flood.example</a>.\r\n\r\n* Soup\n* Bread\n\nHolme Hall\n12 Church"
                + " Street</pre>Thanks");
        assertThat(words(read))
                .containsExactly(
                        "It rained.",
                        "If you would like to help, you can give to the Holme Flood Fund at flood.example.",
                        "* Soup",
                        "* Bread",
                        "Holme Hall",
                        "12 Church Street",
                        "Thanks");
        assertThat(read.blocks())
                .extracting(Block::kind)
                .filteredOn(Block.Kind.LIST_ITEM::equals)
                .hasSize(2);
        assertThat(read.links())
                .extracting(link -> read.text().substring(link.start(), link.end()))
                .containsExactly("flood.example");
    }

    @Test
    void aCellThatSaysASentenceIsABlock() {
        assertThat(words(html("<table><tr><td>Help</td><td>To donate to the Flood Fund, <a href=/f>click here</a>.</td>"
                        + "<td>Subscribe</td></tr></table>")))
                .containsExactly("Help", "To donate to the Flood Fund, click here.", "Subscribe");
        assertThat(words(html("<table><tr><td>募金</td><td>募金はこちらの口座へお願いします。</td></tr></table>")))
                .hasSize(2);
    }

    @Test
    void cellsOfAnAccountAreALine() {
        assertThat(words(html("<table><tr><th>IBAN</th><td>DE63 3702 0500 0005 0233 07</td></tr>"
                        + "<tr><th>Inhaber</th><td>Förderverein Freibad Musterdorf e.V.</td></tr></table>")))
                .containsExactly("IBAN\tDE63 3702 0500 0005 0233 07", "Inhaber\tFörderverein Freibad Musterdorf e.V.");
    }

    @Test
    void aLinkKeepsItsWordsWhereACellBecomesABlock() {
        ArticleText read = html("<table><tr><td><a href=/a>One</a></td><td>Please <a href=/b>give here</a>,<br>all of"
                + " you</td><td><a href=/c>Two</a></td></tr></table>");
        assertThat(read.links())
                .extracting(link -> read.text().substring(link.start(), link.end()))
                .containsExactly("One", "give here", "Two");
        assertThat(words(read)).containsExactly("One", "Please give here,\nall of you", "Two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x-p>Nobody came.</x-p><x-p>Please give to the Flood Fund.</x-p>",
                "<x-box><x-p>Nobody came.</x-p> <amp-img src=a></amp-img><x-p>Please give to the Flood Fund.</x-p></x-box>",
                "<div>Nobody came.<x-p>Please give to the Flood Fund.</x-p></div>",
                "<span style='display:block'>Nobody came.</span><span style='display: Flex'>Please give to the Flood"
                        + " Fund.</span>"
            })
    void elementsOfUnknownNamesAndThoseStyledAsBlocksAreBlocks(String body) {
        assertThat(words(html(body))).containsExactly("Nobody came.", "Please give to the Flood Fund.");
        assertThat(Objects.requireNonNull(HastyReader.read(body.replaceAll("style='[^']*'", "")))
                        .text())
                .satisfies(text -> assertThat(text.contains("came.Please")).isEqualTo(body.startsWith("<span")));
    }

    @Test
    void anUnknownElementWithinASentenceIsAPartOfIt() {
        assertThat(words(html("<p>Please <x-link>give</x-link> to <x-a>A</x-a>, <x-b>B</x-b>.</p>"
                        + "<p><x-link>Give</x-link> to C</p>")))
                .containsExactly("Please give to A, B.", "Give to C");
    }

    @Test
    void anUnknownElementWhoseNameBeginsLikeAKnownOneIsReadInHaste() {
        assertThat(Objects.requireNonNull(HastyReader.read("<select-box>Please give</select-box><p>now"))
                        .text())
                .isEqualTo("Please give\nnow");
    }

    @Test
    void howAWordIsPronouncedIsNotReadIntoIt() {
        String body = "<p><ruby>寄<rp>(</rp><rt>き</rt><rp>)</rp>付<rt>ふ</rt></ruby>をお願いします。</p>";
        assertThat(words(html(body))).containsExactly("寄付をお願いします。");
        assertThat(HastyReader.read(body)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='display:\nnone'>no</p>",
                "<p style='Visibility :\thidden'>no</p>",
                "<span class='sr-only'>no</span>",
                "<span class='a visually-hidden'>no</span>",
                "<b class='screen-reader-text'>no</b>",
                "<div style='position: absolute; left: -9999px'>no</div>",
                "<p style='position:fixed;top:-1000em'>no</p>",
                "<p style='text-indent: -999em'>no</p>",
                "<p style='position:absolute;width:1px;height:1px;overflow:hidden'>no</p>",
                "<p style='position: absolute; clip: rect(0, 0, 0, 0)'>no</p>",
                "<span style='font-size: 0'>no</span>",
                "<span style='font-size:0.0em;line-height:1'>no</span>",
                "<p style='background-color:#fff;color:transparent'>no</p>",
                "<div popover><p>no</p></div>",
                "<dialog><p>no</p></dialog>"
            })
    void whatNobodySeesIsLeftOut(String hidden) {
        ArticleText read = html("<p>Seen</p>" + hidden);
        assertThat(read.text()).isEqualTo("Seen");
        assertThat(read.dropped()).containsEntry("hidden", 1);
    }

    @Test
    void wordsForBrowsersThatCannotDrawAreLeftOut() {
        assertThat(html("<p>Seen</p><canvas>no</canvas>").text()).isEqualTo("Seen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<details open><summary>Label</summary>Words</details>",
                "<fieldset><legend>Label</legend>Words</fieldset>"
            })
    void aLabelStandsOnALineOfItsOwn(String labelled) {
        assertThat(words(html(labelled))).containsExactly("Label", "Words");
        assertThat(words(HastyReader.read("<p>" + "Many words. ".repeat(300) + "</p>" + labelled)))
                .endsWith("Label", "Words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p><s>no</s></p>", "<p><strike>no</strike></p>", "<del><p>no</p></del>"})
    void whatIsStruckOutIsLeftOut(String struck) {
        ArticleText read = html("<p>Seen</p>" + struck);
        assertThat(read.text()).isEqualTo("Seen");
        assertThat(read.dropped()).containsEntry("struck", 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p hidden=until-found>Seen</p>",
                "<span class='not-sr-only'>Seen</span>",
                "<div class='sr-only'>Seen</div>",
                "<span class='sr-only-focusable'>Seen</span>",
                "<div style='opacity:0'>Seen</div>",
                "<div style='max-height:0;overflow:hidden'>Seen</div>",
                "<div style='font-size:0'><p style='font-size:16px'>Seen</p></div>",
                "<span style='font-size:0.9em'>Seen</span>",
                "<h2 style='background-clip: text; color: transparent'>Seen</h2>",
                "<p style='position:absolute;left:-10px'>Seen</p>",
                "<p style='text-indent:-30px'>Seen</p>",
                "<p style='margin-left:-9999px'>Seen</p>",
                "<p style='border-color:transparent'>Seen</p>",
                "<dialog open><p>Seen</p></dialog>"
            })
    void whatAReaderMaySeeIsKept(String shown) {
        assertThat(html(shown).text()).isEqualTo("Seen");
    }

    @Test
    void wordsForScreenReadersDoNotGoIntoASentence() {
        ArticleText read =
                html("<p>To donate, <a href=/f>click here<span class=sr-only>(opens in new tab)</span></a>.</p>");
        assertThat(read.text()).isEqualTo("To donate, click here.");
    }

    @Test
    void aLargeFirstLetterIsAPartOfItsWord() {
        assertThat(words(html("<p><span class='drop-cap'>T</span>\no donate, call us.</p>"
                        + "<p><b class=dropcap>“W</b> e need help.”</p><p><b class=dropcap>A</b> House</p>"
                        + "<p><b>A</b> house</p>")))
                .containsExactly("To donate, call us.", "“We need help.”", "A House", "A house");
    }

    @Test
    void aSignInAQuotedValueEndsNoTag() {
        String body =
                "<p>To donate, <a class=\"[&>svg]:w-4\" href=\"/f\">click here</a> <b title='a > b'>now</b>. 3 > 2</p>";
        ArticleText read = Objects.requireNonNull(HastyReader.read(body));
        assertThat(read.text()).isEqualTo("To donate, click here now. 3 > 2");
        assertThat(read.links()).extracting(Link::href).containsExactly("/f");
    }

    @Test
    void tagsInAQuotedValueAreNoneInHasteEither() {
        ArticleText read = Objects.requireNonNull(
                HastyReader.read("<p>Give <a title=\"<b>x</b> > y\" href=\"/f\">here</a>, <i>now</i></p>"));
        assertThat(read.text()).isEqualTo("Give here, now");
        assertThat(read.links()).extracting(Link::href).containsExactly("/f");
    }

    @Test
    void aCellBehindALargeFirstLetterLosesNone() {
        assertThat(words(html(
                        "<table><tr><td><span class=dropcap>A</span></td><td>lovely home was lost to the storm, and"
                                + " all who can are asked to help.</td></tr></table>")))
                .last()
                .asString()
                .startsWith("lovely");
    }

    @Test
    void whatIsLeftToThoseAlreadyReadToIsNotShown() {
        assertThat(words(html("<p>Click here<span class='focus:not-sr-only sr-only'> (new window)</span></p>")))
                .containsExactly("Click here");
    }
}
