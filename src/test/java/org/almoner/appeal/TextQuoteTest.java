package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextQuoteTest {
    @Test
    void aQuoteStandsBetweenWhatIsBeforeAndBehindIt() {
        assertThat(TextQuote.of("One. Give. Two.", 5, 10)).isEqualTo(new TextQuote("Give.", "One. ", " Two."));
    }

    @Test
    void aWholeTextHasNothingAroundIt() {
        assertThat(TextQuote.of("Give.", 0, 5)).isEqualTo(new TextQuote("Give.", "", ""));
    }

    @Test
    void theSurroundingsAreShort() {
        TextQuote quote = TextQuote.of("a".repeat(100) + "Give." + "b".repeat(100), 100, 105);
        assertThat(quote).isEqualTo(new TextQuote("Give.", "a".repeat(32), "b".repeat(32)));
    }

    @Test
    void aCharacterOfTwoUnitsIsNeverCutInTwo() {
        String dove = "\uD83D\uDD4A";
        for (String gap : new String[] {"", "x"}) {
            String text = dove.repeat(40) + gap + "Give." + gap + dove.repeat(40);
            int start = 80 + gap.length();
            TextQuote quote = TextQuote.of(text, start, start + 5);
            assertThat(quote.exact()).isEqualTo("Give.");
            assertThat(quote.prefix()).startsWith(dove).endsWith(gap);
            assertThat(quote.suffix()).startsWith(gap).endsWith(dove);
        }
    }
}
