package org.almoner.detect.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.article.BodyFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh|捐款請至 https://www.example.org/donate，謝謝。|LINK https://www.example.org/donate",
                "ja|寄付はwww.example.or.jp/contributeから受け付け。|LINK https://www.example.or.jp/contribute",
                "ja|ご寄付はhttps://example.or.jp/donate/からお願いします。|LINK https://example.or.jp/donate/",
                "en|Give at “https://example.org/donate”.|LINK https://example.org/donate",
                "en|Give at https://example.org/donate—every pound helps.|LINK https://example.org/donate",
                "en|Give at **https://example.org/flood.**|LINK https://example.org/flood",
                "ar|للتبرع زوروا https://donate.example.org، أو اتصلوا.|LINK https://donate.example.org",
                "ar|للتبرع www.example.org/donate\u200F.|LINK https://www.example.org/donate",
                "zh|请发邮件至help@example.org.cn。|EMAIL help@example.org.cn"
            })
    void aWrittenAddressEndsWhereItsSignsEnd(String language, String text, String expected) {
        assertThat(Channels.of(language, text)).containsExactly(expected);
    }

    @Test
    void aHostMayHaveLettersWithAccents() {
        assertThat(Channels.of("da", "Støt os via nødhjælp.dk/støt i dag."))
                .containsExactly("LINK https://nødhjælp.dk/støt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We help people.To donate, ring the hall.",
                "Bidrag: reg.nr. og konto følger.",
                "Wesprzyj tych, którzy pomagają m.in. dzieciom z Kłodzka.",
                "Zbiórka trwa w Urzędzie m.st. Warszawy.",
                "Zbiórka trwa w Urzędzie m.st Warszawy.",
                "Wesprzyj dzieci (m.in) z Kłodzka.",
                "Przynieś np.pl mąkę."
            })
    void wordsAroundAFullStopAreNoHost(String text) {
        assertThat(Channels.of("da", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Wpłać na ing.pl dzisiaj.,LINK https://ing.pl",
        "Pisz na t.me/przystan dzisiaj.,LINK https://t.me/przystan",
        "Wpłać na m.st/pomoc dzisiaj.,LINK https://m.st/pomoc",
        "Wpłać na www.np.pl dzisiaj.,LINK https://www.np.pl"
    })
    void aShortAddressThatIsNoAbbreviationIsAChannel(String text, String expected) {
        assertThat(Channels.of("pl", text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:?subject=Look", "#top", "#", "tel:"})
    void aLinkToNobodyIsNoChannel(String href) {
        String html = "<p>Please <a href='" + href + "'>share this</a> now.</p>";
        assertThat(Channels.found("en", html, BodyFormat.HTML)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tel:020%207946%200018", "tel:+44-20-7946-0018", "tel:02079460018"})
    void aLinkedPhoneNumberIsNormalised(String href) {
        String html = "<p>Please <a href='" + href + "'>call us</a> now.</p>";
        assertThat(Channels.found("en", html, BodyFormat.HTML))
                .extracting(Channel::value)
                .containsExactly("+442079460018");
    }

    @ParameterizedTest
    @CsvSource({
        "mailto:crook@evil.example,give@harbour.example",
        "mailto:crook@evil.example,Write to give@harbour.example.",
        "tel:+2348031234567,020 7946 0018",
        "tel:+2348031234567,+44 (0)20 7946 0018",
        "tel:+2348031234567,Ring 020 7946 0018 or 020 7946 0019"
    })
    void aLinkWhoseWordsNameAnotherAddressIsNoChannel(String href, String words) {
        String html = "<p>To donate in London, reach <a href='" + href + "'>" + words + "</a> now.</p>";
        assertThat(Channels.found("en", html, BodyFormat.HTML))
                .extracting(Channel::value)
                .isNotEmpty()
                .doesNotContain("crook@evil.example", "+2348031234567");
    }

    @ParameterizedTest
    @CsvSource({
        "sms:99999?body=EVIL,GIVE to 70141,99999",
        "sms:99999,70141,99999",
        "sms:99999?body=EVIL,Text GIVE,99999",
        "bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2,1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa,1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"
    })
    void aLinkWhoseWordsShowAnotherNumberOrAddressIsNotServed(String href, String words, String hidden) {
        String html = "<p>To donate by text or Bitcoin: <a href='" + href + "'>" + words + "</a> please.</p>";
        assertThat(Channels.found("en", html, BodyFormat.HTML))
                .extracting(Channel::value)
                .doesNotContain(hidden);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tel:*21*09011111111%23", "tel:%E2%80%AE0300%3Cb%3E4561155", "sms:%E2%80%AE70141%0A%3Cscript%3E"
            })
    void aLinkToWhatIsNoNumberIsNoChannel(String href) {
        String html = "<p>To donate, please <a href='" + href + "'>reach us</a> now.</p>";
        assertThat(Channels.found("en", html, BodyFormat.HTML)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sms:70141?body=GIVE", "sms:70141&amp;body=GIVE", "sms:70141;99999?body=GIVE"})
    void aLinkToTextToIsItsNumberAlone(String href) {
        String html = "<p>To donate, please <a href='" + href + "'>text us</a> now.</p>";
        assertThat(Channels.found("en", html, BodyFormat.HTML))
                .extracting(Channel::value)
                .containsExactly("70141");
    }

    @ParameterizedTest
    @CsvSource({
        "sms:70141?body=GIVE,GIVE",
        "sms:70141?body=Give%2010,Give 10",
        "sms:70141,",
        "sms:70141?body=I%20would%20like%20to%20give%20ten%20pounds,"
    })
    void whatALinkSendsIsItsKeywordAndNotItsWords(String href, @Nullable String keyword) {
        String html = "<p>To donate £5, <a href='" + href + "'>send a text</a> now.</p>";
        assertThat(Channels.found("en", html, BodyFormat.HTML))
                .extracting(Channel::text)
                .containsExactly(keyword);
    }

    @ParameterizedTest
    @CsvSource({
        "mailto:Give@Harbour.example?subject=Gift,give@harbour.example,EMAIL Give@Harbour.example",
        "mailto:give%40harbour.example,give@harbour.example,EMAIL give%40harbour.example",
        "mailto:give@harbour.example,the office,EMAIL give@harbour.example",
        "tel:+442079460018,020 7946 0018,PHONE +442079460018",
        "tel:+442079460018;ext=12,020 7946 0018,PHONE +442079460018",
        "tel:02079460018,+44 (0)20 7946 0018,PHONE +442079460018",
        "tel:02079460018,Ring 24 hours,PHONE +442079460018",
        "tel:02079460018,Ring 020 7946 0018 or 020 7946 0019,PHONE +442079460018"
    })
    void aLinkWhoseWordsNameItsAddressIsOne(String href, String words, String expected) {
        String html = "<p>To donate in London, reach <a href='" + href + "'>" + words + "</a> now.</p>";
        assertThat(Channels.found("en", html, BodyFormat.HTML))
                .extracting(found -> found.type() + " " + found.value())
                .containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Donate at https://www.quaymission.org/storm-\nappeal-2025 today.",
                "Donate at www.quaymission.org/storm-\nAppeal today.",
                "Donate at quaymission.org/storm-\nappeal today."
            })
    void anAddressThatALineCutsOffAtAHyphenIsNone(String text) {
        assertThat(Channels.of("en", text)).isEmpty();
    }
}
