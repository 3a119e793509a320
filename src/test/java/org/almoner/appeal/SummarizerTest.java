package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;
import org.almoner.detect.AppealDetector;
import org.almoner.detect.Passage;
import org.jspecify.annotations.Nullable;
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

    @Test
    void theColonBeforeALinkOnALineOfItsOwnEndsItsSentence() {
        Summary summary = summary("Those who wish to help can give to the Harbour Fund through its page:\n"
                + "https://harbour.example.org/fire\n"
                + "Nappies and coats are being taken at St Anne's Hall, Mill Road, until Sunday.");
        assertThat(summary.text())
                .isEqualTo("Those who wish to help can give to the Harbour Fund through its page. Nappies and coats are"
                        + " being taken at St Anne's Hall, Mill Road, until Sunday.");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Spenden Sie jetzt für die Flutopfer in Pakistan: www.beispielhilfe.de. Mit Ihrer Spende liefern wir Zelte, Decken und Trinkwasser für Familien. | Mit Ihrer Spende liefern wir Zelte, Decken und Trinkwasser für Familien. | Zelte; Decken; Trinkwasser | Pakistan",
                "fr | Pour faire un don aux sinistrés au Maroc, cliquez ici. Votre don permettra de fournir des tentes, des couvertures et de l'eau aux familles. | Votre don permettra de fournir des tentes, des couvertures et de l'eau aux familles. | des tentes; des couvertures; de l'eau | Maroc",
                "es | Para donar a los damnificados en Chile, visite www.ejemplo.org. Los fondos servirán para comprar alimentos, mantas y medicinas para las familias. | Los fondos servirán para comprar alimentos, mantas y medicinas para las familias. | alimentos; mantas; medicinas | Chile",
                "it | Per donare alle famiglie colpite in Emilia, clicca qui. Ogni donazione servirà ad acquistare cibo, coperte e medicinali per gli sfollati. | Ogni donazione servirà ad acquistare cibo, coperte e medicinali per gli sfollati. | cibo; coperte; medicinali | Emilia",
                "pt | Para doar às famílias atingidas em Petrópolis, acesse www.exemplo.org. As doações vão ajudar a comprar alimentos, colchões e roupas para os desabrigados. | As doações vão ajudar a comprar alimentos, colchões e roupas para os desabrigados. | alimentos; colchões; roupas | Petrópolis",
                "nl | Wilt u doneren voor de slachtoffers in Turkije? Klik hier. Uw gift helpt om tenten, dekens en voedsel te kopen en verdelen we dekens, zeep en water aan gezinnen. | Uw gift helpt om tenten, dekens en voedsel te kopen en verdelen we dekens, zeep en water aan gezinnen. | | Turkije",
                "pl | Wpłaty można przekazać na konto fundacji. Zebrane środki pozwolą kupić namioty, koce i leki dla rodzin w Syrii. | Zebrane środki pozwolą kupić namioty, koce i leki dla rodzin w Syrii. | namioty; koce; leki | Syrii",
                "sv | Ge en gåva till de drabbade i Marocko på www.exempel.se. Pengarna går till att köpa tält, filtar och mat till familjer. | Pengarna går till att köpa tält, filtar och mat till familjer. | tält; filtar; mat | Marocko"
            })
    void otherLanguagesSayWhatTheMoneyDoes(
            String language, String body, String text, @Nullable String provides, String place) {
        Passage whole =
                new Passage(body, 0, body.length(), 0, Passage.Kind.CHARITY, 1, List.of(), List.of(), List.of());
        Summary summary = summarizer.summarize(whole, new ArticleReader().read(body, BodyFormat.TEXT, null), language);
        assertThat(summary.text()).isEqualTo(text);
        if (provides != null) {
            assertThat(summary.provides()).containsExactly(provides.split("; "));
        }
        assertThat(summary.place()).isEqualTo(place);
        assertThat(summary.headline()).isNotEmpty().doesNotContain("www.");
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
