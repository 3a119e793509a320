package org.almoner.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.register.RegistryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that people and other bodies have beside the charity. */
class CommonNamesTest {
    private final RecipientResolver resolver =
            new RecipientResolver(RegistryFiles.builtIn().registry());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Brooke | You can donate to Brooke's family here.
            Brooke | You can donate to Brooke's medical bills.
            Brooke | You can donate to Brooke and her children.
            Tommy | Please donate to Tommy's family.
            Tommy | Please donate to Tommy's house.
            """)
    void whatAPersonHasIsNotTheCharitys(String recipient, String passage) {
        assertThat(resolver.resolve(List.of(recipient), passage, List.of("GB")))
                .extracting(Resolution::charity)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Brooke | Please donate to Brooke's emergency appeal. | Brooke
            Brooke | Please donate to Brooke and its partners. | Brooke
            Tommy | Please donate to Tommy's today. | Tommy's
            Shelter | Please donate to Shelter's work with families. | Shelter
            """)
    void whatACharityHasIsIts(String recipient, String passage, String charity) {
        assertThat(resolver.resolve(List.of(recipient), passage, List.of("GB"))
                        .get(0)
                        .charity())
                .extracting(Charity::name)
                .isEqualTo(charity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Brooke Jones, 34, lost her home.", "The landlord asked Brooke and her children to leave."})
    void whoHasASurnameOrChildrenInTheArticleIsAPerson(String before) {
        assertThat(inArticle(before, "Brooke", "You can donate to Brooke here.", "GB"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Brooke Hospital for Animals treats donkeys.", "The Brooke Winter Appeal is open."})
    void wordsOfTheCharitysNameOrAppealAreNoSurname(String before) {
        assertThat(inArticle(before, "Brooke", "You can donate to Brooke here.", "GB"))
                .isEqualTo("Brooke");
    }

    @ParameterizedTest
    @CsvSource({
        "RSPCA,AU",
        "MS Society,US",
        "Guide Dogs for the Blind,US",
        "Childline,IE",
        "Refugee Council,AU",
        "Scope,AU",
        "Red Nose Day,AU",
        "Poppy Appeal,CA",
        "Lifeline,GB",
        "SPF,US",
        "ARC,GB",
        "DEC,US",
        "Malteser,AT",
        "Refuge,US",
        "World Wildlife Fund,CA",
        "Barnardos,IE",
        "Barnardos,NZ",
        "Tearfund,AU",
        "Human Appeal,AU",
        "Muslim Aid,AU",
        "Vinnies,NZ",
        "Fred Hollows Foundation,NZ",
        "Fred Hollows,NZ",
        "Christian Aid,IE",
        "Sightsavers,IE",
        "Mary's Meals,US",
        "ShelterBox,US",
        "Penny Appeal,US"
    })
    void aNameThatAnotherMayHaveAbroadStaysOpen(String recipient, String country) {
        Resolution resolution = resolve(recipient, "Please donate to the " + recipient + " today.", country);

        assertThat(resolution.charity()).isNull();
        assertThat(resolution.candidates()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "RSPCA,GB,RSPCA",
        "RSPCA,,RSPCA",
        "Lifeline,AU,Lifeline Australia",
        "Barnardos,GB,Barnardo's",
        "ShelterBox,GB,ShelterBox",
        "Trussell Trust,US,Trussell",
        "Disasters Emergency Committee,AU,Disasters Emergency Committee",
        "ICRC,US,International Committee of the Red Cross"
    })
    void aNameAtHomeOrThatNobodyElseHasDecides(String recipient, String country, String charity) {
        Resolution resolution = resolve(recipient, "Please donate to the " + recipient + " today.", country);

        assertThat(resolution.charity()).extracting(Charity::name).isEqualTo(charity);
    }

    @ParameterizedTest
    @CsvSource({
        "War Child,NL,",
        "WaterAid,SE,",
        "Ärzte ohne Grenzen,AT,",
        "Ärzte ohne Grenzen,DE,DE",
        "Ärzte ohne Grenzen,,DE",
        "UNICEF,BR,US"
    })
    void aMemberThatBearsItsFamilysNameIsNotMeantAbroad(String recipient, String country, String member) {
        Resolution resolution = resolve(recipient, "Spende: " + recipient, country);

        assertThat(resolution.charity() == null ? null : resolution.charity().country())
                .isEqualTo(member);
    }

    @Test
    void theLanguageOfTheNamesCountryTellsWhereNoReadersSpeakIt() {
        String passage = "Bitte spenden Sie an das DRK.";

        assertThat(resolver.resolve(List.of("DRK"), passage, List.of("GB"), "de")
                        .get(0)
                        .charity())
                .extracting(Charity::name)
                .isEqualTo("Deutsches Rotes Kreuz");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Magen David Adom has ambulances. | MDA | Magen David Adom
            See rspca.org.uk for more. | RSPCA | RSPCA
            The Royal British Legion is in Canada too. | Poppy Appeal | Royal British Legion
            """)
    void anArticleThatNamesTheCharityInFullDecides(String before, String recipient, String charity) {
        assertThat(inArticle(before, recipient, "Please donate to the " + recipient + " today.", "US"))
                .isEqualTo(charity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See www.tearfund.org.au for more.",
                "See tearfund.org.nz/give for more.",
                "See mytearfund.org for more.",
                "See my-tearfund.org for more."
            })
    void anAddressThatOnlyHoldsTheCharitysIsNotIts(String before) {
        assertThat(inArticle(before, "Tearfund", "Please donate to Tearfund today.", "AU"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"See www.tearfund.org.", "See TEARFUND.org/give for more.", "Write to us@tearfund.org."})
    void theCharitysAddressIsItsHoweverItIsWritten(String before) {
        assertThat(inArticle(before, "Tearfund", "Please donate to Tearfund today.", "AU"))
                .isEqualTo("Tearfund");
    }

    @Test
    void lettersThatAnEarlierParagraphIntroducesAreShortForThat() {
        String before = "The Muscular Dystrophy Association (MDA) helps families.";

        assertThat(inArticle(before, "MDA", "Please donate to MDA today.", "IL"))
                .isNull();
    }

    @Test
    void lettersThatAnEarlierParagraphIntroducesForTheCharityAreIts() {
        String before = "Magen David Adom (MDA) has ambulances.";

        assertThat(inArticle(before, "MDA", "Please donate to MDA today.", "IL"))
                .isEqualTo("Magen David Adom");
    }

    private String inArticle(String before, String recipient, String passage, String country) {
        Introductions introductions = resolver.introductions(before + "\n" + passage, "en", place -> false);
        Setting setting = new Setting(List.of(country), null, "en", introductions, before.length() + 1);
        Charity charity =
                resolver.resolve(List.of(recipient), passage, setting).get(0).charity();
        return charity == null ? null : charity.name();
    }

    private Resolution resolve(String recipient, String passage, String country) {
        List<String> countries = country == null ? List.of() : List.of(country);
        return resolver.resolve(List.of(recipient), passage, countries, "en").get(0);
    }
}
