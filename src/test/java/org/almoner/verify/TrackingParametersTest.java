package org.almoner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackingParametersTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.org/give?utm_source=x&amount=5#top,https://a.org/give?amount=5#top",
        "https://a.org/give?fbclid=1,https://a.org/give",
        "https://a.org/give?UTM_Medium=a&mc_cid=2#x,https://a.org/give#x",
        "https://a.org/give?appeal=a%26b&c=1,https://a.org/give?appeal=a%26b&c=1",
        "https://a.org/give#?utm_source=x,https://a.org/give#?utm_source=x",
        "https://a.org/give?,https://a.org/give?"
    })
    void whatFollowsReadersIsTakenOffAndNothingElse(String link, String kept) {
        assertThat(TrackingParameters.without(URI.create(link))).isEqualTo(URI.create(kept));
    }
}
