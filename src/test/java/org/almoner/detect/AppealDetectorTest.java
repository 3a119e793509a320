package org.almoner.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.almoner.ProcessorTime;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.name.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppealDetectorTest {
    private static final String STORY = "The river came over its banks on Tuesday night.\n"
            + "Hundreds of families left their homes before dawn, the mayor said.\n";

    private final ArticleReader reader = new ArticleReader();
    private final AppealDetector detector = new AppealDetector();

    private Detection detect(String body, BodyFormat format) {
        ArticleText article = reader.read(body, format, null);
        Detection detection = detector.detect(article, "en");
        int last = 0;
        for (Passage passage : detection.passages()) {
            assertThat(article.text().substring(passage.start(), passage.end())).isEqualTo(passage.exact());
            assertThat(passage.start()).isGreaterThanOrEqualTo(last);
            passage.recipients()
                    .forEach(found -> assertThat(article.text().substring(found.start(), found.end()))
                            .isEqualToNormalizingWhitespace(found.name()));
            last = passage.end();
        }
        return detection;
    }

    private List<Passage> text(String body) {
        return detect(body, BodyFormat.TEXT).passages();
    }

    private Passage only(String body) {
        List<Passage> passages = text(body);
        assertThat(passages).hasSize(1);
        return passages.get(0);
    }

    @Test
    void anAddressThatNeedsNoStampIsAWayToGiveAndNoRecipient() {
        Passage passage = only(STORY
                + "Cheques for the Harbour Fund can be sent to Freepost RSCC-ABCD-EFGH, Quay House, London SE1 2AB.");
        assertThat(passage.recipients()).extracting(Recipient::name).containsExactly("Harbour Fund");
        assertThat(passage.channels())
                .extracting(each -> each.type() + " " + each.value())
                .containsExactly("POST Freepost RSCC-ABCD-EFGH, Quay House, London SE1 2AB");
    }

    @Test
    void namesAndNumbersGoOnInTheNextLineWhereALineIsWrapped() {
        Passage passage = only("""
                The river came over its banks on Tuesday night, and families left
                their homes before dawn, the mayor said.

                If you would like to help, please make a donation to the Harbour
                Mission by phone on 0800 055 7985 or send a cheque payable to the
                "Quay Street Flood Relief Fund" of Lindow, or give to the British
                Hedgehog Foundation.
                """);
        assertThat(passage.recipients())
                .extracting(Recipient::name)
                .containsExactly("Harbour Mission", "Quay Street Flood Relief Fund", "British Hedgehog Foundation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n", "\n- "})
    void thingsThatARequestListsGoWithIt(String mark) {
        String appeal = "Please donate any of these items at the desk:" + mark
                + String.join(mark, "Porridge pots", "Lip balm", "Combs");
        assertThat(only(STORY + "\n" + appeal + "\n\nThe choir sings on Friday, and the mayor will be there.")
                        .exact())
                .isEqualTo(appeal);
    }

    @Test
    void noAccountIsCutWhereALineWithoutSpacesIsWrapped() {
        ArticleText article = reader.read(
                "港口小镇上周遭遇洪水，三百多人至今住在体育馆里，许多家庭失去\n"
                        + "了一切。如果您愿意帮助他们，请向中国红十字会捐款，账号020000\n"
                        + "1009014413252，开户行中国工商银行。也可以通过中国红十字会的\n"
                        + "网站捐款，每一份爱心都会送到灾区人民手中。",
                BodyFormat.TEXT,
                null);
        assertThat(detector.detect(article, "zh").passages())
                .flatExtracting(Passage::channels)
                .extracting(Channel::value)
                .containsExactly("0200001009014413252");
    }

    @Test
    void theLastLineOfAStoryIsOnePassage() {
        String appeal =
                "If you want to donate to the Save the Children Flood Appeal, which will help provide tents and clean"
                        + " water to families in Mozambique, click here for more information";
        Passage passage = only(STORY + "Advert\n" + appeal + "\nTopics: Mozambique, Floods");
        assertThat(passage.exact()).isEqualTo(appeal);
        assertThat(passage.kind()).isEqualTo(Passage.Kind.CHARITY);
        assertThat(passage.confidence()).isBetween(0.6, 1.0);
        assertThat(passage.recipients()).extracting(Recipient::name).containsExactly("Save the Children Flood Appeal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "To support the Harbour Hospice, visit www.harbourhospice.example.",
                "To help the Quay Animal Shelter visit www.quayshelter.example.",
                "Support the Harbour Hospice at www.harbourhospice.example.",
                "To support the work of the International Federation of Red Cross and Red Crescent Societies in the"
                        + " region, visit www.redcross.example."
            })
    void whereACharityIsSupportedIsAnAppeal(String appeal) {
        assertThat(only(STORY + appeal + "\nThe ferry is due back in port on Friday.")
                        .exact())
                .isEqualTo(appeal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Donate to the British Red Cross.",
                "Donate to Quay Relief today.",
                "Support the British Red Cross with a donation.",
                "Give to the Quay Hospice Fund!",
            })
    void whoIsBiddenToGiveToABodyIsAskedWithoutAnAddressToo(String appeal) {
        assertThat(only(STORY + appeal).exact()).isEqualTo(appeal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Donations to the Red Cross rose last year.",
                "Support for the Red Cross rose after its appeal for donations.",
                "Support the Red Cross gave to families came from donations.",
                "Aid that the Red Cross bought with donations was stolen.",
            })
    void aNounThatLooksLikeABidAsksForNothing(String news) {
        assertThat(text(STORY + news)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You can donate to the British Red Cross online.|Police are asking witnesses to come forward on 0800 555 111.",
                "To donate to the British Red Cross, visit redcross.org.uk.|Residents who need a bed for the night should call the council on 01233 331111.",
                "Family flowers only please, donations if desired to Cancer Research UK.|All enquiries to J Smith and Son Funeral Directors, tel 01233 331111.",
                "You can donate to the British Red Cross.|If you are struggling, visit www.mind.org.uk.",
            })
    void howSomebodyElseIsReachedIsNoPartOfAnAppeal(String appeal, String news) {
        assertThat(only(STORY + appeal + " " + news).exact()).isEqualTo(appeal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You can donate to the British Red Cross. Visit redcross.org.uk or call 0300 456 1155.",
                "You can donate to the British Red Cross. For more information call 0300 456 1155.",
                "You can donate to the British Red Cross. The charity can be reached on 0300 456 1155.",
                "Donations can be brought to the town hall. Kay Lane, who runs the drive, can be reached at 01233 331111.",
            })
    void howThoseAreReachedWhoReceiveIsPartOfAnAppeal(String appeal) {
        assertThat(only(STORY + appeal).exact()).isEqualTo(appeal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Giro555 is een initiatief van elf hulporganisaties, waaronder het Rode Kruis.",
                "Achter Giro555 zitten elf hulporganisaties, waaronder Unicef en het Rode Kruis.",
            })
    void whoStandsBehindAJointAppealAsksForNothing(String explained) {
        assertThat(detector.detect(reader.read(explained, BodyFormat.TEXT, null), "nl")
                        .passages())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl|Geef aan Giro555 voor de slachtoffers van de aardbeving.",
                "es|Puede donar a Cruz Roja Española.",
                "es|Done a Cruz Roja Española.",
            })
    void whoIsToldWhomToGiveToIsAsked(String language, String appeal) {
        assertThat(detector.detect(reader.read(appeal, BodyFormat.TEXT, null), language)
                        .passages())
                .hasSize(1);
    }

    @Test
    void whoKeepsARegisterOfDonorsMayBeGivenMoney() {
        assertThat(only(STORY + "Donate to Anthony Nolan at www.anthonynolan.org.")
                        .recipients())
                .extracting(Recipient::name)
                .containsExactly("Anthony Nolan");
        assertThat(detect(STORY + "Please join the Anthony Nolan register at www.anthonynolan.org.", BodyFormat.TEXT)
                        .passages())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Support Oxfam's work by donating at www.oxfam.org.uk.",
                "en|Support UNICEF's work in the valleys with a gift at unicef.org.",
                "en|Give to Quay Relief at quayrelief.org.",
                "id|Dukung karya Yayasan Teluk Biru dengan berdonasi di www.telukbiru.or.id.",
            })
    void whoIsBiddenToSupportABodysWorkByGivingAtAnAddressIsAsked(String language, String appeal) {
        assertThat(detector.detect(reader.read(appeal, BodyFormat.TEXT, null), language)
                        .passages())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Please donate to the British Red Cross or Save the Children.",
                "ja|日本赤十字社または国境なき医師団にご寄付ください。",
                "tr|Kızılay'a veya Ahbap Derneği'ne bağış yapabilirsiniz.",
                "ar|تبرعوا لجمعية الهلال الأحمر الكويتي أو لمؤسسة الرحمة العالمية.",
                "hr|Donirajte Hrvatskom Crvenom križu ili Caritasu Zagrebačke nadbiskupije.",
                "uk|Допоможіть Червоному Хресту України.",
                "zh|请向中国红十字基金会或壹基金捐款。",
            })
    void whoIsToldToGiveToABodyIsAskedWhereverTheWordForToStands(String language, String appeal) {
        assertThat(detector.detect(reader.read(appeal, BodyFormat.TEXT, null), language)
                        .passages())
                .extracting(Passage::exact)
                .containsExactly(appeal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hr|Gradsko vijeće donosi odluku o donaciji Hrvatskom Crvenom križu.",
                "zh|两家公司向中国红十字基金会捐款。",
                "uk|Мешканці допомогли Червоному Хресту України.",
            })
    void whoGaveToABodyIsNotAsked(String language, String report) {
        assertThat(detector.detect(reader.read(report, BodyFormat.TEXT, null), language)
                        .passages())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tickets for the concert to support the Harbour Hospice cost £10; visit www.quayhall.example.",
                "The quiz night to support the Harbour Hospice starts at seven, visit www.quayhall.example.",
                "He wants to support the foundation and will go to Paris."
            })
    void anEventInSupportOfACharityIsNoAppeal(String news) {
        assertThat(text(STORY + news + "\nThe ferry is due back in port on Friday."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wer den Familien helfen möchte, kann auf das Konto der Caritas spenden: IBAN DE62 3702 0500 0008 0901 00.|Caritas",
                "Spenden Sie bitte auf das Spendenkonto der Diakonie Katastrophenhilfe, IBAN DE62 3702 0500 0008 0901 00.|Diakonie"
                        + " Katastrophenhilfe"
            })
    void anAccountIsNoPartOfTheNameOfWhoHoldsIt(String appeal, String name) {
        assertThat(german(appeal)).extracting(Recipient::name).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"das Konto der Sparkasse Neustadt", "unser Konto, Bank im Bistum Essen"})
    void theBankThatHoldsAnAccountReceivesNothing(String account) {
        assertThat(german("Spenden Sie bitte auf " + account + ", IBAN DE62 3702 0500 0008 0901 00."))
                .isEmpty();
    }

    private List<Recipient> german(String appeal) {
        ArticleText article = reader.read("Das Haus brannte ab. " + appeal, BodyFormat.TEXT, null);
        return detector.detect(article, "de").passages().stream()
                .flatMap(passage -> passage.recipients().stream())
                .toList();
    }

    @Test
    void aGiftToAnAccountThatIsReportedAsksForNothing() {
        String report = "Der Männerchor hat 2000 Euro auf das Spendenkonto 18 418 400 überwiesen.";
        assertThat(detector.detect(reader.read(report, BodyFormat.TEXT, null), "de")
                        .passages())
                .isEmpty();
    }

    @Test
    void theLinkOfAPageIsAChannel() {
        String html = "<article><p>" + STORY + "</p><p>If you would like to donate to the Flood Fund, <a"
                + " href='https://give.example.org/flood'>click here</a>.</p></article>";
        List<Passage> passages = detect(html, BodyFormat.HTML).passages();
        assertThat(passages).hasSize(1);
        assertThat(passages.get(0).channels())
                .extracting(Channel::type, Channel::value, Channel::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Channel.Type.LINK, "https://give.example.org/flood", "click here"));
    }

    @Test
    void channelsAreNormalised() {
        Passage passage =
                only("You can donate online at www.example.org/flood, text FLOOD to 70123 or call 020 7946 0018. "
                        + "Please send donations to GB29 NWBK 6016 1331 9268 19.");
        assertThat(passage.channels())
                .extracting(channel -> channel.type() + " " + channel.value())
                .contains("LINK https://www.example.org/flood", "SMS 70123", "IBAN GB29NWBK60161331926819");
    }

    @Test
    void aDateIsNoNumberToCall() {
        ArticleText article = new ArticleReader()
                .read(
                        "Gi en gave til Kirkens Bymisjon innen 24.12.2024 eller ring 22 36 60 80.",
                        BodyFormat.TEXT,
                        null);
        Passage passage = new AppealDetector().detect(article, "no").passages().get(0);
        assertThat(passage.channels()).extracting(Channel::value).containsExactly("+4722366080");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Spenden Sie bitte auf das Konto 7654321 der Sparkasse, auf dem schon 61.000 Euro liegen.|7654321",
                "Spenden Sie bitte auf das Konto, auf dem 61 000 € liegen: Sparkasse, Nr. 7654321.|7654321",
                "Spenden Sie bitte auf das Konto EUR 12 3456 789 der Sparkasse.|123456789"
            })
    void anAmountIsNoAccount(String appeal, String account) {
        ArticleText article = reader.read(appeal, BodyFormat.TEXT, null);
        Passage passage = detector.detect(article, "de").passages().get(0);
        assertThat(passage.channels()).extracting(Channel::value).containsExactly(account);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In lieu of flowers, donations may be made to the Harbour Hospice, 12 Quay Street.",
                "Please give generously to the Mercy Kitchen at www.example.org.",
                "To donate to Ms Hale's treatment fund, click here.",
                "Anyone wishing to contribute to the fund can call the town hall on 01632 960001.",
                "Cheques can be sent to St. Anne's Night Shelter; donations are welcome.",
                "You can donate to the family's GoFundMe page here: https://www.gofundme.com/f/a-b",
                "Text WATER to 70700 to give £5 to WaterAid.",
                "Unwrapped toys can be dropped off at the fire station, and donations can be made to the Toy Fund."
            })
    void invitationsAreFound(String appeal) {
        assertThat(only(STORY + appeal).exact()).isEqualTo(appeal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The company donated £2 million to the hospital last year.",
                "Please donate to support our journalism.",
                "You can donate to the senator's campaign at www.example.com.",
                "If you would like to give blood, call 0300 123 23 23.",
                "If you are affected by this story, call the Samaritans helpline on 116 123.",
                "The court of appeal dismissed the appeal, giving to the defence no leave to appeal again.",
                "Police have appealed for witnesses; call 101.",
                "Ten percent of every purchase goes to charity.",
                "Sign the petition at www.example.com.",
                "Beware of fraudsters: a fake site asks you to donate to the Flood Fund."
            })
    void whatOnlyLooksLikeOneIsNot(String confuser) {
        assertThat(text(STORY + confuser)).isEmpty();
    }

    @Test
    void aListUnderAHeadingIsOnePassageWithAllItsRecipients() {
        List<Passage> passages = detect(
                        "<h2>How to help</h2><ul><li><a href='https://a.example.org/donate'>Alpha Relief</a>: tents</li>"
                                + "<li><a href='https://b.example.org/donate'>Beta Aid</a>: food</li></ul><p>The rain goes on.</p>",
                        BodyFormat.HTML)
                .passages();
        assertThat(passages).hasSize(1);
        assertThat(passages.get(0).exact()).endsWith("Alpha Relief: tents\nBeta Aid: food");
        assertThat(passages.get(0).recipients())
                .extracting(Recipient::name)
                .containsExactly("Alpha Relief", "Beta Aid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Firefighters spent eleven hours at the scene. [Donations of bedding, school uniforms and toys are being"
                        + " collected at St Luke's Church hall, Mill Road, between 10am and 4pm each day.] The cause of the"
                        + " fire is being investigated.",
                "fi|Perhe menetti kotinsa. [Apua voi antaa tilille FI21 1234 5600 0007 85, ja vaatteita otetaan vastaan"
                        + " seurakuntatalolla.] Palon syy on epäselvä.",
                "ja|家は全焼した。[町は義援金を受け付けている。振込先は、みどり銀行本店、普通1234567。]原因は調査中だ。",
                "sv|Branden förstörde allt. [Den som vill skänka kläder kan lämna dem i församlingshemmet på torsdag, och pengar"
                        + " kan swishas till 123 456 78 90.] Orsaken är okänd."
            })
    void theNewsAroundAPassageInItsParagraphIsNotOfIt(String language, String marked) {
        String expected = marked.substring(marked.indexOf('[') + 1, marked.indexOf(']'));
        String body = marked.replace("[", "").replace("]", "");
        List<Passage> found = detector.detect(reader.read(body, BodyFormat.TEXT, null), language)
                .passages();
        assertThat(found).extracting(Passage::exact).containsExactly(expected);
    }

    @Test
    void anAccountIsOfTheAppealThatAnnouncesItWhateverLineStandsBetween() {
        String appeal = "Please donate to the relief fund by bank transfer:\n"
                + "Havenfolk e.V.\nKonto: Harbour Sparkasse\nIBAN: DE89 3704 0044 0532 0130 00";
        assertThat(only(STORY + appeal + "\nThe mayor will speak again on Friday.")
                        .exact())
                .isEqualTo(appeal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Those who wish to help can give through the relief fund's page:\nhttps://relief.example.org/quake",
                "Please donate to the Harbour relief fund. Its page is below.\nhttps://relief.example.org/quake",
                "Anyone who would like to give to the families may do so here.\nhttps://relief.example.org/quake"
            })
    void aLinkOnALineOfItsOwnBelongsToTheRequestAboveIt(String appeal) {
        Passage passage = only(STORY + appeal + "\nThe mayor will speak again on Friday.");
        assertThat(passage.exact()).isEqualTo(appeal);
        assertThat(passage.channels()).extracting(Channel::value).containsExactly("https://relief.example.org/quake");
    }

    @Test
    void anAccountInTheNewsIsToGiveToUnlessSomethingIsSoldOrOwed() {
        String account = "Mill Lane families: IBAN DE89 3704 0044 0532 0130 00, Harbour Sparkasse.";
        assertThat(only(STORY + account).exact()).isEqualTo(account);
        assertThat(text(STORY + "The bridge reopens with a fair.\nTickets cost 12 pounds, to be paid in advance.\n"
                        + account))
                .isEmpty();
    }

    @Test
    void aPleaForTheSiteItStandsOnIsThePublishersOwn() {
        String page = "<title>Storm hits coast | %s</title><p>The storm took the pier.</p><p>You can donate to the"
                + " Coast Lantern by bank transfer or by post.</p>";
        assertThat(detect(page.formatted("Coast Lantern"), BodyFormat.HTML).passages())
                .isEmpty();
        assertThat(detect(page.formatted("Hill Mirror"), BodyFormat.HTML).passages())
                .hasSize(1);
    }

    @Test
    void noWayToGiveMakesAPublishersOwnPleaAnAppeal() {
        String page =
                "<title>Storm hits coast | %s</title><p>The storm took the pier.</p><p>Please help the Coast Lantern"
                        + " and donate now, by bank transfer or"
                        + " <a href='https://paypal.com/donate/?hosted_button_id=X1'>Paypal</a>!</p>";
        assertThat(detect(page.formatted("Coast Lantern"), BodyFormat.HTML).passages())
                .isEmpty();
        assertThat(detect(page.formatted("Hill Mirror"), BodyFormat.HTML).passages())
                .hasSize(1);
    }

    @Test
    void aLongPassageDoesNotRunOnIntoThePagesFooter() {
        String page = """
                Verein der Freunde des Waldbads
                Spenden
                Überweisen Sie Ihre Spende auf unser Vereinskonto. Bitte geben Sie als Verwendungszweck „Spende“ \
                und Ihre Anschrift an.
                Bankverbindung
                Empfänger: Freunde des Waldbads Eschental e.V.
                Bank: Sparkasse Eschental
                IBAN: DE89 3704 0044 0532 0130 00
                BIC: COBADEFFXXX
                Zweck: Spende [Name und Anschrift]
                Zuwendungsbestätigung:
                Der Verein Freunde des Waldbads Eschental e.V. ist als gemeinnützig anerkannt. Bis zu einem \
                Betrag von 300 € genügt Ihr Kontoauszug als Beleg gegenüber dem Finanzamt. Für höhere Beträge \
                stellen wir Ihnen gern eine Bestätigung aus; schreiben Sie uns dazu kurz an post@waldbad- \
                eschental.example.org. Mit Ihrer Spende helfen Sie dort, wo es am nötigsten ist; wer sie für \
                einen bestimmten Zweck geben will, schreibt ihn dazu, und wir halten uns daran, soweit es der \
                Vorstand beschlossen hat.
                Wofür Ihre Spende verwendet wird
                Umkleiden
                Liegewiese und Bäume
                Aufsicht am Becken
                Über uns
                Mitglied werden
                Öffnungszeiten
                Anfahrt
                Impressum Datenschutz""";
        List<Passage> found =
                detector.detect(reader.read(page, BodyFormat.TEXT, null), "de").passages();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).exact()).contains("DE89 3704 0044 0532 0130 00").doesNotContain("Umkleiden");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Fans can pay for tickets by cheque made payable to Hartley FC, or by transfer, sort code 60-16-13, account 31926819.
            no | Billetter koster 150 kroner og betales med Vipps til 12135.
            pt | A inscrição custa R$ 50 e deve ser paga via Pix, chave 12.345.678/0001-90.
            fi | Liput 15 euroa, maksu MobilePaylla 12345 tai ovelta käteisellä.
            fr | Le repas coûte 18 euros ; règlement par virement, IBAN FR76 3000 6000 0112 3456 7890 189.
            de | Die Karten kosten 12 Euro und werden per Überweisung bezahlt: IBAN DE89 3704 0044 0532 0130 00.
            zh | 报名费200元，请汇至账号6222021234567890123，开户行工商银行，户名城市跑步协会。
            """)
    void aPriceToBePaidIntoAnAccountIsNoGift(String language, String line) {
        assertThat(detector.detect(reader.read(line, BodyFormat.TEXT, null), language)
                        .passages())
                .isEmpty();
    }

    @Test
    void anAccountBeginsWithTheLineThatAnnouncesIt() {
        String account =
                "Spendenkonto\nHelfer ohne Grenzen e.V.\nStadtsparkasse Lindau\nIBAN: DE89 3704 0044 0532 0130 00";
        String body = "Nach dem Brand stehen zwei Familien ohne Wohnung da.\n" + account;
        assertThat(detector.detect(reader.read(body, BodyFormat.TEXT, null), "de")
                        .passages())
                .extracting(Passage::exact)
                .containsExactly(account);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='#top'>Back to top</a>",
                "<a href='/author/ann'>Ann Reporter</a>",
                "<a href='https://news.example.org/2'>Flood deaths rise to 200</a>",
                "<a href='https://share.example.org/a'>Share</a> <a href='https://share.example.org/b'>Post</a>"
            })
    void aLinkThatTellsOfNoGiftIsNotOfTheAppealAboveIt(String line) {
        String page =
                "<p>The storm took the pier on Monday.</p><p>You can donate to the Red Cross.</p><p>" + line + "</p>";
        assertThat(detect(page, BodyFormat.HTML).passages())
                .extracting(Passage::exact)
                .containsExactly("You can donate to the Red Cross.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>%s</p><p>Follow Coast Lantern live.</p>",
                "<p>By Ann Reporter, Coast Lantern</p><p>%s</p>",
                "<p>%s</p><footer>© 2024 Coast Lantern</footer>",
                "<p>“It came at night,” he told the Coast Lantern.</p><p>%s</p>"
            })
    void theSitesNameBesideAnAppealMakesItNoPleaForTheSite(String article) {
        String appeal = "To donate to the Red Cross appeal, <a href='https://x.example.org/storm'>click here</a>.";
        String page = "<title>Storm hits coast | Coast Lantern</title><p>Hundreds of families left their homes.</p>"
                + article.formatted(appeal);
        assertThat(detect(page, BodyFormat.HTML).passages())
                .extracting(Passage::exact)
                .containsExactly("To donate to the Red Cross appeal, click here.");
    }

    @Test
    void aSectionInThePagesTitleIsNoNameOfTheSite() {
        String page = "<title>Storm hits coast | Valencia | Coast Lantern</title><p>Hundreds of families left their"
                + " homes.</p><p>Donate to the Valencia flood appeal: <a href='https://x.example.org/storm'>click"
                + " here</a>.</p>";
        assertThat(detect(page, BodyFormat.HTML).passages()).hasSize(1);
    }

    @Test
    void aButtonByItselfIsNoAppeal() {
        String page =
                "<p>The council met on Monday.</p><p>Fight for everyone.</p><div><a href='https://x.example.org/donate'>"
                        + "Donate Now</a></div>";
        assertThat(detect(page, BodyFormat.HTML).passages()).isEmpty();
        assertThat(detect(page.replace("Donate Now", "Donate to Oxfam Now"), BodyFormat.HTML)
                        .passages())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The fire left three families without a home. | Donations to the Mill Lane Fund through www.mill-lane.org
            de | Das Feuer hat drei Familien ihr Zuhause genommen. | Spenden an die Familie über www.mill-lane.org
            fr | L'incendie a laissé trois familles sans toit. | Dons sur www.mill-lane.org
            es | El incendio dejó a tres familias sin casa. | Donaciones en www.mill-lane.org
            it | L'incendio ha lasciato tre famiglie senza casa. | Donazioni tramite www.mill-lane.org
            pt | O incêndio deixou três famílias sem casa. | Doações através de www.mill-lane.org
            ca | L'incendi va deixar tres famílies sense casa. | Donatius a través de www.mill-lane.org
            nl | De brand heeft drie gezinnen hun huis gekost. | Donaties op www.mill-lane.org
            sv | Branden tog hemmet från tre familjer. | Gåvor på www.mill-lane.org
            da | Branden tog hjemmet fra tre familier. | Donationer via www.mill-lane.org
            pl | Pożar zabrał dom trzem rodzinom. | Wpłaty na www.mill-lane.org
            cs | Požár připravil tři rodiny o domov. | Přispějte na www.mill-lane.org
            hr | Požar je ostavio tri obitelji bez doma. | Donacije na www.mill-lane.org
            uk | Пожежа залишила без дому три родини. | Пожертви на www.mill-lane.org
            ru | Пожар оставил без дома три семьи. | Пожертвуйте на www.mill-lane.org
            hu | A tűz három családot tett hajléktalanná. | Adományok itt: www.mill-lane.org
            tr | Yangın üç aileyi evsiz bıraktı. | Bağış adresi: www.mill-lane.org
            id | Kebakaran membuat tiga keluarga kehilangan rumah. | Donasi ke www.mill-lane.org
            ar | الحريق ترك ثلاث عائلات بلا مأوى. | التبرعات على www.mill-lane.org
            hi | आग से तीन परिवार बेघर हो गए। | सहयोग करें: www.mill-lane.org
            zh | 大火让三个家庭失去了家园。 | 捐款：www.mill-lane.org
            ja | 火事で三家族が家を失いました。 | 寄付は www.mill-lane.org
            """)
    void wordsOfGivingThatLeadToAnAddressAreAnAppeal(String language, String news, String line) {
        ArticleText article = reader.read(news + "\n\n" + line, BodyFormat.TEXT, null);
        assertThat(detector.detect(article, language).passages())
                .extracting(Passage::exact)
                .containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Donate blood at www.blood.example.org",
                "Support our journalism at www.gazette.example.org/support",
                "Pledge your vote at www.votesmart.example.org",
                "[donations]: https://www.mill-lane.org/give",
            })
    void wordsLikeThemThatLeadElsewhereAreNone(String line) {
        assertThat(detect("The council met on Monday.\n\n" + line, BodyFormat.TEXT)
                        .passages())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Doneer via www.mill-lane.org",
        "fr, Donnez sur www.mill-lane.org",
        "ar, تبرع عبر www.mill-lane.org",
    })
    void anAddressThatIsWrittenOutIsNoButton(String language, String line) {
        assertThat(detector.detect(reader.read(line, BodyFormat.TEXT, null), language)
                        .passages())
                .extracting(Passage::exact)
                .containsExactly(line);
    }

    @Test
    void aCharitysOwnSiteMayAskForItself() {
        String page = "<title>Our year | Coast Hospice</title><p>We cared for 214 people.</p><p>Please donate to the"
                + " Coast Hospice today: <a href='https://x.example.org/give'>give here</a>.</p>";
        assertThat(detect(page, BodyFormat.HTML).passages()).hasSize(1);
    }

    @Test
    void notesSayWhyASentenceWasTurnedDown() {
        Detection detection = detect("If you would like to donate blood, call 0300 123 23 23.", BodyFormat.TEXT);
        assertThat(detection.notes())
                .anySatisfy(note -> assertThat(note.detail()).contains("body"));
    }

    @Test
    void anotherLanguageIsNotReadAsEnglish() {
        ArticleText article = reader.read(
                "Der Regen h\u00f6rt nicht auf. Spenden Sie jetzt f\u00fcr das Rote Kreuz.", BodyFormat.TEXT, null);
        assertThat(detector.detect(article, null).language()).isEqualTo("de");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Families need tents: https://hilfe-muenchen.org/spende-fuer-die-flutopfer",
                "Families need tents: hilfe-muenchen.org/spende-fuer-die-flutopfer",
                "Families need tents. spendenservice@kinderhilfswerk-muenchen.org",
            })
    void theWordsOfAnAddressDoNotTellTheLanguage(String text) {
        ArticleText article = reader.read(text, BodyFormat.TEXT, null);
        assertThat(detector.detect(article, null).language()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u092A\u0940\u0921\u093C\u093F\u0924\u094B\u0902",
                "\u092A\u0940\u095C\u093F\u0924\u094B\u0902",
                "\u092A\u0940\u0921\u093F\u0924\u094B\u0902",
                "\u092A\u0940\u0921\u093C\u093F\u0924\u094B\u0901"
            })
    void aHindiWordIsReadInAnyOfItsSpellings(String victims) {
        ArticleText article = reader.read(victims + " के लिए दान करें।", BodyFormat.TEXT, null);
        assertThat(AppealDetector.evidence(article, "hi"))
                .anySatisfy(unit -> assertThat(unit.has(CueClass.NEED)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"deu", "de-AT", "DE_ch"})
    void aLanguageIsReadByAnyOfItsCodes(String code) {
        ArticleText article = reader.read(
                "Der Regen hört nicht auf. Bitte spenden Sie jetzt für das Rote Kreuz.", BodyFormat.TEXT, null);
        assertThat(detector.detect(article, code).passages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please donate to X. ",
                "donate ",
                "Please donate to X, ",
                "a",
                "Text A to 1234 ",
                "you can ",
                "£1 ",
                "1",
                "1,",
                "account 1,",
                "http://a.b/ ",
                "please\ndonate\n",
                "(",
                "GB29 ",
                "A and B or C ",
                "+44 20 7946 0018 "
            })
    void floodsAreReadInLinearTime(String unit) {
        String flood = unit.repeat(Math.min(200_000, 2_000_000 / unit.length()));
        ProcessorTime.assertWithin(Duration.ofSeconds(30), () -> detect(flood, BodyFormat.TEXT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "da|Støt Vesterhavn Borgerforening via MobilePay 12345 eller konto 9570 0012345678.|"
                        + "Møbler modtages i Hallen, Skolevej 9, tirsdag kl. 16-18. Ring til Bente Holm, tlf. 20 12 34 56.|"
                        + "Fjernvarmen lukkes onsdag.",
                "hr|Donacije za obitelj mogu se uplatiti na HR12 1001 0051 8630 0016 0.|"
                        + "Odjeća i namještaj primaju se u domu, Lučka 7, radnim danom od 8 do 15 sati. Telefon: 049 123 456.|"
                        + "U subotu slijedi derbi."
            })
    void anotherMattersSentenceInAParagraphOfItsOwnIsNoPartOfAPassage(
            String language, String appeal, String goods, String other) {
        String body = appeal + "\n\n" + goods + "\n\n" + other;
        assertThat(detector.detect(reader.read(body, BodyFormat.TEXT, null), language)
                        .passages())
                .extracting(Passage::exact)
                .containsExactly(appeal + "\n\n" + goods);
    }

    @Test
    void ofMorePassagesThanAnArticleHasTheSurestAreKept() {
        String sure =
                STORY + "Please donate to the Red Cross Flood Appeal at https://www.redcross.org.uk/floods now.\n";
        Detection detection = detect((sure + STORY.repeat(9)).repeat(60), BodyFormat.TEXT);
        assertThat(detection.passages()).hasSize(AppealDetector.MOST_PASSAGES);
        assertThat(detection.notes()).anySatisfy(note -> {
            assertThat(note.kind()).isEqualTo("cut");
            assertThat(note.detail()).isEqualTo("Of 60 passages the surest 50 are kept.");
        });
    }

    @Test
    void aPassageKeepsItsStrongestCuesInReadingOrder() {
        Passage passage = text("Please donate to the Red Cross, or give online: https://www.redcross.org.uk/donate. "
                        .repeat(40))
                .get(0);
        assertThat(passage.cues())
                .hasSize(Passage.MOST)
                .isSortedAccordingTo(Comparator.comparingInt(Cue::start))
                .allSatisfy(cue -> assertThat(Math.abs(cue.weight())).isGreaterThan(0.4));
    }

    @Test
    void aListIsNoLongerPassageThanAnyOther() {
        String item = "- [Donate to the Harbour Fund](https://harbour.example.org/donate). It runs boats.\n";
        assertThat(text("How to help\n" + item.repeat(400)))
                .hasSizeGreaterThan(1)
                .allSatisfy(passage -> assertThat(passage.exact()).hasSizeLessThan(7000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [Donate to the Harbour Fund](https://harbour.example.org/donate). It runs three boats and an old quay.",
                "- [Give to Mill Relief](https://mill.example.org/donate). Two people founded it in spring.\n"
                        + "- [Give to Reed Trust](https://reed.example.org/give). The mayor chairs it."
            })
    void itemsOfAListAreTakenWhole(String list) {
        assertThat(only(STORY + list + "\nThe rain goes on.").exact()).isEqualTo(list);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Donate to Blood Cancer UK at bloodcancer.org.uk/donate.",
                "Please donate to Blood Cancer UK.",
                "Donations can be made to Blood Cancer UK via JustGiving.",
                "Support the Blood Bikes Charity with a donation at www.bikes.example.org/donate.",
                "You can donate to the Children's Organ Transplant Association at www.cota.example.org/donate.",
                "Please donate to the Quay Volunteer Fire Department at www.quay.example.org/donate."
            })
    void aContraryWordWithinABodysNameSpeaksAgainstNothing(String appeal) {
        assertThat(text(STORY + appeal)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Give blood at a session near you.",
                "Give Blood at Your Local Donor Centre.",
                "Donate Blood to the American Red Cross.",
                "Please give blood to the Blood Cancer Trust.",
                "Please donate your organs: join the Organ Donor Register.",
                "Please give at the Red Cross Blood Drive on Saturday."
            })
    void bloodThatIsAskedForIsNoAppeal(String request) {
        assertThat(text(STORY + request)).isEmpty();
    }

    @Test
    void anArticleOnWhatABodyIsNamedAfterMayAskToGiveToIt() {
        assertThat(text("Blood Cancer UK said that one in nineteen people have blood cancer at some time.\n"
                        + "Blood cancer is found late. Blood Cancer UK pays for research.\n"
                        + "Please donate to Blood Cancer UK."))
                .extracting(Passage::exact)
                .containsExactly("Please donate to Blood Cancer UK.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|Aidez l'équipe de la Fondation du Quai, elle vit de vos dons.",
                "fr|Aidez l’équipe de la Fondation du Quai, elle vit de vos dons.",
                "it|Sosteniamo l’opera della Fondazione del Molo con qualche donazione."
            })
    void whoIsToBeHelpedMayStandBehindAnyApostrophe(String language, String appeal) {
        ArticleText article = reader.read(appeal, BodyFormat.TEXT, null);
        assertThat(detector.detect(article, language).passages()).hasSize(1);
    }
}
