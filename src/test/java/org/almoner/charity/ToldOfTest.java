package org.almoner.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.almoner.register.RegistryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is on the ground, and who is given to. */
class ToldOfTest {
    private final RecipientResolver resolver =
            new RecipientResolver(RegistryFiles.builtIn().registry());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Oxfam | Hope Harbour | Oxfam is on the ground. To help, donate to Hope Harbour.
            Rote Kreuz | Verein Lichtblick | Das Rote Kreuz ist vor Ort. Spenden Sie bitte an den Verein Lichtblick.
            Croix-Rouge | Un Toit | La Croix-Rouge est sur place. Vous pouvez donner à Un Toit.
            Cruz Roja | Casa Abierta | La Cruz Roja está allí. Puede donar a Casa Abierta.
            """)
    void whoIsOnlyToldOfIsNotGivenTo(String told, String asked, String passage) {
        assertThat(resolver.resolve(List.of(told, asked), passage, List.of("GB")))
                .hasSize(2)
                .extracting(Resolution::charity)
                .containsOnlyNulls();
        assertThat(resolver.resolve(List.of(asked), passage, List.of("GB"))).containsExactly(Resolution.unknown(asked));
    }

    @Test
    void whoIsGivenToComesBeforeWhomThePassageTellsOf() {
        String passage = "The Red Cross is on the ground. To donate to ShelterBox, ring us.";

        assertThat(resolved(passage, "Red Cross", "ShelterBox")).isEqualTo("ShelterBox");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Oxfam needs your donations. You can also donate to Hope Harbour.
            Oxfam is on the ground. Please donate to Oxfam or Hope Harbour.
            Oxfam helps, and asks you to give. You can also donate to Hope Harbour.
            Oxfam is on the ground. Hope Harbour is too.
            """)
    void whoIsAskedForAsWellStillDecides(String passage) {
        assertThat(resolved(passage, "Oxfam", "Hope Harbour")).isEqualTo("Oxfam GB");
    }

    @Test
    void theMemberThatIsToldOfDecidesTheNameOfItsFamily() {
        String passage = "The Ukrainian Red Cross is on the ground. Please donate to the Red Cross.";

        assertThat(resolved(passage, "Ukrainian Red Cross", "Red Cross")).isEqualTo("Ukrainian Red Cross Society");
    }

    private String resolved(String passage, String... names) {
        Charity charity =
                resolver.resolve(List.of(names), passage, List.of("GB")).get(0).charity();
        return Objects.requireNonNull(charity).name();
    }
}
