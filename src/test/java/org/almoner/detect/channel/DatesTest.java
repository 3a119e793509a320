package org.almoner.detect.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static int end(String text) {
        return Dates.end(text, 0, text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-07", "2024/1/7", "7.11.2024", "7. 11. 2024", "07/11/2024", "1-2-1999"})
    void aDateIsADate(String date) {
        assertThat(end(date)).isEqualTo(date.length());
        assertThat(end(date + " 12:30")).isEqualTo(date.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"20-11-93", "7.11", "2024", "2024-", "01/234.2024", "7.11-2024", "0171-234-2024", "2024-1107-1"})
    void anotherNumberIsNone(String number) {
        assertThat(end(number)).isEqualTo(-1);
    }
}
