package org.almoner.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.almoner.article.Block;
import org.junit.jupiter.api.Test;

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

    @Test
    void aGermanQuotationEndsItsSentence() {
        assertThat(split("„Der Bedarf ist gedeckt.“ Auch ein Sofa wurde gebracht."))
                .hasSize(2);
        assertThat(split("»Der Bedarf ist gedeckt.« Auch ein Sofa wurde gebracht."))
                .hasSize(2);
    }
}
