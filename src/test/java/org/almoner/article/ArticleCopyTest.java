package org.almoner.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page's JSON-LD holds of the article, beside what the page shows. */
class ArticleCopyTest {
    private static final String SCRIPT = "<script type='application/ld+json'>{\"articleBody\":%s}</script>";

    private static ArticleText read(String shown, String value) {
        String page = shown + SCRIPT.formatted(value);
        ArticleText read = new ArticleReader().read(page, BodyFormat.HTML, URI.create("https://news.example.org/a"));
        assertThat(HtmlText.read(page, URI.create("https://news.example.org/a")))
                .isEqualTo(read);
        return read;
    }

    private static List<String> article(ArticleText read) {
        return read.blocks().stream()
                .filter(block -> !block.furniture())
                .map(block -> read.text().substring(block.start(), block.end()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rain. \\\"The dam's broken,\\\" said Ann & Bo.  To donate to the Flood Fund, call 0800 123.",
                "Rain.\\n“The dam&#8217;s broken,” said Ann &amp; Bo.\\nTo donate to the Flood\u00A0Fund, call 0800 123.",
                "The headline of it all\\nRain. “The dam’s broken,” said Ann & Bo. To donate to the Flood Fund, call 0800 123.",
                "<p>Rain.</p><p>“The dam’s broken,” said Ann &amp; Bo.</p><p>To donate to the Flood Fund, call 0800 123.</p>"
            })
    void whatAPageShowsInOtherMarksIsNotReadTwice(String body) {
        ArticleText read = read(
                "<article><p><b>R</b> ain.</p><p>“The dam’s broken,” said Ann &amp; Bo.</p>"
                        + "<p>To donate to the Flood Fund, call 0800 123.</p></article>",
                "\"" + body + "\"");
        assertThat(article(read)).hasSize(3);
        assertThat(read.blocks()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "洪水で多くの家が流された。,赤十字への寄付はこちらからお願いします。",
        "洪水冲毁了许多房屋。,如需捐款请联系红十字会办公室。",
        "홍수로 많은 집이 떠내려갔다.,기부는 적십자 사무실로 해 주세요."
    })
    void shortParagraphsAreFoundInThePage(String first, String last) {
        ArticleText read = read("<p>" + first + "</p><p>" + last + "</p>", "\"" + first + last + "\"");
        assertThat(article(read)).containsExactly(first, last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"<p>The bridge is shut&nbsp;until Monday.</p><p>To donate, <a href='/give'>click here</a>.</p>\"",
                "\"&lt;p&gt;The bridge is shut&amp;nbsp;until Monday.&lt;/p&gt;&lt;p&gt;To donate, &lt;a href='/give'&gt;click"
                        + " here&lt;/a&gt;.&lt;/p&gt;\"",
                "\"The bridge is shut until Monday.\\nTo donate, <a href='/give'>click here</a>.\"",
                "[\"The bridge is shut until Monday.\", \"To donate, <a href='/give'>click here</a>.\"]"
            })
    void htmlInDataIsReadAsSuch(String value) {
        ArticleText read = read("<div id=app></div>", value);
        assertThat(article(read))
                .extracting(block -> block.replace('\u00A0', ' '))
                .containsExactly("The bridge is shut until Monday.", "To donate, click here.");
        assertThat(read.links()).extracting(Link::href).containsExactly("https://news.example.org/give");
        String page = SCRIPT.formatted(value);
        assertThat(Objects.requireNonNull(HastyReader.read(page)).text()).contains("To donate, click here.");
    }

    @Test
    void whatAPageHoldsBackIsReadFromItsData() {
        String shown = "The bridge over the river Lorn is shut until Monday, said the mayor of the town on Friday.";
        String rest = "Many houses are without power, and the school will not open before May or perhaps June."
                + " To donate to the Flood Fund, visit www.example.org.";
        ArticleText read = read(
                "<nav>Home</nav><article><p>" + shown + "</p></article><p>Subscribe to read on.</p>",
                "\"" + shown + " " + rest + "\"");
        assertThat(article(read)).containsExactly(shown, rest);
    }

    @Test
    void theLongestTextOfAPagesDataIsTheArticle() {
        String page =
                "<div id=app></div>" + SCRIPT.formatted("\" \"") + SCRIPT.formatted("\"A teaser of another story.\"")
                        + "<script type='application/ld+json; charset=utf-8'>{\"@graph\":[{\"articleBody\":\"\"},{\"articleBody\":"
                        + "\"The bridge is shut until Monday. To donate to the Flood Fund, call 0800 123.\"}]}</script>";
        ArticleText read = new ArticleReader().read(page, BodyFormat.HTML, null);
        assertThat(article(read))
                .containsExactly("The bridge is shut until Monday. To donate to the Flood Fund, call 0800 123.");
        assertThat(HtmlText.read(page, null)).isEqualTo(read);
    }
}
