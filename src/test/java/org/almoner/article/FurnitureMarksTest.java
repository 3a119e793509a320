package org.almoner.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureMarksTest {
    private static List<Boolean> furniture(String attributes) {
        String page = "<p>Rain fell on the town.</p><div " + attributes + ">Please give to the fund.</div>";
        return new ArticleReader()
                .read(page, BodyFormat.HTML, null).blocks().stream()
                        .map(Block::furniture)
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class='td-block-row td-post-next-prev'",
                "id=overlay",
                "class=signup-newsletter",
                "class=cookie-banner",
                "class=related-articles",
                "data-component=links-block",
                "aria-hidden=true"
            })
    void whatItsNameOrStateSetsApartIsFurniture(String attributes) {
        assertThat(furniture(attributes)).containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class=article-comments-count",
                "class=no-sidebar",
                "class='has-sidebar with-newsletter'",
                "class=post-with-newsletter",
                "class=has-footer",
                "class=comments-open",
                "class=overlay-hidden",
                "class=newsletter-text",
                "class=commentary-text",
                "class=unrelated",
                "data-component=text-block",
                "aria-hidden=false"
            })
    void aNameThatTellsOfThePagesLayoutIsNot(String attributes) {
        assertThat(furniture(attributes)).containsExactly(false, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class=comment-wrapper",
                "class='box comment-box'",
                "class=reader-comments",
                "id=disqus_thread",
                "id=comments",
                "class=Comments-list",
                "itemtype='https://schema.org/Comment'"
            })
    void commentsOfReadersAreNoPartOfTheArticle(String attributes) {
        String page = "<p>Rain fell on the town.</p><section " + attributes + "><p>Give to the fund.</p></section>";
        ArticleText read = new ArticleReader().read(page, BodyFormat.HTML, null);
        assertThat(read.text()).isEqualTo("Rain fell on the town.");
        assertThat(read.dropped()).containsEntry("comments", 1);
    }
}
