package org.almoner.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "ukraine-day-16", "tag:news.example:2026", "A.b_c~d:e@f-g"})
    void lettersDigitsAndPathSafeMarksMakeAnId(String id) {
        assertThat(ArticleId.parse(id)).contains(new ArticleId(id));
        assertThat(new ArticleId(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", ".", "..", "a b", "a/b", "a%2Fb", "ä", "a\n", "a\0", "a?b", "a#b"})
    void whatAPathCouldMisreadIsNoId(String id) {
        assertThat(ArticleId.parse(id)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ArticleId(id));
    }

    @Test
    void anIdHasAtMostTwoHundredCharacters() {
        assertThat(ArticleId.parse("a".repeat(200))).isPresent();
        assertThat(ArticleId.parse("a".repeat(201))).isEmpty();
    }
}
