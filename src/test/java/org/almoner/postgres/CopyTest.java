package org.almoner.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CopyTest {
    private final Copy<String> copy = new Copy<>("first");

    @Test
    void aReadThatTookLongDoesNotUndoOneThatBeganLater() {
        copy.read(() -> {
            copy.read(() -> "after the change");
            return "before the change";
        });
        assertThat(copy.get()).isEqualTo("after the change");
    }

    @Test
    void ofReadsOneAfterTheOtherTheLastCounts() {
        copy.read(() -> "one");
        copy.read(() -> "two");
        assertThat(copy.get()).isEqualTo("two");
    }

    @Test
    void aReadThatFailedLeavesWhatAnEarlierOneBrings() {
        copy.read(() -> {
            assertThatThrownBy(() -> copy.read(() -> {
                        throw new IllegalStateException("away");
                    }))
                    .hasMessage("away");
            return "read";
        });
        assertThat(copy.get()).isEqualTo("read");
    }
}
