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
    @CsvSource(
            delimiter = '|',
            value = {
                "en|There is no short answer to what helps most in such a winter, but please donate any of these to the volunteers of the night bus, who look after families on the street.|- rain ponchos~- sleeping bags~- socks~- tent pegs~- hats",
                "en|People can drop off the following items at St Anne's Church on Friday.|Medical – plasters, bandages, aspirin.~~Hygiene – soap, razors, shampoo, toothpaste.~~Tools – spades, hammers, saws.",
                "cs|Dary je možné posílat na účty farností.|Farnost Lhota 2030040050/0800~~Farnost Doubrava 2030040069/0800~~Farnost Javor 2030040077/0800",
            })
    void aListBelowARequestIsOfItWhateverItListsOfGiving(String language, String request, String list) {
        String body = request + "\n\n" + list.replace('~', '\n');
        assertThat(passages(language, body)).containsExactly(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Results of the regatta\n- Weather for the week\n- Letters\n- Crossword",
                "Results of the regatta\n\nWeather for the week\n\nLetters\n\nCrossword"
            })
    void aListOfOtherMattersBelowARequestIsNone(String list) {
        String request = "If you would like to donate to the Quay Hospice, call 0300 123 23 23.";
        assertThat(passages(request + "\n\n" + list)).containsExactly(request);
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
        return passages("en", text);
    }

    private static List<String> passages(String language, String text) {
        return new AppealDetector()
                .detect(READER.read(text, BodyFormat.TEXT, null), language).passages().stream()
                        .map(Passage::exact)
                        .toList();
    }
}
