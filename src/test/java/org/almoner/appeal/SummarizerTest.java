package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;
import org.almoner.detect.AppealDetector;
import org.almoner.detect.Passage;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.name.Recipient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummarizerTest {
    private final Summarizer summarizer = new Summarizer();

    private Summary summary(String body) {
        return summary("en", body);
    }

    private Summary summary(String language, String body) {
        BodyFormat format = body.startsWith("<") ? BodyFormat.HTML : BodyFormat.TEXT;
        ArticleText article = new ArticleReader().read(body, format, null).flowing();
        List<Passage> passages = new AppealDetector().detect(article, language).passages();
        assertThat(passages).hasSize(1);
        return summarizer.summarize(passages.get(0), article, language);
    }

    /** Of a passage with the names and the addresses that stand in it. */
    private Summary summary(String language, String body, List<String> names, List<String> addresses) {
        List<Recipient> recipients = names.stream()
                .map(name -> new Recipient(name, body.indexOf(name), body.indexOf(name) + name.length()))
                .toList();
        List<Channel> channels = addresses.stream()
                .map(one -> new Channel(
                        Channel.Type.ACCOUNT, one, null, body.indexOf(one), body.indexOf(one) + one.length()))
                .toList();
        Passage passage =
                new Passage(body, 0, body.length(), 0, Passage.Kind.CHARITY, 1, List.of(), recipients, channels);
        return summarizer.summarize(
                passage, new ArticleReader().read(body, BodyFormat.TEXT, null).flowing(), language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "nb", "nn-NO", "nb_NO"})
    void aLanguagesOtherCodesHaveItsRules(String language) {
        assertThat(summary(language, "Du kan gi en gave til Røde Kors på www.rodekors.no.")
                        .headline())
                .isNotEqualTo("Røde Kors")
                .contains("Røde Kors");
    }

    @Test
    void aRelativeClauseSaysWhatTheMoneyDoes() {
        Summary summary = summary(
                "If you want to donate to the Save the Children Flood Appeal, which will help provide tents,"
                        + " blankets and hot meals, and clean water to families in Mozambique, click here for more information");
        assertThat(summary.headline()).isEqualTo("Donate to the Save the Children Flood Appeal");
        assertThat(summary.text())
                .isEqualTo("Helps provide tents, blankets and hot meals, and clean water to families in Mozambique.");
        assertThat(summary.provides()).containsExactly("tents", "blankets", "hot meals", "clean water");
        assertThat(summary.place()).isEqualTo("Mozambique");
    }

    @Test
    void aSentenceOnTheMoneyIsTheSummary() {
        Summary summary =
                summary("You can donate to the Harbour Fund at www.example.org. All donations will go to rebuilding"
                        + " homes in Quayside.");
        assertThat(summary.headline()).isEqualTo("Donate to the Harbour Fund");
        assertThat(summary.text()).isEqualTo("All donations will go to rebuilding homes in Quayside.");
    }

    @Test
    void theColonBeforeALinkOnALineOfItsOwnEndsItsSentence() {
        Summary summary = summary("Those who wish to help can give to the Harbour Fund through its page:\n"
                + "https://harbour.example.org/fire\n"
                + "Nappies and coats are being taken at St Anne's Hall, Mill Road, until Sunday.");
        assertThat(summary.text())
                .isEqualTo("Those who wish to help can give to the Harbour Fund through its page. Nappies and coats are"
                        + " being taken at St Anne's Hall, Mill Road, until Sunday.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "To donate to Ms Hale's treatment fund, click here. | Donate to Ms Hale's treatment fund",
                "In lieu of flowers, donations may be made to the Harbour Hospice, 12 Quay Street. | Donate to the Harbour Hospice",
                "Please consider donating to Mercy Kitchen via https://x.example.org/give | Donate to Mercy Kitchen",
                "Text WATER to 70700 to give £5 to WaterAid. | Give £5 to WaterAid"
            })
    void headlinesAreRequests(String body, String headline) {
        assertThat(summary(body).headline()).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Spenden Sie jetzt für die Flutopfer in Pakistan: www.beispielhilfe.de. Mit Ihrer Spende liefern wir Zelte, Decken und Trinkwasser für Familien. | Mit Ihrer Spende liefern wir Zelte, Decken und Trinkwasser für Familien. | Zelte; Decken; Trinkwasser | Pakistan",
                "fr | Pour faire un don aux sinistrés au Maroc, cliquez ici. Votre don permettra de fournir des tentes, des couvertures et de l'eau aux familles. | Votre don permettra de fournir des tentes, des couvertures et de l'eau aux familles. | tentes; couvertures; eau | Maroc",
                "es | Para donar a los damnificados en Chile, visite www.ejemplo.org. Los fondos servirán para comprar alimentos, mantas y medicinas para las familias. | Los fondos servirán para comprar alimentos, mantas y medicinas para las familias. | alimentos; mantas; medicinas | Chile",
                "it | Per donare alle famiglie colpite in Emilia, clicca qui. Ogni donazione servirà ad acquistare cibo, coperte e medicinali per gli sfollati. | Ogni donazione servirà ad acquistare cibo, coperte e medicinali per gli sfollati. | cibo; coperte; medicinali | Emilia",
                "pt | Para doar às famílias atingidas em Petrópolis, acesse www.exemplo.org. As doações vão ajudar a comprar alimentos, colchões e roupas para os desabrigados. | As doações vão ajudar a comprar alimentos, colchões e roupas para os desabrigados. | alimentos; colchões; roupas | Petrópolis",
                "nl | Wilt u doneren voor de slachtoffers in Turkije? Klik hier. Uw gift helpt om tenten, dekens en voedsel te kopen en verdelen we dekens, zeep en water aan gezinnen. | Uw gift helpt om tenten, dekens en voedsel te kopen en verdelen we dekens, zeep en water aan gezinnen. | | Turkije",
                "pl | Wpłaty można przekazać na konto fundacji. Zebrane środki pozwolą kupić namioty, koce i leki dla rodzin w Syrii. | Zebrane środki pozwolą kupić namioty, koce i leki dla rodzin w Syrii. | namioty; koce; leki | Syrii",
                "sv | Ge en gåva till de drabbade i Marocko på www.exempel.se. Pengarna går till att köpa tält, filtar och mat till familjer. | Pengarna går till att köpa tält, filtar och mat till familjer. | tält; filtar; mat | Marocko"
            })
    void otherLanguagesSayWhatTheMoneyDoes(
            String language, String body, String text, @Nullable String provides, String place) {
        Passage whole =
                new Passage(body, 0, body.length(), 0, Passage.Kind.CHARITY, 1, List.of(), List.of(), List.of());
        Summary summary = summarizer.summarize(whole, new ArticleReader().read(body, BodyFormat.TEXT, null), language);
        assertThat(summary.text()).isEqualTo(text);
        if (provides != null) {
            assertThat(summary.provides()).containsExactly(provides.split("; "));
        }
        assertThat(summary.place()).isEqualTo(place);
        assertThat(summary.headline()).isNotEmpty().doesNotContain("www.");
    }

    @Test
    void whereNothingIsLeftThereIsNoText() {
        assertThat(summary("To donate to Ms Hale's treatment fund, click here.").text())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"and so on ", "x", "\uD83D\uDE00", "which helps ", "visit ", ", ", "https://a.b "})
    void limitsHold(String unit) {
        String body = "Please donate to the Flood Fund, " + unit.repeat(5_000);
        Summary summary = summary(body);
        assertThat(summary.headline()).isNotEmpty().hasSizeLessThanOrEqualTo(90);
        if (summary.text() != null) {
            assertThat(summary.text()).hasSizeLessThanOrEqualTo(280).matches("(?s).*[.!?]");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Please give to the Harbour Fund: Quay Bank, sort code 60-16-13, account number 31926819, so that families get blankets before the winter. | Please give to the Harbour Fund: Quay Bank, so that families get blankets before the winter.",
                "en | Please send gifts to the Harbour Fund, PO Box 123, Harbourtown HT1 2AB, so that families get blankets before the winter. | Please send gifts to the Harbour Fund, so that families get blankets before the winter.",
                "en | Please donate to the Harbour Fund by calling 020 7946 0018 or write to gifts@harbour.example.org with your card details. |",
                "en | Please donate to the Harbour Fund, which mends old boats, at harbour-mission.org.uk/give and help families in Hull. | Please donate to the Harbour Fund, which mends old boats, and help families in Hull.",
                "de | Die Familie bittet statt Blumen um eine Spende an den Hospizverein Seeland, IBAN DE89 3704 0044 0532 0130 00. | Die Familie bittet statt Blumen um eine Spende an den Hospizverein Seeland.",
                "da | Giv et bidrag til Foreningen Vores Klubhus på www.klubhus.example.dk. |",
                "nl | Doneer aan Stichting Haven via rekening NL91 ABNA 0417 1643 00 of klik hier. |"
            })
    void noTextGivesAnAddress(String language, String body, @Nullable String text) {
        assertThat(summary(language, body).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | To donate to the Harbour Fund, please click on the link below or text HULL to 70700. |",
                "es | Haz tu donación al Fondo del Puerto en www.puerto.es para llevar agua potable y mantas a las familias. | Haz tu donación al Fondo del Puerto para llevar agua potable y mantas a las familias.",
                "fr | Le Fonds du Port distribue des tentes et des couvertures aux sinistrés. Pour faire un don : www.port.example.fr | Le Fonds du Port distribue des tentes et des couvertures aux sinistrés.",
                "en | My page is at https://gifts.example.org/jo and every pound goes to new boats. |",
                "it | Dona al Fondo del Porto su www.porto.it per comprare coperte e medicine alle famiglie. | Dona al Fondo del Porto per comprare coperte e medicine alle famiglie."
            })
    void nothingDanglesWhereAnAddressWas(String language, String body, @Nullable String text) {
        assertThat(summary(language, body).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv | Vill du hjälpa familjerna i hamnen? Skänk pengar till Hamnfonden, så köper vi nya båtar. | Hamnfonden",
                "ja | 港の人びとは舟を失いました。港の会へ寄付をお願いします。 | 港の会",
                "fr | Le port a besoin de nous. Les chèques sont à libeller à « Fonds du Port », chez la mairie. | Fonds du Port",
                "hi | बंदरगाह के परिवारों ने अपनी नावें खो दीं। कृपया बंदरगाह कोष को दान करें। | बंदरगाह कोष"
            })
    void aSentenceKeepsItsOwnEnd(String language, String body, String name) {
        assertThat(summary(language, body, List.of(name), List.of()).text()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | To donate to the Harbour Fund, which was founded in 1870, click here. |",
                "en | To give to the Harbour Fund, which provides blankets in Kent, text KENT to 70700. | Provides blankets in Kent.",
                "en | Please donate to the Harbour Fund. Texts cost £5 plus your standard network rate. |",
                "fr | Faites un don au Fonds du Port. Tous les dons donnent droit à une réduction d'impôt de 66 %. |",
                "nl | Doneer aan het Havenfonds. Met uw gift kopen wij dekens en soep voor gezinnen in Syrië. | Met uw gift kopen wij dekens en soep voor gezinnen in Syrië.",
                "pt | Doe para o Fundo do Porto. Com a sua doação poderemos comprar vacinas para as crianças. | Com a sua doação poderemos comprar vacinas para as crianças."
            })
    void onlyWhatTheMoneyDoesIsAnEffect(String language, String body, @Nullable String text) {
        assertThat(summary(language, body, List.of(), List.of()).text()).isEqualTo(text);
    }

    @Test
    void marksThatTurnTheDirectionOfWordsAreNotPrinted() {
        Summary read = summary(
                "Please donate to the \u2066Harbour\u2069 \u061CTrust at harbour.org/give, which feeds 300 sailors.");
        assertThat(read.headline()).isEqualTo("Donate to the Harbour Trust");
        assertThat(read.text()).doesNotContain("\u2066", "\u2069", "\u061C");
    }

    @Test
    void markdownIsNotPrinted() {
        Summary summary = summary(
                "## How to help\n\n> Please **donate** to the `Harbour Fund` *today*. It _provides_ tents and hot soup to"
                        + " families in Kent.");
        assertThat(summary.headline() + summary.text()).doesNotContainPattern("[#>*_`]");
        assertThat(summary.text()).contains("It provides tents and hot soup to families in Kent.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | You can give to the Harbour Fund appeal here, or by calling 020 7946 0018. | Harbour Fund | Give to the Harbour Fund appeal",
                "en | Text DONATE to 70700 to give £5 to the Harbour Fund. | Harbour Fund | Give £5 to the Harbour Fund",
                "en | Your donation to the Harbour Fund will provide children with food. | Harbour Fund | Donate to the Harbour Fund",
                "en | Your donation to Harbour Cancer Support could help provide a nurse. | Harbour Cancer Support | Donate to Harbour Cancer Support",
                "en | You can donate at Quay Bank to the Harbour Fund account. | Harbour Fund | Donate to the Harbour Fund",
                "en | We do not give blankets to strangers, says the Harbour Fund. | Harbour Fund | Donate to the Harbour Fund",
                "en | Donations may be sent to St. Brendan Harbour Fund, 12 Quay Street. | St. Brendan Harbour Fund | Donate to St. Brendan Harbour Fund",
                "en | Donations may be sent to Dr. Alan Brown of the Harbour Fund. | Harbour Fund | Donate to Dr. Alan Brown of the Harbour Fund",
                "en | Please donate to 'Hope for Horses' (charity no. 1123456) today. | | Donate to 'Hope for Horses'",
                "fr | Faites un don au Fonds du Port en cliquant ici. | | Faites un don au Fonds du Port",
                "es | Dona al Fondo del Puerto en www.puerto.es. | | Dona al Fondo del Puerto",
                "de | Wer dem Hafenfonds helfen möchte, klickt bitte hier. | | Spenden",
                "nl | Het Havenfonds heeft een rekening geopend voor de vissers. | Havenfonds | Doneren aan het Havenfonds",
                "ja | 医療費のご寄付は郵便振替001901334455へお願いします。 | | 寄付する",
                "ca | Feu arribar 1,20 euros al fons del port. | | Feu arribar 1,20 euros al fons del port"
            })
    void aHeadlineSaysWhomToGiveTo(String language, String body, @Nullable String name, String headline) {
        List<String> names = name == null ? List.of() : List.of(name);
        List<String> numbers = Stream.of("70700", "020 7946 0018", "www.puerto.es")
                .filter(body::contains)
                .toList();
        assertThat(summary(language, body, names, numbers).headline()).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | Чтобы помочь, нажмите здесь: Фонд Гавань, карта 4276 3800 1234 5678. | Фонд Гавань | Пожертвовать: Фонд Гавань",
                "uk | Кошти для організації Гавань можна переказати тут. | Гавань | Пожертвувати: Гавань",
                "cs | Klikněte zde a přispějte: Nadace Přístav. | Nadace Přístav | Darovat: Nadace Přístav",
                "hi | बंदरगाह कोष को दान करने के लिए यहां क्लिक करें। | बंदरगाह कोष | दान करें: बंदरगाह कोष",
                "ar | للتبرع لجمعية الميناء اضغط هنا. | جمعية الميناء | التبرع: جمعية الميناء",
                "ja | 港の会への寄付はこちらをクリックしてください。 | 港の会 | 寄付：港の会",
                "zh | 请点击这里向海港基金会捐款。 | 海港基金会 | 捐助：海港基金会",
                "hr | Za donaciju kliknite ovdje: Zaklada Luka. | Zaklada Luka | Donirajte: Zaklada Luka",
                "fi | Lahjoita tästä, kiittää Satamasäätiö. | Satamasäätiö | Lahjoita: Satamasäätiö",
                "ca | Feu clic aquí per ajudar la Fundació Port. | Fundació Port | Feu un donatiu: Fundació Port",
                "hu | Kattintson ide, kéri a Kikötő Alapítvány. | Kikötő Alapítvány | Adományozás: Kikötő Alapítvány",
                "tr | Liman Vakfı'na bağış yapmak için tıklayın. | Liman Vakfı | Bağış: Liman Vakfı",
                "id | Klik di sini untuk membantu Yayasan Pelabuhan. | Yayasan Pelabuhan | Donasi: Yayasan Pelabuhan",
                "no | Klikk her og støtt Havnefondet. | Havnefondet | Gi en gave til Havnefondet",
                "da | Klik her og støt Havnefonden. | Havnefonden | Giv et bidrag til Havnefonden"
            })
    void everyLanguageAsksForTheRecipient(String language, String body, String name, String headline) {
        Summary summary = summary(language, body, List.of(name), List.of());
        assertThat(summary.headline()).isEqualTo(headline);
        assertThat(summary.text()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "el | https://limani.example.gr/dorea | Donate",
                "el | Δωρεές για το λιμάνι: limani.example.gr/dorea | Δωρεές για το λιμάνι",
                "cs | Účet 222826/5500 | Darovat"
            })
    void noHeadlineGivesAnAddress(String language, String body, String headline) {
        List<String> addresses = Stream.of("222826/5500", "limani.example.gr/dorea")
                .filter(body::contains)
                .toList();
        assertThat(summary(language, body, List.of(), addresses).headline()).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "There are other ways to support the shelter if you don't have any of those items spare.|Support the shelter",
                "We can accept donations at our offices (next to the Docs) between 10 and 4 or you can donate online.|We can accept donations",
                "Please donate whatever you can to help out.|Please donate whatever you can to help out",
            })
    void aHeadlineStopsWhereAnotherClauseBegins(String body, String headline) {
        assertThat(summary("en", body, List.of(), List.of()).headline()).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|Une cagnotte est en ligne. Aidez les marins du port à tenir.|Aidez les marins du port à tenir",
                "de|Mit Ihrer Spende, die wir weitergeben, hilft der Hafen. Bitte helfen Sie den Fischern.|Bitte helfen Sie den Fischern",
                "es|Los interesados en ayudar, que vengan al puerto. Ayude a los pescadores del puerto.|Ayude a los pescadores del puerto",
                "en|Readers, please give your name to Ann. Bring what the crew needs.|Bring what the crew needs"
            })
    void theBeginningOfASentenceIsAHeadlineOnlyIfItIsASentence(String language, String body, String headline) {
        assertThat(summary(language, body, List.of(), List.of()).headline()).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|We collect coats, scarves and gloves for the shelter.|We collect coats, scarves and gloves for the shelter",
                "en|Things in short supply are torches, batteries, matches, candles, blankets, sleeping bags and warm gloves.|Donate",
                "en|Needed most of all: torches, batteries, matches, candles, blankets, sleeping bags, gloves and warm socks.|Needed most of all: torches, batteries, matches, candles, blankets, sleeping bags, gloves…",
                "fr|Cette famille a besoin de draps, serviettes, vaisselle, casseroles, jouets, lampes et de tout ce qui fait un foyer.|Cette famille a besoin de draps, serviettes, vaisselle, casseroles, jouets, lampes et de…",
                "no|Vi samler inn klær, sko og leker til barna.|Vi samler inn klær, sko og leker til barna",
                "ca|Les donacions es poden fer al compte del port fins al darrer dia del mes de desembre d'aquest any.|Feu un donatiu",
                "en|Ann said donations of any kind can be left in the porch of the church hall in Quay Street on any day.|Donate",
                "en|Please do not bring any clothes. We still need tins and jars for the larder.|We still need tins and jars for the larder",
                "es|El puerto recibe alimentos no perecederos para las familias.|El puerto recibe alimentos no perecederos para las familias",
                "en|Without your help, the crew that has kept this lifeboat afloat for forty years would have to give it up.|Donate",
                "de|Helfen können alle Kund:innen des Ladens.|Helfen können alle Kund:innen des Ladens",
                "it|Ecco come aiutare chi ha perso la casa:|Donare",
                "en|Wish list: kitten food, wood pellets, bleach and gift cards to Marlow, Staples and other shops.|Donate",
                "en|Donations of toys are welcome from now to December 13th.|Donations of toys are welcome from now to December 13th",
                "en|There are many drives each year that we contribute to and one family cannot do it all.|Donate",
                "fi|Ja jos haluaa auttaa sataman väkeä, voi maksaa lahjansa keräyksen tilille koko joulukuun ajan joka päivä.|Lahjoita",
                "da|Ved indsamlingen i Havneby, der løber frem til lørdag den femtende april, er der brug for tøj og sko til børn.|Giv et bidrag",
                "fr|Toute aide est bonne, à déposer chez le boulanger ».|Toute aide est bonne, à déposer chez le boulanger",
                "ru|Вещи принимают по адресу пр. Садовый, дом два.|Вещи принимают по адресу пр. Садовый, дом два"
            })
    void aHeadlineIsAWholeSentenceOrSaysThatMoreFollows(String language, String body, String headline) {
        assertThat(summary(language, body, List.of(), List.of()).headline()).isEqualTo(headline);
    }

    @Test
    void aSentenceInQuotationMarksIsAHeadlineWithoutThem() {
        for (String body :
                List.of("\u201cWe need clothes for the crew.\u201d", "\u201cWe need clothes for the crew\u201d.")) {
            assertThat(summary("en", body, List.of(), List.of()).headline()).isEqualTo("We need clothes for the crew");
        }
    }

    @Test
    void aHeadlineEndsWithTheQuotationThatItIsOf() {
        String body = "She shared a post that said \"Donate now to the Harbour crew\" and linked to a page.";
        assertThat(summary("en", body, List.of(), List.of()).headline()).isEqualTo("Donate now to the Harbour crew");
    }

    @Test
    void anAccountsShortenedLabelEndsNoSentence() {
        Summary summary = summary(
                "en",
                "People can donate in the following ways. Bank details: Sorting Code: 93.80.92 Acc. No: 8822 7020."
                        + " Cheques can be posted to the Quay Street Mission in Belfast by the end of May.",
                List.of(),
                List.of("8822 7020"));
        assertThat(summary.text()).doesNotContain("Acc.").contains("Cheques can be posted");
    }

    @Test
    void aHeadingIsNoBeginningOfASentence() {
        Summary summary = summary("<p>It was cold.</p><h2>Donate today</h2><p>Donate to the Harbour Fund"
                + " <a href='https://harbour.example.org/give'>here</a>.</p>");
        assertThat(summary.headline()).isEqualTo("Donate to the Harbour Fund");
        assertThat(summary.text()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Every £25 could provide a family with clean water, soap & a hygiene kit in Gaza. | clean water; soap; hygiene kit",
                "en | They supply us with updates and provide help to people. |",
                "en | It provides shelter for families and will deliver hygiene kits to schools. | shelter; hygiene kits",
                "en | Give to the Harbour Fund, which will provide soap and hygiene kits, click here. | soap; hygiene kits",
                "en | Demand for food supplies is heavy and staff are struggling to keep ahead. |",
                "fr | Vous pouvez les apporter au local, 12 rue des Quais, le mardi de 14 h à 18 h. |",
                "es | Con tu donativo se comprarán mantas, filtros de agua y alimentos para las familias. | mantas; filtros de agua; alimentos",
                "pt | Com as doações serão comprados colchões, água potável e cobertores. | colchões; água potável; cobertores",
                "pt | No quartel dos bombeiros é possível entregar o seu contributo. |",
                "en | Parishioners are asked to donate supplies of essential goods. |",
                "nl | Met uw gift kopen wij dekens, soep en slaapzakken voor gezinnen. | dekens; soep; slaapzakken",
                "fr | Votre don permet de fournir de l'eau potable, des tentes et un repas aux familles. | eau potable; tentes; repas",
                "es | Puedes llevar ropa de abrigo, mantas y comida a la sede. |",
                "de | Kaufen Sie ein Los der Lotterie. |",
                "pl | Twoja wpłata zapewni wodę, żywność i koce rodzinom w Syrii. | wodę; żywność; koce"
            })
    void goodsAreProvidedAndNotPeople(String language, String body, @Nullable String items) {
        assertThat(summary(language, body, List.of(), List.of()).provides())
                .isEqualTo(items == null ? List.of() : List.of(items.split("; ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Give to the Harbour Fund, whose headquarters are in Oxford. Your money helps people in Yemen. | Yemen",
                "en | Give to the Harbour Fund, whose headquarters are in Oxford. |",
                "en | It hands out tents across Malawi, Mozambique and Zimbabwe. | Malawi, Mozambique and Zimbabwe",
                "en | Bring coats to the hall in St Anne's Church. |",
                "es | Pueden buscar la página en Facebook. |",
                "de | Wir geben Familien in Syrien Lebensmittel und Decken. | Syrien",
                "de | Spenden Sie in Zusammenarbeit mit der Stadt. |",
                "fr | Faites un don au Secours du Port ou à Action du Port. |",
                "pt | Doe através do IBAN PT50 0002 0123 1234 5678 9015 4. |",
                "pl | Wesprzyj fundację z Pomocą dzieciom. |"
            })
    void aPlaceIsWherePeopleAreHelped(String language, String body, @Nullable String place) {
        assertThat(summary(language, body, List.of(), List.of()).place()).isEqualTo(place);
    }

    @Test
    void anAcronymThatIsAMonthsTooEndsASentence() {
        Summary summary =
                summary("You can donate to the DEC. Your money will provide food and tents to families in Sudan."
                        + " Visit www.dec.org.uk.");
        assertThat(summary.headline()).isEqualTo("Donate to the DEC");
    }

    @Test
    void aVerbOfGivingThatBeginsASentenceTellsWhatIsProvided() {
        Summary summary =
                summary("pl", "Dostarczamy wodę, żywność i koce dla rodzin w Syrii. Wpłać na pah.org.pl/syria.");
        assertThat(summary.provides()).containsExactly("wodę", "żywność", "koce");
    }

    @Test
    void neitherTaxReliefNorAPermitsNumberIsAHeadline() {
        assertThat(summary("no", "Du får skattefradrag for gaver over 500 kroner.", List.of(), List.of())
                        .headline())
                .isEqualTo("Gi en gave");
        assertThat(summary("fi", "Keräyslupa RA/2020/1234.", List.of(), List.of())
                        .headline())
                .isEqualTo("Lahjoita");
    }

    @Test
    void noCellOfATableGoesOnInTheNext() {
        assertThat(summary("tr", "Banka\tHesap adı\tIBAN\nİş Bankası\tSu Kaya\t123", List.of(), List.of("123"))
                        .headline())
                .isEqualTo("Bağış");
    }

    @Test
    void aHousesNameIsNoPlace() {
        assertThat(summary("sv", "Kläder till de drabbade tas emot i Folkets hus varje dag.", List.of(), List.of())
                        .place())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reciben leche y fideos en Mitre 1240, de lunes a viernes.|",
                "Hay que ayudar a los vecinos que quedan en Almorana, donde llueve.|Almorana",
                "Su ayuda llega a 300 vecinos en Almorana 2025.|Almorana"
            })
    void aStreetWithItsNumberIsNoPlace(String body, @Nullable String place) {
        assertThat(summary("es", body, List.of(), List.of()).place()).isEqualTo(place);
    }

    /** As a program wraps three paragraphs, at their blanks and at hyphens within words. */
    @ParameterizedTest
    @ValueSource(ints = {36, 40, 72})
    void anAddressThatAWrappedLineBreaksAtItsHyphenIsReadWhole(int width) {
        String body = Stream.of(
                        "The storm that crossed the county on Sunday night has left four hundred families without a roof, and"
                                + " the council says that the repairs will take until the spring at the very least.",
                        "The Quay Mission has opened two halls for those who cannot go home. To help the families, please"
                                + " donate at https://www.quaymission.org/storm-appeal-2025 and the money will buy blankets.",
                        "Schools are to stay shut until Thursday, and the railway between the two towns will be closed until"
                                + " further notice, the county said on Monday.")
                .map(paragraph -> wrapped(paragraph, width))
                .collect(Collectors.joining("\n\n"));
        assertThat(body).contains("storm-\n");
        ArticleText article = new ArticleReader().read(body, BodyFormat.TEXT, null);
        Passage passage = new AppealDetector().detect(article, "en").passages().get(0);
        assertThat(passage.channels())
                .extracting(Channel::value)
                .containsExactly("https://www.quaymission.org/storm-appeal-2025");
        assertThat(summarizer.summarize(passage, article.flowing(), "en").text())
                .doesNotContainIgnoringCase("appeal-2025");
    }

    private static String wrapped(String paragraph, int width) {
        StringBuilder wrapped = new StringBuilder();
        int line = 0;
        for (String part : paragraph.split("(?<= )|(?<=-)")) {
            if (line + part.strip().length() > width) {
                wrapped.setLength(wrapped.toString().stripTrailing().length());
                wrapped.append('\n');
                line = 0;
            }
            wrapped.append(part);
            line += part.length();
        }
        return wrapped.toString();
    }
}
