package org.almoner.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.article.ArticleReader;
import org.almoner.article.BodyFormat;
import org.junit.jupiter.api.Test;

class EvidenceReaderTest {
    private static Evidence only(String body, String language) {
        return AppealDetector.evidence(new ArticleReader().read(body, BodyFormat.TEXT, null), language)
                .get(0);
    }

    @Test
    void anAmountThatIsTheOnlyNumberIsMoney() {
        assertThat(only("One blanket costs £14, so please donate.", "en").has(Feature.MONEY))
                .isTrue();
        assertThat(only("Jeden koc kosztuje 14 zł, prosimy o datki.", "pl").has(Feature.MONEY))
                .isTrue();
        assertThat(only("Please donate blankets by 14 May.", "en").has(Feature.MONEY))
                .isFalse();
    }

    @Test
    void aWideColonIntroducesToo() {
        assertThat(only("你可以捐款幫助他們：", "zh").has(Feature.COLON)).isTrue();
    }

    @Test
    void aWideSpaceOrBracketsSetOffALabel() {
        assertThat(only("口座　寄付は普通1234567", "ja").isLabelled()).isTrue();
        assertThat(only("【口座】寄付は普通1234567", "ja").isLabelled()).isTrue();
        assertThat(only("寄付は普通1234567へ", "ja").isLabelled()).isFalse();
    }
}
