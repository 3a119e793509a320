package org.almoner.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;
import org.almoner.detect.name.Recipient;
import org.junit.jupiter.api.Test;

/** Lists of charities as news end with them. */
class EntryListsTest {
    private final AppealDetector detector = new AppealDetector();

    private List<Passage> passages(String body) {
        return detector.detect(new ArticleReader().read(body, BodyFormat.TEXT, null), null)
                .passages();
    }

    private static void assertNames(Passage passage, String... names) {
        assertThat(passage.recipients()).extracting(Recipient::name).containsExactly(names);
    }

    @Test
    void sentencesThatBeginWithACharitysNameAreOneListThoughTheirLinksAreLost() {
        List<Passage> found = passages("""
                The storm tore the roofs off half the houses on the island, officials said on Tuesday.
                The airport is to open again on Friday.
                Here's how you can help:
                Harbour Medical Corps has teams on the island and is sending medicine. You can donate here.
                Builders Without Borders is mending roofs. Donate here.
                Lantern Aid has sent two ships with food for families. Contribute to its relief efforts here.
                The island's governor will speak on television tonight.
                Read more: What we know about the storm""");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).exact()).startsWith("Here's how").endsWith("efforts here.");
        assertNames(found.get(0), "Harbour Medical Corps", "Builders Without Borders", "Lantern Aid");
    }

    @Test
    void namesOnLinesOfTheirOwnGoWithTheLinesBelowThem() {
        List<Passage> found = passages("""
                Governor Brown said that nobody had seen such a fire.
                How to help
                Several organizations are accepting donations.
                Island Strong Fund
                It supports families that have lost their homes: islandstrong.example.org
                Lantern Aid
                Text LANTERN to 90999 to donate $10.
                Harbour Food Bank
                Every dollar provides four meals. Donate at harbourfood.example.org.
                The fires are out, the county said.""");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).exact()).contains("Island Strong Fund\n").endsWith("harbourfood.example.org.");
        assertNames(found.get(0), "Island Strong Fund", "Lantern Aid", "Harbour Food Bank");
    }

    @Test
    void namesThatAreSentencesOfTheirOwnBeginEntries() {
        List<Passage> found = passages("""
                More than a thousand people have lost their homes, the governor said on Monday.
                Here is a list of groups and ways to donate:
                Harbour Medical Corps. The corps has run clinics on the island since 1988 and has teams there now. Its website is https://harbourmedical.example.org/donate
                Lantern Aid. Founded by two cooks, it serves meals wherever kitchens are gone. Go to https://lantern.example.org/
                Builders Without Borders. It mends roofs and bridges. The website is https://builders.example.org/
                The airport is to open again on Friday.""");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).exact()).startsWith("Here is a list").endsWith("builders.example.org/");
        assertNames(found.get(0), "Harbour Medical Corps", "Lantern Aid", "Builders Without Borders");
    }

    @Test
    void aListThatItsHeadingAnnouncesNeedsNoLineThatAsksByItself() {
        List<Passage> found = passages("""
                How you can help

                Oxfam is working with partners in the flooded districts: oxfam.org.uk/floods

                Médecins Sans Frontières runs mobile clinics: msf.org.uk

                British Red Cross has launched an appeal: redcross.org.uk/floods

                Read more: Why the river rose so fast""");
        assertThat(found).hasSize(1);
        assertNames(found.get(0), "Oxfam", "Médecins Sans Frontières", "British Red Cross");
    }

    @Test
    void aMenuUnderTheWordDonateIsNoList() {
        assertThat(passages("""
                The river rose by four metres in two days, the council said.

                Donate

                Lantern Foundation

                Harbour Newsletter

                Island Community Fund""")).isEmpty();
    }

    @Test
    void accountsUnderNamesAreOneListAndTheNewsAboveIsNotOfIt() {
        List<Passage> found = passages("""
                Zwei Tage nach dem Sturm suchen die Helfer weiter nach Vermissten.
                Die Landesregierung hat fünf Millionen Euro zugesagt.
                Spenden Sie hier:
                Bündnis Laterne Hilft
                IBAN: DE02 1203 0000 0000 2020 51
                Stichwort: Sturm
                Deutsches Hafenhilfswerk
                IBAN: DE02 5001 0517 0137 0750 30
                Stichwort: Sturm
                Der Minister reist am Freitag auf die Insel.""");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).exact()).startsWith("Spenden Sie hier:").endsWith("Stichwort: Sturm");
        assertNames(found.get(0), "Bündnis Laterne Hilft", "Deutsches Hafenhilfswerk");
    }

    @Test
    void aListRightBehindAnotherLosesNothingOfTheFirst() {
        ArticleText text = new ArticleReader().read("""
                Harbour Medical Corps: donate at www.harbourcorps.example.org
                Lantern Aid: donate at www.lanternaid.example.org
                How to help with things:
                Island Food Bank: donations of tinned food can be left at 12 High Street
                Tideline Fund: donations of blankets can be left at the town hall""", BodyFormat.TEXT, null);
        List<Evidence> units = AppealDetector.evidence(text, "en");
        List<Grouping.Run> runs =
                List.of(new Grouping.Run(0, 0, 1), new Grouping.Run(3, 3, 2), new Grouping.Run(4, 4, 1));
        assertThat(units).hasSize(5);
        assertThat(new EntryLists(text, units).widened(runs)).containsExactly(new Grouping.Run(0, 4, 2));
    }

    @Test
    void noticesOfEventsWithNumbersToCallAreNoEntriesOfAListThatAsks() {
        List<Passage> found = passages("""
                The Sports Office offers yoga classes for staff on Mondays at noon. Call the Sports Office at (408) 555-0168.

                The Harbour Fire Department is collecting new toys for children in need. Toys may be dropped off at the fire station until Friday.

                The Lantern Network (LN) has its annual gift project again. You can donate money to Lantern Network at its office.

                "Shores of the Bay" is the title of a talk by Peter Marsh, who teaches at the college. The talk is at noon in Room 12.

                Hill and Marsh Colleges have openings for a dean. Candidates must have taught for ten years. Contact Human Resources at (408) 555-0143.""");
        assertThat(found).allSatisfy(each -> assertThat(each.exact()).doesNotContain("yoga", "Room 12", "openings"));
        assertThat(found).anySatisfy(each -> assertThat(each.exact()).contains("dropped off"));
    }

    @Test
    void linesThatBeginWithNamesAndAskForNothingAreNoList() {
        assertThat(passages("""
                        Harbour Medical Corps has teams on the island.
                        Builders Without Borders is mending roofs: www.builders.example.org
                        Governor Brown thanked them. More at www.island.example.org""")).isEmpty();
    }

    @Test
    void aBylineAndShareButtonsAreNoListOfCharities() {
        assertThat(page("""
                <p><a href="/donate">Donate</a></p><p>By Ann Reporter</p>
                <p>Thousands of homes are without power a week after the floods.</p>
                <p>To donate to the Red Cross appeal, <a href="https://x.example.org/floods">click here</a>.</p>
                <p><a href="https://share.example.org/a">Share Article</a></p>""")).containsExactly("To donate to the Red Cross appeal, click here.");
    }

    @Test
    void headlinesBelowAnAppealAreNoListOfCharities() {
        assertThat(page("""
                <p>Thousands of homes are without power a week after the floods.</p>
                <p>To donate to the Red Cross appeal, <a href="https://x.example.org/floods">click here</a>.</p>
                <ul><li><a href="/1">Flood Warning Issued</a></li><li><a href="/2">Mayor Jones Resigns</a></li></ul>""")).containsExactly("To donate to the Red Cross appeal, click here.");
    }

    @Test
    void charitiesThatAreNothingButLinksAreAListUnderAHeadingOfGiving() {
        assertThat(page("""
                <p>Thousands of homes are without power a week after the floods.</p><h3>How to help</h3>
                <ul><li><a href="https://x.example.org">British Red Cross</a></li>
                <li><a href="https://y.example.org">Oxfam</a></li></ul>""")).containsExactly("British Red Cross\nOxfam");
    }

    @Test
    void whatACharityDoesMayStandBetweenItsNameAndTheNextOne() {
        assertThat(page("""
                <p>Thousands of homes are without power a week after the floods.</p>
                <p>You can donate to these charities:</p><ul>
                <li><p><a href="https://x.example.org">British Red Cross</a></p><p>It is providing shelter.</p></li>
                <li><p><a href="https://y.example.org">Oxfam</a></p><p>It is bringing water.</p></li></ul>"""))
                .singleElement()
                .asString()
                .contains("British Red Cross")
                .contains("Oxfam");
    }

    private List<String> page(String html) {
        ArticleText article = new ArticleReader().read(html, BodyFormat.HTML, null);
        return detector.detect(article, null).passages().stream()
                .map(Passage::exact)
                .toList();
    }

    @Test
    void theFirstCellsOfATableOfAccountsAreNamesAndItsTitlesAreNone() {
        List<Passage> found = detector.detect(new ArticleReader().read("""
                                <p>Diese Vereine bitten um Spenden:</p>
                                <table><tr><th>Organisation</th><th>Bank</th><th>IBAN</th><th>Stichwort</th></tr>
                                <tr><td>Hilfswerk Leuchtturm e.V.</td><td>Bank am Kai</td><td>DE85 3702 0500 0001 0203 03</td>
                                <td>Sturm</td></tr>
                                <tr><td>Ärzte am Meer</td><td>Volksbank Hafen</td><td>DE05 6005 0101 0004 5678 90</td>
                                <td>Nothilfe</td></tr></table>""", BodyFormat.HTML, null), "de")
                .passages();
        assertThat(found).hasSize(1);
        assertNames(found.get(0), "Hilfswerk Leuchtturm e.V.", "Ärzte am Meer");
    }

    @Test
    void theTitlesOfColumnsMayStandBetweenAListAndWhatAnnouncesIt() {
        List<Passage> found = detector.detect(new ArticleReader().read("""
                                <h3>Comment donner ?</h3><table><tr><th>Association</th><th>En ligne</th><th>Adresse</th></tr>
                                <tr><td>Main Levée</td><td><a href="https://mainlevee.example.fr/don">Faire un don</a></td>
                                <td>12 rue du Port, 17000 Brillac</td></tr>
                                <tr><td>Les Amis du Phare</td><td><a href="https://amisduphare.example.fr/soutenir">Soutenir</a></td>
                                <td>BP 45, 17200 Brillac</td></tr></table>""", BodyFormat.HTML, null), "fr")
                .passages();
        assertThat(found).hasSize(1);
        assertNames(found.get(0), "Main Levée", "Les Amis du Phare");
    }

    @Test
    void anEntryThatSaysNoWayToGivePartsThoseBesideItStill() {
        List<Passage> found = passages("""
                The storm has killed forty people in the valley, the government said on Monday.

                How you can help

                - Lantern Aid: 0300 200 1292
                - Save the Children: send a cheque or donate in its shops
                - UNICEF: 0800 037 9797

                Schools stay shut until Thursday.""");
        assertThat(found).hasSize(1);
        assertNames(found.get(0), "Lantern Aid", "Save the Children", "UNICEF");
    }
}
