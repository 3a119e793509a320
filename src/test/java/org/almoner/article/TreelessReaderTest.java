package org.almoner.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without a tree is what a tree gives, or nothing. */
class TreelessReaderTest {
    private static final URI BASE = URI.create("https://news.example.org/a/b.html");
    private static final int PAGES = 30_000;

    /** Parts of pages, good and bad, to be thrown together. */
    private static final List<String> PARTS = List.of(
            "<div>",
            "</div>",
            "<div class='nav'>",
            "<p>",
            "</p>",
            "<p hidden>",
            "<span>",
            "</span>",
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<a href='/x?a&amp;b'>",
            "<a href=https://a.example/b/>",
            "<a>",
            "</a>",
            "<ul>",
            "</ul>",
            "<ol>",
            "</ol>",
            "<li>",
            "</li>",
            "<dl>",
            "<dt>",
            "<dd>",
            "</dd>",
            "</dl>",
            "<h2>",
            "</h2>",
            "<h3>",
            "</h3>",
            "<table>",
            "</table>",
            "<tbody>",
            "</tbody>",
            "<tr>",
            "</tr>",
            "<td>",
            "</td>",
            "<th>",
            "</th>",
            "<caption>",
            "</caption>",
            "<section>",
            "</section>",
            "<article>",
            "</article>",
            "<main>",
            "</main>",
            "<aside>",
            "</aside>",
            "<header>",
            "</header>",
            "<nav>",
            "</nav>",
            "<form>",
            "</form>",
            "<button>",
            "</button>",
            "<br>",
            "<br/>",
            "<hr>",
            "<img src=x>",
            "<input hidden>",
            "<select><option>1<option>2</select>",
            "<textarea>t <b></textarea>",
            "<script>var a='<p>';</script>",
            "<script><!-- x --></script>",
            "<style>a>b{}</style>",
            "<svg><path d='m1'/><title>t</title></svg>",
            "<svg/>",
            "<svg><p></svg>",
            "<math><mi>x</mi></math>",
            "<iframe>x</iframe>",
            "<object>",
            "</object>",
            "<noscript>",
            "</noscript>",
            "<template>",
            "</template>",
            "<option>",
            "<label>",
            "</label>",
            "<center>",
            "</center>",
            "<pre>",
            "</pre>",
            "<figure>",
            "<figcaption>",
            "</figcaption>",
            "</figure>",
            "<custom-part>",
            "</custom-part>",
            "<title>",
            "</title>",
            "<meta name=a>",
            "<link rel=b>",
            "</body>",
            "</html>",
            "<body>",
            "<html>",
            "<head>",
            "</head>",
            "<!-- c -->",
            "<!-->",
            "<!x>",
            "<?x>",
            "</>",
            "</ x>",
            "<",
            "a < b",
            "&amp;",
            "&lt",
            "&nbsp;",
            "&auml;rgern",
            " ",
            "\n",
            "one ",
            "two",
            "three. ",
            "<div style='display: none'>",
            "<p id=sidebar>",
            "<div itemprop=articleBody>",
            "<div a=\"x>y\" b>",
            "<div a='",
            "<div/>",
            "<span/>",
            "<custom-part/>",
            "<ul/>",
            "<details>",
            "<summary>",
            "</summary>",
            "</details>",
            "<dialog>",
            "<dialog open>",
            "</dialog>",
            "<div popover=auto>",
            "<p style='position:absolute;left:-9999px'>",
            "<span style='font-size:0'>",
            "<canvas>",
            "</canvas>",
            "<rp>",
            "<ruby>r<rt>t</rt></ruby>",
            "<span style='display: block'>",
            "<b class=dropcap>B</b>",
            "<span class=sr-only>",
            "<p hidden=until-found>",
            "<div aria-hidden=true>",
            "<x-p>",
            "</x-p>",
            "<div class=comment-box>",
            "A long enough sentence for a cell.",
            "<br>&nbsp;<br>",
            "<ins>",
            "</ins>",
            "<video>",
            "</video>",
            "<fieldset>",
            "<legend>",
            "</legend>",
            "</fieldset>",
            "</br>",
            "<u>",
            "</u>",
            "<font>",
            "</font>",
            "<em>",
            "</em>",
            "<strong>",
            "</strong>",
            "<code>",
            "</code>",
            "<nobr>",
            "<p/>",
            "<b/>",
            "<a href=/y />",
            "<li/>",
            "<h2/>",
            "<p class=\"nav\"\">",
            "<p class='a' 'b>",
            "<p a'b class=nav>",
            "<p class=nav' id=x>",
            "<p =a class=nav>",
            "<p class=>",
            "<div<p>",
            "<p class=a<b>",
            "<![CDATA[x]]>",
            "<!doctype html PUBLIC \"a>b\">",
            "<!-x-->",
            "<body class=nav>",
            "<body hidden>",
            "<td/>",
            "<em hidden>",
            "<b style='display: block'>",
            "<x-p class=nav>",
            "<nobr/>",
            "<script type='application/ld+json'>{\"articleBody\":\"It stands in the data and nowhere else.\"}</script>");

