package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;
import org.almoner.detect.AppealDetector;
import org.almoner.detect.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummarizerTest {
    private final Summarizer summarizer = new Summarizer();

    private Summary summary(String body) {
        ArticleText article = new ArticleReader().read(body, BodyFormat.TEXT, null);
        List<Passage> passages = new AppealDetector().detect(article, "en").passages();
        assertThat(passages).hasSize(1);
        return summarizer.summarize(passages.get(0), article, "en");
    }

    @Test
    void aRelativeClauseSaysWhatTheMoneyDoes() {
        Summary summary = summary(
                "If you want to donate to the Save the Children Flood Appeal, which will help provide tents,"
                        + " blankets and hot meals, and clean water to families in Mozambique, click here for more information");
        assertThat(summary.headline()).isEqualTo("Donate to the Save the Children Flood Appeal");
        assertThat(summary.text())
                .isEqualTo("Helps provide tents, blankets and hot meals, and clean water to families in Mozambique.");
        assertThat(summary.provides()).containsExactly("tents", "blankets", "hot meals", "clean water");
        assertThat(summary.place()).isEqualTo("Mozambique");
    }

    @Test
    void aSentenceOnTheMoneyIsTheSummary() {
        Summary summary =
                summary("You can donate to the Harbour Fund at www.example.org. All donations will go to rebuilding"
                        + " homes in Quayside.");
        assertThat(summary.headline()).isEqualTo("Donate to the Harbour Fund");
        assertThat(summary.text()).isEqualTo("All donations will go to rebuilding homes in Quayside.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "To donate to Ms Hale's treatment fund, click here. | Donate to Ms Hale's treatment fund",
                "In lieu of flowers, donations may be made to the Harbour Hospice, 12 Quay Street. | Donate to the Harbour Hospice",
                "Please consider donating to Mercy Kitchen via https://x.example.org/give | Donate to Mercy Kitchen",
                "Text WATER to 70700 to give £5 to WaterAid. | Give £5 to WaterAid"
            })
    void headlinesAreRequests(String body, String headline) {
        assertThat(summary(body).headline()).isEqualTo(headline);
    }

    @Test
    void whereNothingIsLeftThereIsNoText() {
        assertThat(summary("To donate to Ms Hale's treatment fund, click here.").text())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"and so on ", "x", "\uD83D\uDE00", "which helps ", "visit ", ", ", "https://a.b "})
    void limitsHold(String unit) {
        String body = "Please donate to the Flood Fund, " + unit.repeat(5_000);
        Summary summary = summary(body);
        assertThat(summary.headline()).isNotEmpty().hasSizeLessThanOrEqualTo(90);
        if (summary.text() != null) {
            assertThat(summary.text()).hasSizeLessThanOrEqualTo(280).matches("(?s).*[.!?]");
        }
    }
}
