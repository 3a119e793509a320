package org.almoner.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.almoner.register.RegistryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientResolverTest {
    private final RecipientResolver resolver =
            new RecipientResolver(RegistryFiles.builtIn().registry());

    @ParameterizedTest
    @CsvSource({
        "Red Cross,GB,British Red Cross",
        "Red Cross Emergency Appeal,GB,British Red Cross",
        "Red Cross's Ukraine appeal,US,American Red Cross",
        "the Red Cross,AU,Australian Red Cross",
        "the British Red Cross,US,British Red Cross",
        "Save the Children's Gaza fund,GB,Save the Children UK",
        "Save the Children,US,Save the Children US",
        "Doctors Without Borders,US,Doctors Without Borders USA",
        "Médecins sans frontières,FR,Médecins Sans Frontières (France)",
        "Unicef,GB,UNICEF UK",
        "UNICEF,BR,UNICEF",
        "Oxfam,GB,Oxfam GB",
        "DEC,US,Disasters Emergency Committee",
        "Disasters Emergency Committee (DEC),GB,Disasters Emergency Committee",
        "CAFOD,GB,CAFOD"
    })
    void recipientIsResolved(String recipient, String country, String charity) {
        assertThat(first(recipient, country).charity())
                .extracting(Charity::name)
                .isEqualTo(charity);
    }

    @Test
    void familyNameOffersTheOtherNationalMembers() {
        Resolution resolution = first("Red Cross", "GB");

        assertThat(resolution.family()).extracting(Family::id).isEqualTo("red-cross");
        assertThat(resolution.candidates())
                .extracting(Charity::name)
                .contains("American Red Cross")
                .doesNotContain("British Red Cross", "IFRC");
    }

    @Test
    void laterCountryDecidesWhereTheFirstHasNoMember() {
        Resolution resolution =
                resolver.resolve(List.of("Red Cross"), "", List.of("BR", "US")).get(0);

        assertThat(resolution.charity()).extracting(Charity::name).isEqualTo("American Red Cross");
    }

    @Test
    void familyNameWithoutCountryStaysOpen() {
        Resolution resolution =
                resolver.resolve(List.of("Red Cross"), "", List.of()).get(0);

        assertThat(resolution.charity()).isNull();
        assertThat(resolution.candidates()).hasSizeGreaterThan(20);
    }

    @Test
    void memberNamedInFullDecidesTheFamilyName() {
        List<Resolution> resolutions = resolver.resolve(
                List.of("Red Cross"),
                "The British Red Cross is on the ground. To give to the Red Cross, call now.",
                List.of("US"));

        assertThat(resolutions.get(0).charity()).extracting(Charity::name).isEqualTo("British Red Cross");
    }

    @Test
    void campaignNameResolvesToItsCharity() {
        Resolution resolution = first("DEC Ukraine Humanitarian Appeal", "GB");

        assertThat(resolution.charity()).extracting(Charity::name).isEqualTo("Disasters Emergency Committee");
        assertThat(resolution.campaign()).extracting(Campaign::name).isEqualTo("DEC Ukraine Humanitarian Appeal");
    }

    @Test
    void campaignNameOfAnotherCharityDoesNotTakeThePlace() {
        assertThat(first("Islamic Relief's Afghanistan Crisis Appeal", "GB").charity())
                .extracting(Charity::name)
                .isEqualTo("Islamic Relief Worldwide");
    }

    @Test
    void passageIsSearchedWhenNamesDecideNothing() {
        List<Resolution> resolutions =
                resolver.resolve(List.of("local volunteers"), "You can also give to WaterAid online.", List.of("GB"));

        assertThat(resolutions.get(0).charity()).extracting(Charity::name).isEqualTo("WaterAid");
    }

    @Test
    void severalRecipientsAreAllResolved() {
        assertThat(resolver.resolve(List.of("Oxfam", "Nobody at All", "ShelterBox"), "", List.of("GB")))
                .extracting(Resolution::charity)
                .filteredOn(Objects::nonNull)
                .extracting(charity -> Objects.requireNonNull(charity).name())
                .containsExactly("Oxfam GB", "ShelterBox");
    }

    @Test
    void unknownRecipientIsReported() {
        assertThat(resolver.resolve(List.of("The Harbour Street Choir"), "", List.of("GB")))
                .containsExactly(Resolution.unknown("The Harbour Street Choir"));
    }

    @Test
    void nobodyNamedIsNoResolution() {
        assertThat(resolver.resolve(List.of(), "Every pound counts.", List.of("GB")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lebanese Red Cross",
                "Syrian Arab Red Crescent",
                "UNICEF Canada",
                "Red Cross Lebanon",
                "Lebanon's Red Cross"
            })
    void memberThatTheRegistryLacksIsNotTakenForTheCountrys(String recipient) {
        Resolution resolution = first(recipient, "GB");

        assertThat(resolution.charity()).isNull();
        assertThat(resolution.candidates()).isNotEmpty();
    }

    @Test
    void passageTellsThatAnotherMemberIsMeant() {
        List<Resolution> resolutions =
                resolver.resolve(List.of("Red Cross"), "You can give to the Lebanese Red Cross online.", List.of("GB"));

        assertThat(resolutions.get(0).charity()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Red Cross Ukraine appeal", "Red Cross Emergency Appeal", "The Red Cross", "DEC and Red Cross"})
    void placeOfTheAppealDoesNotChangeTheMember(String recipient) {
        assertThat(resolver.resolve(List.of(recipient), "", List.of("GB")))
                .extracting(resolution -> resolution.charity())
                .contains(RegistryFiles.builtIn()
                        .registry()
                        .findByName("British Red Cross")
                        .get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shelter", "crisis", "mind", "Ukraine Crisis Appeal", "winter shelter", "dec", "care"})
    void everydayWordNamesNobody(String recipient) {
        assertThat(first(recipient, "GB").charity()).isNull();
    }

    @Test
    void capitalOfASentenceMakesNoName() {
        List<Resolution> resolutions =
                resolver.resolve(List.of("Shelter"), "They lost everything. Shelter is what they need.", List.of("GB"));

        assertThat(resolutions).allMatch(resolution -> resolution.charity() == null);
    }

    @Test
    void everydayWordIsANameInsideASentence() {
        List<Resolution> resolutions =
                resolver.resolve(List.of("Shelter"), "Please give what you can to Shelter today.", List.of("GB"));

        assertThat(resolutions.get(0).charity()).extracting(Charity::name).isEqualTo("Shelter");
    }

    @Test
    void lowerCaseVerbPhraseIsNoName() {
        assertThat(resolver.resolve(List.of(), "Help to save the children of the valley.", List.of("GB")))
                .isEmpty();
    }

    private Resolution first(String recipient, String country) {
        return resolver.resolve(List.of(recipient), "", List.of(country)).get(0);
    }
}