    /** The marked articles of our own that are HTML. */
    private static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/articles"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                for (String part : Files.readString(file).split("(?m)^=== ", -1)) {
                    String body = part.substring(part.indexOf('\n') + 1).strip();
                    if (body.startsWith("<")) {
                        pages.add(body);
                    }
                }
            }
        }
        return pages;
    }

    @Test
    void readsTheProjectsOwnPagesAsATreeDoes() throws IOException {
        List<String> pages = pages();
        assertThat(pages).hasSizeGreaterThan(20).allSatisfy(TreelessReaderTest::isRight);
        long read = pages.stream().filter(page -> treeless(page) != null).count();
        assertThat(read).as("read without a tree").isGreaterThan(pages.size() / 2);
    }

    @Test
    void readsWhateverIsThrownTogetherAsATreeDoesOrNotAtAll() {
        Random random = new Random(20);
        int read = 0;
        for (int i = 0; i < PAGES; i++) {
            StringBuilder page = new StringBuilder(
                    i % 2 == 0 ? "" : "<!doctype html><html lang=de><head><title>T</title></head><body>");
            List<String> parts = i % 4 < 2 ? PARTS : few(random);
            for (int length = 1 + random.nextInt(14); length > 0; length--) {
                page.append(parts.get(random.nextInt(parts.size())));
            }
            isRight(page.toString());
            read += treeless(page.toString()) == null ? 0 : 1;
        }
        assertThat(read).as("read without a tree").isGreaterThan(PAGES / 10);
    }

    /** Few parts meet each other oftener, and in more ways. */
    private static List<String> few(Random random) {
        return Stream.generate(() -> PARTS.get(random.nextInt(PARTS.size())))
                .limit(6)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul><li>One<li>Two<ul><li>Three</ul><li>Four</ul><p>Five<p>Six<div>Seven</div></p>Eight",
                "<dl><dt>One<dd>Two<p>Three<dt>Four</dl>",
                "<table><tr><td>One<td>Two<tr><th>Three</table><p>Four",
                "<table><thead><tr><th>One</th></tr></thead><tbody><tr><td><table><tr><td>Two</td></tr></table></td></tr></tbody></table>",
                "<div><span>One</div>Two</span></section></b>Three",
                "<h2>One</h2><form action=x><p>Two<input type=hidden><button>Three</button></form>",
                "<html><head><noscript><img src=x></noscript><script>if (a < b) '</div>'</script></head><body class=x>One</body></html>\n",
                "<div hidden><p>One<script>2</script></div><p>Two</p>",
                "<p>One <b>two<p>three</b> four<p><a href=/x><i>five</a> six</i>",
                "<table><tr><td><font>One</td><td>Two</table><ul><li><a href=/x>Three<li>Four</ul>",
                "<h2><a href=/x>One</h2><p>Two <a href=/y>three</a> four",
                "<body>One<table><td>Two<tr><td>Three</table><noscript><table><tr><td>Four</td></tr></table></noscript>",
                "<?xml version='1.0'?><div>One<!doctype html><p class=\"x\"\">Two</p></br><p/>Three</div>",
                "<script></script>One<body class=x><p>Two</p></body> <p>Three",
                "<nav>One</nav><article><header>Two</header></article><header>Three</header>"
            })
    void readsWellFormedPagesWithoutATree(String page) {
        assertThat(treeless(page)).isEqualTo(HtmlText.read(page, BASE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul><li>One<dialog><li>Two</ul>",
                "<body><figcaption>One</body> </main>Two",
                "<body>One</body> Two",
                "<table><tr><td>One</th><h2>Two<table><tr><td>Three",
                "</header><noscript></noscript><script></script>",
                "<body><b><form>One<b></form>Two</b>Three",
                "<body><b>One<p>Two</b>Three"
            })
    void readsOddPagesAsATreeDoesOrNotAtAll(String page) {
        isRight(page);
    }

    private static void isRight(String page) {
        ArticleText read = treeless(page);
        if (read != null) {
            assertThat(read).as(page).isEqualTo(HtmlText.read(page, BASE));
        }
    }

    private static @Nullable ArticleText treeless(String page) {
        return TreelessReader.read(page, BASE);
    }
}
