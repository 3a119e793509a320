package org.almoner.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntPredicate;
import org.almoner.register.RegistryFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an article names in full before a passage that has its family's name alone. */
class IntroductionsTest {
    private static final IntPredicate NOWHERE = place -> false;
    private static final IntPredicate EVERYWHERE = place -> true;
    private static final String ASKING = "To donate to the Red Cross, ring us today.";

    private final RecipientResolver resolver =
            new RecipientResolver(RegistryFiles.builtIn().registry());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    en | The Spanish Red Cross has sent teams. | Donate to the Red Cross. | Cruz Roja Española
                    en | The Irish branch of Oxfam has sent teams. | Donate to Oxfam. | Oxfam Ireland
                    en | UNICEF Australia has sent blankets. | Donate to UNICEF. | UNICEF Australia
                    de | Das Deutsche Rote Kreuz ist vor Ort. | Spenden Sie dem Roten Kreuz. | Deutsches Rotes Kreuz
                    fr | La Croix-Rouge espagnole est sur place. | Donnez à la Croix-Rouge. | Cruz Roja Española
                    es | La Cruz Roja Española está allí. | Puede donar a la Cruz Roja. | Cruz Roja Española
                    it | La Croce Rossa svizzera è sul posto. | Donate alla Croce Rossa. | Schweizerisches Rotes Kreuz
                    nl | Het Duitse Rode Kruis is ter plaatse. | Doneer aan het Rode Kruis. | Deutsches Rotes Kreuz
                    sv | Norska Röda Korset är på plats. | Ge en gåva till Röda Korset. | Norges Røde Kors
                    pl | Ukraiński Czerwony Krzyż pomaga. | Wesprzyj Czerwony Krzyż. | Ukrainian Red Cross Society
                    """)
    void whoAloneIsNamedBeforeIsMeantWhereNoCountryTells(
            String language, String before, String passage, String charity) {
        assertThat(resolve(before, passage, telling(List.of(), null, language, NOWHERE)))
                .extracting(Charity::name)
                .isEqualTo(charity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Spanish Red Cross and the Italian Red Cross have sent teams.",
                "The Spanish Red Cross has sent teams to help the Lebanese Red Cross.",
                "The IFRC and the Spanish Red Cross have sent teams.",
                "According to the Spanish Red Cross, hundreds sleep in schools.",
                "Please do not donate to the Spanish Red Cross.",
                "Oxfam Ireland has sent teams.",
                "Hundreds sleep in schools.",
            })
    void whoIsNotAloneOrOnlyAsideTellsNothing(String before) {
        assertThat(resolve(before, ASKING, telling(List.of(), null, "en", NOWHERE)))
                .isNull();
        assertThat(resolve(before, ASKING, telling(List.of(), "GB", "en", EVERYWHERE)))
                .extracting(Charity::name)
                .isEqualTo("British Red Cross");
    }

    @Test
    void theArticlesCountryComesBeforeWhomItNames() {
        Telling british = telling(List.of("GB"), null, "es", EVERYWHERE);
        Resolution resolution = first("La Cruz Roja Española está allí.", "Puede donar a la Cruz Roja.", british);

        assertThat(resolution.charity()).extracting(Charity::name).isEqualTo("British Red Cross");
        assertThat(resolution.candidates().get(0).name()).isEqualTo("Cruz Roja Española");
    }

    @Test
    void theDeploymentsCountryComesBeforeWhomAnArticleReportsOn() {
        Telling usual = telling(List.of(), "GB", "en", NOWHERE);
        Resolution resolution = first("The Ukrainian Red Cross says that hundreds sleep in schools.", ASKING, usual);

        assertThat(resolution.charity()).extracting(Charity::name).isEqualTo("British Red Cross");
        assertThat(resolution.candidates().get(0).name()).isEqualTo("Ukrainian Red Cross Society");
    }

    @Test
    void whomTheArticleAsksToGiveToComesBeforeTheDeploymentsCountry() {
        assertThat(resolve("Please give to the Spanish Red Cross.", ASKING, telling(List.of(), "GB", "en", EVERYWHERE)))
                .extracting(Charity::name)
                .isEqualTo("Cruz Roja Española");
    }

    @ParameterizedTest
    @CsvSource({"GB,Deutsches Rotes Kreuz", "AT,Österreichisches Rotes Kreuz"})
    void aMemberOfTheArticlesLanguageComesBeforeADeploymentOfAnother(String usual, String charity) {
        assertThat(resolve(
                        "Das Deutsche Rote Kreuz ist vor Ort.",
                        "Spenden Sie dem Roten Kreuz.",
                        telling(List.of(), usual, "de", NOWHERE)))
                .extracting(Charity::name)
                .isEqualTo(charity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Readers in Britain can donate to the Red Cross.",
                "British readers can donate to the Red Cross.",
            })
    void aPassageForAnotherCountrysReadersMeansNobodyNamedBefore(String passage) {
        String before = "Please give to the Ukrainian Red Cross.";

        assertThat(resolve(before, passage, telling(List.of(), "GB", "en", EVERYWHERE)))
                .extracting(Charity::name)
                .isEqualTo("British Red Cross");
        assertThat(resolve(before, passage, telling(List.of(), null, "en", EVERYWHERE)))
                .isNull();
    }

    @Test
    void whoIsNamedAfterThePassageIsNotIntroduced() {
        Introductions introductions =
                resolver.introductions(ASKING + "\nThe Spanish Red Cross has sent teams.", "en", NOWHERE);
        Setting setting = new Setting(List.of(), null, "en", introductions, 0);

        assertThat(resolver.resolve(List.of(), ASKING, setting).get(0).charity())
                .isNull();
    }

    private @Nullable Charity resolve(String before, String passage, Telling telling) {
        return first(before, passage, telling).charity();
    }

    private Resolution first(String before, String passage, Telling telling) {
        Introductions introductions = resolver.introductions(before + "\n" + passage, telling.language, telling.asking);
        Setting setting =
                new Setting(telling.countries, telling.usual, telling.language, introductions, before.length() + 1);
        return resolver.resolve(List.of(), passage, setting).get(0);
    }

    private static Telling telling(
            List<String> countries, @Nullable String usual, String language, IntPredicate asking) {
        return new Telling(countries, usual, language, asking);
    }

    /** What tells beside the words. */
    private record Telling(List<String> countries, @Nullable String usual, String language, IntPredicate asking) {}
}
