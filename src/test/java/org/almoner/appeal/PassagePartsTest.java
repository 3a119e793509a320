package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.article.ArticleId;
import org.almoner.detect.Cue;
import org.almoner.detect.Passage;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.name.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of charities taken apart into its items. */
class PassagePartsTest {
    private static final String LIST = """
            How to help:
            Harbour Mission mends boats: https://harbourmission.org
            Lantern Trust UK brings light.
            Lantern's page: https://lantern-gb.org
            Write to Tideline Fund, PO Box 1""";

    @Test
    void everyRecipientWithAWayToGiveOfItsOwnIsAPart() {
        List<StoredPassage> parts = list(LIST).parts();
        assertThat(parts)
                .extracting(part -> part.passage().exact())
                .containsExactly(
                        "How to help:\nHarbour Mission mends boats: https://harbourmission.org",
                        "Lantern Trust UK brings light.\nLantern's page: https://lantern-gb.org\n"
                                + "Write to Tideline Fund, PO Box 1");
        assertThat(parts.get(1).passage().recipients())
                .extracting(Recipient::name)
                .containsExactly("Lantern Trust UK", "Tideline Fund");
        assertThat(parts.get(1).passage().channels())
                .extracting(Channel::value)
                .containsExactly("https://lantern-gb.org");
    }

    @Test
    void aLineThatGoesOnWithASentenceBeginsNoPart() {
        StoredPassage wrapped = list("You can give to Harbour Mission at https://harbourmission.org or send a\n"
                + "cheque to Lantern Trust UK, or go to https://lantern-gb.org by the end\nof May.");
        assertThat(wrapped.parts()).containsExactly(wrapped);
    }

    @Test
    void aLineThatBeginsWithItsNameAndAsksIsAPartThoughItsLinkIsLost() {
        String words = "Harbour Mission mends boats. Donate here.\nLantern Trust UK brings light. Donate here.";
        List<Cue> cues = List.of(cue(words, 29), cue(words, words.lastIndexOf("Donate")));
        StoredPassage whole = list(words);
        Passage passage = whole.passage();
        Passage asking = new Passage(
                words,
                passage.start(),
                passage.end(),
                passage.block(),
                passage.kind(),
                passage.confidence(),
                cues.stream()
                        .map(cue -> new Cue(
                                cue.name(),
                                cue.text(),
                                cue.start() + passage.start(),
                                cue.end() + passage.start(),
                                cue.weight()))
                        .toList(),
                passage.recipients(),
                List.of());
        assertThat(new StoredPassage(whole.id(), asking).parts())
                .extracting(part -> part.passage().exact())
                .containsExactly(words.split("\n"));
    }

    private static Cue cue(String words, int start) {
        return new Cue("ask", words.substring(start, start + 11), start, start + 11, 4);
    }

    @Test
    void partsStandWhereTheirWordsStandInTheArticle() {
        StoredPassage whole = list(LIST);
        for (StoredPassage part : whole.parts()) {
            int offset = part.passage().start() - whole.passage().start();
            assertThat(whole.passage().exact().indexOf(part.passage().exact())).isEqualTo(offset);
            assertThat(part.passage().end() - part.passage().start())
                    .isEqualTo(part.passage().exact().length());
        }
    }

    @Test
    void theFirstPartKeepsThePassagesIdAndTheOthersHaveOneByTheirRecipient() {
        List<StoredPassage> parts = list(LIST).parts();
        List<StoredPassage> other =
                list(LIST.replace("mends boats", "mends every boat")).parts();
        assertThat(parts).extracting(StoredPassage::id).doesNotHaveDuplicates();
        assertThat(parts.get(0).id()).isEqualTo(list(LIST).id());
        assertThat(parts.get(1).id()).isEqualTo(other.get(1).id());
    }

    @Test
    void twoPartsHaveTwoIdsThoughALineNamesFirstWhomALineBeforeNames() {
        assertThat(list("""
                        Harbour Mission mends boats: https://harbourmission.org
                        Lantern Trust UK brings light: https://lantern-gb.org
                        Lantern Trust UK and Tideline Fund run a shelter: https://tideline.org""").parts()).hasSize(3).extracting(StoredPassage::id).doesNotHaveDuplicates();
    }

    @Test
    void recipientsThatASentenceNamesWithALinkEachAreParts() {
        StoredPassage one =
                list("If you can, give to Harbour Mission (https://harbourmission.org), or to Lantern Trust UK at"
                        + " https://lantern-gb.org by Sunday.");
        assertThat(one.parts())
                .extracting(part -> part.passage().exact())
                .containsExactly(
                        "If you can, give to Harbour Mission (https://harbourmission.org)",
                        "Lantern Trust UK at https://lantern-gb.org");
        assertThat(one.parts().get(1).passage().channels())
                .extracting(Channel::value)
                .containsExactly("https://lantern-gb.org");
        assertThat(one.parts())
                .extracting(StoredPassage::id)
                .doesNotHaveDuplicates()
                .contains(one.id());
    }

