package org.almoner.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JoinedNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Night Dawn and Ashby Hospice,ashby hospice",
        "Ashby Hospice and Night Dawn,ashby hospice",
        "Night Dawn und Caritas,caritas",
        "Night Dawn y Cáritas,caritas"
    })
    void whoStandsBehindAnAndIsNamedBeside(String written, String other) {
        assertThat(JoinedNames.beside(written, "Night Dawn")).containsExactly(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Night Dawn",
                "Night Dawn Turkey and Syria Appeal",
                "Night Dawn and its friends",
                "And Night Dawn",
                "Ashby Hospice"
            })
    void aNameThatNoAndJoinsToAnotherStandsAlone(String written) {
        assertThat(JoinedNames.beside(written, "Night Dawn")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Night Dawn and Ashby Hospice,Night Dawn; Ashby Hospice",
        "Night Dawn und die Ashby Hospice,Night Dawn; Ashby Hospice",
        "Night Dawn y Ashby Hospice y Cáritas,Night Dawn; Ashby Hospice; Cáritas",
        "Night Dawn and Friends,Night Dawn and Friends",
        "Night Dawn and Ashby Hospice Shop,Night Dawn and Ashby Hospice Shop",
        "Friends of Night Dawn and Ashby Hospice,Friends of Night Dawn and Ashby Hospice",
        "Bread and Roses,Bread and Roses",
        "Bread and Roses and Night Dawn,Bread and Roses; Night Dawn"
    })
    void knownNamesOnBothSidesOfAnAndAreParts(String written, String parts) {
        List<String> known = List.of("Night Dawn", "Ashby Hospice", "Cáritas", "Bread and Roses");
        assertThat(JoinedNames.parts(written, known))
                .extracting(part -> written.substring(part.start(), part.end()))
                .containsExactly(parts.split("; "));
    }
}
