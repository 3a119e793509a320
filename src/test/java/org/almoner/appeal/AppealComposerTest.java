package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.almoner.article.BodyFormat;
import org.almoner.charity.Assurance;
import org.almoner.charity.Charities;
import org.almoner.charity.Charity;
import org.almoner.charity.Family;
import org.almoner.charity.RecipientResolver;
import org.almoner.charity.ReviewedRegistry;
import org.almoner.detect.Passage;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.name.Recipient;
import org.almoner.verify.LinkProbe;
import org.almoner.verify.LinkVerifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is served of stored passages: a small registry, and passages as a detector would find them. */
class AppealComposerTest {
    private static final Charity BRITISH = member("XI-ALMONER-lantern-gb", "Lantern Trust UK", "GB", false);
    private static final Charity FRENCH = member("XI-ALMONER-lantern-fr", "Lantern Trust France", "FR", false);
    private static final Charity AMERICAN = member("XI-ALMONER-lantern-us", "Lantern Trust America", "US", false);
    private static final Charity GENEVA = member("XI-ALMONER-lantern-ch", "Lantern Trust International", "CH", true);
    private static final Charity HARBOUR =
            Charities.charity("XI-ALMONER-harbour", "Harbour Mission", "harbourmission.org");

    @Test
    void aLinkThatNobodyOwnsHoldsThePassageBackWithItsEvidence() {
        ComposedPassage passage = only("Harbour Mission", "https://collect.example.net/harbour");
        assertThat(passage.links()).hasSize(1);
        ComposedPassage.CheckedLink link = passage.links().get(0);
        assertThat(link.channel().value()).isEqualTo("https://collect.example.net/harbour");
        assertThat(link.verdict().evidence()).isNotEmpty();
        assertThat(link.verdict().name()).isNotEqualTo("verified");
        assertNotServed(passage, "https://collect.example.net/harbour");
    }

    @Test
    void aSentenceGoesOnInTheNextLineWhereALineIsWrapped() {
        String words = "The river took the bridge at Holme on Tuesday, and ninety people sleep\n"
                + "in the hall. Please give what you can to the appeal of the Harbour\n"
                + "Mission, which will provide blankets and stoves to the families of the\n"
                + "whole Quay Street district until the spring.";
        int at = words.indexOf("Harbour");
        Recipient name = new Recipient("Harbour Mission", at, at + "Harbour Mission".length());
        Passage wrapped = passage(words, List.of(name), link("https://harbourmission.org/storm"));
        Summary summary = composer(Assurance.SOURCES, null)
                .compose(article(null, wrapped), null)
                .passages()
                .get(0)
                .summary();
        assertThat(summary.text()).isEqualTo(words.replace('\n', ' '));
    }

    @Test
    void aChequeToAnotherWhomThePassageNamesIsOnNoCard() {
        assertThat(chequesOnCard("Harbour Mission")).containsExactly("Harbour Mission");
        assertThat(chequesOnCard("Harbour Mission Fund")).containsExactly("Harbour Mission Fund");
        assertThat(chequesOnCard("Quay Relief Fund")).isEmpty();
    }

