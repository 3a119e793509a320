package org.almoner.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.register.RegistryFiles;
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
}
