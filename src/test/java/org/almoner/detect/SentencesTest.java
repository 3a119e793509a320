package org.almoner.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.almoner.article.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    private static List<String> split(String text) {
        List<Unit> units = new ArrayList<>();
        new Sentences(text).split(new Block(0, text.length(), Block.Kind.PARAGRAPH, false), 0, units);
        return units.stream()
                .map(unit -> text.substring(unit.start(), unit.end()))
                .toList();
    }

    @Test
    void aGermanDateIsNoSentencesEnd() {
        assertThat(split("Am Samstag, den 11. August, kann gespendet werden. Danach nicht mehr."))
                .hasSize(2);
        assertThat(split("Gesammelt wird Freitag, 4. Mai. Wer kann, bringt Decken mit."))
                .hasSize(2);
    }

    @Test
    void aMonthBehindANumberGoesOnWithItsSentence() {
        assertThat(split("Gesammelt wird spätestens 15. November im Pfarrhaus. Danach nicht mehr."))
                .hasSize(2);
        assertThat(split("Ein Basar, 3. Dezember, für die 2. Klasse.")).hasSize(1);
    }

    @Test
    void sixPointsEndAChineseSentence() {
        assertThat(split("先付房租還是先買藥……懇請善心人士助養。")).hasSize(2);
        assertThat(split("先付房租…還是先買藥？")).hasSize(1);
    }

    @Test
    void theHourBehindItsWordGoesOnWithItsSentence() {
        assertThat(split("Gaver kan afleveres onsdage fra kl. 16-18 i sognegården. Tak for hjælpen."))
                .hasSize(2);
    }

    @Test
    void theDutchYouMayEndItsSentence() {
        assertThat(split("De rest komt van u. Wij vragen u om een bijdrage.")).hasSize(2);
    }

    @Test
    void anOrdinalBeforeANounIsNoSentencesEnd() {
        assertThat(split("Der Hof stammt aus dem 19. Jahrhundert. Er ist undicht."))
                .hasSize(2);
    }

    @Test
    void aNumberThatIsNoOrdinalEndsItsSentence() {
        assertThat(split("The appeal has reached 87. Donations are still welcome."))
                .hasSize(2);
    }

    @Test
    void initialsOfACompanyStayWithItsAccount() {
        assertThat(split("Wpłaty: Bank Polny S.A. Oddział 2, konto 12 3456. Dziękujemy."))
                .hasSize(2);
        assertThat(split("Conto presso Banca Rossa S.p.A. Filiale 3 di Ferrara."))
                .hasSize(1);
    }

    @Test
    void theUnitOfANumberMayEndItsSentence() {
        assertThat(split("Dépôt de 9 h à 16 h. En dehors de ces heures, sonnez."))
                .hasSize(2);
    }

    @Test
    void abbreviationsOfAddressesEndNoSentence() {
        assertThat(split("Déposez vos dons au 1825, boul. Hamel, ou appelez au tél. 05 49 00 00 00 le matin."))
                .hasSize(1);
        assertThat(split("Вещи приносите на пл. Мира, 4, или на ст. Лесная.")).hasSize(1);
        assertThat(split("Abgabe: Kirchstr. 12, bei Fam. Huber.")).hasSize(1);
        assertThat(split("Gåver til kto. 8601.11.17947, og i Danmark reg. 5000, konto 0400116243."))
                .hasSize(1);
        assertThat(split("A meal for a month costs Rs. 1,500 only.")).hasSize(1);
        assertThat(split("Skarbonka stoi pod figurą św. Antoniego, a dary przyjmuje pok. 12 od pn. do pt. 15–19."))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gaver kan sendes til Havna, Trondheimsvn. 71b, 0565 Oslo.",
                "Gaver kan leveres i Storgt. 5 eller Karl Johans gt. 12.",
                "Sachspenden nimmt die Hauptstr. 12 an, Ecke Marktpl. 3.",
                "Breng uw spullen naar Kerkstr. 5 of Dorpswg. 12 in Zutphen.",
                "Dary noste na nám. 3, nebo na ul. 5. května 12.",
                "Az adományokat a Petőfi u. 5 alatt várjuk.",
                "Вещи приносите на просп. 40 лет, корп. 3."
            })
    void aShortenedStreetBeforeItsNumberEndsNoSentence(String text) {
        assertThat(split(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Meer vragen we niet van u. 5 euro is genoeg.",
                "So hat er es gesagt. 5 Euro reichen.",
                "Bringt alles in die Kirchstr. Wer spenden will, ruft an."
            })
    void aSentenceMayEndWithALikeWord(String text) {
        assertThat(split(text)).hasSize(2);
    }

    @Test
    void aGermanQuotationEndsItsSentence() {
        assertThat(split("„Der Bedarf ist gedeckt.“ Auch ein Sofa wurde gebracht."))
                .hasSize(2);
        assertThat(split("»Der Bedarf ist gedeckt.« Auch ein Sofa wurde gebracht."))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The meeting is at 6 p.m. To donate, call us.",
                "The roof was paid for by Acme Inc. If you would like to help, write to us.",
                "It is the worst storm in the U.S. This year the fund is empty.",
                "Es hilft der Förderverein e.V. Wer spenden will, ruft an.",
                "There were many.[3] To donate, call us."
            })
    void anAbbreviationOrANotesNumberMayEndASentence(String text) {
        assertThat(split(text)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The hall is open until 6 p.m. Saturday and Sunday.",
                "He works for Acme Inc. Leeds and sits on its board.",
                "The U.S. Army came to help.",
                "Give to Ayuda S.A. De la Cruz, if you can."
            })
    void anAbbreviationBeforeANameEndsNone(String text) {
        assertThat(split(text)).hasSize(1);
    }

    @Test
    void aSentenceMayBeginRightBehindAFullStop() {
        assertThat(split("Nobody has come.To donate, call us."))
                .containsExactly("Nobody has come.", "To donate, call us.");
        assertThat(split("She is from Valencia!If you can, help.")).hasSize(2);
        assertThat(split("Niemand kam.Spenden sind willkommen.")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See Booking.Com or www.flood.example.To, or write to ann@flood.Org today",
                "Written in Node.js and myApp.Fund, version 2.Beta",
                "See flood.example/give.To and https://flood.example/?a=b.The"
            })
    void noSentenceBeginsInAnAddress(String text) {
        assertThat(split(text)).hasSize(1);
    }

    @Test
    void aJapaneseSentenceGoesOnBehindAQuotation() {
        assertThat(split("代表は「ご支援をお願いします。」と話した。「来た。」彼は言った。"))
                .containsExactly("代表は「ご支援をお願いします。」と話した。", "「来た。」", "彼は言った。");
    }
}
