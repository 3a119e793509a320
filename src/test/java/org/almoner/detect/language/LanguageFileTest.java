package org.almoner.detect.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.detect.lexicon.LexiconFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageFileTest {
    private static final Set<String> KEYS = Stream.concat(
                    Stream.of(LanguageFile.COMMON, LanguageFile.CODES, LanguageFile.TRAITS),
                    Arrays.stream(NameWords.Role.values()).map(LanguageFile::keyOf))
            .collect(Collectors.toUnmodifiableSet());

    static Set<String> languages() {
        return LanguageFile.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noKeyIsOneThatNobodyReads(String language) {
        assertThat(KEYS).containsAll(LanguageFile.keysOf(language));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aLanguageWithAFileHasALexicon(String language) {
        assertThat(LexiconFile.read(language)).isNotEmpty();
    }

    @Test
    void theLanguagesAreThoseThatAreSupported() {
        assertThat(languages())
                .containsExactlyInAnyOrder(
                        ("any en de fr es it pt nl pl uk ru sv no da fi cs tr ar ja zh hi id hu hr ca").split(" "));
    }

    @Test
    void noTraitIsOneThatNobodyReads() {
        Set<String> traits =
                Arrays.stream(Trait.values()).map(LanguageFile::keyOf).collect(Collectors.toSet());
        assertThat(LanguageFile.each(LanguageFile.TRAITS).values())
                .allSatisfy(each -> assertThat(traits).containsAll(each));
    }
}
