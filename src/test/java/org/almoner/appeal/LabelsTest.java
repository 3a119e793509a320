package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void everyLexiconsLanguageHasItsOwnWords() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/almoner/detect/lexicon"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", ""))
                            .filter(language -> !language.equals("any")))
                    .allSatisfy(language ->
                            assertThat(Labels.of(language).language()).isEqualTo(language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void variantsShareTheirLanguagesWords() {
        assertThat(Labels.of("pt-BR").donate()).isEqualTo(Labels.of("pt").donate());
        assertThat(Labels.of("nb").language()).isEqualTo("no");
    }

    @Test
    void aLanguageWithoutWordsGetsEnglish() {
        assertThat(Labels.of("mt").donate()).isEqualTo("Donate");
        assertThat(Labels.of("und").donate()).isEqualTo("Donate");
    }

    @Test
    void scriptsFromRightToLeftAreSaidToBe() {
        assertThat(Labels.direction("ar-EG")).isEqualTo("rtl");
        assertThat(Labels.direction("en")).isEqualTo("ltr");
    }

    @Test
    void whatButtonsSayIsToldByEveryLanguagesLetters() {
        assertThat(Labels.buttons())
                .containsEntry("de", "Spenden")
                .containsEntry("nb", Labels.of("no").donate())
                .hasSizeGreaterThanOrEqualTo(26);
    }
}
