package org.almoner.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {
    private final ArticleReader reader = new ArticleReader();

    private ArticleText html(String body) {
        return reader.read(body, BodyFormat.HTML, URI.create("https://news.example.org/a/b"));
    }

    private static List<String> words(ArticleText text) {
        return text.blocks().stream()
                .map(block -> text.text().substring(block.start(), block.end()))
                .toList();
    }

    @Test
    void paragraphsItemsHeadingsAndCaptionsAreBlocks() {
        ArticleText read =
                html("<h2>How  to\n help</h2><p>One <b>two</b>three.</p><ul><li>First</li><li>Second</li></ul>"
                        + "<figure><figcaption>A flood</figcaption></figure>");
        assertThat(words(read)).containsExactly("How to help", "One twothree.", "First", "Second", "A flood");
        assertThat(read.blocks().stream().map(Block::kind))
                .containsExactly(
                        Block.Kind.HEADING,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.CAPTION);
    }

    @Test
    void linksAreAbsoluteAndCoverTheirWords() {
        ArticleText read = html("<p>Please <a href='/give?x=1'> give here </a>now.</p>");
        Link link = read.links().get(0);
        assertThat(link.href()).isEqualTo("https://news.example.org/give?x=1");
        assertThat(read.text().substring(link.start(), link.end())).isEqualTo("give here");
        assertThat(read.text()).isEqualTo("Please give here now.");
    }

    @Test
    void aParagraphThatIsWhollyALinkIsKept() {
        assertThat(words(html("<article><p>Text of the story.</p><p><a href='//x.org'>Donate to X</a></p></article>")))
                .contains("Donate to X");
    }

    @Test
    void whatSurroundsTheArticleIsFurniture() {
        ArticleText read =
                html("<header><a href=/d>Donate</a></header><nav>Home</nav><article><header><h1>Flood</h1></header>"
                        + "<p>Water came in the night and took the bridge.</p><aside>More like this</aside>"
                        + "<div class='related-posts related'>Other</div></article><footer>About us</footer>");
        List<String> kept = read.blocks().stream()
                .filter(block -> !block.furniture())
                .map(block -> read.text().substring(block.start(), block.end()))
                .toList();
        assertThat(kept).containsExactly("Flood", "Water came in the night and took the bridge.");
    }

    @Test
    void whatIsNotShownIsCounted() {
        ArticleText read = html("<p>Seen</p><script>donate()</script><p hidden>no</p><p style='display: none'>no</p>"
                + "<template><p>no</p></template><style>p{}</style>");
        assertThat(read.text()).isEqualTo("Seen");
        assertThat(read.dropped())
                .containsEntry("script", 1)
                .containsEntry("hidden", 2)
                .containsEntry("template", 1)
                .containsEntry("style", 1);
    }

    @Test
    void titleAndLanguageAreTheDocuments() {
        ArticleText read = html("<html lang=en-GB><head><title>Flood | News</title>"
                + "<meta property='og:title' content='Flood'></head><body>x</body></html>");
        assertThat(read.language()).isEqualTo("en-GB");
        assertThat(read.title()).isEqualTo("Flood");
    }

    @Test
    void anArticleThatOnlyAScriptHoldsIsRead() {
        String page =
                "<html><body><div id=app></div><nav>Home</nav><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                        + "\"articleBody\":\"The bridge is shut until Monday.\\nTo donate to the Flood Fund, visit www.example.org.\"}"
                        + "</script></body></html>";
        ArticleText text = reader.read(page, BodyFormat.HTML, null);
        assertThat(text.text()).contains("To donate to the Flood Fund, visit www.example.org.");
        assertThat(text.blocks()).filteredOn(block -> !block.furniture()).hasSize(2);
        assertThat(Objects.requireNonNull(HastyReader.read(page)).text()).contains("To donate to the Flood Fund");
    }

    @Test
    void anArticleThatThePageShowsIsNotReadTwice() {
        String words = "The bridge over the river is shut until Monday, and the ferry runs every hour instead.";
        ArticleText text = reader.read(
                "<p>" + words + "</p><script type='application/ld+json'>{\"articleBody\":\"" + words + "\"}</script>",
                BodyFormat.HTML,
                null);
        assertThat(text.text()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // WordPress, Ghost and AMP, as their own themes write a post.
                "<body class='post-template'><header class='site-header'><a href='/give'>Donate</a></header><main><article"
                        + " class='post'><div class='entry-content'>%s</div></article></main><aside"
                        + " class='widget-area'><h2>Recent posts</h2></aside></body>",
                "<body><header class='gh-head'><a href='/give'>Donate</a></header><main class='gh-main'><article"
                        + " class='gh-article post'><section class='gh-content gh-canvas'>%s</section></article></main>"
                        + "<footer class='gh-foot'>Powered</footer></body>",
                "<html amp><body><amp-sidebar id=s><nav><a href='/give'>Donate</a></nav></amp-sidebar><article"
                        + " class='amp-wp-article'><div class='amp-wp-article-content'>%s</div></article></body></html>"
            })
    void commonThemesTellTheArticleFromItsPage(String theme) {
        String story = "<p>" + "The rain went on through the night and the lower town stood in water. ".repeat(5)
                + "</p><p>To donate to the Flood Fund, <a href='https://example.org/f'>click here</a>.</p>";
        ArticleText text = reader.read(theme.formatted(story), BodyFormat.HTML, null);
        assertThat(text.blocks())
                .filteredOn(block -> !block.furniture())
                .extracting(block -> text.text().substring(block.start(), block.end()))
                .hasSize(2)
                .contains("To donate to the Flood Fund, click here.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>To don&#97;te &amp; help, <b>vi</b>sit us</p><li>one</li>two<br>three",
                "<ul><li>A</li><li>B</li></ul><h2>C</h2><p>D <a href=x>e</a></p><!-- no --><script>f</script>"
            })
    void aPageReadInHasteHasTheSameWords(String html) {
        String words = reader.read(html, BodyFormat.HTML, null).text();
        assertThat(Objects.requireNonNull(HastyReader.read(html)).text().split("\\s+"))
                .containsExactly(words.split("\\s+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>a<!-- b", "<script>a", "<p>a <b"})
    void whatIsOddIsNotReadInHaste(String html) {
        assertThat(HastyReader.read(html)).isNull();
    }

    @Test
    void whatNoAnswerCanCarryIsReplacedInHasteToo() {
        String page = "<p>There is a\uD800 basket in the \uD83D\uDE00 hall.</p>".repeat(1000);
        assertThat(reader.skim(page).text()).startsWith("There is a\uFFFD basket in the \uD83D\uDE00 hall.");
    }

    @Test
    void onlyALongPageIsReadInHaste() {
        String page = "<p>The bridge is shut.</p>";
        assertThat(reader.skim(page)).isNull();
        assertThat(reader.skim(page.repeat(1000))).isEqualTo(HastyReader.read(page.repeat(1000)));
    }

    @Test
    void breaksPartLinesAndTwoOfThemBlocks() {
        assertThat(words(html("<div>One<br>two<br><br>three</div>"))).containsExactly("One\ntwo", "three");
    }

    @Test
    void plainTextIsItselfLineByLine() {
        String body = "The bridge fell.\r\nAdvert\r\n\r\n- Give to X\r\nTopics: Floods, Bridges";
        ArticleText read = reader.read(body, BodyFormat.TEXT, null);
        assertThat(read.text()).isEqualTo(body);
        assertThat(words(read)).containsExactly("The bridge fell.", "Advert", "- Give to X", "Topics: Floods, Bridges");
        assertThat(read.blocks().stream().map(Block::furniture)).containsExactly(false, true, false, true);
        assertThat(read.blocks().get(2).kind()).isEqualTo(Block.Kind.LIST_ITEM);
    }

    @Test
    void wrappedParagraphsAreOneBlock() {
        String body =
                "The river rose through the night and took the old\nbridge with it, and with the bridge the only road\n"
                        + "by which the village could be reached from the town\nin the valley below.\n\nNobody was hurt, said the mayor, who had driven up\n"
                        + "before the rain began.\n";
        assertThat(words(reader.read(body, BodyFormat.TEXT, null))).hasSize(2);
    }

    @Test
    void linesWithoutSpacesAreNotTakenForWrappedOnes() {
        String body = """
                子どもたちの夕食をみんなで囲む食堂が、この春から駅前の古い集会所で始まり、毎週三十人ほどが通っています
                米とみそ、季節の野菜をお分けくださる方を探しています
                振込先はみなと信用金庫駅前支店、口座名はみなと子ども食堂の会です
                お品物は集会所の玄関で、火曜日の午後一時から四時までお預かりしています
                次回は二月十五日の夕方で、献立は鶏団子の鍋とみかんの予定です
                """;
        assertThat(words(reader.read(body, BodyFormat.TEXT, null))).hasSize(5);
    }

    @Test
    void numberedAndDashedLinesAreItems() {
        String body = "Ways to help:\n1. Bring tins.\n2) Give blood.\n– to the hall\n→ online\n1954 was a cold year.\n"
                + "– We lost all that we had in the night and nobody came to ask us how we were until the second morning after"
                + " it, said Anna.";
        assertThat(reader.read(body, BodyFormat.TEXT, null).blocks())
                .extracting(Block::kind)
                .containsExactly(
                        Block.Kind.PARAGRAPH,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.PARAGRAPH);
    }

    @Test
    void linesWithTheMarksOfJapaneseAndChineseListsAreItems() {
        String body = "・未使用の切手\n◆米、缶詰\n①文房具\n１．毛布\n一、棉被\n（2）食物\n●●さんの話\n一人で来ました\n十月の会";
        assertThat(reader.read(body, BodyFormat.TEXT, null).blocks().stream()
                        .filter(block -> block.kind() == Block.Kind.LIST_ITEM))
                .hasSize(6);
    }

    @Test
    void aLineThatBreaksOffGoesOnInTheNextThoughOthersAreLonger() {
        String body = "If the museum has been a joy to you and to yours,\n"
                + "please give to its roof. We thank you\n"
                + "See [the plans](https://museum.example.org/plans/of/the/roof/as/they/were/drawn/by/the/architect/in/may).";
        assertThat(words(reader.read(body, BodyFormat.TEXT, null)))
                .hasSize(2)
                .first(STRING)
                .endsWith("We thank you");
    }

    @Test
    void shortLinesAreNotTakenForABrokenOne() {
        assertThat(words(reader.read("blankets\nwarm coats\ntins of soup", BodyFormat.TEXT, null)))
                .hasSize(3);
    }

    @Test
    void aPagesSiteIsKnownByWhatFollowsItsTitle() {
        assertThat(html("<title>Storm hits coast | The Daily Lantern</title><p>Rain.</p>")
                        .siteNames())
                .containsExactly("The Daily Lantern");
        assertThat(html("<title>www.lantern.example</title><p>Rain.</p>").siteNames())
                .containsExactly("lantern.example", "lantern");
        assertThat(html("<title>Storm hits coast</title><p>Rain.</p>").siteNames())
                .isEmpty();
        assertThat(html("<meta property='og:site_name' content='Lantern News'><p>Rain.</p>")
                        .siteNames())
                .containsExactly("Lantern News");
    }

    @Test
    void whatNoDatabaseCarriesIsReplacedOneForOne() {
        ArticleText read = reader.read("a\0b\uD800c\uDC00d\uD83D\uDE00", BodyFormat.TEXT, null);
        assertThat(read.text()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uD83D\uDE00");
        assertThat(html("<p>a\0b&#0;&#xD800;\uDC00</p>").text())
                .doesNotContain("\0")
                .matches("[^\\ud800-\\udfff]*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<a href=x>",
                "<table>",
                "<p>x",
                "&amp;",
                "&notit",
                "&",
                "<",
                "<!--",
                "<li>",
                "<article>",
                "<b><i>",
                "</p>",
                "\0",
                "\uD800"
            })
    void hostileInputIsReadAsFarAsItGoes(String unit) {
        String flood = unit.repeat(2_000_000 / Math.max(2, unit.length()));
        assertThatCode(() -> {
                    ArticleText read = html(flood);
                    read.blocks()
                            .forEach(block -> assertThat(block.end())
                                    .isLessThanOrEqualTo(read.text().length()));
                    reader.read(flood, BodyFormat.TEXT, null);
                })
                .doesNotThrowAnyException();
    }
}
