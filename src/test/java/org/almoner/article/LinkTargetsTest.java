package org.almoner.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTargetsTest {
    private static final List<String> PARTS = List.of(
            "/",
            "//",
            ".",
            "..",
            "./",
            "../",
            "a",
            "give",
            "é",
            "?",
            "?a=b",
            "#",
            "#top",
            ":",
            "&",
            "=",
            "%20",
            " ",
            "\n",
            "\\",
            "http:",
            "https://",
            "HTTP://",
            "mailto:",
            "javascript:",
            "tel:",
            "x-y:",
            "url:",
            "b.example",
            "1",
            "@",
            "[",
            "~");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://news.example.org",
                "https://news.example.org/",
                "https://news.example.org/a",
                "https://News.example.org/a/b.html?c=/d/e#f/g",
                "http://news.example.org//a//b",
                "http://news.example.org/a/../b/./c",
                "http://news.example.org:80/a",
                "http://me@news.example.org/a",
                "https:///a",
                "https://news.example.org?a/b",
                "file:///tmp/a",
                "news.example.org/a"
            })
    void resolvesAsTheRulesHaveIt(String base) {
        LinkTargets targets = new LinkTargets(base);
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder address = new StringBuilder();
            for (int length = random.nextInt(5); length > 0; length--) {
                address.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            String written = address.toString();
            assertThat(targets.of(written)).as(written).isEqualTo(byTheRules(base, written));
        }
    }

    private static String byTheRules(String base, String written) {
        String plain = written.strip();
        if (plain.startsWith("https://") || plain.startsWith("http://") || base.isEmpty() && plain.indexOf(':') < 0) {
            return plain;
        }
        Element link = new Element("a");
        link.setBaseUri(base);
        String absolute = link.attr("href", written).absUrl("href");
        return absolute.isEmpty() ? plain : absolute;
    }
}
