package org.almoner.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.almoner.charity.CommonHosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterWebsitesTest {
    private final RegisterWebsites websites = new RegisterWebsites(new CommonHosts(List.of("justgiving.com")));

    @ParameterizedTest
    @CsvSource({
        "www.oxfam.org.uk,http://www.oxfam.org.uk,oxfam.org.uk",
        "https://www.Oxfam.org.uk/,https://www.oxfam.org.uk/,oxfam.org.uk",
        "http;//oxfam.org.uk,http://oxfam.org.uk,oxfam.org.uk",
        "http//www.oxfam.org.uk,http://www.oxfam.org.uk,oxfam.org.uk",
        "http:\\\\www.oxfam.org.uk,http://www.oxfam.org.uk,oxfam.org.uk",
        "http://https://www.oxfam.org.uk,https://www.oxfam.org.uk,oxfam.org.uk",
        "www:oxfam.org.uk,http://www.oxfam.org.uk,oxfam.org.uk",
        "https://www.oxfam.org.uk/en/,https://www.oxfam.org.uk/en/,oxfam.org.uk",
        "oxfam.org.uk/index.html,http://oxfam.org.uk/index.html,oxfam.org.uk",
        "https://münchen-hilft.de,https://xn--mnchen-hilft-dlb.de,xn--mnchen-hilft-dlb.de",
        "https://straße-hilfe.org/,https://xn--strae-hilfe-y6a.org/,xn--strae-hilfe-y6a.org",
    })
    void slipsThatLeaveNoDoubtAreMended(String field, String address, String domain) {
        assertThat(websites.read(field)).contains(new RegisterWebsites.Website(address, domain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "none",
                "N/A",
                "n.a",
                "0.0",
                ".none",
                "under construction",
                "info@oxfam.org.uk",
                "www.a.org.uk and www.b.org.uk",
                "http://",
                "localhost",
                "http://10.0.0.1/",
                "co.uk",
                "a.b.c",
                "www.oxfam"
            })
    void whatIsNoAddressIsLeftOut(String field) {
        assertThat(websites.read(field)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.facebook.com/kirkkitchen",
                "https://facebook.com",
                "https://m.facebook.com",
                "https://kirkkitchen.wix.com",
                "https://www.justgiving.com/kirkkitchen",
                "https://sites.google.com/view/kirk",
                "https://linktr.ee/kirk",
                "https://www.bbc.co.uk/childreninneed",
                "https://bbc.co.uk",
                "https://someschool.example.org/charity-fund",
                "https://example.org/?page_id=12",
                "https://example.org:8443",
            })
    void pageOnAnybodysSiteProvesNothing(String field) {
        assertThat(websites.read(field))
                .isPresent()
                .get()
                .satisfies(site -> assertThat(site.domain()).isNull());
    }

    @Test
    void guestOnAnothersDomainStandsForItsOwnHostAlone() {
        assertThat(domain("https://stmarys.diocese.example.org/")).contains("stmarys.diocese.example.org");
        assertThat(domain("https://kirk.github.io")).contains("kirk.github.io");
    }

    private Optional<String> domain(String field) {
        return websites.read(field).flatMap(site -> Optional.ofNullable(site.domain()));
    }
}
