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
        "Disasters Emergency Committee,US,Disasters Emergency Committee",
        "Disasters Emergency Committee (DEC),GB,Disasters Emergency Committee",
        "CAFOD,GB,CAFOD"
    })
    void recipientIsResolved(String recipient, String country, String charity) {
        assertThat(first(recipient, country).charity())
                .extracting(Charity::name)
                .isEqualTo(charity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please do not give to Oxfam.",
                "Please never donate to the Red Cross or Oxfam.",
                "Spenden Sie bitte nicht an UNICEF.",
                "Ne donnez pas à la Croix-Rouge.",
                "No donen a la Cruz Roja.",
                "La policía pide que no donen a la Cruz Roja.",
                "Doneer niet aan het Rode Kruis.",
            })
    void whomReadersAreAskedNotToGiveToIsNotMeant(String passage) {
        assertThat(resolver.resolve(List.of(), passage, List.of("GB"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            American Cancer Society | Instead of giving to the American Cancer Society, please donate to Oxfam.
            WaterAid | Rather than donating to WaterAid, please donate to Oxfam.
            WaterAid | Instead of WaterAid, please donate to Oxfam this year.
            Croix-Rouge française | Plutôt que de donner à la Croix-Rouge française, faites un don à Oxfam.
            Croix-Rouge française | Plutôt que de faire un don à la Croix-Rouge française, donnez à Oxfam.
            Cruz Roja Española | En vez de donar a Cruz Roja Española, done a Oxfam.
            Croce Rossa Italiana | Invece di donare alla Croce Rossa Italiana, donate a Oxfam.
            Deutsche Rote Kreuz | Spenden Sie lieber an Oxfam als an das Deutsche Rote Kreuz.
            Deutsche Rote Kreuz | Statt an das Deutsche Rote Kreuz zu spenden, geben Sie bitte an Oxfam.
            Rode Kruis | In plaats van te geven aan het Rode Kruis kunt u doneren aan Oxfam.
            """)
    void whomReadersAreAskedToPassUpIsNotMeant(String refused, String passage) {
        onlyOxfamIsMeant(List.of(refused, "Oxfam"), passage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Instead of flowers, please donate to Oxfam.",
                "Instead of flowers donations to Oxfam are welcome.",
                "Instead of giving gifts please donate to Oxfam.",
                "Donate to Oxfam instead of buying gifts.",
                "Statt Blumen bitten wir um eine Spende an Oxfam.",
                "En lugar de flores pueden donar a Oxfam.",
                "Plutôt que des fleurs, faites un don à Oxfam.",
            })
    void whatIsGivenUpForACharityRefusesItNot(String passage) {
        onlyOxfamIsMeant(List.of("Oxfam"), passage);
    }

    private void onlyOxfamIsMeant(List<String> recipients, String passage) {
        assertThat(resolver.resolve(recipients, passage, List.of("GB"), "de"))
                .extracting(resolution ->
                        Objects.requireNonNull(resolution.charity()).name())
                .containsExactly("Oxfam GB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why not donate to Oxfam?",
                "No donation to Oxfam is too small.",
                "Spenden Sie nicht nur an UNICEF.",
                "Do not hesitate to donate to Oxfam.",
                "Doe alimentos não perecíveis ao UNICEF.",
            })
    void aNegationThatInvitesRefusesNobody(String passage) {
        assertThat(resolver.resolve(List.of(), passage, List.of("GB"))).isNotEmpty();
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
    void aStandingFundIsItsCharitysAndNoCampaign() {
        Resolution resolution = first("DEC Emergency Fund", "GB");

        assertThat(resolution.charity()).extracting(Charity::name).isEqualTo("Disasters Emergency Committee");
        assertThat(resolution.campaign()).isNull();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Red Cross Street Gym",
                "the Oxfam Street Community Trust",
                "Oxfam Road Playgroup Appeal",
                "Save the Children's Zoo",
                "the Anthony Nolan Memorial Scholarship",
                "the Marie Curie Primary School PTA",
                "WWF Wrestling Fan Club",
                "the Islamic Relief Society of Bolton",
                "Plan International Airport Hotel",
                "Unicef House Residents Association",
                "Friends of the British Red Cross Museum",
                "Friends of WaterAid",
                "Christian Aid Society of Leeds",
                "Irish Refugee Council",
                "Freunde der Deutschen Krebshilfe",
                "Freunde der Malteser",
                "Les Amis du Secours populaire"
            })
    void nameInsideALongerOneIsAnothers(String recipient) {
        String passage = "Please donate to " + recipient + " at www.localappeal.org.uk/donate.";
        List<Resolution> resolutions = resolver.resolve(List.of(recipient), passage, List.of("GB"));

        assertThat(resolutions).extracting(Resolution::charity).containsOnlyNulls();
        assertThat(resolutions.get(0).name()).isEqualTo(recipient);
    }

    @ParameterizedTest
    @CsvSource({
        "British Red Cross Valencia Flood Appeal,GB,British Red Cross",
        "British Red Cross Turkey-Syria Earthquake Appeal,GB,British Red Cross",
        "Christian Aid Turkey and Syria Appeal,GB,Christian Aid",
        "Christmas Appeal of the British Red Cross,GB,British Red Cross",
        "WaterAid Emergency Fund,GB,WaterAid",
        "ShelterBox Northern Fires Disaster Relief,GB,ShelterBox",
        "British Heart Foundation Scotland,GB,British Heart Foundation",
        "the charity ShelterBox,GB,ShelterBox",
        "Nothilfe des DRK,DE,Deutsches Rotes Kreuz",
        "Spendenkonto Malteser,DE,Malteser",
        "DRK-Spendenkonto Ukraine,DE,Deutsches Rotes Kreuz",
        "Malteser Hilfsdienst e.V.,DE,Malteser",
        "Appel d’urgence du Secours populaire,FR,Secours populaire français",
        "Zbiórka PAH,PL,Polska Akcja Humanitarna"
    })
    void nameOfAnAppealIsItsCharitys(String recipient, String country, String charity) {
        assertThat(first(recipient, country).charity())
                .extracting(Charity::name)
                .isEqualTo(charity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Please give to Oxfam-like charities such as Hope Harbour.", "Geben Sie nicht der Anti-Oxfam."})
    void hyphenMakesAnotherWord(String passage) {
        assertThat(resolver.resolve(List.of(), passage, List.of("GB"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Donirajte UNICEF-u danas.,UNICEF",
        "Adományozzon az UNICEF-nek itt.,UNICEF",
        "Voit lahjoittaa UNICEF:ille täällä.,UNICEF",
        "Spenden auf das UNICEF-Spendenkonto helfen.,UNICEF"
    })
    void caseEndingBelongsToTheName(String passage, String charity) {
        assertThat(resolver.resolve(List.of(), passage, List.of()).get(0).charity())
                .extracting(Charity::name)
                .isEqualTo(charity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wer UNICEF helfen will, kann hier spenden.",
                "Wenn UNICEF hilft, zählt Ihre Spende.",
                "Über UNICEF können Sie hier spenden.",
                "Jeśli UNICEF jest Ci bliski, wpłać darowiznę tutaj.",
                "Kdo UNICEF podpoří, může přispět zde.",
                "También UNICEF recibe donaciones. Done en su web.",
                "Anche UNICEF raccoglie donazioni.",
                "Ook UNICEF zamelt geld in. Doneer nu.",
                "Även UNICEF tar emot gåvor.",
                "Również UNICEF zbiera datki."
            })
    void aSentencesFirstWordMakesNoOtherNameOfTheOneBehindIt(String passage) {
        assertThat(resolver.resolve(List.of(), passage, List.of()).get(0).charity())
                .extracting(Charity::name)
                .isEqualTo("UNICEF");
    }

    @Test
    void everydayWordBeginsALongerName() {
        List<Resolution> resolutions = resolver.resolve(
                List.of("Shelter"), "Please donate to Shelter from the Storm at www.storm.org.uk.", List.of("GB"));

        assertThat(resolutions).extracting(Resolution::charity).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "Croix-Rouge de Belgique,FR",
        "Cruz Roja Mexicana,ES",
        "Refugee Council of Malta,GB",
        "Unicef Hrvatska,GB",
        "UNICEF-u Hrvatska,GB",
        "UNICEF-Schweiz,DE",
        "WaterAid America,GB"
    })
    void countryAfterTheNameTellsOfAnotherMember(String recipient, String country) {
        assertThat(resolver.resolve(List.of(recipient), "", List.of(country)))
                .extracting(Resolution::charity)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "Vous pouvez donner à la Croix-Rouge libanaise.,FR",
        "Puede donar a la Cruz Roja mexicana.,ES",
        "Si può donare alla Croce Rossa libanese.,IT",
        "Faites un don au Secours populaire tunisien.,FR",
        "Puede donar a la Cruz Roja ecuatoriana.,ES",
        "Puede donar a la Cruz Roja rusa.,ES",
        "Faites un don à la Croix-Rouge malgache.,FR",
        "Faites un don à la Croix-Rouge burkinabè.,FR",
        "Faites un don à la Croix-Rouge parisienne.,FR",
        "Puede donar a la Cruz Roja guatemalteca.,ES",
        "Donate alla Croce Rossa sammarinese.,IT"
    })
    void adjectiveOfACountryTellsOfAnotherMember(String passage, String country) {
        assertThat(resolver.resolve(List.of(), passage, List.of(country)))
                .extracting(Resolution::charity)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "'Cruz Roja indica que puede donar.',ES",
        "La Croix-Rouge appelle aux dons.,FR",
        "La Croce Rossa raccoglie fondi.,IT",
        "La Cruz Roja española pide ayuda.,ES",
        "Faites un don à la Croix-Rouge française.,FR",
        "Faites un don à la Croix-Rouge demain.,FR",
        "Puede donar a la Cruz Roja mañana.,ES"
    })
    void otherWordAfterTheNameTellsOfNoCountry(String passage, String country) {
        assertThat(resolver.resolve(List.of(), passage, List.of(country)).get(0).charity())
                .extracting(Charity::country)
                .isEqualTo(country);
    }

    @Test
    void adjectiveOfACountryTellsOfItsMember() {
        assertThat(resolver.resolve(List.of(), "Si può donare alla Croce Rossa svizzera.", List.of("IT"))
                        .get(0)
                        .charity())
                .extracting(Charity::name)
                .isEqualTo("Schweizerisches Rotes Kreuz");
    }

    @ParameterizedTest
    @CsvSource({
        "Red Cross,You can donate to the Red Cross in Kenya through its paybill number.,GB",
        "Red Cross,Please give to the Red Cross in Nepal by visiting nrcs.org.,GB",
        "Croix-Rouge,Faites un don à la Croix-Rouge au Kenya.,FR"
    })
    void aFamilyInACountryWithoutAMemberStaysOpen(String recipient, String passage, String country) {
        Resolution resolution =
                resolver.resolve(List.of(recipient), passage, List.of(country)).get(0);

        assertThat(resolution.charity()).isNull();
        assertThat(resolution.anyOf()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Rotes Kreuz,Spende: Spenden an Rotes Kreuz in der Ukraine.,DE,UA",
        "Red Cross,Please donate to the Red Cross in the UK.,US,GB",
        "Red Cross,Please donate to the Red Cross in Ukraine appeal today.,GB,GB",
        "Red Cross,The Red Cross in Kenya is on the ground. Please donate to the Red Cross.,GB,GB",
        "British Red Cross,Please donate to the British Red Cross in Kenya.,US,GB",
        "UNICEF,Please donate to UNICEF in Ukraine.,GB,GB"
    })
    void aCountryTellsTheMemberOnlyOfAFamilyThatIsGivenToThere(
            String recipient, String passage, String country, String member) {
        Resolution resolution =
                resolver.resolve(List.of(recipient), passage, List.of(country)).get(0);

        assertThat(resolution.charity()).extracting(Charity::country).isEqualTo(member);
    }

    @Test
    void firstOfTheNamesInARecipientComesFirst() {
        assertThat(resolver.resolve(List.of("UNICEF and Save the Children"), "", List.of("GB")))
                .extracting(resolution ->
                        Objects.requireNonNull(resolution.charity()).name())
                .containsExactly("UNICEF UK", "Save the Children UK");
    }

    @Test
    void namesInOneListWithARecipientAreGivenToAsWell() {
        String passage =
                "Help by donating to the DEC, British Red Cross, UNHCR (for Gaza), Crisis, Shelter or WaterAid.";

        assertThat(resolver.resolve(List.of("DEC", "Shelter or WaterAid"), passage, List.of("GB")))
                .extracting(resolution ->
                        Objects.requireNonNull(resolution.charity()).name())
                .containsExactly(
                        "Disasters Emergency Committee",
                        "British Red Cross",
                        "UK for UNHCR",
                        "Crisis",
                        "WaterAid",
                        "Shelter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please donate to Save the Children via the DEC appeal.",
                "Please donate to Save the Children through the DEC."
            })
    void throughWhomReadersAreAskedToGiveIsGivenToAsWell(String passage) {
        assertThat(resolver.resolve(List.of("Save the Children"), passage, List.of("GB")))
                .extracting(resolution ->
                        Objects.requireNonNull(resolution.charity()).name())
                .containsExactly("Save the Children UK", "Disasters Emergency Committee");
    }

    @Test
    void namesThatSomethingElseIsSaidOfAreNotGivenTo() {
        String passage =
                "Please give to WaterAid, says a nurse who works for Oxfam. Christian Aid is in the region too.";

        assertThat(resolver.resolve(List.of("WaterAid"), passage, List.of("GB")))
                .extracting(resolution ->
                        Objects.requireNonNull(resolution.charity()).name())
                .containsExactly("WaterAid");
    }

    @ParameterizedTest
    @CsvSource({
        "'Donate to Caritas, please click here.',GB,CAFOD",
        "Spendet an die Caritas.,DE,Caritas international",
        "Doar à Caritas é fácil.,PL,Caritas Polska"
    })
    void everydayWordIsANameWhereItIsGivenTo(String passage, String country, String charity) {
        assertThat(resolver.resolve(List.of(), passage, List.of(country)))
                .extracting(resolution ->
                        Objects.requireNonNull(resolution.charity()).name())
                .containsExactly(charity);
    }

    private Resolution first(String recipient, String country) {
        return resolver.resolve(List.of(recipient), "", List.of(country)).get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "British Red Cross Cyclone Idai|Please give to the British Red Cross Cyclone Idai appeal.|British Red Cross",
                "Oxfam Great Britain|Please give to Oxfam Great Britain today.|Oxfam GB",
                "American Red Cross|To support American Red Cross services, donate now.|American Red Cross",
                "Christian Aid|Although Christian Aid has staff there, please give.|Christian Aid",
                "Oxfam GB|Ring Oxfam GB on 0300 200 1292.|Oxfam GB",
                "Polska Akcja Humanitarna|Konto Polska Akcja Humanitarna: 91 1060.|Polska Akcja Humanitarna",
                "Український Червоний Хрест|Підтримайте Український Червоний Хрест.|Ukrainian Red Cross Society"
            })
    void wordsOfTheRequestMakeNoLongerName(String recipient, String passage, String charity) {
        assertThat(resolver.resolve(List.of(recipient), passage, List.of("GB"))
                        .get(0)
                        .charity())
                .extracting(Charity::name)
                .isEqualTo(charity);
    }
}
