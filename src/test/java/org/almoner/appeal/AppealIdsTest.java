package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.almoner.article.ArticleId;
import org.almoner.detect.Passage;
import org.almoner.detect.name.Recipient;
import org.junit.jupiter.api.Test;

class AppealIdsTest {
    private static final ArticleId ARTICLE = new ArticleId("harvest-fair");

    @Test
    void anIdIsReadBackAsItWasWritten() {
        AppealId id = AppealId.of(ARTICLE, "Please give.", 0);
        assertThat(id.value()).matches(AppealId.PATTERN);
        assertThat(AppealId.parse(id.value())).contains(id);
    }

    @Test
    void whatIsNotAnIdIsNotRead() {
        for (String written :
                List.of("", "ap_", "ap_0000000000000000000", "ap_0000000000000000000w", "AP_" + "0".repeat(20))) {
            assertThat(AppealId.parse(written)).as(written).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> new AppealId(written));
        }
    }

    @Test
    void theSameWordsHaveTheSameIdHoweverTheyAreWrapped() {
        assertThat(ids(before(), passage("Please  give\nto Hope.", "Hope")))
                .isEqualTo(ids(before(), passage("Please give to Hope.", "Hope")));
    }

    @Test
    void anotherArticleOrOtherWordsHaveAnotherId() {
        AppealId id = AppealId.of(ARTICLE, "Please give.", 0);
        assertThat(AppealId.of(new ArticleId("other"), "Please give.", 0)).isNotEqualTo(id);
        assertThat(AppealId.of(ARTICLE, "Please give more.", 0)).isNotEqualTo(id);
        assertThat(AppealId.of(ARTICLE, "Please give.", 1)).isNotEqualTo(id);
    }

    @Test
    void theSameWordsTwiceHaveTwoIds() {
        assertThat(ids(before(), passage("Give to Hope.", 0, "Hope"), passage("Give to Hope.", 90, "Hope")))
                .doesNotHaveDuplicates();
    }

    @Test
    void aPassageThatMovedKeepsItsId() {
        List<StoredPassage> before =
                before(passage("Give to Hope.", 0, "Hope"), passage("Give to Shelterhaven.", 90, "Shelterhaven"));
        assertThat(ids(
                        before,
                        passage("Give to Shelterhaven.", 5, "Shelterhaven"),
                        passage("Give to Hope.", 70, "Hope")))
                .containsExactly(before.get(1).id(), before.get(0).id());
    }

    @Test
    void aPassageThatWasRewordedKeepsItsIdByItsRecipient() {
        List<StoredPassage> before = before(passage("Give to Hope.", "Hope"));
        assertThat(ids(before, passage("Please, give generously to HOPE today.", "HOPE")))
                .containsExactly(before.get(0).id());
    }

    @Test
    void aPassageForSomebodyElseGetsAnIdOfItsOwn() {
        List<StoredPassage> before = before(passage("Give to Hope.", "Hope"));
        assertThat(ids(before, passage("Give to Shelterhaven.", "Shelterhaven")))
                .doesNotContain(before.get(0).id());
    }

    @Test
    void wordsThatStayedComeBeforeARewordedPassageForTheSameRecipient() {
        List<StoredPassage> before = before(passage("Give to Hope.", "Hope"));
        List<AppealId> after =
                ids(before, passage("Hope needs you: give now.", 0, "Hope"), passage("Give to Hope.", 60, "Hope"));
        assertThat(after.get(1)).isEqualTo(before.get(0).id());
        assertThat(after).doesNotHaveDuplicates();
    }

    @Test
    void aRewordedPassageDoesNotLendItsOldWordsIdToANewOne() {
        List<StoredPassage> first = before(passage("Give to Hope.", "Hope"));
        List<StoredPassage> reworded =
                AppealIds.assign(ARTICLE, List.of(passage("Please give to Hope.", "Hope")), first);
        assertThat(ids(reworded, passage("Please give to Hope.", 0, "Hope"), passage("Give to Hope.", 60, "Hope")))
                .doesNotHaveDuplicates()
                .startsWith(first.get(0).id());
    }

    private static List<AppealId> ids(List<StoredPassage> before, Passage... now) {
        return AppealIds.assign(ARTICLE, Arrays.asList(now), before).stream()
                .map(StoredPassage::id)
                .toList();
    }

    private static List<StoredPassage> before(Passage... passages) {
        return AppealIds.assign(ARTICLE, Arrays.asList(passages), List.of());
    }

    private static Passage passage(String words, String recipient) {
        return passage(words, 0, recipient);
    }

    private static Passage passage(String words, int start, String recipient) {
        return new Passage(
                words,
                start,
                start + words.length(),
                0,
                Passage.Kind.CHARITY,
                0.9,
                List.of(),
                List.of(new Recipient(recipient, start, start + recipient.length())),
                List.of());
    }
}
