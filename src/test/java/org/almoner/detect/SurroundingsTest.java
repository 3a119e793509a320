package org.almoner.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    private static final String ITEMS = """
            - At the parish office on weekdays
            - At the Saturday market
            - Tickets for the fair at the door
            - IBAN DE89 3704 0044 0532 0130 00""";

    @Test
    void anAccountInAListUnderAHeadingOfGivingIsForGivingWhateverElseIsInTheList() {
        assertThat(account("Ways to donate:\n" + ITEMS).has(Feature.GIVING_ACCOUNT))
                .isTrue();
        assertThat(account("Where to pay for the fair:\n" + ITEMS).has(Feature.GIVING_ACCOUNT))
                .isFalse();
    }

    private static Evidence account(String body) {
        ArticleText article = new ArticleReader().read(body, BodyFormat.TEXT, null);
        return AppealDetector.evidence(article, "en").stream()
                .filter(seen -> seen.has(Feature.IBAN))
                .findFirst()
                .orElseThrow();
    }
}
