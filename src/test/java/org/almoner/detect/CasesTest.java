package org.almoner.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;
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

    private static final ArticleReader READER = new ArticleReader();
    private static final AppealDetector DETECTOR = new AppealDetector();

    record Case(
            String language, String name, String kind, List<String> channels, List<String> recipients, String marked) {
        @Override
        public String toString() {
            return language + ": " + name;
        }

        String body() {
            return marked.replace("[[", "").replace("]]", "");
        }

        /** The passages expected, as the reader gives them: without tags. */
        List<String> quotes() {
            List<String> quotes = new ArrayList<>();
            for (int at = marked.indexOf("[["); at >= 0; at = marked.indexOf("[[", at + 2)) {
                quotes.add(marked.substring(at + 2, marked.indexOf("]]", at)).replaceAll("<[^>]*>", ""));
            }
            return quotes;
        }
    }

    static Stream<Case> cases() {
        return LANGUAGES.stream().flatMap(language -> read(language).stream());
    }

    private static List<Case> read(String language) {
        List<Case> cases = new ArrayList<>();
        for (String part : resource(language + ".txt").split("(?m)^=== ")) {
            if (part.isBlank()) {
                continue;
            }
            int end = part.indexOf('\n');
            String[] head = part.substring(0, end).split("\\|", -1);
            cases.add(new Case(
                    language,
                    head[0].strip() + ", " + head[1].strip(),
                    head[2].strip(),
                    listed(head, 3),
                    listed(head, 4),
                    part.substring(end + 1).strip()));
        }
        return cases;
    }

    private static List<String> listed(String[] head, int at) {
        return at >= head.length || head[at].isBlank()
                ? List.of()
                : Arrays.stream(head[at].split(";")).map(String::strip).toList();
    }

    private static String resource(String name) {
        try (InputStream in = CasesTest.class.getResourceAsStream("/cases/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theExpectedPassagesAndNoOthersAreFound(Case each) {
        BodyFormat format = each.body().startsWith("<") ? BodyFormat.HTML : BodyFormat.TEXT;
        ArticleText article = READER.read(each.body(), format, null);
        List<Passage> passages = DETECTOR.detect(article, each.language()).passages();
        List<String> quotes = each.quotes();
        assertThat(passages).extracting(Passage::exact).as("passages").hasSameSizeAs(quotes);
        for (int i = 0; i < quotes.size(); i++) {
            assertThat(sameness(article.text(), passages.get(i), quotes.get(i)))
                    .as("“%s” for “%s”", passages.get(i).exact(), quotes.get(i))
                    .isGreaterThanOrEqualTo(SAME);
        }
        assertThat(each.kind().equals("none")).isEqualTo(passages.isEmpty());
        assertThat(passages).extracting(passage -> kind(passage)).allMatch(each.kind()::equals);
        assertThat(passages.stream()
                        .flatMap(passage -> passage.channels().stream())
                        .map(channel -> channel.type() + " " + channel.value()))
                .containsAll(each.channels());
        assertThat(passages.stream()
                        .flatMap(passage -> passage.recipients().stream())
                        .map(Recipient::name))
                .containsAll(each.recipients());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void offsetsPointIntoTheText(Case each) {
        BodyFormat format = each.body().startsWith("<") ? BodyFormat.HTML : BodyFormat.TEXT;
        ArticleText article = READER.read(each.body(), format, null);
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
