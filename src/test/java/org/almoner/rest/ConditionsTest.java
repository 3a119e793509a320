package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.almoner.appeal.ComposedArticle;
import org.almoner.appeal.StoredArticle;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.almoner.article.BodyFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
    private static final String TAG = "\"abc\"";

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "W/\"abc\"", "\"x\", \"abc\"", " \"x\",W/\"abc\" ", "*"})
    void aClientThatNamesTheTagHasTheEntity(String header) {
        assertThat(Conditions.matches(header, TAG)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abd\"", "abc", "\"ab\", \"c\"", "", ",", "\"*\""})
    void aClientThatNamesAnotherTagHasNot(String header) {
        assertThat(Conditions.matches(header, TAG)).isFalse();
    }

    @Test
    void withoutAHeaderNothingIsAsked() {
        assertThat(Conditions.matches(null, TAG)).isFalse();
        assertThat(Conditions.precondition(null, null, article -> List.of(TAG))).isNull();
    }

    @Test
    void ifMatchAsksForOneOfTheTagsOfWhatIsThere() {
        assertThat(holds(TAG, null, true)).isTrue();
        assertThat(holds("\"other\", \"record\"", null, true)).isTrue();
        assertThat(holds("*", null, true)).isTrue();
        assertThat(holds("\"other\"", null, true)).isFalse();
    }

    @Test
    void ifMatchComparesStrongly() {
        assertThat(holds("W/" + TAG, null, true)).isFalse();
    }

    @Test
    void ifMatchNeverHoldsOfWhatIsNotThere() {
        assertThat(holds(TAG, null, false)).isFalse();
        assertThat(holds("*", null, false)).isFalse();
    }

    @Test
    void ifNoneMatchAsksForAbsence() {
        assertThat(holds(null, "*", false)).isTrue();
        assertThat(holds(null, "*", true)).isFalse();
        assertThat(holds(null, "W/" + TAG, true)).isFalse();
        assertThat(holds(null, "\"other\"", true)).isTrue();
    }

    private static boolean holds(String ifMatch, String ifNoneMatch, boolean there) {
        Optional<ComposedArticle> current = there ? Optional.of(article()) : Optional.empty();
        return Conditions.precondition(ifMatch, ifNoneMatch, article -> List.of(TAG, "\"record\""))
                .test(current);
    }

    private static ComposedArticle article() {
        Article article = new Article(new ArticleId("a"), null, null, null, null, null, null, BodyFormat.TEXT, "Rain.");
        return new ComposedArticle(
                new StoredArticle(article, "Rain.", "en", List.of(), List.of(), "1", "00".repeat(32), 1, null),
                List.of(),
                null);
    }
}
