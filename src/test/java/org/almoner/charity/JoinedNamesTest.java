package org.almoner.charity;

import static org.assertj.core.api.Assertions.assertThat;

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
}
