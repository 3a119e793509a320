package org.almoner.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.register.RegistryFiles;
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
                    pl | PL | Wesprzyj czeski Czerwony Krzyż. | -
                    pl | PL | Wpłać na rzecz międzynarodowego Czerwonego Krzyża. | -
                    pl | PL | Przekaż darowiznę polskiemu Czerwonemu Krzyżowi. | Polski Czerwony Krzyż
                    cs | CZ | Přispějte slovenskému Červenému kříži. | -
                    cs | CZ | Přispějte českému Červenému kříži. | Český červený kříž
                    uk | UA | Пожертвуйте американському Червоному Хресту. | -
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
                    de | DE | Spenden Sie dem polnischen Roten Kreuz. | -
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
}
