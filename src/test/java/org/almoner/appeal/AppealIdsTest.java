package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almoner.article.ArticleId;
import org.almoner.detect.Passage;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.name.Recipient;
import org.junit.jupiter.api.Test;

class AppealIdsTest {
    private static final ArticleId ARTICLE = new ArticleId("harvest-fair");
    private static final Pattern LINK = Pattern.compile("https://\\S+");

    private static final String HOPE = "Hope: donate at https://hope.org/give";
    private static final String SHELTERHAVEN = "Shelterhaven: donate at https://shelterhaven.org/give";
    private static final String LANTERN = "Lantern Trust: donate at https://lantern.org/give";
    private static final String FERRY = "Ferry Fund: donate at https://ferry.org/give";

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

    @Test
    void anEntryPutOnTopOfAListLeavesTheOthersTheirIds() {
        List<StoredPassage> before = before(list(HOPE, SHELTERHAVEN, LANTERN));
        List<StoredPassage> after =
                AppealIds.assign(ARTICLE, List.of(list(FERRY, HOPE, SHELTERHAVEN, LANTERN)), before);
        assertThat(cards(after).subList(1, 4)).isEqualTo(cards(before));
        assertThat(cards(before)).doesNotContain(cards(after).get(0));
    }

    @Test
    void theIdOfAnEntryThatIsGoneIsNobodyElses() {
        List<StoredPassage> before = before(list(HOPE, SHELTERHAVEN, LANTERN));
        List<StoredPassage> after = AppealIds.assign(ARTICLE, List.of(list(SHELTERHAVEN, LANTERN)), before);
        assertThat(cards(after)).isEqualTo(cards(before).subList(1, 3));
        assertThat(cards(AppealIds.assign(ARTICLE, List.of(list(SHELTERHAVEN)), after)))
                .containsExactly(cards(before).get(1));
    }

    @Test
    void idsStayThroughChangesOfAListThatFollowOneAnother() {
        List<StoredPassage> first = before(list(HOPE, SHELTERHAVEN, LANTERN));
        List<StoredPassage> grown = AppealIds.assign(ARTICLE, List.of(list(FERRY, HOPE, SHELTERHAVEN, LANTERN)), first);
        List<StoredPassage> turned = AppealIds.assign(ARTICLE, List.of(list(LANTERN, SHELTERHAVEN, HOPE)), grown);
        assertThat(cards(turned))
                .containsExactly(
                        cards(first).get(2), cards(first).get(1), cards(first).get(0));
        assertThat(cards(AppealIds.assign(ARTICLE, List.of(list(LANTERN, SHELTERHAVEN, HOPE)), turned)))
                .isEqualTo(cards(turned));
    }

    @Test
    void passagesThatBecomeAListKeepTheirIds() {
        List<StoredPassage> before = before(list(HOPE), moved(list(SHELTERHAVEN), 90));
        List<StoredPassage> after = AppealIds.assign(ARTICLE, List.of(list(SHELTERHAVEN, HOPE)), before);
        assertThat(cards(after))
                .containsExactly(before.get(1).id(), before.get(0).id());
    }

    @Test
    void aListThatBecomesPassagesKeepsItsIds() {
        List<StoredPassage> before = before(list(HOPE, SHELTERHAVEN));
        List<StoredPassage> after =
                AppealIds.assign(ARTICLE, List.of(list(SHELTERHAVEN), moved(list(HOPE), 90)), before);
        assertThat(cards(after))
                .containsExactly(cards(before).get(1), cards(before).get(0));
    }

    @Test
    void aPassageHasTheIdOfTheOneThatNamesTheSameFirst() {
        List<StoredPassage> before =
                before(passage("Give to Shelterhaven.", 0, "Shelterhaven"), passage("Give to Hope.", 90, "Hope"));
        assertThat(ids(before, passage("Give to Hope or to Shelterhaven.", "Hope", "Shelterhaven")))
                .containsExactly(before.get(1).id());
    }

    @Test
    void aPassageThatNamesAnotherFirstGetsAnIdOfItsOwn() {
        List<StoredPassage> before = before(passage("Give to Shelterhaven.", "Shelterhaven"));
        assertThat(ids(before, passage("Give to Hope or to Shelterhaven.", "Hope", "Shelterhaven")))
                .doesNotContain(before.get(0).id());
    }

    @Test
    void aPassageKeepsItsIdThoughItsRecipientsNameIsWrittenInFullNow() {
        List<StoredPassage> before = before(passage("Give to Hope.", "Hope"));
        assertThat(ids(before, passage("Give to Hope International. Hope is there.", "Hope International", "Hope")))
                .containsExactly(before.get(0).id());
    }

    @Test
    void ofPassagesForOneRecipientTheLinkTellsWhichIsWhich() {
        String turkey = "Give to Hope for the north: https://hope.org/north";
        String ukraine = "Give to Hope for the south: https://hope.org/south";
        List<StoredPassage> before = before(passage(turkey, 0, "Hope"), passage(ukraine, 90, "Hope"));
        assertThat(ids(
                        before,
                        passage(
                                "Please, give today to Hope for the north or the south: https://hope.org/south",
                                "Hope")))
                .containsExactly(before.get(1).id());
    }

    @Test
    void ofPassagesForOneRecipientTheWordsTellWhichIsWhich() {
        List<StoredPassage> before = before(
                passage("Give to Hope for the north.", 0, "Hope"), passage("Give to Hope for the south.", 90, "Hope"));
        assertThat(ids(before, passage("Give to Hope today for the south.", "Hope")))
                .containsExactly(before.get(1).id());
    }

    private static List<AppealId> ids(List<StoredPassage> before, Passage... now) {
        return AppealIds.assign(ARTICLE, Arrays.asList(now), before).stream()
                .map(StoredPassage::id)
                .toList();
    }

    private static List<StoredPassage> before(Passage... passages) {
        return AppealIds.assign(ARTICLE, Arrays.asList(passages), List.of());
    }

    /** The ids of the cards of passages, those of a list's entries in their order. */
    private static List<AppealId> cards(List<StoredPassage> passages) {
        return passages.stream()
                .flatMap(passage -> passage.parts().stream())
                .map(StoredPassage::id)
                .toList();
    }

    private static Passage list(String... entries) {
        return passage(String.join("\n", entries), 0, "Hope", "Shelterhaven", "Lantern Trust", "Ferry Fund");
    }

    private static Passage moved(Passage passage, int start) {
        return passage(
                passage.exact(),
                start,
                passage.recipients().stream().map(Recipient::name).toArray(String[]::new));
    }

    private static Passage passage(String words, String... recipients) {
        return passage(words, 0, recipients);
    }

    /** Names those of the recipients that are in the words, where they are first. */
    private static Passage passage(String words, int start, String... recipients) {
        List<Recipient> named = Stream.of(recipients)
                .filter(words::contains)
                .map(name ->
                        new Recipient(name, start + words.indexOf(name), start + words.indexOf(name) + name.length()))
                .sorted(Comparator.comparingInt(Recipient::start))
                .toList();
        List<Channel> links = LINK.matcher(words)
                .results()
                .map(link ->
                        new Channel(Channel.Type.LINK, link.group(), null, start + link.start(), start + link.end()))
                .toList();
        return new Passage(words, start, start + words.length(), 0, Passage.Kind.CHARITY, 0.9, List.of(), named, links);
    }
}
