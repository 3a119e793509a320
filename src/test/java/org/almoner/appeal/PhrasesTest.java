package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | American Red Cross     | Donate to the American Red Cross
                    en | The Harbour Foundation | Donate to The Harbour Foundation
                    en | the Harbour Fund       | Donate to the Harbour Fund
                    en | Harbour Aid            | Donate to Harbour Aid
                    en | Sailors' Society       | Donate to Sailors' Society
                    de | American Red Cross     | Spenden: American Red Cross
                    """)
    void aBodyIsAskedForWithTheArticleOfItsName(String language, String name, String request) {
        assertThat(Phrases.of(language).donateTo(name)).isEqualTo(request);
    }
}
