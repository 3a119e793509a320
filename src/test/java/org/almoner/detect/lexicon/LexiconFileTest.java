package org.almoner.detect.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.StringReader;
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
    void aStarWithinAPhraseIsRefused() {
        refused("[give]\ndonation*\nopen* hand|purse", "xx.txt:3: a star within a phrase: open* hand");
        refused("[give]\ngive .. as *friend", "xx.txt:2: a star within a phrase: as *friend");
    }

    @Test
    void aStarThatAListBringsIntoAPhraseIsRefused() {
        refused(
                "who = neighbour*\n[give]\nhelp {who}\nhelp {who} now",
                "xx.txt:4: a star within a phrase: help neighbour* now");
    }

    @Test
    void aStarAloneIsRefused() {
        refused("[give]\na|*", "xx.txt:2: no letters: *");
        refused("[give]\nb|**", "xx.txt:2: no letters: **");
        refused("[give]\nc|", "xx.txt:2: no letters: ");
    }

    @Test
    void aStarBesideABlankIsRefused() {
        refused("[give]\ngiro *", "xx.txt:2: a star beside a blank: giro *");
        refused("[give]\n* giro", "xx.txt:2: a star beside a blank: * giro");
    }

    @Test
    void anEqualsSignWithinAPatternNamesNoWordList() throws IOException {
        List<LexiconFile.Pattern> read =
                LexiconFile.read("xx", new StringReader("[give]\n1 mile = 1 coin|gift .. purse"));
        assertThat(read)
                .containsExactly(new LexiconFile.Pattern(
                        CueClass.GIVE, List.of(List.of("1 mile = 1 coin", "gift"), List.of("purse"))));
    }

    @Test
    void aWordListThatNoPatternNamesIsRefused() {
        refused("who = you\nwhom = {who}\n[give]\ngift", "xx.txt:2: nothing names the word list: whom");
    }

    @Test
    void aSecondWordListOfANameIsRefused() {
        refused("who = you\n[give]\n{who} give\nwho = we", "xx.txt:4: a second word list: who");
    }

    @Test
    void aWordListThatIsNotThereIsRefused() {
        refused("[give]\nhelp {who}", "xx.txt:2: no such word list: who");
    }

    @Test
    void aBraceWithoutItsFellowIsRefused() {
        refused("who = you\n[give]\nhelp {who", "xx.txt:3: a brace alone: help {who");
        refused("who = you\n[give]\nhelp who}", "xx.txt:3: a brace alone: help who}");
    }

    @Test
    void aPhraseTwiceInAStepIsRefused() {
        refused("[give]\ngift|coin|gift", "xx.txt:2: twice in one step: gift");
        refused("[give]\nfor you .. gift|coin|gift", "xx.txt:2: twice in one step: gift");
        refused("what = gift|gift\n[give]\n{what}", "xx.txt:1: twice in one step: gift");
    }

    @Test
    void aPhraseTwiceInAClassIsRefused() {
        refused("[give]\ngift|coin\n[need]\ngift\n[give invite]\nalms\ncoin", "xx.txt:7: already in give: coin");
    }

    @Test
    void aPhraseMayStandAloneAndInAPatternOfItsClass() throws IOException {
        assertThat(LexiconFile.read("xx", new StringReader("[give]\ngift\ngift .. gift\ngift .. coin")))
                .hasSize(3);
    }

    @Test
    void aGapWithoutBlanksAroundItIsRefused() {
        refused("[give]\ngive ..purse", "xx.txt:2: no blanks around ..: give ..purse");
        refused("[give]\ngive .. purse ..", "xx.txt:2: no blanks around ..: purse ..");
    }

    @Test
    void aPhraseMayHoldAnEllipsis() throws IOException {
        assertThat(LexiconFile.read("xx", new StringReader("[give]\nfor ...|or....ever")))
                .hasSize(1);
    }

    @Test
    void aHashThatIsPartOfAPatternIsNoComment() {
        refused("[give]\n# A comment.\n#\n#giving|gift", "xx.txt:4: no blank behind #: #giving|gift");
    }

    @Test
    void aSectionThatIsNotClosedIsRefused() {
        refused("[give\ngift", "xx.txt:1: no section: [give");
        refused("[see here|gift]s", "xx.txt:1: no section: [see here|gift]s");
    }

    private static void refused(String lines, String message) {
        assertThatIllegalStateException()
                .isThrownBy(() -> LexiconFile.read("xx", new StringReader(lines)))
                .withMessage(message);
    }

    @Test
    void aLanguageWithoutAFileHasNoPatterns() {
        assertThat(LexiconFile.read("xx")).isEmpty();
    }
}
