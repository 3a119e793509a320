package org.almoner.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "THE BOY'S BRIGADE, LTD.",
                "O'Hara's'S",
                "a's'b's",
                "'s",
                "x's9",
                "s's's",
                "  --  ",
                "ST. JUDE'S (1999) INC",
                "The",
                "the the the",
                "Inc Inc",
                "100X35",
                "A&B",
                "it's"
            })
    void plainNamesAreFoldedAsAllOthersAre(String name) {
        // A letter beyond ASCII sends the whole name the long way.
        assertThat(NameFold.fold(name + " é")).isEqualTo(folded(NameFold.fold(name + " zz")));
        assertThat(NameFold.fold("é " + name)).isEqualTo(folded(NameFold.fold("zz " + name)));
    }

    private static String folded(String name) {
        return name.replace("zz", "e");
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
