package org.almoner.detect.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LexiconFileTest {
    private static Set<List<List<String>>> french(CueClass cue) {
        return LexiconFile.read("fr").stream()
                .filter(pattern -> pattern.cue() == cue)
                .map(LexiconFile.Pattern::steps)
                .collect(Collectors.toSet());
    }

    @Test
    void aSectionOfTwoClassesGivesItsPatternsToBoth() {
        assertThat(french(CueClass.ASK)).containsAnyElementsOf(french(CueClass.INVITE));
    }

    @Test
    void aLanguageWithoutAFileHasNoPatterns() {
        assertThat(LexiconFile.read("xx")).isEmpty();
    }
}
