package org.almoner.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.register.RegistryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that many countries have, behind an adjective of one. */
class CountryWordsTest {
    private final RecipientResolver resolver =
            new RecipientResolver(RegistryFiles.builtIn().registry());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    pl | PL | Przekaż darowiznę ukraińskiemu Czerwonemu Krzyżowi. | Ukrainian Red Cross Society
                    pl | PL | Przekaż darowiznę niemieckiemu Czerwonemu Krzyżowi. | Deutsches Rotes Kreuz
                    pl | PL | Przekaż darowiznę gwinejskiemu Czerwonemu Krzyżowi. | -
                    pl | PL | Wesprzyj czeski Czerwony Krzyż. | Český červený kříž
                    pl | PL | Wesprzyj brytyjski Oxfam. | Oxfam GB
                    pl | PL | Wpłać na rzecz międzynarodowego Czerwonego Krzyża. | -
                    pl | PL | Przekaż darowiznę polskiemu Czerwonemu Krzyżowi. | Polski Czerwony Krzyż
                    cs | CZ | Přispějte slovenskému Červenému kříži. | -
                    cs | CZ | Přispějte českému Červenému kříži. | Český červený kříž
                    uk | UA | Пожертвуйте американському Червоному Хресту. | American Red Cross
                    uk | UA | Пожертвуйте українському Червоному Хресту. | Ukrainian Red Cross Society
                    sv | SE | Skänk en gåva till finska Röda Korset. | -
                    sv | SE | Skänk en gåva till norska Röda Korset. | Norges Røde Kors
                    sv | SE | Skänk en gåva till svenska Röda Korset. | Svenska Röda Korset
                    sv | SE | Det är kanske Röda Korset som hjälper. | Svenska Röda Korset
                    sv | SE | Nu ska Röda Korset dela ut mat. | Svenska Röda Korset
                    sv | SE | Skänk en gåva till tyska Röda Korset. | Deutsches Rotes Kreuz
                    no | NO | Det kan ske Røde Kors hjelper. | Norges Røde Kors
                    no | NO | Gi en gave til islandske Røde Kors. | -
                    no | NO | Gi en gave til norske Røde Kors. | Norges Røde Kors
                    fi | SE | Lahjoita ruotsalaiselle Punaiselle Ristille. | Svenska Röda Korset
                    fr | FR | Faites un don à la Croix-Rouge allemande. | Deutsches Rotes Kreuz
                    fr | FR | Faites un don à la Croix-Rouge britannique. | British Red Cross
                    fr | FR | Faites un don à la Croix-Rouge tchèque. | Český červený kříž
                    it | IT | Si può donare alla Croce Rossa polacca. | Polski Czerwony Krzyż
                    it | IT | Si può donare alla Croce Rossa tedesca. | Deutsches Rotes Kreuz
                    fr | FR | Faites un don à la Croix-Rouge espagnole. | Cruz Roja Española
                    de | DE | Spenden Sie dem polnischen Roten Kreuz. | Polski Czerwony Krzyż
                    de | DE | Spenden Sie an das bayerische Rote Kreuz. | -
                    de | DE | Spenden Sie an das österreichische Rote Kreuz. | Österreichisches Rotes Kreuz
                    de | DE | Spenden Sie an das deutsche Rote Kreuz. | Deutsches Rotes Kreuz
                    de | DE | So hilft das Rote Kreuz ukrainischen Familien. | Deutsches Rotes Kreuz
                    de | DE | Spenden Sie an die katholischen Malteser. | Malteser
                    de | DE | Spenden Sie an die ungarischen Malteser. | -
                    """)
    void aSmallAdjectiveTellsWhichMemberOfAFamilyIsMeant(
            String language, String country, String passage, String charity) {
        assertThat(resolver.resolve(List.of(), passage, List.of(country), language))
                .extracting(Resolution::charity)
                .extracting(one -> one == null ? "-" : one.name())
                .containsExactly(charity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    en | GB | Please donate to the Dutch Red Cross. | Het Nederlandse Rode Kruis
                    en | GB | Please donate to the Irish Oxfam. | Oxfam Ireland
                    en | GB | Please donate to the Belgian Red Cross. | -
                    en | GB | Please donate to the Franklin Red Cross. | -
                    en | GB | Please donate to the Germantown Oxfam. | -
                    nl | NL | Doneer aan het Duitse Rode Kruis. | Deutsches Rotes Kreuz
                    nl | NL | Doneer aan het Nederlandse Oxfam. | -
                    sv | SE | Skänk en gåva till Norska Röda Korset. | Norges Røde Kors
                    sv | SE | Skänk en gåva till vännerna av Norska Röda Korset. | Norges Røde Kors
                    sv | SE | Skänk en gåva till Vänner av Norska Röda Korset. | -
                    no | NO | Gi en gave til Svenske Røde Kors. | Svenska Röda Korset
                    pl | PL | Przekaż darowiznę Ukraińskiemu Czerwonemu Krzyżowi. | Ukrainian Red Cross Society
                    de | AT | Spenden Sie dem Polnischen Roten Kreuz. | Polski Czerwony Krzyż
                    es | ES | Puede donar a la Cruz Roja Americana. | American Red Cross
                    es | ES | Puede donar a la Cruz Roja Ucraniana para ayudar. | Ukrainian Red Cross Society
                    es | ES | Puede donar a la Cruz Roja Mexicana. | -
                    es | ES | Puede donar a la Cruz Roja Americana Club Deportivo. | -
                    es | ES | Puede donar a la Cruz Roja Juvenil. | -
                    en | GB | Please give to the Red Cross Nepalese Earthquake Appeal. | British Red Cross
                    en | GB | Please give to the Red Cross Ukraine Appeal. | British Red Cross
                    it | IT | Si può donare alla Croce Rossa Spagnola. | Cruz Roja Española
                    fr | FR | Faites un don à la Croix-Rouge Allemande. | Deutsches Rotes Kreuz
                    de | DE | Spenden Sie an das Bayerische Rote Kreuz. | -
                    """)
    void anAdjectiveWithACapitalTellsItToo(String language, String country, String passage, String charity) {
        assertThat(resolver.resolve(List.of(), passage, List.of(country), language))
                .extracting(Resolution::charity)
                .extracting(one -> one == null ? "-" : one.name())
                .containsExactly(charity);
    }

    @Test
    void aMemberThatTheRegistryLacksIsNamedInFull() {
        assertThat(resolver.resolve(List.of("Belgian Red Cross"), "Donate to the Belgian Red Cross.", List.of("GB")))
                .extracting(Resolution::name)
                .containsExactly("Belgian Red Cross");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    de | DE | Bitte spenden Sie an UNICEF Großbritannien. | UNICEF UK
                    fr | FR | Faites un don à Oxfam Grande-Bretagne. | Oxfam GB
                    it | IT | Si può donare a Save the Children Gran Bretagna. | Save the Children UK
                    es | ES | Puede donar a la Cruz Roja de la República Checa. | Český červený kříž
                    nl | NL | Doneer aan Oxfam Engeland. | Oxfam GB
                    en | GB | Please give to the Red Cross of the Republic of Ireland. | Irish Red Cross
                    """)
    void aCountrysUsualNameTellsItToo(String language, String country, String passage, String charity) {
        assertThat(resolver.resolve(List.of(), passage, List.of(country), language))
                .extracting(Resolution::charity)
                .extracting(one -> one == null ? "-" : one.name())
                .containsExactly(charity);
    }
}
