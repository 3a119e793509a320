package org.almoner.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.almoner.register.RegistryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in the grammatical cases of the text's language. */
class InflectedNamesTest {
    private final RecipientResolver resolver =
            new RecipientResolver(RegistryFiles.builtIn().registry());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    de | Deutsches Rotes Kreuz | das Deutsche Rote Kreuz; dem Deutschen Roten Kreuz
                    de | Deutsches Rotes Kreuz | des Deutschen Roten Kreuzes; des Deutschen Roten Kreuz'
                    de | Deutscher Tierschutzbund | dem Deutschen Tierschutzbund; des Deutschen Tierschutzbundes
                    de | Deutscher Tierschutzbund | den Deutschen Tierschutzbund
                    de | Deutsche Krebshilfe | der Deutschen Krebshilfe
                    de | Ärzte ohne Grenzen | den Ärzten ohne Grenzen
                    de | Helfer ohne Grenzen | den Helfern ohne Grenzen
                    de | Kinder in Not | den Kindern in Not
                    de | Bündnis Entwicklung Hilft | des Bündnisses Entwicklung Hilft
                    pl | Polski Czerwony Krzyż | Polskiemu Czerwonemu Krzyżowi; Polskiego Czerwonego Krzyża
                    pl | Polski Czerwony Krzyż | Polskim Czerwonym Krzyżem; Polskim Czerwonym Krzyżu
                    pl | Polska Akcja Humanitarna | Polskiej Akcji Humanitarnej; Polską Akcję Humanitarną
                    pl | Lekarze bez Granic | Lekarzom bez Granic; Lekarzy bez Granic; Lekarzami bez Granic
                    pl | Szlachetna Paczka | Szlachetnej Paczce; Szlachetną Paczkę; Szlachetnej Paczki
                    pl | Wielka Orkiestra Świątecznej Pomocy | Wielkiej Orkiestrze Świątecznej Pomocy
                    pl | Wielka Orkiestra Świątecznej Pomocy | Wielką Orkiestrę Świątecznej Pomocy
                    pl | Wielka Orkiestra Świątecznej Pomocy | Wielkiej Orkiestry Świątecznej Pomocy
                    pl | Stowarzyszenie Dom Nadziei | Stowarzyszeniu Dom Nadziei; Stowarzyszenia Dom Nadziei
                    pl | Stowarzyszenie Dom Nadziei | Stowarzyszeniem Dom Nadziei
                    pl | Fundacja Dzieciom | Fundacji Dzieciom; Fundację Dzieciom
                    pl | Związek Harcerzy | Związkowi Harcerzy; Związku Harcerzy
                    pl | Dzieci Afryki | Dzieciom Afryki
                    cs | Národní rada | Národní radě; Národní radu
                    cs | Český červený kříž | Českému červenému kříži; Českého červeného kříže; Českým červeným křížem
                    cs | Člověk v tísni | Člověku v tísni; Člověka v tísni; Člověkem v tísni
                    cs | Lékaři bez hranic | Lékařům bez hranic; Lékařů bez hranic; Lékaře bez hranic
                    cs | Nadace Naděje | Nadaci Naděje; Nadací Naděje
                    cs | Diakonie Jih | Diakonii Jih
                    cs | Pomoc dětem Moravy | Pomoci dětem Moravy
                    cs | Modrá linka | Modré lince; Modrou linku; Modré linky
                    uk | Український Червоний Хрест | Українському Червоному Хресту; Українського Червоного Хреста
                    uk | Український Червоний Хрест | Українським Червоним Хрестом
                    uk | Товариство Червоного Хреста України | Товариству Червоного Хреста України
                    uk | Товариство Червоного Хреста України | Товариства Червоного Хреста України
                    uk | Голоси дітей | Голосам дітей; Голосів дітей
                    uk | Лікарі без кордонів | Лікарям без кордонів; Лікарів без кордонів
                    uk | Госпітальєри | Госпітальєрам; Госпітальєрів
                    uk | Фундація Надія | Фундації Надія; Фундацію Надія
                    uk | Велика допомога | Великій допомозі; Великої допомоги; Велику допомогу
                    ru | Российский Красный Крест | Российскому Красному Кресту; Российского Красного Креста
                    ru | Российский Красный Крест | Российским Красным Крестом
                    ru | Врачи без границ | Врачам без границ; Врачей без границ; Врачами без границ
                    ru | Русфонд | Русфонду; Русфонда
                    ru | Общество помощи детям | Обществу помощи детям; Общества помощи детям
                    ru | Дети Севера | Детям Севера; Детей Севера
                    ru | Старость в радость | Старости в радость
                    ru | Движение вверх | Движению вверх; Движения вверх
                    ru | Организация добра | Организации добра; Организацию добра
                    ru | Дом с маяком | Дому с маяком; Дома с маяком
                    hr | Hrvatski Crveni križ | Hrvatskom Crvenom križu; Hrvatskog Crvenog križa
                    hr | Hrvatski Crveni križ | Hrvatskomu Crvenomu križu; Hrvatskoga Crvenoga križa
                    hr | Liječnici bez granica | Liječnicima bez granica; Liječnike bez granica
                    hr | Zaklada Solidarna | Zakladi Solidarna; Zakladu Solidarna
                    hr | Udruga Krijesnica | Udruzi Krijesnica; Udrugu Krijesnica; Udruge Krijesnica
                    hr | Društvo multiple skleroze | Društvu multiple skleroze; Društva multiple skleroze
                    fi | Suomen Punainen Risti | Suomen Punaiselle Ristille; Suomen Punaisen Ristin
                    fi | Suomen Punainen Risti | Suomen Punaista Ristiä
                    fi | Kirkon Ulkomaanapu | Kirkon Ulkomaanavulle; Kirkon Ulkomaanavun; Kirkon Ulkomaanapua
                    fi | Pelastakaa Lapset | Pelastakaa Lapsille
                    fi | Lääkärit ilman rajoja | Lääkäreille ilman rajoja; Lääkärien ilman rajoja
                    fi | Suomen Pakolaisapu | Suomen Pakolaisavulle; Suomen Pakolaisapua
                    fi | Syöpäsäätiö | Syöpäsäätiölle; Syöpäsäätiön
                    fi | Helsingin Diakonialiitto | Helsingin Diakonialiitolle; Helsingin Diakonialiiton
                    fi | Sydänyhdistys | Sydänyhdistykselle; Sydänyhdistyksen
                    hu | Magyar Vöröskereszt | Magyar Vöröskeresztnek; Magyar Vöröskeresztet; Magyar Vöröskereszttel
                    hu | Ökumenikus Segélyszervezet | Ökumenikus Segélyszervezetnek; Ökumenikus Segélyszervezetet
                    hu | Bátor Tábor Alapítvány | Bátor Tábor Alapítványnak; Bátor Tábor Alapítványt
                    tr | Türk Kızılay | Türk Kızılayı'na; Türk Kızılayı; Türk Kızılayına; Türk Kızılay'ın
                    tr | Ahbap Derneği | Ahbap Derneği'ne; Ahbap Derneğine; Ahbap Derneğinin
                    tr | Losev Vakfı | Losev Vakfı'na; Losev Vakfına
                    sv | Svenska Röda Korset | Svenska Röda Korsets
                    sv | Läkare utan gränser | Läkare utan gränsers
                    da | Dansk Røde Kors | Dansk Røde Kors'
                    no | Kirkens Nødhjelp | Kirkens Nødhjelps
                    pl | Pomoc Dzieciom | Pomocy Dzieciom
                    pl | Dom Nadziei | Domowi Nadziei; Domu Nadziei
                    hr | Volonteri Splita | Volonterima Splita
                    ru | Волонтёры Севера | Волонтерам Севера; Волонтёрам Севера
                    cs | Dětská pomoc | Dětské pomoci
                    cs | Fond ohrožených dětí | Fondu ohrožených dětí
                    cs | Společnost pro ranou péči | Společnosti pro ranou péči
                    cs | Dobrý anděl | Dobrému andělovi; Dobrého anděla
                    de | Malteser | den Maltesern
                    pl | Serce dla Dzieci | Sercu dla Dzieci; Serca dla Dzieci
                    cs | Přítel zvířat | Příteli zvířat; Přítele zvířat
                    cs | Zdravotní klaun | Zdravotnímu klaunovi; Zdravotního klauna
                    uk | Крила надії | Крилам надії
                    ru | Скорая помощь | Скорой помощи
                    ru | Доктора мира | Докторам мира
                    hr | Ruke pomoći | Rukama pomoći
                    hr | Srce Splita | Srcu Splita; Srca Splita
                    fi | Suomen Unicef | Suomen Unicefille; Suomen Unicefin
                    """)
    void aNameIsFoundInEveryCase(String language, String name, String forms) {
        assertThat(forms.split("; "))
                .allSatisfy(form -> assertThat(resolve(name, form, language))
                        .extracting(Resolution::charity)
                        .doesNotContainNull()
                        .isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    de | Deutsches Rotes Kreuz | Deutsche Rote Kreuzung; Deutschen Roten Kreuzer; Deutsche Rote Kreuze
                    de | Deutsches Rotes Kreuz | Deutschen Rothen Kreuz
                    de | Deutscher Tierschutzbund | Deutschen Tierschutzbüro; Deutschen Tierschutzbünden
                    de | Deutsche Krebshilfe | Deutschen Krebshilfen; Deutschen Kinderkrebshilfe
                    de | Ärzte ohne Grenzen | Arzt ohne Grenzen; Ärztinnen ohne Grenzen; Ärzten ohne Grenze
                    de | Helfer ohne Grenzen | Helfen ohne Grenzen; Helfe ohne Grenzen
                    de | Brücke der Hoffnung | Brücken der Hoffnung
                    de | Kinder in Not | Kind in Not; Kinde in Not
                    de | Bündnis Entwicklung Hilft | Bündnisse Entwicklung Hilft
                    pl | Polski Czerwony Krzyż | Polskie Czerwone Krzyże; Polskich Czerwonych Krzyży
                    pl | Polski Czerwony Krzyż | Polskiej Czerwonej Krzyżówki; Polskiemu Czerwonemu Krzyżakowi
                    pl | Polska Akcja Humanitarna | Polskie Akcje Humanitarne; Polskiemu Aktowi Humanitarnemu
                    pl | Lekarze bez Granic | Lekarzowi bez Granic; Lekarka bez Granic
                    pl | Szlachetna Paczka | Szlachetne Paczki
                    pl | Wielka Orkiestra Świątecznej Pomocy | Wielkie Orkiestry Świątecznej Pomocy
                    pl | Stowarzyszenie Dom Nadziei | Stowarzyszenie Domy Nadziei
                    pl | Fundacja Dzieciom | Fundament Dzieciom
                    pl | Związek Harcerzy | Związki Harcerzy
                    pl | Dzieci Afryki | Dziecku Afryki
                    pl | Fundacja Dzieci | Fundacja Dzieciom
                    ru | Фонд Дети | Фонд Детям
                    cs | Český červený kříž | České červené kříže; Českému červenému křižákovi; Českým červeným křížům
                    cs | Člověk v tísni | Lidé v tísni; Člověče v tísni
                    cs | Lékaři bez hranic | Lékařka bez hranic; Lékař bez hranic
                    cs | Nadace Naděje | Nadaný Naděje
                    cs | Modrá linka | Modrých linek
                    uk | Український Червоний Хрест | Українські Червоні Хрести; Українському Червоному Хрестоносцю
                    uk | Товариство Червоного Хреста України | Товаришу Червоного Хреста України
                    uk | Голоси дітей | Голосу дітей; Голоси дітям світу
                    uk | Лікарі без кордонів | Лікарю без кордонів; Лікарня без кордонів
                    uk | Госпітальєри | Госпіталю
                    uk | Повернись живим | Повернися живою
                    ru | Российский Красный Крест | Российский Красный Крестьянин; Российские Красные Кресты
                    ru | Российский Красный Крест | Российскому Красному Крестнику
                    ru | Врачи без границ | Врачу без границ; Врачевание без границ
                    ru | Подари жизнь | Подарить жизнь
                    ru | Русфонд | Русфонды
                    ru | Общество помощи детям | Общинам помощи детям
                    ru | Дети Севера | Детский Севера
                    ru | Старость в радость | Старостам в радость
                    ru | Организация добра | Организатору добра
                    ru | Дом с маяком | Домик с маяком; Дым с маяком
                    hr | Hrvatski Crveni križ | Hrvatski Crveni križevi; Hrvatska Crvena križaljka
                    hr | Liječnici bez granica | Liječniku bez granica; Liječnica bez granica
                    hr | Zaklada Solidarna | Zakladnik Solidarna
                    hr | Društvo multiple skleroze | Druženje multiple skleroze
                    fi | Suomen Punainen Risti | Suomen Punaiselle Ristikolle; Suomen Punaiset Ristit
                    fi | Suomen Punainen Risti | Suomen Punaiselle Ristiselle
                    fi | Kirkon Ulkomaanapu | Kirkon Ulkomaanosasto
                    fi | Pelastakaa Lapset | Pelastakaa Lapsi
                    fi | Lääkärit ilman rajoja | Lääkärille ilman rajoja
                    fi | Suomen Pakolaisapu | Suomen Pakolaisaika
                    fi | Syöpäsäätiö | Syöpäsääli
                    hu | Magyar Vöröskereszt | Magyar Vöröskeresztesek; Magyar Vöröskatona
                    hu | Ökumenikus Segélyszervezet | Ökumenikus Segélyszervezeteknek
                    hu | Bátor Tábor Alapítvány | Bátor Tábor Alapító
                    tr | Türk Kızılay | Türk Kızılaylar; Türk Kızılcık
                    tr | Ahbap Derneği | Ahbap Dernekleri
                    tr | Losev Vakfı | Losev Vakıfları
                    sv | Svenska Röda Korset | Svenska Röda Korsetten
                    da | Dansk Røde Kors | Dansk Røde Korset
                    no | Kirkens Nødhjelp | Kirkens Nødhjelpen
                    en | Red Cross Trust | Red Crosses Trust; Red Cross Trusts
                    fr | Croix Bleue | Croix Bleues
                    es | Cruz Verde | Cruces Verdes
                    it | Croce Verde | Croci Verdi
                    pt | Cruz Azul | Cruzes Azuis
                    nl | Groene Kruis | Groenes Kruises
                    ca | Creu Verda | Creus Verdes
                    id | Palang Hijau | Palangnya Hijau
                    pl | Pomoc Dzieciom | Pomocnik Dzieciom
                    pl | Dom Nadziei | Domy Nadziei; Domek Nadziei
                    hr | Volonteri Splita | Volonterka Splita
                    ru | Волонтёры Севера | Волонтерка Севера
                    cs | Fond ohrožených dětí | Fondy ohrožených dětí
                    cs | Dobrý anděl | Dobří andělé
                    de | Malteser | Maltesserin; Malteserorden
                    pl | Lekarze bez Granic | Lekarza bez Granic; Lekarzem bez Granic
                    cs | Zdravotní klaun | Zdravotní klauni
                    uk | Лелека надії | Лелекам надії; Лелеками надії
                    ru | Школа добра | Школам добра; Школами добра
                    ru | Лебедь надежды | Лебеди надежды
                    hr | Ruke pomoći | Ruka pomoći; Ruku pomoći
                    fi | Syöpäsäätiö | Syöpäsäätiöille; Syöpäsäätiöissä
                    fi | Kirkon Ulkomaanapu | Kirkon Ulkomaanapuille
                    tr | Türk Kızılay | Türk Kızılayda; Türk Kızılayında
                    """)
    void anotherNumberGenderOrWordIsAnotherName(String language, String name, String others) {
        assertThat(others.split("; "))
                .allSatisfy(other -> assertThat(resolve(name, other, language)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    de | DE | Spenden Sie an das Deutsche Rote Kreuz. | Deutsches Rotes Kreuz
                    de | DE | Spenden Sie dem Roten Kreuz. | Deutsches Rotes Kreuz
                    de | DE | Nothilfe des Deutschen Roten Kreuzes: jetzt spenden. | Deutsches Rotes Kreuz
                    de | CH | Spenden Sie dem Schweizerischen Roten Kreuz. | Schweizerisches Rotes Kreuz
                    de | DE | Spenden Sie den SOS-Kinderdörfern weltweit. | SOS-Kinderdörfer weltweit
                    de | DE | Spenden Sie dem Deutschen Tierschutzbund. | Deutscher Tierschutzbund
                    de | DE | Das Konto des Malteser Hilfsdienstes steht offen. | Malteser
                    pl | PL | Przekaż darowiznę Czerwonemu Krzyżowi. | Polski Czerwony Krzyż
                    pl | PL | Przekaż darowiznę Caritas Polsce. | Caritas Polska
                    pl | PL | Zbiórka Polskiej Akcji Humanitarnej trwa. | Polska Akcja Humanitarna
                    uk | UA | Пожертвуйте Червоному Хресту. | Ukrainian Red Cross Society
                    uk | UA | Допоможіть Благодійному фонду Сергія Притули. | Serhiy Prytula Charity Foundation
                    cs | CZ | Přispějte Červenému kříži. | Český červený kříž
                    cs | CZ | Sbírku Člověka v tísni můžete podpořit. | Člověk v tísni
                    tr | TR | Türk Kızılayı'na bağış yapın. | Türk Kızılay
                    sv | SE | Swisha till Röda Korsets katastroffond. | Svenska Röda Korset
                    fi | US | Lahjoita UNICEFille. | UNICEF USA
                    no | NO | Gi en gave til Norges Røde Kors’ katastrofefond. | Norges Røde Kors
                    no | NO | Gi en gave til 'Norges Røde Kors' Vipps. | Norges Røde Kors
                    en | US | The 'Doctors Without Borders' Facebook group is full. | Doctors Without Borders USA
                    de | DE | Bringen Sie Ihre Spenden zum Roten Kreuz. | Deutsches Rotes Kreuz
                    de | DE | Unterstützen Sie die Arbeit des Deutschen Roten Kreuzes. | Deutsches Rotes Kreuz
                    de | DE | Spenden Sie dem Deutschen Roten Kreuz im Ahrtal. | Deutsches Rotes Kreuz
                    pl | PL | Wolontariusze Polskiego Czerwonego Krzyża zbierają. | Polski Czerwony Krzyż
                    uk | UA | Волонтери Українського Червоного Хреста збирають. | Ukrainian Red Cross Society
                    de | DE | Das Rote Kreuz bittet um Spenden. | Deutsches Rotes Kreuz
                    pl | PL | W szkole trwa zbiórka Polskiego Czerwonego Krzyża. | Polski Czerwony Krzyż
                    pl | PL | Klub przekazał Polskiemu Czerwonemu Krzyżowi datki. | Polski Czerwony Krzyż
                    """)
    void aCharityOfTheRegistryIsFound(String language, String country, String passage, String charity) {
        assertThat(resolver.resolve(List.of(), passage, List.of(country), language))
                .extracting(resolution ->
                        Objects.requireNonNull(resolution.charity()).name())
                .containsExactly(charity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    de | DE | Spenden Sie dem Libanesischen Roten Kreuz.
                    de | DE | Spenden Sie an das Deutsche Rote Kreuz Musterstadt.
                    de | DE | Spenden Sie an das Museum des Deutschen Roten Kreuzes.
                    pl | PL | Przekaż darowiznę Białoruskiemu Czerwonemu Krzyżowi.
                    pl | PL | Wesprzyj Polskie Czerwone Krzyże Pamięci.
                    pl | PL | Wesprzyj Stowarzyszenie Przyjaciół Polskiego Czerwonego Krzyża.
                    pl | PL | Wesprzyj szpital Polskiego Czerwonego Krzyża w Krakowie.
                    uk | UA | Пожертвуйте Музею Українського Червоного Хреста.
                    uk | UA | Допоможіть лікарні Українського Червоного Хреста.
                    cs | CZ | Přispějte Slovenskému červenému kříži.
                    cs | CZ | Přispějte nemocnici Českého červeného kříže.
                    tr | TR | Türk Kızılayı Hastanesi'ne bağış yapın.
                    fi | FI | Lahjoita Suomen Punaiselle Ristille.
                    sv | SE | Skänk en gåva till Röda Korsets sjukhus.
                    no | NO | Gi en gave til Norges Røde Kors’ Ungdom.
                    pt | GB | Ajude a escola da Praça Oxfam.
                    en | GB | Please donate to Doctors Without Borders' Street Choir.
                    sv | SE | Skänk en gåva till Röda Korsets ungdomsförbund.
                    tr | TR | Kızılay'daki köpek barınağına bağış yapın.
                    tr | TR | AKUT'lu Ayşe'ye bağış yapın.
                    sv | SE | Skänk en gåva till Rädda Barnens idrottsförening.
                    de | DE | Spenden Sie für die Kirche am Roten Kreuz.
                    de | DE | Spenden Sie an die Haus-Stiftung des Deutschen Caritasverbandes.
                    de | DE | Spenden Sie für den Gasthof zum Roten Kreuz.
                    pl | PL | Wesprzyj przedszkole przy ulicy Czerwonego Krzyża 5.
                    pl | PL | Wesprzyj schronisko przy ul. Czerwonego Krzyża.
                    pl | PL | Wesprzyj szkołę imienia Polskiego Czerwonego Krzyża w Łodzi.
                    pl | PL | Wesprzyj oddział okręgowy Polskiego Czerwonego Krzyża.
                    pl | PL | Wesprzyj związek zawodowy pracowników Polskiego Czerwonego Krzyża.
                    cs | CZ | Přispějte škole v ulici Českého červeného kříže.
                    cs | CZ | Přispějte místní skupině Českého červeného kříže.
                    cs | CZ | Přispějte Mezinárodnímu výboru Červeného kříže.
                    uk | UA | Пожертвуйте Міжнародному комітету Червоного Хреста.
                    uk | UA | Підтримайте Львівську обласну організацію Товариства Червоного Хреста України.
                    uk | UA | Підтримайте школу на вулиці Червоного Хреста.
                    """)
    void aNameInsideALongerOneIsAnothersInEveryCase(String language, String country, String passage) {
        assertThat(resolver.resolve(List.of(), passage, List.of(country), language))
                .allSatisfy(resolution -> assertThat(resolution.charity()).isNull());
    }

    @ParameterizedTest
    @CsvSource({
        "de,DEUTSCHEN ROTEN KREUZ",
        "de,deutschen roten Kreuz",
        "en,Deutschen Roten Kreuz",
        ",Deutschen Roten Kreuz"
    })
    void capitalsAloneSmallLettersAndOtherLanguagesHaveNoCases(String language, String written) {
        assertThat(resolver("DE", "Deutsches Rotes Kreuz")
                        .resolve(List.of(), "und x " + written + " y.", List.of(), language))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pl,Dziękujemy za wsparcie Maria Curie.",
        "de,Spenden Sie dem Dogs Trusts.",
        "cs,Přispějte Human Appealu."
    })
    void aNameOfAnotherLanguageHasNoCases(String language, String passage) {
        assertThat(resolver.resolve(List.of(), passage, List.of(), language)).isEmpty();
    }

    @Test
    void theNameAsWrittenIsKept() {
        assertThat(resolver.resolve(List.of("Deutschen Roten Kreuz"), "", List.of("DE"), "de-AT"))
                .extracting(Resolution::name)
                .containsExactly("Deutschen Roten Kreuz");
    }

    @Test
    void aCaseOfTwoCharitiesNamesIsNeithers() {
        RecipientResolver both = resolver("DE", "Helle Lampe", "Heller Lampe");

        assertThat(both.resolve(List.of(), "für die Hellen Lampe", List.of(), "de"))
                .isEmpty();
    }

    @Test
    void whatIsWrittenAsTheRegistryHasItIsNoCaseOfAnother() {
        RecipientResolver both = resolver("DE", "Roter Stern", "Rote Stern");

        assertThat(both.resolve(List.of(), "für Rote Stern", List.of(), "de"))
                .extracting(resolution ->
                        Objects.requireNonNull(resolution.charity()).name())
                .containsExactly("Rote Stern");
    }

    private static List<Resolution> resolve(String name, String written, String language) {
        return resolver(countryOf(language), name).resolve(List.of(), "und x " + written + " y.", List.of(), language);
    }

    private static String slug(String name) {
        return "c" + Integer.toHexString(name.hashCode());
    }

    private static String countryOf(String language) {
        return Map.of("uk", "UA", "cs", "CZ", "sv", "SE", "da", "DK", "en", "GB", "ca", "ES")
                .getOrDefault(language, language.toUpperCase(Locale.ROOT));
    }

    private static RecipientResolver resolver(String country, String... names) {
        List<Charity> charities = Arrays.stream(names)
                .map(name -> Charities.charity("XI-ALMONER-" + slug(name), name, slug(name) + ".org"))
                .map(charity -> Charities.in(country, charity))
                .toList();
        return new RecipientResolver(new ReviewedRegistry(charities, List.of(), List.of(), Set.of()));
    }
}