    @Test
    void recipientsWithASentenceEachAreParts() {
        assertThat(list("Harbour Mission: https://harbourmission.org/a . Lantern Trust UK: https://lantern-gb.org/b")
                        .parts())
                .extracting(part -> part.passage().exact())
                .containsExactly(
                        "Harbour Mission: https://harbourmission.org/a", "Lantern Trust UK: https://lantern-gb.org/b");
    }

    @Test
    void recipientsThatASentenceNamesSideBySideAreParts() {
        assertThat(list("Please give to Harbour Mission, Tideline Fund or to the Lantern Trust UK today.")
                        .parts())
                .extracting(part -> part.passage().exact())
                .containsExactly("Please give to Harbour Mission", "Tideline Fund", "Lantern Trust UK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tideline Fund collects in aid of Harbour Mission.",
                "Give to Harbour Mission, Tideline Fund at the door.",
                "Give to Harbour Mission or Lantern Trust UK: https://give.org",
                "Harbour Mission helps. Lantern Trust UK helps too."
            })
    void recipientsThatSomethingElsePartsStayTogether(String words) {
        StoredPassage one = list(words);
        assertThat(one.parts()).containsExactly(one);
    }

    @Test
    void aRecipientNamedAgainStartsNoPart() {
        StoredPassage one =
                list("Harbour Mission needs you: https://harbourmission.org\nHarbour Mission, IBAN: see below");
        assertThat(one.parts()).containsExactly(one);
    }

    @Test
    void anEntryThatNamesNobodyKnownIsNoPartOfTheOneAbove() {
        assertThat(list("- [Harbour Mission](https://harbourmission.org) mends boats\n"
                                + "- [the ferry page](https://ferry.example.org/give) carries letters\n"
                                + "for the islands\n"
                                + "- [Lantern Trust UK](https://lantern-gb.org) brings light")
                        .parts())
                .extracting(part -> part.passage().exact())
                .containsExactly(
                        "- [Harbour Mission](https://harbourmission.org) mends boats",
                        "- [the ferry page](https://ferry.example.org/give) carries letters\nfor the islands",
                        "- [Lantern Trust UK](https://lantern-gb.org) brings light");
    }

    @Test
    void anEntryThatOnlySpeaksOfAnothersWorkHasAnIdOfItsOwn() {
        List<StoredPassage> parts = list("- [Harbour Mission](https://harbourmission.org) mends boats\n"
                        + "- [Lantern Trust UK](https://lantern-gb.org) brings light\n"
                        + "- [the ferry page](https://ferry.example.org/give) carries letters\n"
                        + "Lantern Trust UK pays for the ferry")
                .parts();
        assertThat(parts).extracting(StoredPassage::id).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void anotherPageOfTheSameSiteStaysWithTheEntryAbove() {
        assertThat(list("- [Harbour Mission](https://harbourmission.org) mends boats\n"
                                + "- [all it needs](https://harbourmission.org/needs)\n"
                                + "- [Lantern Trust UK](https://lantern-gb.org) brings light")
                        .parts())
                .hasSize(2);
    }

    private static StoredPassage list(String exact) {
        int start = 40;
        List<Recipient> recipients = new ArrayList<>();
        for (String name : List.of("Harbour Mission", "Lantern Trust UK", "Tideline Fund")) {
            for (int at = exact.indexOf(name); at >= 0; at = exact.indexOf(name, at + 1)) {
                recipients.add(new Recipient(name, start + at, start + at + name.length()));
            }
        }
        List<Channel> channels = new ArrayList<>();
        Matcher link = Pattern.compile("https://[^\\s()]+").matcher(exact);
        while (link.find()) {
            channels.add(new Channel(Channel.Type.LINK, link.group(), null, start + link.start(), start + link.end()));
        }
        Passage passage = new Passage(
                exact, start, start + exact.length(), 0, Passage.Kind.CHARITY, 0.9, List.of(), recipients, channels);
        return new StoredPassage(AppealId.of(new ArticleId("a"), "first words", 0), passage);
    }

    @Test
    void aNameWithAWordMoreIsTheSameRecipients() {
        StoredPassage one = list("Lantern Trust UK brings light: https://lantern-gb.org\n"
                + "Or go to Tideline Fund's friends, to the Lantern Trust: https://harbourmission.org");
        Passage passage = one.passage();
        int shorter = passage.exact().lastIndexOf("Lantern Trust") + passage.start();
        Passage named = new Passage(
                passage.exact(),
                passage.start(),
                passage.end(),
                passage.block(),
                passage.kind(),
                passage.confidence(),
                passage.cues(),
                List.of(
                        passage.recipients().get(0),
                        new Recipient("Lantern Trust", shorter, shorter + "Lantern Trust".length())),
                passage.channels());
        StoredPassage stored = new StoredPassage(one.id(), named);
        assertThat(stored.parts()).containsExactly(stored);
    }
}
