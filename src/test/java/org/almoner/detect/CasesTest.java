package org.almoner.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.article.ArticleText;
import org.almoner.detect.name.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the articles under {@code cases}; the README there says how they are written. */
class CasesTest {
    /** The languages whose cases hold, each a file. */
    private static final List<String> LANGUAGES = List.of(
            "en", "pt", "es", "de", "pl", "fr", "sv", "nl", "it", "cs", "uk", "ru", "tr", "no", "da", "fi", "hu", "hr",
            "ca", "id", "ar", "ja", "zh", "hi");

    /** Passage and quote are the same when so much of the text they have between them is in both. */
    private static final double SAME = 0.8;

    private static final AppealDetector DETECTOR = new AppealDetector();

    static Stream<MarkedArticle> cases() throws IOException {
        return MarkedArticle.in(Path.of("src/test/resources/cases")).stream();
    }

    private static List<String> listed(MarkedArticle each, int column) {
        return column >= each.head().size() || each.head().get(column).isBlank()
                ? List.of()
                : Arrays.stream(each.head().get(column).split(";"))
                        .map(String::strip)
                        .toList();
    }

    @Test
    void thereAreCasesInEveryLanguage() throws IOException {
        assertThat(cases().map(MarkedArticle::language).distinct()).containsExactlyInAnyOrderElementsOf(LANGUAGES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theExpectedPassagesAndNoOthersAreFound(MarkedArticle each) {
        ArticleText article = each.read();
        List<Passage> passages = DETECTOR.detect(article, each.language()).passages();
        List<String> quotes = each.quotes();
        assertThat(passages).extracting(Passage::exact).as("passages").hasSameSizeAs(quotes);
        for (int i = 0; i < quotes.size(); i++) {
            assertThat(sameness(article.text(), passages.get(i), quotes.get(i)))
                    .as("“%s” for “%s”", passages.get(i).exact(), quotes.get(i))
                    .isGreaterThanOrEqualTo(SAME);
        }
        assertThat(each.head().get(2).equals("none")).isEqualTo(passages.isEmpty());
        assertThat(passages)
                .extracting(passage -> kind(passage))
                .allMatch(each.head().get(2)::equals);
        assertThat(passages.stream()
                        .flatMap(passage -> passage.channels().stream())
                        .map(channel -> channel.type() + " " + channel.value()))
                .containsAll(listed(each, 3));
        assertThat(passages.stream()
                        .flatMap(passage -> passage.recipients().stream())
                        .map(Recipient::name))
                .containsAll(listed(each, 4));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void offsetsPointIntoTheText(MarkedArticle each) {
        ArticleText article = each.read();
        int last = 0;
        for (Passage passage : DETECTOR.detect(article, each.language()).passages()) {
            assertThat(article.text().substring(passage.start(), passage.end())).isEqualTo(passage.exact());
            assertThat(passage.start()).isGreaterThanOrEqualTo(last);
            passage.recipients()
                    .forEach(found -> assertThat(article.text().substring(found.start(), found.end()))
                            .isEqualTo(found.name()));
            passage.channels()
                    .forEach(found -> assertThat(found.start())
                            .isBetween(passage.start(), passage.end())
                            .isLessThanOrEqualTo(found.end()));
            last = passage.end();
        }
    }

    private static String kind(Passage passage) {
        return passage.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Intersection over union of a passage and the place where the quote stands. */
    private static double sameness(String text, Passage passage, String quote) {
        Matcher place = anyBreaks(quote).matcher(text);
        assertThat(place.find()).as("“%s” in the text", quote).isTrue();
        int start = place.start();
        int end = place.end();
        double both = Math.min(end, passage.end()) - Math.max(start, passage.start());
        return both / (Math.max(end, passage.end()) - Math.min(start, passage.start()));
    }

    /** The quote, however the reader breaks its lines. */
    private static Pattern anyBreaks(String quote) {
        return Pattern.compile(
                Arrays.stream(quote.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
    }
}
