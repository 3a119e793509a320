package org.almoner.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldTest {
    @ParameterizedTest
    @CsvSource({
        "The British Red Cross,british red cross",
        "Médecins Sans Frontières,medecins sans frontieres",
        "Les Restos du Cœur,restos du coeur",
        "Norges Røde Kors,norges rode kors",
        "WWF-UK,wwf uk",
        "Samaritan’s Purse,samaritan purse",
        "Concern Worldwide (UK),concern worldwide uk",
        "SHELTERBOX LTD.,shelterbox",
        "Türk Kızılay,turk kizilay",
        "The,the"
    })
    void nameIsFolded(String name, String folded) {
        assertThat(NameFold.fold(name)).isEqualTo(folded);
    }

    @Test
    void turkishLocaleFoldsAlike() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(NameFold.fold("UNICEF INTERNATIONAL")).isEqualTo("unicef international");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void foldingTwiceChangesNothing() {
        String once = NameFold.fold("The Fondation pour le Logement des Défavorisés");

        assertThat(NameFold.fold(once)).isEqualTo(once);
    }
}
