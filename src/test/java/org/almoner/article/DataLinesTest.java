package org.almoner.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class DataLinesTest {
    @Test
    void commentsAndEmptyLinesAreLeftOut() {
        assertThat(DataLines.of(DataLinesTest.class, "data-lines.txt"))
                .containsExactly("one  two", "three # not a comment");
    }

    @Test
    void wordsArePartedByBlanks() {
        assertThat(DataLines.words(DataLinesTest.class, "data-lines.txt"))
                .containsExactlyInAnyOrder("one", "two", "three", "#", "not", "a", "comment");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> DataLines.of(DataLinesTest.class, "none.txt"))
                .withMessage("none.txt");
    }
}
