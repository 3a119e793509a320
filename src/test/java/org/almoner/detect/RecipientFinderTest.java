package org.almoner.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(found).allSatisfy(each -> assertThat(article.text().substring(each.start(), each.end()))
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
                "en|Donations can be sent to St. Anne's Children's Hospital, 12 Quay Street.|St. Anne's Children's Hospital",
                "en|Donations can be made to the Dr. John F. Alder Scholarship Fund.|Dr. John F. Alder Scholarship Fund",
                "de|Statt Blumen bittet die Familie um eine Spende an das Hospiz St. Anna.|Hospiz St. Anna",
            })
    void aTitleWithAFullStopIsPartOfAName(String language, String appeal, String names) {
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
}
