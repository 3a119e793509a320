package org.almoner.detect;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.stream.Stream;
import org.almoner.ProcessorTime;
import org.almoner.article.ArticleReader;
import org.almoner.article.BodyFormat;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two million characters of the worst kind end in good time. The limit is wide: it tells linear from quadratic. */
class HostileInputTest {
    private static final int SIZE = 2_000_000;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Two entries of a list make a passage of all that stands between them. */
    private static final String LIST = "How to help\n\nUNICEF Foundation: donate at https://unicef.org/donate. ";

    private static final String LIST_END = " Please donate at https://unicef.org/donate.\n"
            + "Red Cross Foundation: donate at https://redcross.org/donate";

    static Stream<Arguments> inputs() {
        return Stream.of(
                fill("open tags", "<b>"),
                fill("open blocks", "<div>"),
                fill("open links", "<a href=x>"),
                fill("entities", "&amp;"),
                fill("unknown entities", "&lang"),
                fill("nulls", "\0"),
                fill("lone surrogates", "\uD800"),
                fill("one word", "a"),
                fill("cues", "donate "),
                fill("invitations", "please donate to the Red Cross, visit www.a.org or click here. "),
                fill("names", "To Aa Bb Fund "),
                fill("numbers", "1 "),
                fill("account", "IBAN DE12 3456 "),
                fill("hosts", "a.org "),
                fill("quotes", "\"'("),
                fill("stops", ". A"),
                fill("lines", "- donate\n"),
                fill("attributes", "<p style='display:none' class='a b c' "),
                fill("comments", "<!--"),
                fill("lists", "<ul><li>"),
                fill("tables", "<table><tr><td>"),
                fill("menus", "<li><a href=/donate>Jane Donation</a>"),
                fill("signs behind an end", "Please donate to UNICEF at https://unicef.org/donate ", ".", "x"),
                fill("slashes", LIST, "1234/", LIST_END),
                fill("hosts of a list", LIST, "a.org ", LIST_END),
                fill("cheques", LIST, "Cheques Payable To ", LIST_END),
                fill("boxes", LIST, "Send cheques to PO Box 1, Quay ", LIST_END),
                fill("keys", LIST, "UPI a-b@c.d ", LIST_END),
                fill("branches", LIST, "sort code 123456, ", " account number 12345678" + LIST_END),
                fill(
                        "links in a page's data",
                        "<script type=application/ld+json>{\"articleBody\":\"",
                        "<p><a href=x>aaaabbbb</a>",
                        "\"}</script>"));
    }

    private static Arguments fill(String name, String part) {
        return fill(name, "", part, "");
    }

    private static Arguments fill(String name, String before, String part, String behind) {
        return Arguments.of(name, before, part, behind);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void endsInGoodTime(String name, String before, String part, String behind) {
        String body = before + part.repeat(SIZE / part.length()) + behind;
        for (BodyFormat format : BodyFormat.values()) {
            Assertions.assertThat(name).isNotEmpty();
            ProcessorTime.assertWithin(
                    LIMIT,
                    () -> assertThatCode(() ->
                                    new AppealDetector().detect(new ArticleReader().read(body, format, null), null))
                            .doesNotThrowAnyException());
        }
    }
}
