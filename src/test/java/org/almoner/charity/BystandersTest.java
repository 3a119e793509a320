package org.almoner.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.almoner.register.RegistryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a passage names beside those that it asks to give to. */
class BystandersTest {
    private final RecipientResolver resolver =
            new RecipientResolver(RegistryFiles.builtIn().registry());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            en | In cooperation with Oxfam, bring food to the town hall.
            en | In partnership with the British Red Cross, please donate blankets at the town hall.
            en | The appeal is supported by the aid agency Oxfam. Bring tins of food to the church hall.
            en | Thanks to Oxfam, you can donate clothes at the library.
            en | We work with our partner “Oxfam”: bring tins of food to the church hall.
            de | In Zusammenarbeit mit UNICEF bitten wir um Decken: Bringen Sie sie bitte ins Rathaus.
            de | Dank der großen Hilfsorganisation UNICEF können Sie Ihre Spende im Rathaus abgeben.
            de | Unterstützt vom Deutschen Roten Kreuz sammelt der Verein Kleidung, bitte helfen Sie.
            fr | En partenariat avec la Croix-Rouge, apportez vos dons à la mairie.
            fr | Grâce à l’UNICEF, vous pouvez déposer vos dons à la mairie.
            es | En colaboración con la Cruz Roja, puede donar en el ayuntamiento.
            es | Gracias a UNICEF, puede donar mantas en la biblioteca.
            it | Insieme all'UNICEF raccogliamo coperte: donate in municipio.
            it | Con il sostegno della Croce Rossa Italiana raccogliamo coperte: donate in municipio.
            pt | Em parceria com a UNICEF, entregue a sua doação na câmara municipal.
            nl | In samenwerking met het Rode Kruis: breng uw giften naar het gemeentehuis.
            nl | Dankzij het Rode Kruis kunt u uw giften naar het gemeentehuis brengen.
            pl | We współpracy z Polską Akcją Humanitarną zbieramy koce: prosimy przynosić dary do ratusza.
            uk | За підтримки Українського Червоного Хреста приносьте теплі речі до школи.
            ru | При поддержке «UNICEF» собираем помощь: приносите вещи в школу.
            sv | I samarbete med Röda Korset samlar vi in kläder: lämna gåvor på biblioteket.
            no | I samarbeid med Røde Kors samler vi inn klær: lever gaver på rådhuset.
            da | Takket være Røde Kors kan du aflevere din gave på rådhuset.
            fi | Keräämme yhdessä UNICEFin kanssa lahjoituksia: tuo vaatteet kirjastoon.
            cs | Ve spolupráci s Českým červeným křížem sbíráme deky: přineste dary na radnici.
            hr | U suradnji s UNICEF-om prikupljamo deke: donirajte u vijećnici.
            ca | En col·laboració amb UNICEF, podeu donar mantes a l'ajuntament.
            tr | UNICEF ile birlikte battaniye topluyoruz: bağışlarınızı belediyeye getirin.
            hu | Az UNICEF támogatásával takarókat gyűjtünk: adományát hozza a városházára.
            id | Bekerja sama dengan UNICEF, bawa donasi Anda ke balai kota.
            ar | بالتعاون مع UNICEF نجمع البطانيات: تبرعوا في البلدية.
            hi | UNICEF के सहयोग से हम कंबल जमा कर रहे हैं: दान करें।
            zh | 我們與 UNICEF 合作，請捐出毛毯。
            """)
    void aPartnerIsNotGivenTo(String language, String passage) {
        assertThat(resolver.resolve(List.of(), passage, List.of("GB"), language))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            en | Hundreds are homeless, according to the Red Cross. Please donate at the town hall.
            en | The nurse, who once worked for Oxfam, needs an operation. Please donate.
            de | Nach Angaben der Hilfsorganisation UNICEF hungern viele. Bitte spenden Sie im Rathaus.
            fr | Selon la Croix-Rouge, cent familles sont à la rue. Déposez vos dons à la mairie.
            fr | D’après l’UNICEF, un enfant sur cinq a faim. Faites un don à la mairie.
            es | Según la Cruz Roja, muchos han perdido su casa. Puede donar ropa en el ayuntamiento.
            it | Secondo l'UNICEF un bambino su cinque ha fame. Donate in municipio.
            nl | Volgens het Rode Kruis zijn huizen verwoest. Geef kleding af bij het gemeentehuis.
            pl | Według UNICEF głoduje co piąte dziecko. Przynoście dary do ratusza.
            uk | За даними UNICEF, голодує кожна дитина. Допоможіть.
            fi | UNICEFin mukaan moni näkee nälkää. Lahjoita kirjastoon.
            hu | Az UNICEF szerint sokan éheznek. Adományát hozza a városházára.
            """)
    void whomWordsAreFromIsNotGivenTo(String language, String passage) {
        assertThat(resolver.resolve(List.of(), passage, List.of("GB"), language))
                .isEmpty();
    }

    @Test
    void aPartnerReadAsARecipientIsLeftToAnEditor() {
        String passage = "Together with UNICEF, bring warm clothes to the fire station.";
        List<Resolution> resolutions = resolver.resolve(List.of("UNICEF"), passage, List.of("GB"));

        assertThat(resolutions).extracting(Resolution::name).containsExactly("UNICEF");
        assertThat(resolutions).extracting(Resolution::charity).containsOnlyNulls();
        assertThat(resolutions.get(0).candidates()).isNotEmpty();
    }

    @Test
    void allOfAListOfPartnersAreSome() {
        assertThat(resolved("Together with UNICEF, Oxfam and the Red Cross, bring clothes to the fire station."))
                .isEmpty();
    }

    @Test
    void whoAsksBehindAPartnersNameIsNone() {
        assertThat(resolved("In partnership with Oxfam, UNICEF asks for your donations."))
                .containsExactly("UNICEF UK");
    }

    @Test
    void whatElseIsSaidOfAPartnerAsksForNothing() {
        assertThat(resolved("In partnership with Oxfam, bring food to the hall. Oxfam has worked here for years."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Together with UNICEF we help children. Please donate to UNICEF today.|UNICEF UK
            Please give to Islamic Relief, which works with Oxfam.|Islamic Relief Worldwide
            A concert in support of Oxfam: please give what you can.|Oxfam GB
            Work with children? Give to UNICEF.|UNICEF UK
            Please donate, with thanks, to Oxfam.|Oxfam GB
            Together we can help: support Oxfam.|Oxfam GB
            Help together with UNICEF.|UNICEF UK
            Spenden Sie zur Unterstützung von UNICEF.|UNICEF UK
            Soirée en soutien à l’UNICEF : faites un don.|UNICEF UK
            Concerto a sostegno di UNICEF: donate ora.|UNICEF UK
            """)
    void whoIsGivenToIsNoPartner(String passage, String charity) {
        assertThat(resolved(passage)).containsExactly(charity);
    }

    @Test
    void whomARecipientWorksWithDoesNotTakeItsPlace() {
        String passage = "Working with the Ukrainian Red Cross, we bring food. Please donate to the Red Cross.";
        assertThat(resolver.resolve(List.of("Red Cross"), passage, List.of("GB"))
                        .get(0)
                        .charity())
                .extracting(Charity::name)
                .isEqualTo("British Red Cross");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unser Partner UNICEF bittet um Spenden.", "The appeal of our partner UNICEF needs gifts."})
    void aPartnerOfTheWriterWhoAsksIsGivenTo(String passage) {
        assertThat(resolved(passage)).containsExactly("UNICEF UK");
    }

    private List<String> resolved(String passage) {
        return resolver.resolve(List.of(), passage, List.of("GB")).stream()
                .map(resolution -> Objects.requireNonNull(resolution.charity()).name())
                .toList();
    }
}
