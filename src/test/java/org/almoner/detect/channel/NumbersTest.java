package org.almoner.detect.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.almoner.Patience;
import org.almoner.article.BodyFormat;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private static void assertChannels(String language, String text, String expected) {
        List<String> wanted = expected == null
                ? List.of()
                : Arrays.stream(expected.split(";")).map(String::strip).toList();
        assertThat(Channels.of(language, text)).containsExactlyElementsOf(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Spendenkonto 7654321, Telefon 030 652110.|ACCOUNT 7654321; PHONE +4930652110",
                "de|Spendenkonto DE89 3704 0044 0532 0130 00, Fon 030 652110.|IBAN DE89370400440532013000; PHONE"
                        + " +4930652110",
                "fr|Dons : IBAN FR76 3000 6000 0112 3456 7890 189, tél. 01 44 43 11 00.|IBAN"
                        + " FR7630006000011234567890189; PHONE +33144431100",
                "sv|Ge via bankgiro 5402-1234, eller ring 08-123 456 78.|ACCOUNT 54021234; PHONE +46812345678",
                "pl|Konto 10 1050 0099 7603 1234 5678 9123, tel. 22 334 85 00.|IBAN"
                        + " PL10105000997603123456789123; PHONE +48223348500",
                "zh|账号：0200001009014413252，电话010-65124154。|ACCOUNT 0200001009014413252; PHONE +861065124154",
                "ru|Пожертвования: р/с 40703810700001449489, тел. 8 (495) 123-45-67.|ACCOUNT 40703810700001449489;"
                        + " PHONE +74951234567"
            })
    void aPhoneBehindAnAccountIsNoAccount(String language, String text, String expected) {
        assertChannels(language, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pl|Konto 10 1050 0099 7603 1234 5678 9123, KRS 0000123456, NIP 525-12-34-567, REGON"
                        + " 012345678.|IBAN PL10105000997603123456789123",
                "cs|Účet 2801169198/2010, IČO 25755277.|ACCOUNT 2801169198/2010",
                "uk|Рахунок 26001234567890, МФО 305299, ЄДРПОУ 39696398.|ACCOUNT 26001234567890",
                "ru|ИНН 7714320009, КПП 771401001, р/с 40703810700001449489, БИК 044525187, к/с"
                        + " 30101810700000000187|ACCOUNT 40703810700001449489",
                "hu|Számlaszám: 11707024-20373736. Adószámunk: 18175832-1-43.|ACCOUNT 1170702420373736",
                "it|Conto corrente n. 300004, codice fiscale 97147110155, P. IVA 01234567890.|ACCOUNT 300004",
                "pt|Conta corrente 123456-7, CNPJ: 33.651.803/0001-65.|ACCOUNT 1234567",
                "es|La cuenta 0404040406, CUIT 30-71234567-8.|ACCOUNT 0404040406",
                "es|La cuenta 0404040406, RUT 70.543.600-2.|ACCOUNT 0404040406",
                "en|Account number 31926819, registered charity no. 1034567.|ACCOUNT 31926819",
                "de|Konto 7654321, Steuernummer 27/663/12345.|ACCOUNT 7654321",
                "zh|捐款帳號：19415022，統一編號 12345678。|ACCOUNT 19415022",
                "ar|رقم الحساب 123456789012، السجل التجاري 1010123456.|ACCOUNT 123456789012"
            })
    void aNumberOfARegisterOrATaxIsNoAccount(String language, String text, String expected) {
        assertChannels(language, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cs|Účet 2801169198/2010, variabilní symbol 20241107.|ACCOUNT 2801169198/2010",
                "no|Konto 8200.01.03000, KID-nummer 1234567890128.|ACCOUNT 82000103000",
                "fi|Tilinumero FI06 2219 1800 0680 00, viitenumero 305 322.|IBAN FI0622191800068000",
                "hr|Uplatite na IBAN HR12 1001 0051 8630 0016 0, poziv na broj 50192024.|IBAN HR1210010051863000160",
                "de|Konto 7654321, Verwendungszweck 123456.|ACCOUNT 7654321",
                "nl|Rekening BE19 0000 0000 1212, mededeling: +++123/4567/89012+++.|IBAN BE19000000001212"
            })
    void aReferenceIsNoAccount(String language, String text, String expected) {
        assertChannels(language, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|Dons sur le compte n° 0012345678, 75014 Paris.|ACCOUNT 0012345678",
                "sv|Bankgiro 900-8004. Det har gett mat till 15 000 barn.|ACCOUNT 9008004",
                "en|Please give to account 31926819. It has helped 25 000 people.|ACCOUNT 31926819",
                "de|Bitte spenden Sie auf das Konto 7654321 bis 30.09.24.|ACCOUNT 7654321",
                "en|Account no. 67319948232, State Bank, IFSC SBIN0070028.|ACCOUNT 67319948232",
                "es|La cuenta 0404040406, RFC ABC6702109K6.|ACCOUNT 0404040406"
            })
    void aPostcodeACountADateOrACodeIsNoAccount(String language, String text, String expected) {
        assertChannels(language, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv|Swisha till 123 900 80 04 (50 kr räcker långt).|SWISH 1239008004",
                "en|Give to account 31926819. 25 families need you.|ACCOUNT 31926819",
                "en|Call 0800 123 4567 (24 hours).|PHONE +448001234567",
                "fr|Appelez le 01 44 43 11 00 (9 h à 18 h).|PHONE +33144431100",
                "en|Call 020 7946 0018/020 7946 0019.|PHONE +442079460018; PHONE +442079460019",
                "en|Call +44 (0)20 7946 0018 or (020) 7946 0019.|PHONE +442079460018; PHONE +442079460019",
                "ja|電話は０３（３４３８）１３１１まで。|PHONE +81334381311"
            })
    void aNumberEndsWhereAnotherBegins(String language, String text, String expected) {
        assertChannels(language, text, expected);
    }

    @Test
    void aHindiAccountIsSpeltInEitherWay() {
        assertThat(Channels.of("hi", "अकाउंट नं. 10314382194 में पैसे जमा करें।"))
                .containsExactly("ACCOUNT 10314382194");
        assertThat(Channels.of("hi", "एकाउंट नं. 10314382194 में पैसे जमा करें।"))
                .containsExactly("ACCOUNT 10314382194");
    }

    @Test
    void aNumberBeginsWithNoHalfOfAPairOfBrackets() {
        List<Channel> found = Channels.found("en", "Our account (31926819) is open.", BodyFormat.TEXT);
        assertThat(found).extracting(Channel::start).containsExactly("Our account (".length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Sort code 60-16-13, account number 31926819.|ACCOUNT 601613/31926819",
                "en|Account 31926819, sort code 60‑16‑13, or phone 020 7946 0018.|ACCOUNT 601613/31926819; PHONE"
                        + " +442079460018",
                "da|Reg.nr. 4183 konto 5 71 40 11.|ACCOUNT 4183/5714011",
                "pt|Agência 3798-2, conta corrente 12345-6.|ACCOUNT 37982/123456",
                "pt|Banco do Brasil, agência 3798-2, conta 5633-2.|ACCOUNT 37982/56332",
                "es|Bizum: 03305. Teléfono: 900 104 971.|ACCOUNT 03305; PHONE +34900104971",
                "es|Haz un Bizum al número 33512 para ayudar.|ACCOUNT 33512",
                "es|Puedes donar mediante Bizum, número 33512.|ACCOUNT 33512",
                "es|Clabe: 012180004040404062. Sucursal 1234.|ACCOUNT 012180004040404062"
            })
    void onlyABranchIsPutToAnAccount(String language, String text, String expected) {
        assertChannels(language, text, expected);
    }

    @Test
    void aBranchMayStandInTheLineAbove() {
        assertThat(Channels.of("en", "Sort code: 30-98-97\n\nAccount number: 12345678"))
                .containsExactly("ACCOUNT 309897/12345678");
    }

    @Test
    void numbersOfTwoPayeesStayApart() {
        assertThat(Channels.of("da", "MobilePay 200042\n\nLæger uden Grænser: Giro 9002003"))
                .containsExactly("ACCOUNT 200042", "ACCOUNT 9002003");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Swisha till 123 900 80 04 eller bankgiro 900-8004.|SWISH 1239008004; ACCOUNT 9008004",
                "Swish 070-123 45 67.|SWISH 0701234567",
                "Swisha en gåva, eller bankgiro 900-8004.|ACCOUNT 9008004",
                "Swish 1239008004 eller ring 020-85 95 85.|SWISH 1239008004; PHONE +4620859585"
            })
    void aNumberForSwishHasItsShape(String text, String expected) {
        assertChannels("sv", text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no|Konto 1503 02 13537 eller Vipps 2272.|ACCOUNT 15030213537; ACCOUNT 2272",
                "nl|Geef op giro 555.|ACCOUNT 555",
                "no|Vipps en gave til 12135 (50 kr hjelper).|ACCOUNT 12135"
            })
    void aServiceMayHaveAShortNumber(String language, String text, String expected) {
        assertChannels(language, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hu|Adományát az alapítvány 11784009-20009440 számú számlájára várjuk.|ACCOUNT 1178400920009440",
                "tr|Yardımlarınızı 12345678-5001 numaralı hesaba yatırabilirsiniz.|ACCOUNT 123456785001"
            })
    void aWordOfAccountsMayStandBehindItsNumber(String language, String text, String expected) {
        assertChannels(language, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cs|Účet 19-2000145399/0800.|ACCOUNT 19-2000145399/0800",
                "cs|Číslo účtu: 123456789 / 0300|ACCOUNT 123456789/0300",
                "ja|郵便振替口座 00140－8－507|ACCOUNT 001408507",
                "pt|Pix (CNPJ): 12.345.678/0001-90|ACCOUNT 12.345.678/0001-90",
                "pt|Doe por Pix. A chave é o CNPJ: 12.345.678/0001-95|ACCOUNT 12.345.678/0001-95",
                "uk|Картка 4149 4991 1234 5678.|ACCOUNT 4149499112345678"
            })
    void anAccountIsReadAsItIsWritten(String language, String text, String expected) {
        assertChannels(language, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "da|Støt os på www.dca.dk. CVR 36980214, siden 2023-2024.|LINK https://www.dca.dk",
                "en|Please give at www.example.org (EIN 53-0196605).|LINK https://www.example.org",
                "en|Call (800) 725-2769 to donate.|PHONE +18007252769",
                "en|So far it has fed 12 345 678 people.|",
                "de|Spenden per TWINT an 079 123 45 67.|PHONE +41791234567"
            })
    void aPhoneIsOneOfTheLikelyCountry(String language, String text, String expected) {
        assertChannels(language, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|To help with the surgery in Abuja, Nigeria, call the family on 09074348819.|PHONE +2349074348819",
                "en|Donate R100 to the shelter by calling 021-418-6644.|PHONE +27214186644",
                "en|Donate at www.quayshelter.co.za or call 021-418-6644.|LINK https://www.quayshelter.co.za; PHONE"
                        + " +27214186644",
                "en|Give KSh 500 to the drought appeal; call 0722 123456.|PHONE +254722123456",
                "es|Para donar en www.acopio.mx, llama al 55 2969 2068.|LINK https://www.acopio.mx; PHONE +525529692068",
                "de|Spenden Sie unter www.hafenhilfe.at oder rufen Sie an: 01 589 00 580.|LINK"
                        + " https://www.hafenhilfe.at; PHONE +43158900580",
                "en|Donate £10 by phone after the floods in Nigeria: 0808 800 1111.|PHONE +448088001111",
                "en|Donate by phone after the floods in Nigeria: 0808 800 1111.|PHONE +448088001111"
            })
    void aPhoneIsOfTheCountryThatThePassagePointsTo(String language, String text, String expected) {
        assertChannels(language, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Donate to the shelter by calling 021-418-6644.|",
                "en|To help with the surgery, call the family on 09074348819.|"
            })
    void aPhoneThatMayBeOfSeveralCountriesIsNone(String language, String text, String expected) {
        assertChannels(language, text, expected);
    }

    @Test
    void aHungarianAccountNeedsNoWord() {
        assertChannels(
                "hu",
                "Kérjük, támogassa alapítványunkat:\nKikötő Alapítvány\n11773470-00583119-00000000\nmegjegyzés: adomány",
                "ACCOUNT 117734700058311900000000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cs|Čísla účtů:$CZK: 123456789/0300$EUR: 987654321/2010|ACCOUNT 123456789/0300; ACCOUNT"
                        + " 987654321/2010",
                "ru|Счета фонда:$RUB 40703810900000001234$USD 40703840200000001234|ACCOUNT 40703810900000001234;"
                        + " ACCOUNT 40703840200000001234",
                "en|Account numbers:$NGN: 0123456789$USD: 9876543210|ACCOUNT 0123456789; ACCOUNT 9876543210",
                "en|Account number:$NGN: 0123456789$Members: 9876543|ACCOUNT 0123456789"
            })
    void anAccountInAnotherCurrencyMayStandInTheNextLine(String language, String text, String expected) {
        assertChannels(language, text.replace('$', '\n'), expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hu|Számlaszám: 11773016 – 11111018 – 00000000|ACCOUNT 117730161111101800000000",
                "en|Sort code 12-34-$56, account 12345678.|ACCOUNT 123456/12345678",
                "en|Please call 020-7946-$0018.|PHONE +442079460018",
                "no|Telefon 22334455 - 22334456|PHONE +4722334455"
            })
    void aNumberGoesOnBehindAHyphen(String language, String text, String expected) {
        assertChannels(language, text.replace('$', '\n'), expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Sort: 12-34-56, A/C: 12345678|ACCOUNT 123456/12345678",
                "en|S/C 12-34-56, A/C 12345678|ACCOUNT 123456/12345678",
                "en|Transit 12345, account 1234567|ACCOUNT 12345/1234567"
            })
    void aBranchMayBeNamedShortly(String language, String text, String expected) {
        assertChannels(language, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Spendenkonto 1234$5678, danke.|ACCOUNT 12345678",
                "de|Spendenkonto 1234$ 5678, danke.|ACCOUNT 12345678",
                "cs|Číslo účtu: 123456789$/0300|ACCOUNT 123456789/0300",
                "en|Please call 020 $7946 0018 to donate.|PHONE +442079460018"
            })
    void unseenMarksPartNoNumber(String language, String text, String expected) {
        for (String mark : List.of("\u00AD", "\u200E", "\u202C", "\u2069", "\uFEFF")) {
            assertChannels(language, text.replace("$", mark), expected);
        }
    }

    @Test
    void aShortNumberWithANoughtThatNoWordNamesIsNoPhone() {
        assertChannels("de", "AT61 1904 3002 3457 3201 (Hafenhilfe 0123456)", "IBAN AT611904300234573201");
    }

    @Test
    void theSecondOfTwoPhonesIsOneToo() {
        assertChannels("da", "Ring 33123456 eller 86123456.", "PHONE +4533123456; PHONE +4586123456");
        assertChannels("da", "Ring 33123456, 86123456.", "PHONE +4533123456; PHONE +4586123456");
        assertChannels("zh", "电话：010-65124154、13812345678。", "PHONE +861065124154; PHONE +8613812345678");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Tel.: 030 652110, Fax: 030 652111|PHONE +4930652110",
                "de|Tel./Fax: 030 652110|PHONE +4930652110",
                "ja|電話03-3438-1311　FAX 03-3438-1312|PHONE +81334381311",
                "zh|电话：010-65124154，传真：010-65124155|PHONE +861065124154",
                "ru|тел. (495) 123-45-67, факс (495) 123-45-68|PHONE +74951234567"
            })
    void aFaxIsNoNumberToCall(String language, String text, String expected) {
        assertChannels(language, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Please give to the Quay Foundation, 0001721873, GTBANK.|ACCOUNT 0001721873",
                "To help with the surgery, give to Ada Alder, 3012345678 (First Bank).|ACCOUNT 3012345678",
                "To donate, pay 1012345678 - Quay City Monument Bank Plc.|ACCOUNT 1012345678",
                "Please give: Harbour Bank Plc, 1012345678. Call 08031234567, Lagos, Nigeria.|ACCOUNT 1012345678; PHONE"
                        + " +2348031234567",
                "Call or pay into 0001721873, UBA.|ACCOUNT 0001721873"
            })
    void tenDigitsBesideABankAreAnAccount(String text, String expected) {
        assertChannels("en", text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Donate by calling 2125551234, Bank of Alder will match it.|PHONE +12125551234",
                "Donate R100 on 0214186644, Harbour Bank pays the call.|PHONE +27214186644",
                "The Harbour Bank gave the shelter a van. So far it has fed 1012345678 hounds, please give.|",
                "Please give to our appeal, ticket 1012345678, Quay Street.|"
            })
    void aPhoneOrATallyBesideABankIsNoAccount(String text, String expected) {
        assertChannels("en", text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh|捐款方式：6、账号：110907412310401 7、开户行：工商银行。|ACCOUNT 110907412310401",
                "zh|捐款方式：2、账号 6222 0210 0111 1234 567 3、开户行：工商银行。|ACCOUNT 6222021001111234567",
                "zh|捐款方式：2、账号 6222 0210 0111 1234 5678 3、开户行：工商银行。|ACCOUNT 62220210011112345678",
                "zh|捐款账号：1、6222021001111234567（工商银行） 2、6217001001111234567。|ACCOUNT 6222021001111234567; ACCOUNT"
                        + " 6217001001111234567",
                "zh|捐款账号：$1、6222021001111234567$2、6217001001111234567|ACCOUNT 6222021001111234567; ACCOUNT"
                        + " 6217001001111234567",
                "zh|捐款账号 6222 0210 0111 1234 56、户名：青山。|ACCOUNT 622202100111123456",
                "ja|寄付の口座番号：1234567 2．名義：青空。|ACCOUNT 1234567",
                "ja|寄付の電話は03 3438 1311、FAXは03 3438 1312。|PHONE +81334381311"
            })
    void theNumberOfAnItemIsNoPartOfAnAccount(String language, String text, String expected) {
        assertChannels(language, text.replace('$', '\n'), expected);
    }

    @Test
    void anAccountGoesOnBehindAWrappedLineThoughItsRestLooksLikeAnItem() {
        assertChannels("zh", "捐款账号为62220210011112345\u200B6、请注明助学。", "ACCOUNT 622202100111123456");
    }

    @Test
    void aWideDigitBehindACodeOfLettersAndDigitsEndsTheSearch() {
        Assertions.assertTimeoutPreemptively(
                Patience.LONGEST, () -> assertChannels("en", "Please quote a1\u0663 today.", null));
    }

    @Test
    void anEightAndAnAreaBeginAPhoneInRussiaThoughCardsWereSpokenOf() {
        assertChannels("ru", "Пожертвуйте с карты. Бесплатно: 8 800 250-75-25.", "PHONE +78002507525");
    }

    @Test
    void theGiroOfACollectingCharityIsItsNumberForSwishToo() {
        assertChannels("sv", "Swisha till 900 12 23 eller bg 900-1223.", "SWISH 9001223; ACCOUNT 9001223");
    }
}
