package org.almoner.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.almoner.register.RegistryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is called after a charity, and is not the charity. */
class LongerNameTest {
    private final RecipientResolver resolver =
            new RecipientResolver(RegistryFiles.builtIn().registry());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Déposez vos dons rue de la Croix-Rouge.",
                "Les dons sont à déposer à l'école de la Croix-Rouge.",
                "Faites un don au lycée Marie Curie.",
                "Les amis de l’UNICEF vous remercient de vos dons.",
                "Puede donar alimentos en la calle Cruz Roja.",
                "Las donaciones se recogen en la avenida de la Cruz Roja.",
                "Donate vestiti in via Croce Rossa.",
                "Portate i vostri doni alla scuola Croce Rossa.",
                "Dary prosimy przynosić na ul. PCK 7.",
                "Dary prosimy przynosić do szkoły PCK.",
                "Lämna dina gåvor i Röda Korset hus på Storgatan.",
                "Bring your old coats to the Red Cross building on Station Road.",
                "Drop off your donations at the Salvation Army hall.",
            })
    void aPlaceWrittenSmallBesideANameIsOnlyCalledAfterIt(String passage) {
        assertThat(resolver.resolve(List.of(), passage, List.of("GB")))
                .isNotEmpty()
                .extracting(Resolution::charity)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Please donate to the Marie Curie hospice.|Marie Curie
            Faites un don à l'association Croix-Rouge.|British Red Cross
            Please donate via UNICEF today.|UNICEF UK
            """)
    void whatMayBeTheCharitysOwnIs(String passage, String charity) {
        assertThat(resolver.resolve(List.of(), passage, List.of("GB")).get(0).charity())
                .extracting(Charity::name)
                .isEqualTo(charity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Red Cross | The Lebanese Red Cross needs money. Please donate to the Red Cross today.
            Caritas | Parafialny Zespół Caritas prosi o dary. Można je przekazać na Caritas.
            UNICEF | UNICEF Canada asks for help. You can give to UNICEF online.
            """)
    void theBareNameIsThatOfTheMemberIntroducedBefore(String recipient, String passage) {
        List<Resolution> resolutions = resolver.resolve(List.of(recipient), passage, List.of("GB", "PL"));

        assertThat(resolutions).extracting(Resolution::charity).containsOnlyNulls();
        assertThat(resolutions.get(0).candidates()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Red Cross works with the Lebanese Red Cross. Please donate to the Red Cross today.",
                "The Lebanese Red Cross has ambulances. Donate to the British Red Cross: the Red Cross passes it on.",
            })
    void anotherMemberNamedInPassingIsNotMeant(String passage) {
        assertThat(resolver.resolve(List.of("Red Cross"), passage, List.of("GB"))
                        .get(0)
                        .charity())
                .extracting(Charity::name)
                .isEqualTo("British Red Cross");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please donate to the Muscular Dystrophy Association (MDA) today.",
                "The Muscular Dystrophy Association (MDA) pays for wheelchairs. Please donate to MDA today.",
            })
    void anAbbreviationInBracketsIsThatOfTheNameBefore(String passage) {
        assertThat(resolver.resolve(List.of(), passage, List.of("US")))
                .extracting(Resolution::charity)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "Bitte spenden Sie an das Deutsche Rote Kreuz (DRK).,Deutsches Rotes Kreuz",
        "Give to the Disasters Emergency Committee (DEC) today.,Disasters Emergency Committee",
        "Please donate to Medical Aid for Palestinians (MAP).,Medical Aid for Palestinians"
    })
    void anAbbreviationOfItsOwnNameIsItsOwn(String passage, String charity) {
        assertThat(resolver.resolve(List.of(), passage, List.of("GB"), "de"))
                .extracting(resolution ->
                        Objects.requireNonNull(resolution.charity()).name())
                .containsExactly(charity);
    }

    @ParameterizedTest
    @CsvSource({"Tommy,Please donate to Tommy.", "Alzheimer Society,Please donate to the Alzheimer Society."})
    void aNameWithoutItsPossessiveIsAnothers(String recipient, String passage) {
        assertThat(resolver.resolve(List.of(recipient), passage, List.of("CA")))
                .containsExactly(Resolution.unknown(recipient));
    }

    @ParameterizedTest
    @CsvSource({
        "Tommy,Please donate to Tommy’s.,Tommy's",
        "Barnardo,Please donate to Barnardo's appeal.,Barnardo's",
        "Alzheimer's Society,Please donate to the Alzheimer's Society.,Alzheimer's Society"
    })
    void aPossessiveOfTheNameIsReadInThePassage(String recipient, String passage, String charity) {
        assertThat(resolver.resolve(List.of(recipient), passage, List.of("GB"))
                        .get(0)
                        .charity())
                .extracting(Charity::name)
                .isEqualTo(charity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Crisis Text Line",
                "Crisis Relief Singapore",
                "Crisis Response International",
                "Crisis Support Services",
                "Shelter Partners",
                "Shelter Winton Appeal"
            })
    void anEverydayWordBeginsALongerNameWhateverItsWordsSay(String recipient) {
        String passage = "Please donate to " + recipient + " today.";

        assertThat(resolver.resolve(List.of(recipient), passage, List.of("GB")))
                .containsExactly(Resolution.unknown(recipient));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please donate to the Crisis Christmas Appeal today.",
                "Please donate to Crisis Emergency Response Fund.",
                "Please donate to Crisis Now Or Call 0300 111.",
                "Please donate to Crisis Scotland."
            })
    void anAppealOfAnEverydayWordIsItsCharitys(String passage) {
        assertThat(resolver.resolve(List.of("Crisis"), passage, List.of("GB"))
                        .get(0)
                        .charity())
                .extracting(Charity::name)
                .isEqualTo("Crisis");
    }

    @Test
    void anEverydayWordBeforeAnArticleBeginsALongerName() {
        String recipient = "Mind the Gap Theatre";

        assertThat(resolver.resolve(List.of(recipient), "Please donate to Mind the Gap Theatre.", List.of("GB")))
                .containsExactly(Resolution.unknown(recipient));
    }
}
