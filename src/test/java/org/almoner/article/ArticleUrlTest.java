package org.almoner.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/a/b",
                "http://news.example/a/b",
                "https://NEWS.example/a/b/",
                "https://news.example:443/a/b#top",
                "https://news.example/a/b?utm_campaign=x&UTM_Source=y&gclid=1"
            })
    void waysToWriteOneAddressAreEqual(String written) {
        assertThat(ArticleUrl.of(URI.create(written))).contains(new ArticleUrl("news.example/a/b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/hilfe-f\u00fcr-\u00e4ltere?a=\u00df",
                "https://news.example/hilfe-fu\u0308r-\u00e4ltere?a=\u00df",
                "https://news.example/hilfe-f%C3%BCr-%C3%A4ltere?a=%C3%9F",
                "https://news.example/hilfe-f%c3%bcr-%c3%a4ltere?a=%c3%9f"
            })
    void lettersAreEqualWhetherEncodedOrNot(String written) {
        assertThat(ArticleUrl.of(URI.create(written)))
                .contains(new ArticleUrl("news.example/hilfe-f%C3%BCr-%C3%A4ltere?a=%C3%9F"));
    }

    @Test
    void aHostBeyondAsciiIsOneAddressHoweverWritten() {
        assertThat(ArticleUrl.of(URI.create("https://Zürich.example/a")))
                .isEqualTo(ArticleUrl.of(URI.create("https://xn--zrich-kva.example/a")))
                .contains(new ArticleUrl("xn--zrich-kva.example/a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/A/b",
                "https://news.example/a/b?id=2",
                "https://news.example:8443/a/b",
                "https://www.news.example/a/b"
            })
    void anotherPageIsAnotherAddress(String written) {
        assertThat(ArticleUrl.of(URI.create(written)).orElseThrow().canonical()).isNotEqualTo("news.example/a/b");
    }

    @Test
    void onlyWebAddressesCount() {
        assertThat(ArticleUrl.of(URI.create("ftp://news.example/a"))).isEmpty();
        assertThat(ArticleUrl.of(URI.create("/a/b"))).isEmpty();
        assertThat(ArticleUrl.of(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.paper.co.uk/x, GB",
        "https://zeitung.de/, DE",
        "https://journal.fr?x=1, FR",
        "https://paper.com/x,",
        "https://start.up.io/x,",
        "https://radio.fm/x,",
        "https://paper.eu/x,",
        "https://paper.LONG/x,",
        "https://paper.xn--p1ai/x,",
        "https://[2001:db8::1]/x,",
        "http://192.0.2.1/x,",
        "https://paper.co.uk./x,"
    })
    void aSitesCountryIsReadFromItsTopLevelDomain(String url, String country) {
        URI address = URI.create(url.replace("LONG", "l" + "o".repeat(80) + "ng"));
        assertThat(ArticleUrl.of(address).flatMap(ArticleUrl::country)).isEqualTo(Optional.ofNullable(country));
    }

    @ParameterizedTest
    @CsvSource({"www.nrc.nl,NL", "paper.co.uk,GB", "paper.com,", "The Quay Paper,", "https://paper.nl/x,"})
    void aSiteTellsItsCountryByItsHostAlone(String site, String country) {
        assertThat(ArticleUrl.ofSite(site).flatMap(ArticleUrl::country)).isEqualTo(Optional.ofNullable(country));
    }
}
