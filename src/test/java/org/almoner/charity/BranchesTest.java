package org.almoner.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.register.RegistryFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members that are called branches of their family. */
class BranchesTest {
    private final RecipientResolver resolver =
            new RecipientResolver(RegistryFiles.builtIn().registry());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    en | GB | Please give to the Spanish branch of the Red Cross. | Cruz Roja Española
                    en | GB | Please give to Oxfam's Irish arm. | Oxfam Ireland
                    en | GB | You can donate to the German section of MSF. | Ärzte ohne Grenzen
                    en | GB | Please give to the US branch of Save the Children. | Save the Children US
                    en | GB | Please give to the New Zealand branch of the Red Cross. | New Zealand Red Cross
                    en | GB | Please give to UNICEF's Polish committee. | UNICEF Polska
                    en | GB | Please give to UNICEF's German committee. | -
                    en | GB | Please give to the Belgian branch of the Red Cross. | -
                    en | GB | Please give to the local branch of the Red Cross. | British Red Cross
                    en | GB | Please give to the Franklin branch of the Red Cross. | British Red Cross
                    de | DE | Spenden Sie an den österreichischen Zweig des Roten Kreuzes. | Österreichisches Rotes Kreuz
                    de | DE | Spenden Sie an den britischen Zweig von Oxfam. | Oxfam GB
                    de | DE | Spenden Sie an das polnische Komitee für UNICEF. | UNICEF Polska
                    fr | FR | Faites un don à la section britannique de Médecins sans frontières. | Médecins Sans Frontières UK
                    fr | FR | Faites un don à la branche espagnole de la Croix-Rouge. | Cruz Roja Española
                    fr | FR | Faites un don à la section polonaise de l’UNICEF. | UNICEF Polska
                    es | ES | Puede donar a la sección francesa de MSF. | Médecins Sans Frontières (France)
                    it | IT | Si può donare alla sezione tedesca di MSF. | Ärzte ohne Grenzen
                    it | IT | Si può donare alla sezione polacca dell’UNICEF. | UNICEF Polska
                    pt | PT | Pode doar à secção britânica da Oxfam. | Oxfam GB
                    nl | NL | Doneer aan de Duitse afdeling van het Rode Kruis. | Deutsches Rotes Kreuz
                    nl | NL | Doneer aan de plaatselijke afdeling van het Rode Kruis. | Het Nederlandse Rode Kruis
                    sv | SE | Skänk en gåva till den brittiska grenen av Oxfam. | Oxfam GB
                    pl | PL | Przekaż darowiznę brytyjskiemu oddziałowi Oxfam. | Oxfam GB
                    pl | PL | Wpłać na konto niemieckiego oddziału Czerwonego Krzyża. | Deutsches Rotes Kreuz
                    pl | PL | Wpłać na konto niemieckiej sekcji UNICEF. | -
                    """)
    void aCountrysBranchIsItsMember(String language, String country, String passage, String charity) {
        assertThat(resolver.resolve(List.of(), passage, List.of(country), language))
                .extracting(Resolution::charity)
                .extracting(one -> one == null ? "-" : one.name())
                .containsExactly(charity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    US | USA for UNHCR | You can donate to USA for UNHCR. | -
                    US | UNHCR | You can donate to USA for UNHCR. | -
                    AU | Australia for UNHCR | Please give to Australia for UNHCR today. | -
                    JP | - | Please donate to Japan for UNHCR. | -
                    AU | - | Australia for UNHCR needs your donations. | -
                    SE | - | Please donate to Sverige för UNHCR. | -
                    AU | UK for UNHCR | Please donate to UK for UNHCR. | UK for UNHCR
                    US | Poland for UNICEF | Please donate to Poland for UNICEF. | UNICEF Polska
                    GB | UNICEF | She ran across Japan for UNICEF. Please donate to UNICEF. | UNICEF UK
                    GB | UNICEF | A ride through Spain for UNICEF raised money. Please donate to UNICEF. | UNICEF UK
                    GB | Red Cross | Help us raise money in Japan for the Red Cross. | British Red Cross
                    """)
    void aCountryForAFamilyIsItsMember(String country, String recipient, String passage, String charity) {
        List<String> names = recipient.equals("-") ? List.of() : List.of(recipient);
        assertThat(resolver.resolve(names, passage, List.of(country), "en"))
                .extracting(Resolution::charity)
                .extracting(one -> one == null ? "-" : one.name())
                .containsExactly(charity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    UNICEF's Polish | Please give to UNICEF's Polish committee. | UNICEF Polska
                    Oxfam | Please give to the Irish branch of Oxfam. | Oxfam Ireland
                    Oxfam | The Irish branch of Oxfam is on its way. Give to Oxfam. | Oxfam Ireland
                    """)
    void aRecipientReadWithoutItsBranchHasItInThePassage(String recipient, String passage, String charity) {
        assertThat(resolver.resolve(List.of(recipient), passage, List.of("GB"))
                        .get(0)
                        .charity())
                .extracting(Charity::name)
                .isEqualTo(charity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    fr | FR | Faites un don au Comité international de la Croix-Rouge. | -
                    fr | FR | Faites un don à la Fédération internationale de la Croix-Rouge. | -
                    es | ES | Puede donar al comité internacional de la Cruz Roja. | -
                    it | IT | Si può donare al Comitato internazionale della Croce Rossa. | -
                    de | DE | Spenden Sie dem internationalen Komitee vom Roten Kreuz. | -
                    nl | NL | Doneer aan het internationale comité van het Rode Kruis. | -
                    pl | PL | Wesprzyj międzynarodowy komitet Czerwonego Krzyża. | -
                    en | GB | Please give to the international arm of Save the Children. | Save the Children International
                    fr | FR | Faites un don au mouvement international de MSF. | Médecins Sans Frontières International
                    """)
    void anInternationalBranchIsNoCountrys(String language, String country, String passage, String charity) {
        aCountrysBranchIsItsMember(language, country, passage, charity);
    }
}