    @Test
    void anAccountBehindAnothersNameIsOnNoCard() {
        assertThat(accountsOnCard("Harbour Mission takes coats; Quay Relief Fund has the account 12345678."))
                .isEmpty();
        assertThat(accountsOnCard("Quay Relief Fund takes coats; Harbour Mission has the account 12345678."))
                .containsExactly("12345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hope House Leeds has opened an account for donations: 12345678. Harbour Mission is also asking for donations.",
                "Harbour Mission is asking for donations. Hope House Leeds has opened an account, number 12345678.",
                "Harbour Mission bittet um Spenden.\nDie Gemeinde Neudorf hat ein Spendenkonto eingerichtet:\nKonto: 12345678",
                "Die Gemeinde Neudorf hat ein Spendenkonto eingerichtet:\nKonto: 12345678\nStichwort: Hochwasser\nAuch Harbour Mission bittet um Spenden.",
                "Donations to the mayor's fund: 12345678.\nPlease donate to Harbour Mission.",
                "Harbour Mission is asking for donations. To help the Patel family directly, pay into their account 12345678.",
                "Harbour Mission is asking for donations. The village hall has opened an account, number 12345678.",
                "Harbour Mission is asking for donations.\nDonations for the neighbours: account 12345678, account holder Ashby Parish Council.",
                "Harbour Mission ber om g\u00E5vor. Byalaget har \u00F6ppnat ett konto: 12345678.",
                "Please donate to Harbour Mission. The account is 12345678, account holder Ashby Parish Council.",
                "Prosimy o datki na Harbour Mission. Nasza gmina w Zarzeczu otworzyła konto: 12345678.",
                "Přispějte na Harbour Mission. Naše obec v údolí zřídila účet 12345678.",
                "Harbour Mission ber om gaver. Kommunen har åbnet en konto: 12345678.",
                "Doe a Harbour Mission. A família abriu uma conta: 12345678.",
                "Doneer aan Harbour Mission: rekening 12345678, ten name van Gemeente Ashby.",
                "Done a Harbour Mission: cuenta 12345678, a nombre de Vecinos de Ashby.",
                "Faites un don à Harbour Mission : compte 12345678, titulaire du compte : Mairie d'Ashby.",
                "Donasi untuk Harbour Mission: rekening 12345678 atas nama Budi Santoso.",
                "请捐款给 Harbour Mission：账号 12345678，户名：王小明",
            })
    void anAccountThatASentenceGivesForSomebodyElseIsOnNoCard(String words) {
        assertThat(accountsOnCard(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You can give to Harbour Mission by bank transfer. The account number is 12345678.",
                "Donate to Harbour Mission:\nAccount: 12345678\nReference: Storm Appeal",
                "Donations by bank transfer:\nAccount: 12345678\nAccount name: Harbour Mission",
                "Please donate to Harbour Mission: account 12345678, account holder Harbour Mission.",
                "Faites un don à Harbour Mission : compte 12345678, titulaire du compte : Harbour Mission.",
                "Fai una donazione a Harbour Mission: conto 12345678, intestato all’Harbour Mission.",
                "Donasi untuk Harbour Mission: rekening 12345678 a.n. Harbour Mission.",
                "请捐款给 Harbour Mission：账号 12345678，户名：Harbour Mission",
                "Harbour Mission has opened an account for donations: 12345678.",
                "Harbour Mission is asking for donations. Please pay yours into account 12345678 at Quay Savings Bank.",
                "Spenden für Harbour Mission können auf das Konto 12345678 überwiesen werden.",
                "Harbour Mission bittet um Spenden.\nSpendenkonto: 12345678\nSparkasse Musterstadt Nord",
            })
    void anAccountThatNobodyElseIsNamedWithIsTheCharitys(String words) {
        assertThat(accountsOnCard(words)).containsExactly("12345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text HELP to 12345678. The money goes to the Harbour Mission.",
                "Text HELP to 12345678. Texts cost five pounds. All the money will go straight to Harbour Mission.",
                "Give by text to 12345678.\nYour gift helps Harbour Mission.",
                "Senden Sie HILFE an die 12345678. Der Erlös geht direkt an die Harbour Mission.",
                "Envoyez DON au 12345678. Les dons iront intégralement à la Harbour Mission.",
                "Envía AYUDA al 12345678. El dinero se destinará íntegramente a Harbour Mission.",
                "Invia un SMS al 12345678. Il ricavato sarà devoluto alla Harbour Mission.",
                "Skicka HJÄLP till 12345678. Pengarna går oavkortat till Harbour Mission.",
                "Wyślij POMOC na numer 12345678. Pieniądze trafią do Harbour Mission.",
                "发送短信到12345678。善款将全部捐给Harbour Mission。"
            })
    void aNumberIsOfWhoeverTheMoneyIsSaidToGoTo(String words) {
        assertThat(accountsOnCard(words)).containsExactly("12345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text HELP to 12345678. Harbour Mission is also asking for donations.",
                "Donations for the family: account 12345678. Please give to Harbour Mission as well.",
                "Hope House Leeds asks for texts: HELP to 12345678. The money goes to Harbour Mission.",
                "The Patel Family Fund has the account 12345678. Other money goes to Harbour Mission.",
                "Text HELP to 12345678. Ann Patel counts it. The money goes to Harbour Mission.",
                "Text HELP to 12345678. The money goes to Harbour Mission and to Quay Relief Fund."
            })
    void aNumberBeforeACharityThatIsNotSaidToGetTheMoneyIsOnNoCard(String words) {
        assertThat(accountsOnCard(words)).isEmpty();
    }

    private static List<String> accountsOnCard(String words) {
        int at = words.indexOf("12345678");
        Passage passage = passage(
                words,
                Stream.of("Harbour Mission", "Quay Relief Fund")
                        .filter(words::contains)
                        .map(name -> recipient(words, name))
                        .sorted(Comparator.comparingInt(Recipient::start))
                        .toList(),
                link("https://harbourmission.org/storm"),
                new Channel(Channel.Type.ACCOUNT, "12345678", keyword(words), at, at + 8));
        return onCard(passage);
    }

    /** What is sent to the number, in capitals. */
    private static @Nullable String keyword(String words) {
        return Stream.of(words.split("[ .:,]+"))
                .filter(word -> word.matches("\\p{Lu}{3,}"))
                .findFirst()
                .orElse(null);
    }

    private static List<String> onCard(Passage passage) {
        return composer(Assurance.SOURCES, null)
                .compose(article(null, passage), null)
                .passages()
                .get(0)
                .appeal()
                .channels()
                .stream()
                .map(Channel::value)
                .toList();
    }

    private static List<String> chequesOnCard(String payee) {
        String words = "Give to Harbour Mission online, or send a cheque payable to " + payee + ".";
        int at = words.lastIndexOf(payee);
        int end = at + payee.length();
        Passage passage = passage(
                words,
                List.of(recipient(words, "Harbour Mission"), new Recipient(payee, at, end)),
                link("https://harbourmission.org/storm"),
                new Channel(Channel.Type.CHEQUE, payee, null, at, end));
        return onCard(passage);
    }

    @Test
    void ofSeveralLinksTheVerifiedOneIsServed() {
        ComposedPassage passage =
                only("Harbour Mission", "https://lantern-gb.org/", "https://harbourmission.org/storm");
        assertThat(passage.appeal().link().url()).isEqualTo(URI.create("https://harbourmission.org/storm"));
        assertThat(passage.links()).extracting(link -> link.verdict().name()).containsExactly("mismatch", "verified");
    }

    @Test
    void aLinkOfAnybodyWhoIsNamedIsNoMismatch() {
        String words = "Give to Harbour Mission or Lantern Trust UK.";
        Passage both = passage(
                words,
                List.of(recipient(words, "Harbour Mission"), recipient(words, "Lantern Trust UK")),
                link("https://lantern-gb.org/"),
                link("https://harbourmission.org/storm"),
                link("https://lantern-fr.org/"));
        ComposedPassage passage = composer(Assurance.SOURCES, null)
                .compose(article("GB", both), null)
                .passages()
                .get(0);
        assertThat(passage.links())
                .extracting(link -> link.verdict().name())
                .containsExactly("verified", "verified", "mismatch");
        assertThat(passage.appeal().charity()).isEqualTo(HARBOUR);
    }

    @Test
    void aSecondCharitysOwnLinkIsServedAsItsWhereTheFirstHasNone() {
        String words = "Give to Harbour Mission or Lantern Trust UK https://lantern-gb.org/";
        Appeal appeal = composer(Assurance.SOURCES, null)
                .compose(
                        article(
                                "GB",
                                passage(
                                        words,
                                        List.of(
                                                recipient(words, "Harbour Mission"),
                                                recipient(words, "Lantern Trust UK")),
                                        link(words, "https://lantern-gb.org/"))),
                        null)
                .appeals()
                .get(0);
        assertThat(appeal.charity()).isEqualTo(BRITISH);
        assertThat(appeal.summary().headline()).isEqualTo("Donate to Lantern Trust UK");
    }

    @Test
    void theEvidenceNamesTheOnlyCandidate() {
        String words = "Please give to the Friends of Harbour Mission.";
        ComposedPassage passage = composer(Assurance.SOURCES, null)
                .compose(article("GB", passage(words, List.of(recipient(words, "Friends of Harbour Mission")))), null)
                .passages()
                .get(0);
        assertThat(passage.verdict().evidence().get(0).detail()).contains("could be Harbour Mission or another");
    }

    @Test
    void oneLookalikeAmongLinksHoldsTheWholePassageBack() {
        ComposedPassage passage =
                only("Harbour Mission", "https://harbourmission.org/storm", "https://harbourmlssion.org/");
        assertThat(passage.appeal()).isNull();
        assertThat(passage.verdict().name()).isEqualTo("lookalike");
    }

    @Test
    void anEmailToALookalikeHoldsTheWholePassageBack() {
        ComposedPassage passage = mailing("gifts@harbourmlssion.org");
        assertThat(passage.appeal()).isNull();
        assertThat(passage.verdict().name()).isEqualTo("lookalike");
        assertThat(passage.links()).extracting(link -> link.channel().value()).contains("gifts@harbourmlssion.org");
    }

    @Test
    void anEmailToAnybodyElseHoldsNothingBack() {
        assertThat(mailing("gifts@harbourmission.org").appeal().channels()).hasSize(1);
        assertThat(mailing("harbour@mail.example").appeal().channels()).hasSize(1);
        assertThat(mailing("harbour").appeal().channels()).hasSize(1);
    }

    private static ComposedPassage mailing(String address) {
        String words = "Give to Harbour Mission online, or write to " + address;
        int at = words.indexOf(address);
        Passage passage = passage(
                words,
                List.of(recipient(words, "Harbour Mission")),
                link("https://harbourmission.org/storm"),
                new Channel(Channel.Type.EMAIL, address, null, at, words.length()));
        return composer(Assurance.SOURCES, null)
                .compose(article(null, passage), null)
                .passages()
                .get(0);
    }

    @Test
    void aLinkInPlainHttpIsNeverServed() {
        assertNotServed(only("Harbour Mission", "http://harbourmission.org/storm"), "http://harbourmission.org/storm");
    }

    @Test
    void aNameNobodyHasIsHeldBack() {
        ComposedPassage passage = only("Quillfeather Society");
        assertThat(passage.appeal()).isNull();
        assertThat(passage.verdict().name()).isEqualTo("unknown");
        assertThat(passage.verdict().evidence()).isNotEmpty();
    }

    @Test
    void aFamilyNameWithoutACountryIsHeldBack() {
        ComposedPassage passage = only("Lantern Trust");
        assertThat(passage.appeal()).isNull();
        assertThat(passage.resolutions().get(0).candidates()).contains(BRITISH, AMERICAN);
    }

    @Test
    void aFamilyNameWithoutACountryIsSettledByALinkToAMember() {
        ComposedPassage passage = only("Lantern Trust", "https://lantern-us.org/storm");
        assertThat(passage.appeal().charity()).isEqualTo(AMERICAN);
        assertThat(passage.appeal().link().origin()).isEqualTo(ServedLink.Origin.ARTICLE);
    }

    @Test
    void aFamilyNameIsNotSettledByALinkToSomebodyElse() {
        ComposedPassage passage = only("Lantern Trust", "https://harbourmission.org/storm");
        assertThat(passage.verdict().name()).isEqualTo("mismatch");
        assertThat(passage.verdict().evidence().get(0).detail()).contains("Harbour Mission");
        assertThat(passage.appeal()).isNull();
    }

    @Test
    void theDeploymentsCountryComesLast() {
        StoredArticle unknown = article(null, passage("Lantern Trust"));
        StoredArticle french = article("FR", passage("Lantern Trust"));
        AppealComposer composer = composer(Assurance.SOURCES, "US");
        assertThat(composer.compose(unknown, null).appeals())
                .extracting(Appeal::charity)
                .containsExactly(AMERICAN);
        assertThat(composer.compose(french, null).appeals())
                .extracting(Appeal::charity)
                .containsExactly(FRENCH);
        assertThat(composer.compose(french, "GB").appeals())
                .extracting(Appeal::charity)
                .containsExactly(BRITISH);
    }

    @Test
    void aReadersCountryWithoutAMemberChangesNothing() {
        StoredArticle article = article("FR", passage("Lantern Trust"));
        assertThat(composer(Assurance.SOURCES, null).compose(article, "JP").appeals())
                .extracting(Appeal::charity)
                .containsExactly(FRENCH);
    }

    @Test
    void whomAnEarlierPassageAsksForIsMeantByTheNameAloneUnlessAReadersCountryTells() {
        StoredArticle article = article(null, passage("Lantern Trust America"), passage("Lantern Trust"));
        AppealComposer composer = composer(Assurance.SOURCES, "GB");
        assertThat(composer.compose(article, null).appeals())
                .extracting(Appeal::charity)
                .containsExactly(AMERICAN, AMERICAN);
        ComposedArticle forReader = composer.compose(article, "GB");
        assertThat(forReader.appeals()).extracting(Appeal::charity).containsExactly(AMERICAN, BRITISH);
        assertThat(forReader.reader()).isEqualTo("GB");
    }

    @Test
    void aReaderAbroadIsNotShownTheAccountsOfWhomThePassageMeansAtHome() {
        Channel account = new Channel(Channel.Type.ACCOUNT, "12345678", null, 0, 1);
        StoredArticle article = article("GB", passage("Lantern Trust", account));
        AppealComposer composer = composer(Assurance.SOURCES, null);

        assertThat(composer.compose(article, null).appeals().get(0).channels()).containsExactly(account);
        Appeal abroad = composer.compose(article, "FR").appeals().get(0);
        assertThat(abroad.charity()).isEqualTo(FRENCH);
        assertThat(abroad.channels()).isEmpty();
    }

    @Test
    void thingsAreGivenWhereThePassageSaysWhoeverReads() {
        Passage goods = passage("Lantern Trust");
        StoredArticle article = article(
                "GB",
                new Passage(
                        goods.exact(),
                        goods.start(),
                        goods.end(),
                        goods.block(),
                        Passage.Kind.GOODS,
                        goods.confidence(),
                        goods.cues(),
                        goods.recipients(),
                        goods.channels()));

        assertThat(composer(Assurance.SOURCES, null).compose(article, "FR").appeals())
                .extracting(Appeal::charity)
                .containsExactly(BRITISH);
    }

    @Test
    void aReaderInTheDeploymentsCountryIsShownWhatAllAre() {
        ComposedArticle composed =
                composer(Assurance.SOURCES, "GB").compose(article(null, passage("Lantern Trust")), "GB");
        assertThat(composed.reader()).isNull();
    }

    @Test
    void alternativesAreTheOtherCountriesMembersByCountryEachWithItsOwnLink() {
        Appeal appeal = composer(Assurance.SOURCES, null)
                .compose(article("GB", passage("Lantern Trust")), null)
                .appeals()
                .get(0);
        assertThat(appeal.alternatives()).extracting(Alternative::charity).containsExactly(FRENCH, AMERICAN);
        assertThat(appeal.alternatives())
                .extracting(alternative -> alternative.link().url())
                .containsExactly(FRENCH.donateUrl(), AMERICAN.donateUrl());
    }

    @Test
    void passagesAreServedInTheArticlesOrderEachUnderItsOwnId() {
        List<Appeal> appeals = composer(Assurance.SOURCES, null)
                .compose(
                        article(
                                "GB",
                                passage("Harbour Mission"),
                                passage("Quillfeather Society"),
                                passage("Lantern Trust")),
                        null)
                .appeals();
        assertThat(appeals).extracting(Appeal::charity).containsExactly(HARBOUR, BRITISH);
        assertThat(appeals).extracting(Appeal::id).doesNotHaveDuplicates();
    }

    @Test
    void waysToGiveOtherThanLinksAreServedAsTheyStand() {
        Channel sms = new Channel(Channel.Type.SMS, "70141", "STORM", 0, 1);
        Passage asking = passage("Harbour Mission", sms, link("https://harbourmission.org/"));
        Appeal appeal = composer(Assurance.SOURCES, null)
                .compose(article("GB", asking), null)
                .appeals()
                .get(0);
        assertThat(appeal.channels()).containsExactly(sms);
    }

    @Test
    void anAssuranceThatTheLinkDoesNotReachServesNothing() {
        for (Assurance least : List.of(Assurance.REGISTER, Assurance.EDITOR)) {
            StoredArticle article = article("GB", passage("Harbour Mission", link("https://harbourmission.org/storm")));
            assertThat(composer(least, null).compose(article, null).appeals()).isEmpty();
        }
    }

    @Test
    void aListOfCharitiesIsServedAsOneAppealForEach() {
        String words = "Harbour Mission: https://harbourmission.org/storm\nLantern Trust UK: https://lantern-gb.org/";
        List<Recipient> recipients = List.of(recipient(words, "Harbour Mission"), recipient(words, "Lantern Trust UK"));
        List<Channel> channels =
                List.of(link(words, "https://harbourmission.org/storm"), link(words, "https://lantern-gb.org/"));
        Passage list =
                new Passage(words, 0, words.length(), 0, Passage.Kind.CHARITY, 0.9, List.of(), recipients, channels);
        ComposedArticle composed = composer(Assurance.SOURCES, null).compose(article("GB", list), null);
        assertThat(composed.passages()).hasSize(1);
        assertThat(composed.appeals()).extracting(Appeal::charity).containsExactly(HARBOUR, BRITISH);
        assertThat(composed.appeals()).extracting(Appeal::id).doesNotHaveDuplicates();
        assertThat(composed.appeals().get(1).quote().exact()).isEqualTo("Lantern Trust UK: https://lantern-gb.org/");
    }

    @Test
    void anItemWithALookalikeIsHeldBackAndTheOthersAreServed() {
        String words = "Harbour Mission: https://harbourmlssion.org/storm\nLantern Trust UK: https://lantern-gb.org/";
        List<Recipient> recipients = List.of(recipient(words, "Harbour Mission"), recipient(words, "Lantern Trust UK"));
        List<Channel> channels =
                List.of(link(words, "https://harbourmlssion.org/storm"), link(words, "https://lantern-gb.org/"));
        Passage list =
                new Passage(words, 0, words.length(), 0, Passage.Kind.CHARITY, 0.9, List.of(), recipients, channels);
        ComposedArticle composed = composer(Assurance.SOURCES, null).compose(article("GB", list), null);
        assertThat(composed.appeals()).extracting(Appeal::charity).containsExactly(BRITISH);
    }

    @Test
    void aCardNeverNamesAnotherThanTheCharityThatItsLinkLeadsTo() {
        String words =
                "Text LANTERN to 90999 to give to Lantern Trust America.\nIsland Food Bank\nEvery dollar buys a meal.";
        Passage list = new Passage(
                words,
                0,
                words.length(),
                0,
                Passage.Kind.CHARITY,
                0.9,
                List.of(),
                List.of(recipient(words, "Island Food Bank")),
                List.of());
        ComposedArticle composed = composer(Assurance.SOURCES, null).compose(article("US", list), null);
        assertThat(composed.appeals()).hasSize(1);
        assertThat(composed.appeals().get(0).charity()).isEqualTo(AMERICAN);
        assertThat(composed.appeals().get(0).summary().headline()).isEqualTo("Donate to Lantern Trust America");
        assertThat(composed.appeals().get(0).summary().text()).isNull();
    }

    @Test
    void aHeadlineNeverAsksForSomebodyElse() {
        Appeal appeal = served(
                "Please donate to the local chapel at Mill Road, or give to Harbour Mission today.", "Harbour Mission");
        assertThat(appeal.charity()).isEqualTo(HARBOUR);
        assertThat(appeal.summary().headline()).isEqualTo("Give to Harbour Mission today");
    }

    @Test
    void aHeadlineThatNamesAnotherCharityBesideItsOwnIsRebuilt() {
        Appeal appeal =
                served("Please donate to Harbour Mission and Lantern Trust now.", "Harbour Mission and Lantern Trust");
        assertThat(appeal.summary().headline()).isEqualTo("Donate to Harbour Mission");
    }

    @Test
    void aHeadlineThatNamesTheCharityAsWrittenStays() {
        Appeal appeal =
                served("Please donate to the Lantern Trust Winter Appeal today.", "Lantern Trust Winter Appeal");
        assertThat(appeal.charity()).isEqualTo(BRITISH);
        assertThat(appeal.summary().headline()).startsWith("Donate to the Lantern Trust Winter Appeal");
    }

    @Test
    void anotherMembersNameIsNotTheCharitys() {
        String words = "Please donate to the Lantern Trust Street Gym: https://lantern-gb.org/";
        Appeal appeal = served(words, "Lantern Trust Street Gym", link(words, "https://lantern-gb.org/"));
        assertThat(appeal.charity()).isEqualTo(BRITISH);
        assertThat(appeal.summary().headline()).isEqualTo("Donate to Lantern Trust UK");
    }

    @Test
    void aTextThatBeginsWithTheCharitysNameStaysUnderARebuiltHeadline() {
        Appeal appeal = served(
                "Harbour Mission provides food, water and blankets. Support the families today.", "Harbour Mission");
        assertThat(appeal.summary().headline()).isEqualTo("Donate to Harbour Mission");
        assertThat(appeal.summary().text()).startsWith("Harbour Mission provides");
    }

    private static Passage passage(String words, List<Recipient> recipients, Channel... channels) {
        return new Passage(
                words, 0, words.length(), 0, Passage.Kind.CHARITY, 0.9, List.of(), recipients, List.of(channels));
    }

    private static Appeal served(String words, String recipient, Channel... channels) {
        Passage passage = passage(words, List.of(recipient(words, recipient)), channels);
        return composer(Assurance.SOURCES, null)
                .compose(article("GB", passage), null)
                .appeals()
                .get(0);
    }

    @Test
    void aVerifiedLinkIsServedThoughNobodyIsNamed() {
        String words = "Please donate: https://harbourmission.org/storm";
        Passage nameless = new Passage(
                words,
                0,
                words.length(),
                0,
                Passage.Kind.CHARITY,
                0.9,
                List.of(),
                List.of(),
                List.of(link(words, "https://harbourmission.org/storm")));
        assertThat(composer(Assurance.SOURCES, null)
                        .compose(article("GB", nameless), null)
                        .appeals())
                .extracting(Appeal::charity)
                .containsExactly(HARBOUR);
    }

    private static Recipient recipient(String words, String name) {
        return new Recipient(name, words.indexOf(name), words.indexOf(name) + name.length());
    }

    private static Channel link(String words, String url) {
        return new Channel(Channel.Type.LINK, url, null, words.indexOf(url), words.indexOf(url) + url.length());
    }

    private static void assertNotServed(ComposedPassage passage, String link) {
        assertThat(
                        passage.appeal() == null
                                ? null
                                : passage.appeal().link().url().toString())
                .isNotEqualTo(link);
    }

    /** The one passage of an article that says no country. */
    private static ComposedPassage only(String recipient, String... links) {
        Channel[] channels =
                java.util.Arrays.stream(links).map(AppealComposerTest::link).toArray(Channel[]::new);
        return composer(Assurance.SOURCES, null)
                .compose(article(null, passage(recipient, channels)), null)
                .passages()
                .get(0);
    }

    private static AppealComposer composer(Assurance least, String defaultCountry) {
        ReviewedRegistry registry = new ReviewedRegistry(
                List.of(BRITISH, FRENCH, AMERICAN, GENEVA, HARBOUR),
                List.of(new Family("lantern", "Lantern Trust", List.of("Lantern Trust"))),
                List.of(),
                Set.of());
        LinkChoice links = new LinkChoice(registry, new LinkVerifier(registry, LinkProbe.NONE), least);
        return new AppealComposer(new RecipientResolver(registry), links, new Summarizer(), defaultCountry);
    }

    private static Channel link(String url) {
        return new Channel(Channel.Type.LINK, url, "click here", 0, 1);
    }

    private static Passage passage(String recipient, Channel... channels) {
        String words = "Please give to the " + recipient + " today.";
        int at = words.indexOf(recipient);
        return new Passage(
                words,
                0,
                words.length(),
                0,
                Passage.Kind.CHARITY,
                0.9,
                List.of(),
                List.of(new Recipient(recipient, at, at + recipient.length())),
                List.of(channels));
    }

    private static StoredArticle article(String country, Passage... passages) {
        ArticleId id = new ArticleId("a");
        StringBuilder text = new StringBuilder();
        List<Passage> placed = new ArrayList<>();
        for (Passage passage : passages) {
            int start = text.length();
            text.append(passage.exact()).append('\n');
            placed.add(new Passage(
                    passage.exact(),
                    start,
                    start + passage.exact().length(),
                    placed.size(),
                    passage.kind(),
                    passage.confidence(),
                    passage.cues(),
                    passage.recipients(),
                    passage.channels()));
        }
        Article article = new Article(id, null, null, "en", null, country, null, BodyFormat.TEXT, text.toString());
        return new StoredArticle(
                article,
                text.toString(),
                "en",
                AppealIds.assign(id, placed, List.of()),
                List.of(),
                "1",
                "00".repeat(32),
                1,
                null);
    }

    private static Charity member(String id, String name, String country, boolean international) {
        Charity plain = Charities.charity(id, name, "lantern-" + country.toLowerCase(java.util.Locale.ROOT) + ".org");
        return new Charity(
                plain.id(),
                name,
                null,
                List.of(),
                country,
                international,
                "lantern",
                plain.domains(),
                plain.donateUrl(),
                plain.website(),
                plain.registers(),
                plain.assurance(),
                plain.standing(),
                plain.asOf(),
                plain.sources());
    }
}
