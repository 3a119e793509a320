package org.almoner.detect;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThingListsTest {
    private static final ArticleReader READER = new ArticleReader();
    private static final String THINGS = "\n- dog blankets\n- cat litter\n- brass bowls\n- towels\n- cleaning supplies";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wish list",
                "Our wish list, which changes by the week:",
                "Here is a list of what we need:",
            })
    void aListOfThingsThatAreSoughtIsOnePassage(String lead) {
        assertThat(passages("The kennels have a new roof. There are many ways to help the animals.\n\n" + lead + "\n"
                        + THINGS))
                .last(as(STRING))
                .endsWith(lead + "\n" + THINGS);
    }

    @Test
    void aListBelowAQuestionNeedsNoColon() {
        String question = "Is there anything you could donate to the shelter on Mill Lane?";
        assertThat(passages(question + "\n\nDog blankets\nCeramic crocks\nCat litter\nTowels\nBaby wipes"))
                .containsExactly(question + "\n\nDog blankets\nCeramic crocks\nCat litter\nTowels\nBaby wipes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ingredients\n\n- rice\n- pasta\n- tinned fruit\n- peanut butter",
                "You will need:\n\n- rice\n- pasta\n- tinned fruit\n- peanut butter",
                "What to pack for the summit\n\n- sleeping bags\n- socks\n- gloves\n- towels",
                "Wish list\n\n- a seat in the cup final\n- a trip to the moon\n- a band of my own",
            })
    void listsOfOtherThingsAreNoAppeals(String list) {
        assertThat(passages("The walk took nine hours.\n\n" + list)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'jumpers, duvets, pasta and soup', true", "'jumpers and pasta', false"})
    void threeThingsAreSeveral(String things, boolean several) {
        ArticleText text = READER.read("Please bring us " + things + ".", BodyFormat.TEXT, null);
        assertThat(AppealDetector.evidence(text, "en"))
                .anySatisfy(unit -> assertThat(unit.has(Feature.GOODS_SEVERAL)).isEqualTo(several));
    }

    private static List<String> passages(String text) {
        return new AppealDetector()
                .detect(READER.read(text, BodyFormat.TEXT, null), "en").passages().stream()
                        .map(Passage::exact)
                        .toList();
    }
}
