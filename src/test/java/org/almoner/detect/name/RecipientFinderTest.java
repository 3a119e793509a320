package org.almoner.detect.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;
import org.almoner.detect.AppealDetector;
import org.almoner.detect.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in passages: language, appeal and the names expected, parted by semicolons. */
class RecipientFinderTest {
    private final AppealDetector detector = new AppealDetector();

    private List<String> names(String language, String appeal) {
        ArticleText article = new ArticleReader().read(appeal, BodyFormat.TEXT, null);
        List<Passage> passages = detector.detect(article, language).passages();
        assertThat(passages).as("passages").isNotEmpty();
        List<Recipient> found = passages.stream()
                .flatMap(passage -> passage.recipients().stream())
                .toList();
        assertThat(found)
                .allSatisfy(each -> assertThat(article.text().substring(each.start(), each.end()))
                        .isEqualTo(each.name()));
        return found.stream().map(Recipient::name).toList();
    }

    private void hasNames(String language, String appeal, String names) {
        assertThat(names(language, appeal)).containsExactly(names.split("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Das Spendenkonto des Deutschen Roten Kreuzes lautet DE63370205000005023307.|Deutschen Roten Kreuzes",
                "de|Spendenkonto der Bürgerstiftung Musterstadt: DE63370205000005023307.|Bürgerstiftung Musterstadt",
                "de|## Spendenkonten des Segler-Selbsthilfe Hafen e.V.: Um eine Spende zu überweisen, nutzen Sie bitte das Konto IBAN DE63370205000005023307.|Segler-Selbsthilfe Hafen",
                "uk|Ми збираємо пожертви. Наша організація: Netzwerk Hafen e.V. Konto: Deutsche Skatbank, IBAN DE63370205000005023307.|Netzwerk Hafen",
                "es|Si alguien desea hacer un donativo, lo puede hacer a la cuenta de la URZ, Banorte 0847482092.|URZ",
                "nl|Uw gift graag via de rekening van de Marola: NL91 ABNA 0417 1643 00.|Marola",
                "de|Das Konto des Tierschutzvereins Musterstadt lautet DE63370205000005023307.|Tierschutzvereins Musterstadt",
            })
    void whoHoldsAnAccountIsNamedBehindIt(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|You can donate to the Turkey–Syria Earthquake Appeal online.|Turkey–Syria Earthquake Appeal",
                "en|Please donate to Harbour Relief – every gift helps.|Harbour Relief",
                "en|Please donate to Harbour Relief– every gift helps.|Harbour Relief",
            })
    void aDashJoinsOnlyWhatIsWrittenCloseToIt(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Wer helfen will, kann an UNICEF spenden. Auch die Diakonie Katastrophenhilfe nimmt Spenden an.|UNICEF; Diakonie Katastrophenhilfe",
                "de|Wer helfen will, kann an UNICEF spenden. Hier nimmt die Diakonie Katastrophenhilfe Spenden an.|UNICEF; Diakonie Katastrophenhilfe",
                "de|Auch das Rote Kreuz nimmt Spenden an: IBAN DE63 3702 0500 0005 0233 07.|Rote Kreuz",
                "en|You can donate to UNICEF. Also Harbour Animal Rescue accepts donations online.|UNICEF; Harbour Animal Rescue",
                "nl|U kunt doneren aan UNICEF. Ook de Stichting Havenhulp neemt giften aan.|UNICEF; Stichting Havenhulp",
                "sv|Du kan skänka en gåva till UNICEF. Även Stiftelsen Hamnhjälpen tar emot gåvor.|UNICEF; Stiftelsen Hamnhjälpen",
                "pl|Można wpłacać na UNICEF. Także Fundacja Przystań przyjmuje darowizny.|UNICEF; Fundacja Przystań",
            })
    void neitherASentencesFirstWordNorAGiftIsPartOfAName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Bitte spenden Sie für Brot für die Welt. Dafür verteilt die Stiftung St. Elisabeth die Spendentüten.|Brot für die Welt; Stiftung St. Elisabeth",
                "en|Memorial donations to the Elmwood United Church or Charity of one's choice would be appreciated.|Elmwood United Church",
                "en|Text FLOOD to 51555 to donate to the December 2021 tornado relief efforts of the Harbour Mission.|Harbour Mission",
                "en|Cash donations may be deposited in the Quay Help Fund’s Current Account No. 4951-0067-56.|Quay Help Fund",
                "en|Please give to the Angel Tree. “Our people get to help our people,” School Counselor Ann Alder said.|Angel Tree",
                "en|Please donate for the orphans today. With Harbour Zakat Foundation you sponsor a child for $50.|Harbour Zakat Foundation",
            })
    void whatStandsAroundANameOrNamesNobodyIsNoName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Donations can be sent to St. Anne's Children's Hospital, 12 Quay Street.|St. Anne's Children's Hospital",
                "en|Donations can be made to the Dr. John F. Alder Scholarship Fund.|Dr. John F. Alder Scholarship Fund",
                "de|Statt Blumen bittet die Familie um eine Spende an das Hospiz St. Anna.|Hospiz St. Anna",
                "pl|Zamiast kwiatów prosimy o datki na Hospicjum im. ks. E. Jodłowskiego.|Hospicjum im. ks. E. Jodłowskiego",
                "pl|Można wpłacać na konto Parafii pw. św. Jana w Polnej.|Parafii pw. św. Jana w Polnej",
                "pl|Można wpłacać na Fundację im. Jana Jodły.|Fundację im. Jana Jodły",
                "ja|寄付は山田市共同募金会及び川西市共同募金会で受け付けています。|山田市共同募金会; 川西市共同募金会",
            })
    void aTitleWithAFullStopIsPartOfAName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja|寄付は和歌川市共同募金会で受け付けています。|和歌川市共同募金会",
                "ja|寄付は青山給食支援協会で受け付けています。|青山給食支援協会",
            })
    void aJapaneseNameMayHoldWhatChineseHasForSmallWords(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|Envoyez vos dons à l'Association des Amis de l'Orgue, 12 rue des Lilas.|Association des Amis de l'Orgue",
                "fr|Faites un don à l’Association du Moulin sur www.moulin.example.org.|Association du Moulin",
                "it|Fai una donazione all'Associazione Amici dell'Orto su www.orto.example.org.|Associazione Amici dell'Orto",
            })
    void whatAnApostropheJoinsIsAWordOfItsOwn(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Wer helfen möchte, kann an Ärzte ohne Grenzen spenden: www.aerzte.example.org.|Ärzte ohne Grenzen",
                "nl|Doneer aan Artsen zonder Grenzen via www.artsen.example.org.|Artsen zonder Grenzen",
                "da|Giv et bidrag til Læger uden Grænser på www.laeger.example.org.|Læger uden Grænser",
            })
    void aSmallWordBetweenTwoCapitalsGoesOnWithTheName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja|認定NPO法人カタクリへのご寄付をお願いします。ゆうちょ銀行 記号10100 番号12345671|認定NPO法人カタクリ",
                "ja|公益財団法人青空ユニセフ協会に寄付をお願いします。ゆうちょ銀行 記号10100 番号12345671|公益財団法人青空ユニセフ協会",
                "zh|请通过青山慈善会捐款，账号 6222 0210 0111 1234 567。|青山慈善会",
            })
    void aNameWithoutSpacesIsOne(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja|ご寄付をお願いします。法人の方はこちら。ゆうちょ銀行 記号10100 番号12345671",
                "ja|ご寄付をお願いします。会報もお送りします。ゆうちょ銀行 記号10100 番号12345671",
            })
    void aWordForABodyAloneNamesNone(String language, String appeal) {
        assertThat(names(language, appeal)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Bitte spenden Sie für die Caritas: IBAN DE62 3702 0500 0008 0901 00.|Caritas",
                "fr|Soutenez les Amis du Moulin en faisant un don ici : www.moulin.example.org.|Amis du Moulin",
                "nl|Steun het Fonds Oude Molen en doneer op www.molen.example.org.|Fonds Oude Molen",
                "pl|Wesprzyj Fundację Cztery Łapki, kliknij tutaj: www.lapki.example.org|Fundację Cztery Łapki",
                "sv|Stöd Läkare Utan Gränser genom att skänka en gåva här.|Läkare Utan Gränser",
                "no|Støtt Redd Barna med et bidrag på kontonummer 1234 56 78903.|Redd Barna",
                "fi|Lahjoita Suomen Punaisen Ristin keräykseen osoitteessa www.kerays.example.org.|Suomen Punaisen Ristin",
                "hu|Adományát a Magyar Vöröskeresztnek küldheti a 11700000-12345678 számlaszámra.|Magyar Vöröskeresztnek",
                "en|The river came over. Help Save the Children feed families by donating here.|Save the Children",
                "en|PLEASE GIVE GENEROUSLY TO THE HARBOUR LIFEBOAT APPEAL TODAY!|HARBOUR LIFEBOAT APPEAL",
            })
    void whatAsksIsNoPartOfAName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Help for Hounds", "Save the Orchard Trust", "The Alder Fund"})
    void aNameThatAsksIsKeptBehindTo(String name) {
        hasNames("en", "To help, please donate to " + name + " at www.alder.example.org.", name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Cheques to the Harbour Fund can be mailed to Bank of Alder, 10 Main St. Please give.|Harbour Fund",
                "de|Spenden an den Förderverein Sonnenhof bei der Sparkasse Neustadt, IBAN DE62 3702 0500 0008 0901 00."
                        + "|Förderverein Sonnenhof",
                "es|Puedes donar al Banco de Alimentos de Cuenca en www.alimentos.example.org.|Banco de Alimentos de Cuenca",
                "nl|Doneer aan Voedselbank Zutphen via www.voedselbank.example.org.|Voedselbank Zutphen",
                "en|Donate to the First Alder Bank Foundation at www.alder.example.org.|First Alder Bank Foundation",
            })
    void aBankReceivesNothingAndAFoodBankDoes(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please donate blankets and tents at St John's Church Hall on Saturday.",
                "Blankets and warm clothing are being collected at St Mark's Church on Saturday morning.",
                "Please donate at 12 Church Street, Fennbridge.",
                "Please donate at www.alder.example.org and tick Gift Aid.",
            })
    void whereThingsAreLeftReceivesNothing(String appeal) {
        assertThat(names("en", appeal)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Support the runners by donating to Alder via the link below.|Alder",
                "de|Spenden an die DKXS, IBAN DE62 3702 0500 0008 0901 00.|DKXS",
                "en|Please give to Alder, Birch and Willow. Click here to donate.|Alder; Birch; Willow",
                "en|Please donate to the Harbour Relief Committee, ABCD, Alder Watch and Bread for Peace here."
                        + "|Harbour Relief Committee; ABCD; Alder Watch; Bread for Peace",
                "pt|Faça um donativo à ABC, à Cáritas ou à Cruz Vermelha Portuguesa. Clique aqui."
                        + "|ABC; Cáritas; Cruz Vermelha Portuguesa",
                "en|Memorial gifts to Alder Hospice, Fennbridge, Kent or the Birch Fund are welcome."
                        + "|Alder Hospice; Birch Fund",
            })
    void whatFollowsAWordOfGivingAndToIsAName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please donate to Ukraine here: www.alder.example.org",
                "Please donate to London hospitals at www.alder.example.org.",
                "Please donate in March or give to Monday: www.alder.example.org",
                "The charity I'm running for is kind. I'd be glad if you would sponsor me at www.justgiving.com/me",
                "— Talk of the Quay Trust (@quaytalk) 7 January. Please donate at www.justgiving.com/me",
                "Please donate what may be of use to Ukrainians: www.alder.example.org",
                "## Charity & Donations\nIf you would like to donate to my run, go to www.justgiving.com/me",
            })
    void aPlaceADayAPeopleOrAWriterIsNoName(String appeal) {
        assertThat(names("en", appeal)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Please donate to UNICEF and Save the Children now, click here.|UNICEF; Save the Children",
                "en|Please donate to ABCD and the World Bread Programme. Click here.|ABCD; World Bread Programme",
                "de|Spenden Sie für UNICEF und Misereor: Hier klicken.|UNICEF; Misereor",
                "no|Støtt Norges Røde Kors og Redd Barna. Klikk her for å gi.|Norges Røde Kors; Redd Barna",
                "nl|Doneer aan Artsen zonder Grenzen of de Stichting Oude Molen. Klik hier."
                        + "|Artsen zonder Grenzen; Stichting Oude Molen",
                "nl|Doneer aan de Hartstichting of KWF Kankerbestrijding. Klik hier.|Hartstichting; KWF Kankerbestrijding",
                "en|Please donate to Cancer Care Quay or Alder Birds here.|Cancer Care Quay; Alder Birds",
                "cs|Přispějte organizacím Diakonie Jih a Charita Brno, účet 123456789/0300.|Diakonie Jih; Charita Brno",
                "ca|Feu un donatiu a la Creu Roja i a Càritas. Cliqueu aquí.|Creu Roja; Càritas",
                "ca|Feu un donatiu a la Creu Roja i Càritas. Cliqueu aquí.|Creu Roja; Càritas",
                "tr|Umut Yardımlaşma ve Dayanışma Derneği'ne bağış yapmak için tıklayın: www.umut.example.org"
                        + "|Umut Yardımlaşma ve Dayanışma Derneği",
                "tr|Yeşil Ev Derneği ve Mavi Umut Vakfı'na bağış yapmak için tıklayın: www.umut.example.org"
                        + "|Yeşil Ev Derneği; Mavi Umut Vakfı",
                "id|Salurkan donasi kepada Yayasan Kasih dan Harapan, BCA 1234567890.|Yayasan Kasih dan Harapan",
                "pl|Prosimy o datki na Stowarzyszenie Pomocy i Wsparcia. Kliknij tutaj.|Stowarzyszenie Pomocy i Wsparcia",
                "pl|Prosimy o datki na Fundację Cztery Łapki i Stowarzyszenie Psi Dom. Kliknij tutaj."
                        + "|Fundację Cztery Łapki; Stowarzyszenie Psi Dom",
                "en|Please donate to the Bread and Roses Trust here.|Bread and Roses Trust",
                "en|Please donate to the Church and School Trust here.|Church and School Trust",
                "en|Please donate to Fennbridge Museum and Art Gallery here.|Fennbridge Museum and Art Gallery",
                "pt|Faça uma doação para Médicos e Enfermeiros Solidários aqui.|Médicos e Enfermeiros Solidários",
            })
    void namesThatStandByThemselvesArePartedAtAnAnd(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Please donate to Oxfam and Save the Children.|Oxfam; Save the Children",
                "en|Please donate to the Fenn Wildlife Trust and Harbour Foundation.|Fenn Wildlife Trust; Harbour Foundation",
                "en|Please donate to the Fenn Hospice and Harbour Foundation.|Fenn Hospice; Harbour Foundation",
                "en|Please donate to Save the Children and Harbour Foundation.|Save the Children; Harbour Foundation",
                "fr|Faites un don à Médecins Sans Frontières et Handicap International.|Médecins Sans Frontières; Handicap International",
                "it|Si può donare a Save the Children e Medici Senza Frontiere.|Save the Children; Medici Senza Frontiere",
                "nl|Doneer aan Oxfam Novib en Unicef.|Oxfam Novib; Unicef",
                "en|Please donate to the Fenn Church and School Foundation.|Fenn Church and School Foundation",
                "en|Please donate to Fenn Animal Rescue and Rehoming Centre.|Fenn Animal Rescue and Rehoming Centre",
                "en|Please donate to the Fenn Hospital and Children's Charity.|Fenn Hospital and Children's Charity",
                "en|Please donate to Bristol and Weston Hospitals Charity.|Bristol and Weston Hospitals Charity",
                "en|Please donate to Food and Water Trust.|Food and Water Trust",
                "en|Please donate to Marie Curie and Friends.|Marie Curie and Friends",
                "fr|Faites un don à Médecins du Monde.|Médecins du Monde",
            })
    void bodiesWithAWordForOneOnBothSidesOfAnAndAreTwo(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Please give to Barnaby's today at www.barnaby.example.org.|Barnaby's",
                "Please give to St Mungo's this Christmas at www.mungo.example.org.|St Mungo's",
                "Please give to Oxfam's appeal at www.oxfam.example.org.|Oxfam",
            })
    void anSThatOwnsNothingIsPartOfAName(String appeal, String names) {
        hasNames("en", appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|Pour faire un don à la Croix-Rouge française, cliquez ici.|Croix-Rouge française",
                "tr|Yeşil Ev Derneği'ne bağış yapmak için tıklayın: www.yesilev.example.org|Yeşil Ev Derneği",
                "tr|SMS göndererek AFAD'a 20 TL bağışta bulunabilirsiniz.|AFAD",
                "hu|Adományát a Kisfaluért Alapítvány 11700000-12345678 számlájára várjuk.|Kisfaluért Alapítvány",
            })
    void aNameEndsBeforeACaseAndANumberAndBehindItsAdjective(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru|Сделайте пожертвование в фонд «Тихий дом» на сайте www.dom.example.org.|Тихий дом",
                "pl|Prosimy o wpłaty na konto Fundacji „Dom nad Rzeką”: 12 1020 3352 0000 1234 0000 1234|Fundacji „Dom nad Rzeką”",
                "pl|Przekaż darowiznę Fundacji Dzieciom „Most na Czas” tutaj.|Fundacji Dzieciom „Most na Czas”",
                "en|Please donate to 'Hope for Hounds' at www.hounds.example.org.|Hope for Hounds",
            })
    void aNameMayStandInQuotes(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ar|للتبرع للهلال الأحمر القطري اضغط هنا.|هلال الأحمر القطري",
                "ar|يمكنكم التبرع لجمعية البيت الأخضر عبر الموقع www.bayt.example.org.|جمعية البيت الأخضر",
                "hi|कृपया हरित सेवा समिति को दान करें: www.harit.example.org|हरित सेवा समिति",
            })
    void aNameWithoutCapitalsIsFoundByItsWords(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Spendenkonto: Stiftung Hafenhilfe, IBAN DE63 3702 0500 0005 0233 07, Stichwort Nothilfe Ufer.|Stiftung Hafenhilfe",
                "de|Bitte spenden Sie an die Diakonie Musterstadt. Verwendungszweck: Stiftung Ufer. IBAN: DE63370205000005023307|Diakonie Musterstadt",
                "de|Spenden an die Diakonie Musterstadt, IBAN DE63370205000005023307, Spendenstichwort „Ufer Fonds“.|Diakonie Musterstadt",
                "en|Please donate to the Quay Foundation, account number 31926819, quoting the reference 'Alder Appeal'.|Quay Foundation",
                "fr|Faites un don à l'Association du Moulin, IBAN FR76 3000 6000 0112 3456 7890 189, motif : Fonds Urgence.|Association du Moulin",
                "it|Fai una donazione all'Associazione Orto, conto corrente n. 300004, causale Fondazione Alba.|Associazione Orto",
                "es|Puede donar a la Fundación Abril, cuenta ES91 2100 0418 4502 0005 1332, concepto: Campaña Norte.|Fundación Abril",
                "pt|Os donativos vão para a Fundação Abril, PT50 0002 0123 1234 5678 9015 4, com a referência Casa Abrigo.|Fundação Abril",
                "ca|Feu una donació a la Fundació Abril, compte ES91 2100 0418 4502 0005 1332, concepte: Fundació Nord.|Fundació Abril",
                "nl|Doneer aan Stichting Havenhulp, NL91 ABNA 0417 1643 00, o.v.v. Stichting Oever.|Stichting Havenhulp",
                "sv|Skänk en gåva till Hamnhjälpen, bankgiro 900-8004, märk gåvan med Barnens Fond.|Hamnhjälpen",
                "da|Giv et bidrag til Foreningen Havnen, konto 1234 1234567, mærk betalingen: Foreningen Bølgen.|Foreningen Havnen",
                "no|Gi en gave til Stiftelsen Havna, konto 1503 02 13537, merk betalingen «Stiftelsen Bølgen».|Stiftelsen Havna",
                "fi|Lahjoita Sataman Säätiön keräykseen, FI21 1234 5600 0007 85, viestiksi Lasten Säätiö.|Sataman Säätiön",
                "pl|Prosimy o wpłaty: Fundacja Przystań, 12 1020 3352 0000 1234 0000 1234, tytułem: Pomoc dla Fundacji Rzeka.|Fundacja Przystań",
                "cs|Přispět můžete Nadaci Přístav na účet 2801169198/2010, zpráva pro příjemce: Nadace Břeh.|Nadaci Přístav",
                "hr|Prilozi: Udruga Luka, IBAN HR12 1001 0051 8630 0016 0, svrha uplate: Zaklada Obala.|Udruga Luka",
                "hu|Adományát a Kikötő Alapítvány számlájára várjuk, „Part Egyesület” megjelöléssel: 11700000-12345678.|Kikötő Alapítvány",
                "tr|Bağışlarınız için: Yeşil Ev Derneği, TR33 0006 1005 1978 6457 8413 26, açıklama: Kıyı Vakfı.|Yeşil Ev Derneği",
                "id|Donasi: Yayasan Dermaga, BCA 1234567890, keterangan: Yayasan Pantai.|Yayasan Dermaga",
                "ru|Пожертвования: фонд «Гавань», р/с 40703810700001449489, назначение платежа: фонд «Берег».|Гавань",
                "uk|Благодійний внесок: рахунок 26001234567890, фонд «Гавань», призначення платежу: фонд «Берег».|Гавань",
                "ja|公益財団法人青空協会への寄付をお願いします。口座番号12345671、備考欄に「朝日基金」とご記入ください。|公益財団法人青空協会",
                "zh|捐款请汇：户名：青山慈善会，账号：6222021001111234567，附言：朝阳基金会助学。|青山慈善会",
            })
    void whatAPaymentIsMarkedWithIsNoName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|Faites un don à l'Association Communication et Santé sur www.moulin.example.org.|Association Communication et Santé",
                "sv|Märk gåvan Nepal och skänk den till Läkare Utan Gränser, bankgiro 900-8004.|Läkare Utan Gränser",
                "de|Stichwort: Ufer, Empfänger: Stiftung Hafenhilfe, Spendenkonto DE63370205000005023307.|Stiftung Hafenhilfe",
                "nl|Doneer o.v.v. 'Oever' aan Stichting Havenhulp, NL91 ABNA 0417 1643 00.|Stichting Havenhulp",
            })
    void aReferenceEndsBeforeWhoReceives(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv|Skänk en gåva till Sveriges kristna råds insamling, bankgiro 900-1234.|Sveriges kristna råds",
                "sv|Skänk en gåva till Sveriges kristna råd, bankgiro 900-1234.|Sveriges kristna råd",
                "sv|Stöd Hamnbyns lilla museums arbete och swisha till 123 900 80 04.|Hamnbyns lilla museums",
                "no|Gi en gave til Hamnavdelingens trivselsfond, konto 1503 02 13537.|Hamnavdelingens trivselsfond",
                "sv|Skänk en gåva till Palliativa teamets vänner, bankgiro 900-1234.|Palliativa teamets vänner",
                "sv|Skänk en gåva till Lottas insamling till förmån för barnen, bankgiro 900-1234.|Lottas",
                "no|Gi en gave til Norges kristne råds innsamling på konto 1503 02 13537.|Norges kristne råds",
                "da|Giv et bidrag til Danske kirkers råd på MobilePay 200042.|Danske kirkers råd",
                "da|Giv et bidrag til Danske kirkers råds indsamling, konto 1234 1234567.|Danske kirkers råds",
            })
    void aGenitiveGoesOnWithTheNameOfOneCapital(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv|Skänk en gåva till Emmaus genom att swisha till 123 900 80 04.|Emmaus",
                "sv|Skänk en gåva till Röda Korsets insamling, bankgiro 900-1234.|Röda Korsets",
                "sv|Gåvor till Hjälp Anna mottages tacksamt, bankgiro 900-1234.|Hjälp Anna",
                "sv|Skänk en gåva till Röda Korsets butik på Strandgatan, bankgiro 900-1234.|Röda Korsets",
                "da|Gaver til Havnens Kirke bedes sendt til konto 1234 1234567.|Havnens Kirke",
            })
    void aNameEndsBeforeSmallWordsAndWhatItOwns(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @Test
    void thoseInNeedBehindAGenitiveAreNoName() {
        assertThat(names("sv", "Ge en gåva till Sveriges fattiga barn på bankgiro 900-1234."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Spendenkonto: Kinderlachen Musterstadt, IBAN: DE63 3702 0500 0005 0233 07.|Kinderlachen Musterstadt",
                "en|Would you sponsor a bell rope? Please give: Quay Bell Ringers, sort code 20-99-00, account 55501234.|Quay Bell Ringers",
                "no|Gaver kan gis med Vipps til 12135 (Havnas Gatekjøkken).|Havnas Gatekjøkken",
                "fr|Pour faire un don : Chemins Partagés (compte BE71 0961 2345 6769).|Chemins Partagés",
                "it|Fai una donazione: Mani Tese Insieme - conto corrente n. 300004.|Mani Tese Insieme",
            })
    void whoHoldsAnAccountIsNamedBeforeItOrInBracketsBehind(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it|COME SOSTENERCI: IBAN IT60X0542811101000000123456. Fai una donazione.",
                "fr|Faites un don : Crédit Agricole, IBAN FR76 3000 6000 0112 3456 7890 189.",
                "en|Please donate: Equity Bank, Quay City Branch, account no. 0170123456789.",
                "de|Bitte spenden Sie: Rathausplatz 1, 61348 Bad Musterstadt, IBAN DE63 3702 0500 0005 0233 07.",
            })
    void aTitleABankOrATownBesideAnAccountIsNoName(String language, String appeal) {
        assertThat(names(language, appeal)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Bitte spenden Sie. Kontoinhaber: Kinderlachen Musterstadt. IBAN: DE63 3702 0500 0005 0233 07.|Kinderlachen Musterstadt",
                "en|Please donate. Account name: Quay Bell Ringers. Sort code 20-99-00, account 55501234.|Quay Bell Ringers",
                "es|Puede donar. Titular: Manos Abiertas. Cuenta: ES91 2100 0418 4502 0005 1332.|Manos Abiertas",
                "pl|Prosimy o wpłaty. Nazwa odbiorcy: Łapki Razem. Numer konta: 12 1020 3352 0000 1234 0000 1234.|Łapki Razem",
                "de|Bitte spenden Sie. Kontoinhaber Kinderlachen Musterstadt, DE63 3702 0500 0005 0233 07.|Kinderlachen Musterstadt",
                "it|Si può donare agli Amici dell'Orto. Oppure a Il Sorriso ODV, conto corrente n. 300004.|Amici dell'Orto; Il Sorriso ODV",
                "cs|Přispějte. Číslo účtu 35-1234567890/0100, název účtu: Sdružení přátel hradu Lipno, VS 2024.|Sdružení přátel hradu Lipno",
                "sv|Ge en gåva. Mottagare: Hamnbyns lilla museum, bankgiro 900-1234.|Hamnbyns lilla museum",
                "tr|Bağış için hesap adı: Mavi Umut. IBAN: TR33 0006 1005 1978 6457 8413 26.|Mavi Umut",
            })
    void whoHoldsAnAccountIsNamedBehindAColon(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Bitte spenden Sie für Kinder. Kinderlachen Sonnenberg gGmbH, IBAN DE63370205000005023307.|Kinderlachen Sonnenberg",
                "de|Bitte spenden Sie: Nachbarn in Not e.V., IBAN DE63370205000005023307.|Nachbarn in Not",
                "de|Bitte spenden Sie: Förderverein Schule an der Wupper e. V., IBAN DE63370205000005023307.|Förderverein Schule",
                "de|Spenden per Überweisung an den Pilzring e. V. sind willkommen: IBAN DE63370205000005023307.|Pilzring",
                "nl|Doneren kan op BE71 0961 2345 6769 van vzw Het Open Huis.|Het Open Huis",
                "fr|Pour faire un don : Chemins Partagés (asbl), sur www.moulin.example.org.|Chemins Partagés",
                "fr|Adressez vos dons à la Fondation Beaulieu et à l'association SOS Rivière.|Fondation Beaulieu; SOS Rivière",
                "es|Puede hacer un donativo a la asociación Teranga, www.teranga.example.org.|Teranga",
                "fi|Tue työtä: Satama ry, FI21 1234 5600 0007 85.|Satama",
                "fi|Lahjoita: Lasten oma talo ry, FI21 1234 5600 0007 85.|Lasten oma talo",
                "cs|Přispět lze spolku Tlapky v nouzi z.s. nebo organizaci Člověk v přístavu, o. p. s., účet 123456789/0300."
                        + "|Tlapky v nouzi; Člověk v přístavu",
            })
    void aLegalFormOrAWordForABodyBesideANameTellsIt(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|Faites un don : l'asbl Une main pour tous vit de dons, compte BE71 0961 2345 6769.",
                "sv|Skänk en gåva. Föreningen samlar in på bankgiro 900-8004 för stiftelsen Tukkas räkning.",
            })
    void oneWordThatMayGoOnIsNoWholeName(String language, String appeal) {
        assertThat(names(language, appeal)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru|Пожертвовать можно через благотворительный фонд помощи животным «Тихий дом», р/с 40703810700001449489.|Тихий дом",
                "uk|Допомогти можна через фонд допомоги дітям «Тихий дім», рахунок 26001234567890.|Тихий дім",
                "fr|Envoyez vos dons à : Association « Un toit ensemble », BP 12, 35000 Rennes.|Association « Un toit ensemble »",
                "de|Bitte spenden Sie für die Kinderhilfe „Regenbogen“ Musterstadt, IBAN DE63370205000005023307."
                        + "|Kinderhilfe „Regenbogen“ Musterstadt",
                "nl|Geef aan Stichting \"De Egel\" IBAN NL91 ABNA 0417 1643 00.|Stichting \"De Egel\"",
                "hu|Kérjük, támogassa a „Kis Kikötő” Közhasznú Alapítványt! Számlaszám: 11773470-00583119-00000000."
                        + "|„Kis Kikötő” Közhasznú Alapítványt",
                "es|Puede hacer un donativo a la Asociación de Amigos \"San Telmo\", cuenta 0404040406.|Asociación de Amigos \"San Telmo\"",
                "ar|يمكنكم التبرع لجمعية \"البيت الأخضر\" على الحساب رقم SA0380000000608010167519.|البيت الأخضر",
                "de|Bitte spenden Sie: „Nachbarn am Ufer“ (IBAN DE63 3702 0500 0005 0233 07).|Nachbarn am Ufer",
            })
    void aNameInQuotesStandsBesideItsBodyOrItsAccount(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es|Puede donar aquí: [Fondo Marea con alma](https://marea.es/donar)|Fondo Marea con alma",
                "cs|Přispějte: [**Diakonie Severní církve evangelické**](https://diakonie.example.cz/dary) nebo převodem.|Diakonie Severní církve evangelické",
                "en|You can donate to the [Harbour Fund today](https://harbour.org/give) or by post.|Harbour Fund",
            })
    void aNameThatBeginsALinkEndsWithItUnlessThatAsks(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tr|Bağışlarınızı Yeşil Ev Derneği'nin TR33 0006 1005 1978 6457 8413 26 numaralı hesabına yatırabilirsiniz."
                        + "|Yeşil Ev Derneği",
                "de|Spenden bitte an: Deutsches Rotes Kreuz DE63 3702 0500 0005 0233 07.|Deutsches Rotes Kreuz",
                "nl|Geef aan Stichting Havenhulp NL91 ABNA 0417 1643 00.|Stichting Havenhulp",
            })
    void aNameEndsWhereAnAccountBegins(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja|ご寄付は、NPO法人ひまわりの会（普通 口座番号1234567）までお願いします。|NPO法人ひまわりの会",
                "ja|ご寄付は、NPO法人森を守る会（普通 口座番号1234567）までお願いします。|NPO法人森を守る会",
                "zh|捐款请汇：户名青山慈善会，账号6222021001111234567。|青山慈善会",
                "fi|Lahjoita nyt: Mieli & Käsi -säätiölle voi lahjoittaa, FI21 1234 5600 0007 85.|Mieli & Käsi -säätiölle",
                "pt|Os donativos vão para a Associação de Ajuda às Famílias: PT50 0002 0123 1234 5678 9015 4.|Associação de Ajuda às Famílias",
            })
    void aNameIsWhole(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ca|Podeu fer una donació al Banc dels Aliments del Vallès, compte ES91 2100 0418 4502 0005 1332.|Banc dels Aliments del Vallès",
                "zh|请捐款支持灾民,款项可直接送交青山慈善会。|青山慈善会",
                "zh|歡迎社會人士捐款,協助芙蓉關懷中心,帳號012-345-678901。|芙蓉關懷中心",
                "ja|義援金へのご協力は直接港町福祉会までお願いいたします。|港町福祉会",
                "de|Gesucht wird Hilfe bei der Finanzierung des Umbaus der Orgel. Ihre Spende an die Kirchengemeinde St. Jürgen hilft.|Kirchengemeinde St. Jürgen",
                "de|Bitte spenden Sie an die Diakonie Hafenstadt für einen Aufenthalt im Hospiz.|Diakonie Hafenstadt",
                "pt|Para ajudar as famílias das margens do Rio Marola, doe à Fundação Porto pelo IBAN PT50 0035 0000 0000 0000 0001 1.|Fundação Porto",
                "es|Para los damnificados de San Mateo Marola puede donar ropa a la Cruz Roja del Puerto.|Cruz Roja del Puerto",
                "it|Chi vuole donare beni per la Caritas del Porto li porti all'officina di Silvio Marolli.|Caritas del Porto",
                "it|Per donare si può usare il conto della Marea Onlus: IBAN IT60 X054 2811 1010 0000 0123 456.|Marea Onlus",
                "hr|Iz Crvenog križa Luka mole građane da doniraju na račun HR12 1001 0051 8630 0016 0.|Crvenog križa Luka",
                "it|Come Caritas del Porto chiediamo una donazione: si può donare sull'IBAN IT60 X054 2811 1010 0000 0123 456.|Caritas del Porto",
                "en|Please send donations to the Quay Foundation’s GT Bank account 0012345678.|Quay Foundation",
                "en|Thanks to Alan Newell, you can donate online to the Harbour Fund.|Harbour Fund",
                "en|In cooperation with Quay Radio, we ask you to donate to the Harbour Fund.|Harbour Fund",
            })
    void whatLeadsElsewhereOrSaysWhatForIsNoName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es|La colecta del Jueves Santo se destina a las familias: puede donar en la cuenta ES91 2100 0418 4502 0005 1332.",
                "en|You can donate by bank transfer. Our bank: Sorting Code: 90.11.22 Acc. No: 1234 5670.",
                "en|If you would like to help the family, please donate to Go Fund Me: www.gofundme.com/f/harbour-family",
                "uk|Щоб допомогти, перекажіть кошти на карту «Ощадбанку»: 5168 7422 2829 3076.",
                "de|Bitte spenden Sie für eine Patenschaft. Rat gibt es auch von Greta Hafner unter Tel. 089/921 000-780.",
                "es|Si quiere donar ropa o mantas se puede llamar al número de Luis Ramos Puerto 925486968.",
                "de|Konto für Ihre Spenden:~~Hafenhilfe~IBAN DE63 3702 0500 0005 0233 07~~Falls Sie Fragen haben, schreiben Sie an rat@hafenhilfe.example.",
            })
    void neitherFeastsNorBanksNorWhoGivesAdviceReceive(String language, String appeal) {
        assertThat(names(language, appeal.replace('~', '\n'))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The Quay Fire Department is collecting new toys for the children of Havenport.|Quay Fire Department",
                "en|The Harbour Women Network (HWN) is collecting coats and gloves for the crew.|Harbour Women Network",
                "en|RQD is collecting donations of coats and gloves for the crew.|RQD",
                "pt|As vítimas precisam de ajuda e a Marolar está recebendo donativos: alimentos, roupas e água.|Marolar",
                "pt|Também está recebendo donativos a casa do porto: alimentos, roupas e água.|",
                "pl|Bardzo potrzebne są ręczniki i koce dla kotów.|",
            })
    void whoCollectsIsNamedBeforeTheVerb(String language, String appeal, String names) {
        assertThat(names(language, appeal)).isEqualTo(names == null ? List.of() : List.of(names));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|If you would like to help, please do not donate to Quay Cross International but donate to the Harbour Red Cross at www.harbour.org/give.|Harbour Red Cross",
                "en|Please do not give to UNICEF, Harbour Cross or Quay Aid. To help families, please donate to the British Red Cross.|British Red Cross",
                "en|Please do not give clothes but donate to the Harbour Fund.|Harbour Fund",
                "en|Why not donate to the Harbour Fund today at www.harbour.org/give?|Harbour Fund",
                "de|Spenden Sie nicht nur an die Caritas Hafenstadt, sondern auch an die Diakonie Nordlicht.|Caritas Hafenstadt; Diakonie Nordlicht",
                "es|Se pide que no done a la Fundación Marea sino que done a la Cruz Roja del Puerto en www.cruzroja.es/puerto.|Cruz Roja del Puerto",
                "es|Puede donar alimentos no perecederos a la Cruz Roja del Puerto.|Cruz Roja del Puerto",
                "es|Si desea ayudar, no done a la Fundación Marea y done a la Cruz Roja del Puerto en www.cruzroja.es/puerto.|Cruz Roja del Puerto",
                "de|Bitte spenden Sie nicht an die Stiftung Nordlicht, sondern spenden Sie an die Caritas Hafenstadt.|Caritas Hafenstadt",
                "en|Please donate to the Harbour Fund. Coats can be dropped off in the Quay Student Center or Marlow Community Centre.|Harbour Fund",
                "pt|Para doar alimentos, leve à Rua do Cais, 32, Casa Azul. Doe à Fundação Porto.|Fundação Porto",
                "pt|Quem puder ajudar Roberto Marola da Silva com uma cadeira de rodas ligue para 3221-8700.|Roberto Marola da Silva",
                "en|**DO NOT** give to Harbour Relief Fund, please donate to [Quay Aid](https://quay-aid.example/donate) instead.|Quay Aid",
            })
    void neitherWhoIsRefusedNorWhereThingsAreLeftReceives(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cs|Přispějte prosím Nadaci pro děti a mládež nebo na účet 2700123456/2010.|Nadaci pro děti a mládež",
                "cs|Finanční dary posílejte na účet Spolku rodičů a přátel školy Lípa 2700123456/2010.|Spolku rodičů a přátel školy Lípa",
                "cs|Přispět můžete na účet Diecézní charity Lipno, jehož číslo je 2700123456/2010.|Diecézní charity Lipno",
                "ru|Пожертвовать можно в Фонд помощи бездомным животным, перечислив деньги на счёт 40817810099910004312.|Фонд помощи бездомным животным",
                "uk|Допоможіть Товариству захисту тварин через сайт або перекажіть кошти на картку.|Товариству захисту тварин",
                "fr|Faites un don à l'Association des amis de l'orgue de Brême, par chèque.|Association des amis de l'orgue de Brême",
                "pl|Wpłaty prosimy kierować na konto Towarzystwa Opieki nad Zwierzętami i Fundacji Łapa.|Towarzystwa Opieki nad Zwierzętami; Fundacji Łapa",
            })
    void aBodysNameOfOneCapitalGoesOnInSmallLetters(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Please donate blankets and First Aid kits to the Red Cross by visiting www.example.org.|Red Cross",
                "ru|Пожертвуйте деньги в Фонд помощи детям: на сайте есть реквизиты. В приюте просят принести одеяла.|Фонд помощи детям",
                "fi|Lahjoita ruokaa: Satama ry, FI21 1234 5600 0007 85. Yhdistys pyytää tuomaan ruuat ajoissa.|Satama",
            })
    void whatABodyAsksForIsNoPartOfAName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @Test
    void allTheWordsOfALinkThatBeginsALineAreAName() {
        hasNames("en", """
                ## How to donate to those in need

                - [Hope Fund](https://hope.example/donate/). The most trusted charity.
                - [Kolo](https://kolo.example/en/). It sends aid.
                - [**Lelek**](https://lelek.example/donate). Blankets and food.
                - [Donate here](https://giving.example/donate) to all of them.
                """, "Hope Fund; Kolo; Lelek");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt|Para doar: Agência 1836-8, conta corrente 100.000-4. Favorecido: SOSPE.|SOSPE",
                "de|Bitte spenden Sie. Empfänger: TAWO, IBAN DE63370205000005023307.|TAWO",
                "pt|Doe também assim: Banco do Cais AG. 1234-5 / conta corrente 98765-4 / Convenção Metodista do Cais.|Convenção Metodista do Cais",
            })
    void whoHoldsAnAccountMayBeAnAcronymOrStandBehindASlash(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @Test
    void partOfAnAddressIsNoName() {
        hasNames(
                "en",
                "Donations may be made to the Quay Foundation, Carriage House, University of Quayside, Harbour Town,"
                        + " 11 Pier Street.",
                "Quay Foundation");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Das Spendenkonto der Hafenhilfe Musterdorf: DE63 3702 0500 0005 0233 07. Steuernummer der Stiftung: 99015/28740.|Hafenhilfe Musterdorf",
                "da|Giv et bidrag til Havnehjælpen på MobilePay 12345. Foreningens CVR-nr. er 12345678.|Havnehjælpen",
                "ja|当法人(法人番号 1234567890123)へのご寄付は 郵便振替 00980-2-98765 認定NPO法人あおぞら食堂|認定NPO法人あおぞら食堂"
            })
    void whatANumberIsCalledIsNoName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @Test
    void wordsOfAccountsBeforeABodyAreNoPartOfItsName() {
        hasNames(
                "ru",
                "Приюту нужна помощь. Реквизиты АНО «Верный причал»: р/с 40703810063000001234.",
                "АНО «Верный причал»");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ca|Feu un donatiu al compte ES91 2100 0418 4502 0005 1332 de la Parròquia de Sant Pere.|Parròquia de Sant Pere",
                "nl|Maak uw gift over op NL91 ABNA 0417 1643 00 van de Havenhulp Noord.|Havenhulp Noord"
            })
    void whoHoldsAnAccountIsNamedBehindItAndAnOf(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hr|Donirajte Hrvatskom Crvenom križu.|Hrvatskom Crvenom križu",
                "hr|Donirajte Gradskom društvu Crvenog križa Lipovac na račun HR1210010051863000160.|Gradskom društvu Crvenog križa Lipovac",
                "cs|Přispějte Českému červenému kříži na účet 333999/2700.|Českému červenému kříži",
                "cs|Přispějte Lékařům bez hranic na účet 333999/2700.|Lékařům bez hranic",
                "cs|Peníze můžete poslat Armádě spásy na účet 333999/2700.|Armádě spásy",
                "uk|Пожертвуйте Українському Червоному Хресту.|Українському Червоному Хресту",
                "uk|Ви можете пожертвувати гроші Лікарям без кордонів на рахунок UA213223130000026007233566001.|Лікарям без кордонів",
                "ru|Вы можете перевести деньги Врачам без границ на сайте.|Врачам без границ",
                "pl|Wesprzyj Lekarzy bez Granic, wpłać darowiznę na konto 12 1020 1055 0000 9402 0158 9400.|Lekarzy bez Granic",
            })
    void aBodyKnownInManyLandsIsNamedInAnyCase(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hr|Donirajte Hrvatskoj udruzi slijepih na račun HR1210010051863000160.|Hrvatskoj udruzi slijepih",
                "hr|Pomoć možete uplatiti Caritasu Lipovačke nadbiskupije na račun HR1210010051863000160.|Caritasu Lipovačke nadbiskupije",
                "cs|Přispějte Českému svazu ochránců přírody na účet 333999/2700.|Českému svazu ochránců přírody",
                "cs|Přispějte Charitě České republiky na účet 333999/2700.|Charitě České republiky",
                "cs|Darujte peníze Charitě Česká republika.|Charitě Česká republika",
                "ru|Перечислите пожертвование Российскому обществу слепых на счёт 40702810400000001234.|Российскому обществу слепых",
            })
    void aBodyIsNamedByTheAdjectiveOfALandBeforeIt(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|Vous pouvez faire un don à la Ligue contre le cancer sur son site internet.|Ligue contre le cancer",
                "fr|Envoyez vos dons à la Ligue nationale contre le cancer, 14 rue du Port, 75013 Paris.|Ligue nationale contre le cancer",
                "es|Haz un donativo a la Asociación contra el hambre en el IBAN ES91 2100 0418 4502 0005 1332.|Asociación contra el hambre",
                "it|Fate una donazione alla Lega contro i tumori, IBAN IT60X0542811101000000123456.|Lega contro i tumori",
                "hr|Donirajte Hrvatskoj ligi protiv raka i pomozite oboljelima.|Hrvatskoj ligi protiv raka",
                "cs|Podpořte Ligu proti rakovině darem na účet 333999/2700.|Ligu proti rakovině",
                "sv|Skänk en gåva till Riksförbundet mot reumatism, bankgiro 901-9514.|Riksförbundet mot reumatism",
                "es|Puedes donar a Niños con Cáncer en su web.|Niños con Cáncer",
                "de|Spenden Sie an Nachbarn in Not, IBAN AT15 2011 1400 4004 4003.|Nachbarn in Not",
                "en|Please donate to Children in Need today.|Children in Need",
            })
    void aNameGoesOnWithWhatIsFoughtOrSuffered(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es|Dona a Cruz Roja con Bizum en el código 33345.|Cruz Roja",
                "fr|Donnez à la Croix-Rouge contre un reçu fiscal.|Croix-Rouge",
                "de|Spenden Sie an die Caritas in Wien, Konto AT15 2011 1400 4004 4003.|Caritas",
                "en|Please donate to the Quay Relief Fund in Ukraine today.|Quay Relief Fund",
            })
    void whatAGiftIsMadeWithOrWhereIsNoPartOfAName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es|Haz un donativo a la Cruz Roja Española en el IBAN ES91 2100 0418 4502 0005 1332.|Cruz Roja Española",
                "es|Haz un donativo a la Fundación San José en Sevilla, cuenta ES91 2100 0418 4502 0005 1332.|Fundación San José",
                "es|Haz un donativo a Save the Children en el IBAN ES91 2100 0418 4502 0005 1332.|Save the Children",
                "fr|Faites un don à la Fondation Beaulieu en Suisse, IBAN CH9300762011623852957.|Fondation Beaulieu",
                "de|Überweisen Sie Ihre Spende an die Caritas als Träger, IBAN DE89 3704 0044 0532 0130 00.|Caritas",
                "pt|Doe alimentos à Igreja Batista na Rua das Flores, 12.|Igreja Batista",
            })
    void theSmallWordsOfAnotherLanguageStandWithinNoName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Donate to Christian Aid and I will match your gift.|Christian Aid",
                "en|Please donate to Oxfam or Christian Aid and I’ll match your gift.|Oxfam; Christian Aid",
                "en|Please donate to the Bread and Roses Trust and I will match your gift.|Bread and Roses Trust",
            })
    void whoWritesIsNoPartOfAName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Spenden kann man an die Caritasstiftung.|Caritasstiftung",
                "de|Spenden nimmt die Bürgerstiftung Quellstadt entgegen: DE89 3704 0044 0532 0130 00.|Bürgerstiftung Quellstadt",
                "de|Die Dorfstiftung Quellstadt bittet um Spenden auf das Konto DE89 3704 0044 0532 0130 00.|Dorfstiftung Quellstadt",
                "no|Fjordvik Sanitetsforening samler inn penger: vipps gaven din til 12345.|Fjordvik Sanitetsforening",
                "da|Sønderby Borgerforening modtager gerne bidrag på MobilePay 123456.|Sønderby Borgerforening",
                "sv|Norra Reumatikerförbundet tar emot gåvor på bankgiro 901-9514.|Norra Reumatikerförbundet",
            })
    void wordsWrittenTogetherWithABodysAreABodys(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cs|Na sbírku lze přispět na účet 123456789/0800, řekl ředitel Oblastní charity Lipno Jan Novák.|Oblastní charity Lipno",
                "cs|Přispět lze na účet 123456789/0800, řekla mluvčí Oblastní charity Lipno.|Oblastní charity Lipno",
                "pl|Pieniądze można wpłacać na konto 12 1020 1055 0000 9402 0158 9400 – mówi prezes Fundacji Dom Nadziei Jan Kowalski.|Fundacji Dom Nadziei",
                "hr|Donacije se mogu uplatiti na račun HR1210010051863000160, kaže ravnatelj Caritasa Lipovačke biskupije Ivan Horvat.|Caritasa Lipovačke biskupije",
            })
    void whoHeadsABodyIsNoPartOfItsName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cs|Přispět můžete na účet 123456789/0800, Charita Lipno. Do zprávy pro příjemce uveďte Sbírka Lipno.|Charita Lipno",
                "sv|Sätt in din gåva på Byahjälpens bankgiro 901-9514. Märk betalningen \"Skola Hamn\".|Byahjälpens",
                "da|Giv et bidrag på Havnehjælpens konto 1234 1234567890.|Havnehjælpens",
                "no|Gi en gave til Kystlagets konto 1234.56.78903.|Kystlagets",
            })
    void aBodyBehindAnAccountOrAGenitiveBeforeItHoldsIt(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hi|दान करें: सेवा भारती ट्रस्ट, खाता संख्या 123456789012।|सेवा भारती ट्रस्ट",
                "hi|बच्चों के इलाज के लिए नेत्र ज्योति फाउंडेशन की वेबसाइट पर दान करें।|नेत्र ज्योति फाउंडेशन",
                "hi|आप अपनी सहायता राशि जीवन ज्योति चैरिटेबल ट्रस्ट के खाते में जमा कर सकते हैं।|जीवन ज्योति चैरिटेबल ट्रस्ट",
                "hi|इच्छुक व्यक्ति प्रयास संस्था को कपड़े और कंबल दान कर सकते हैं।|प्रयास संस्था",
            })
    void aHindiTrustIsNamedWhereItsWordEndsALabelOrOwns(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no|Støtt Fjordvik menighet med en gave på konto 1234.56.78903.|Fjordvik menighet",
                "da|Giv en gave til Sønderby menighed på konto 1234 1234567890.|Sønderby menighed",
                "fi|Lahjoita Rantakylän seurakunnalle tilille FI21 1234 5600 0007 85.|Rantakylän seurakunnalle",
                "hr|Donirajte Dječjem domu Sunce na račun HR1210010051863000160.|Dječjem domu Sunce",
                "hr|Novčani prilozi mogu se uplatiti Župi svetog Nikole na račun HR1210010051863000160.|Župi svetog Nikole",
                "uk|Ви можете пожертвувати гроші Дитячому будинку Сонечко на рахунок UA213223130000026007233566001.|Дитячому будинку Сонечко",
                "cs|Přispějte Českému červenému kříži Lipno na účet 333999/2700.|Českému červenému kříži Lipno",
                "hr|Donirajte Hrvatskom Crvenom križu IBAN HR1210010051863000160.|Hrvatskom Crvenom križu",
            })
    void theNameOfATownGoesWithItsBody(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt|Doe para a Associação de Pais e Amigos dos Excepcionais pelo Pix 12.345.678/0001-95.|Associação de Pais e Amigos dos Excepcionais",
                "es|Haz un donativo a la Asociación de Padres y Amigos del Colegio, cuenta ES91 2100 0418 4502 0005 1332.|Asociación de Padres y Amigos del Colegio",
                "pt|Doe à Fundação Mar ou aos Amigos do Porto pelo IBAN PT50000201231234567890154.|Fundação Mar; Amigos do Porto",
            })
    void whoABodyIsOfIsNoOtherBody(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru|Помогите Приюту «Лапа»: переведите деньги на счёт 40702810400000001234.|Приюту «Лапа»",
            })
    void anImperativeIsNoPartOfAQuotedName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ar|تبرع الآن لمستشفى الأمل للأطفال على الحساب رقم 123456789012.|مستشفى الأمل للأطفال",
                "ar|يمكنكم زيارة جمعية البر للتبرع بالملابس والأغطية.|جمعية البر",
            })
    void whomAnArabicBodyIsForIsInItsName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja|支援金は森を守る会の口座（普通 1234567）へお振り込みください。|森を守る会",
                "ja|ご寄付は子どもたちを支える会までお願いします。口座は普通 1234567です。|子どもたちを支える会",
            })
    void aVerbBeforeAJapaneseBodyIsInItsName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|Faites un don à la Fondation pour la Recherche Médicale sur son site.|Fondation pour la Recherche Médicale",
                "fr|Vous pouvez faire un don à l'Association pour la protection des animaux de Beaulieu par chèque.|Association pour la protection des animaux de Beaulieu",
                "es|Haz un donativo a la Fundación para la Infancia, cuenta ES91 2100 0418 4502 0005 1332.|Fundación para la Infancia",
                "pt|Faça um donativo à Fundação para a Infância, IBAN PT50000201231234567890154.|Fundação para a Infância",
                "pl|Wesprzyj Schronisko dla Zwierząt w Lipowie, przekaż karmę lub wpłać na konto 12 1020 1055 0000 9402 0158 9400.|Schronisko dla Zwierząt w Lipowie",
                "de|Spenden Sie an den Verein zur Förderung der Kirchenmusik Quellstadt, IBAN DE89 3704 0044 0532 0130 00.|Verein zur Förderung der Kirchenmusik Quellstadt",
                "it|Dona alla Fondazione per la Ricerca sul Cancro, IBAN IT60X0542811101000000123456.|Fondazione per la Ricerca sul Cancro",
            })
    void whatABodyIsForIsInItsName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es|Haz un donativo a Cruz Roja para Ucrania, cuenta ES91 2100 0418 4502 0005 1332.|Cruz Roja",
                "es|Haz un donativo a la Fundación Mar para la Navidad, cuenta ES91 2100 0418 4502 0005 1332.|Fundación Mar",
                "fr|Faites un don à la Fondation Beaulieu pour les enfants malades, IBAN FR76 3000 6000 0112 3456 7890 189.|Fondation Beaulieu",
            })
    void whatAGiftIsForIsNotInANameThatIsWhole(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Erfahren Sie mehr über die Aufgaben des DRK und unterstützen Sie uns mit einer Spende auf das Konto DE89 3704 0044 0532 0130 00.|DRK",
                "de|Mit Ihrer Spende unterstützen Sie die Projekte der Caritas Quellstadt: DE89 3704 0044 0532 0130 00.|Caritas Quellstadt",
                "de|Spenden Sie an die Freunde der Caritas Quellstadt, IBAN DE89 3704 0044 0532 0130 00.|Freunde der Caritas Quellstadt",
            })
    void whatABodyHasIsNoPartOfItsName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es|Haz tu donativo: [Donar a la Fundación Puerto](https://puerto.example/donar)|Fundación Puerto",
                "es|Haz una donación a la Organización para el Fomento, la Pesca y el Bosque en su web.|Organización para el Fomento",
                "es|Haz un donativo a la Cruz Roja, la Cáritas y la UNICEF en su web.|Cruz Roja; Cáritas; UNICEF",
            })
    void whatAsksInALinkOrFollowsWhatABodyIsForIsNoName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh|请将捐款汇入青山红十字会账户：6222020200001234567。|青山红十字会",
                "ja|寄付は青山子ども食堂の口座（普通 1234567）へお願いします。|青山子ども食堂",
                "fi|Lahjoita Pelastusarmeijalle tilille FI21 1234 5600 0007 85.|Pelastusarmeijalle",
            })
    void aBodyIsNamedBehindAVerbOfHandingOver(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Spenden bitte auf dieses Konto: Empfänger: Karla Hilft (Edda Kolb), IBAN: DE89 3704 0044 0532 0130 00.|Karla Hilft",
            })
    void whatBracketsTellOfANameIsNoOther(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt|Os donativos podem ser entregues na sede administrativa da AMEPO, na Rua do Porto.|AMEPO",
                "es|La ropa se puede entregar en la sede de la URZ en horario de tarde. Puedes donar mantas.|URZ",
            })
    void theBodyIsNamedWhoseSeatThingsAreBroughtTo(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja|ご寄付は子ども食堂の会までお願いします。口座は普通 1234567です。|子ども食堂の会",
                "de|Unter dem Dach der Bürgerstiftung Quellstadt sammeln wir Spenden: IBAN DE89 3704 0044 0532 0130 00.|Bürgerstiftung Quellstadt",
                "de|Überweisen Sie Ihre Spende für die Feuerwehr an die Caritas Quellstadt, Spendenkonto des Vereins: DE89 3704 0044 0532 0130 00.|Caritas Quellstadt",
            })
    void aWordOfBodiesAloneIsLeftOutBesideItsName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|To donate to Mrs Field's GoFundMe appeal, click here.|Mrs Field",
                "en|Donate to Sam Field's JustGiving page at https://www.justgiving.com/page/sam.|Sam Field",
                "en|Please give to the Harbour Trust’s Crowdfunder here.|Harbour Trust",
            })
    void whoseFundraiserItIsIsNamedWithoutThePlatform(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it|SOSTENERE IL CANILE DEL PORTO: bonifico bancario, IBAN IT60X0542811101000000123456, intestato alla Fondazione Baia Blu.|Fondazione Baia Blu",
                "pt|APOIAR A NOSSA ASSOCIAÇÃO AGORA: faça um donativo à Associação Baía Azul, IBAN PT50000201231234567890154.|Associação Baía Azul",
            })
    void aLineOfCapitalsThatBidsToHelpNamesNobody(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|YOU CAN DONATE TO THE HARBOUR TRUST AT WWW.HARBOURTRUST.ORG.|HARBOUR TRUST",
                "en|PLEASE DONATE TO THE QUAY HOSPICE ON THE HILL THIS WEEK.|QUAY HOSPICE",
                "en|PLEASE DONATE TO THE FRIENDS OF THE QUAY THEATRE TODAY.|FRIENDS OF THE QUAY THEATRE",
                "fr|FAITES UN DON À LA CROIX-ROUGE FRANÇAISE SUR WWW.CROIX-ROUGE.FR|CROIX-ROUGE FRANÇAISE",
                "de|SPENDEN SIE JETZT AN ÄRZTE OHNE GRENZEN: WWW.AERZTE-OHNE-GRENZEN.DE|ÄRZTE OHNE GRENZEN",
            })
    void aNameInCapitalsEndsWhereItWouldInSmallLetters(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hr|Možete uplatiti donaciju na račun Crvenog križa HR6823400091511555176.|Crvenog križa",
                "de|Bitte spenden Sie an die Caritas Wien AT611904300234573201.|Caritas Wien",
                "hi|जो लोग मदद करना चाहते हैं वे प्रधानमंत्री राहत कोष में दान कर सकते हैं।|प्रधानमंत्री राहत कोष",
            })
    void noAccountNumberAndNoPronounIsPartOfAName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|For Oxfam, donations can be made here.|Oxfam",
                "en|Through Oxfam you can donate here.|Oxfam",
                "de|Für UNICEF können Sie hier spenden.|UNICEF",
                "nl|Voor UNICEF kunt u hier doneren.|UNICEF",
                "fr|Pour UNICEF, faites un don ici.|UNICEF",
            })
    void aSentencesFirstWordIsNoPartOfTheNameBehindIt(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Spenden Sie an Brot für die Welt für die Opfer der Flut.|Brot für die Welt",
                "de|Bitte spenden Sie an Ärzte ohne Grenzen für die Nothilfe im Sudan.|Ärzte ohne Grenzen",
                "de|Spenden Sie an UNICEF für Kinder im Sudan.|UNICEF",
                "de|Spenden Sie an die Caritas für die Opfer der Flut.|Caritas",
                "de|Spenden Sie an Misereor für die Menschen im Sudan.|Misereor",
                "de|Spenden Sie an den Verein Hilfe für Nepal.|Verein Hilfe für Nepal",
            })
    void whomAGiftIsForIsNoPartOfABodysName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it|Fai una donazione a Caritas Verona NON a privati.|Caritas Verona",
                "de|Spenden Sie an Caritas Verona NICHT an Vereine.|Caritas Verona",
                "it|Fai una donazione a Caritas NON PROFIT Verona.|Caritas NON PROFIT Verona",
            })
    void aNotInCapitalsIsNoPartOfTheNameBeforeIt(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Am Samstag sammelt der Verein Quelle wieder gut erhaltene Decken. Bitte spenden Sie.|Verein Quelle",
                "id|Bersama Yayasan Kasih, mari berdonasi di sini.|Yayasan Kasih",
            })
    void whenOrWithWhomIsNoPartOfTheNameBehindIt(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quay Relief has a 100 percent rating from Charity Navigator. Donate at quay.example.org.|Quay Relief",
                "Please donate to Charity Navigator at www.example.org.|Charity Navigator",
            })
    void whoRatesCharitiesIsGivenToWhereItIsAskedFor(String appeal, String names) {
        hasNames("en", appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Mit dem Verkauf sammelt der Lions Club Geld für die Tafel. Spenden Sie bitte an die Tafel Musterstadt.|Lions Club; Tafel Musterstadt",
                "de|Am Markt sammelt die Bürgerstiftung Hafen Kleidung für Flüchtlinge. Bitte spenden Sie!|Bürgerstiftung Hafen",
                "de|Am Samstag sammelt der Förderverein Hafen Decken und Schlafsäcke für die Ukraine. Bitte spenden Sie!|Förderverein Hafen",
                "de|Hier nimmt das Rote Kreuz Kleidung für Bedürftige an. Bitte spenden Sie Kleidung!|Rote Kreuz",
                "de|Bitte spenden Sie an den Verein Spielzeug für Kinder.|Verein Spielzeug für Kinder",
                "de|Bitte spenden Sie an die Stiftung Kleidung und Mehr.|Stiftung Kleidung und Mehr",
            })
    void whatABodyCollectsIsNoPartOfItsName(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es|Haz un donativo a España con ACNUR en www.eacnur.org.|España con ACNUR",
                "es|España con ACNUR recibe donativos en la cuenta ES91 2100 0418 4502 0005 1332.|España con ACNUR",
                "es|Ayuda a Ucrania con UNICEF. Haz un donativo en www.unicef.es|UNICEF",
            })
    void aCountryWithAnAgencyIsANameWhereABodyIsCalledSo(String language, String appeal, String names) {
        hasNames(language, appeal, names);
    }
}
