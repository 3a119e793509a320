package org.almoner.detect.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HitsTest {
    private static final List<String> CHILDREN_OR_MEAL = List.of("children", "a meal");

    private static List<Hits.Hit> find(String text, List<List<String>> steps) {
        Lexicon lexicon = Lexicon.of(List.of(new LexiconFile.Pattern(CueClass.ASK, steps)));
        return lexicon.find(FoldedText.of(text, 0, text.length())).within(0, text.length());
    }

    @Test
    void aPatternIsFoundFromItsFirstStepToItsLast() {
        assertThat(find("Do give the children, please.", List.of(List.of("give"), List.of("children"))))
                .containsExactly(new Hits.Hit(CueClass.ASK, 3, 20));
    }

    @Test
    void aPatternBeginsWithTheLongerOfTwoWordsThatEndTogether() {
        assertThat(find("A fundraiser has its page.", List.of(List.of("fundraiser", "a fundraiser"), List.of("page"))))
                .containsExactly(new Hits.Hit(CueClass.ASK, 0, 25));
    }

    @Test
    void wordsOfTwoStepsAreFoundInEitherOrder() {
        List<List<String>> steps = List.of(List.of("give"), CHILDREN_OR_MEAL, List.of("a meal", "children"));
        assertThat(find("Give children a meal.", steps)).hasSize(1);
        assertThat(find("Give a meal to children.", steps)).hasSize(1);
    }

    @Test
    void oneWordIsNeverTwoSteps() {
        assertThat(find("Give children hope.", List.of(List.of("give"), CHILDREN_OR_MEAL, CHILDREN_OR_MEAL)))
                .isEmpty();
        assertThat(find("Give children hope.", List.of(List.of("give"), CHILDREN_OR_MEAL, List.of("children"))))
                .isEmpty();
    }

    @Test
    void aStepMayHoldAWordOfTheStepBeforeIt() {
        List<List<String>> steps = List.of(List.of("dedicate"), List.of("a gift", "gift"), List.of("by gift form"));
        assertThat(find("Dedicate a gift by gift form.", steps)).containsExactly(new Hits.Hit(CueClass.ASK, 0, 28));
        assertThat(find("Dedicate a gift by gift, by gift form.", steps))
                .containsExactly(new Hits.Hit(CueClass.ASK, 0, 37));
        assertThat(find("Dedicate by gift form.", steps)).isEmpty();
    }

    @Test
    void aStretchKnowsNothingOfTheOneBeforeIt() {
        List<List<String>> steps = List.of(List.of("dedicate"), List.of("gift"), List.of("by gift form"));
        String text = "Dedicate a gift, a gift. Dedicate by gift form.";
        Lexicon lexicon = Lexicon.of(List.of(new LexiconFile.Pattern(CueClass.ASK, steps)));
        Hits hits = lexicon.find(FoldedText.of(text, 0, text.length()));
        assertThat(hits.within(0, 24)).isEmpty();
        assertThat(hits.within(25, text.length())).isEmpty();
    }
}
