package org.almoner.charity;

import static org.almoner.charity.Charities.charity;
import static org.almoner.charity.Charities.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewedRegistryTest {
    private static final String ID = "XI-ALMONER-lantern";

    @Test
    void entryInOrderIsFoundByIdNameAndDomain() {
        Charity lantern = charity(ID, "The Lantern Trust", "lantern.org.uk");
        ReviewedRegistry registry = registry(lantern);

        assertThat(registry.find(lantern.id())).contains(lantern);
        assertThat(registry.findByName("LANTERN TRUST")).containsExactly(lantern);
        assertThat(registry.findByDomain("Lantern.org.uk")).containsExactly(lantern);
        assertThat(registry.domains()).containsExactly("lantern.org.uk");
    }

    @Test
    void entryWithoutSourceIsRefused() {
        refuses(
                charity(ID, "Lantern", List.of("lantern.org.uk"), "https://lantern.org.uk/", List.of()),
                "charity " + ID + ": has no source");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.uk",
                "github.io",
                "uk",
                "lantern",
                "lantern.invalidsuffix",
                "Lantern.org.uk",
                "lantern..org.uk",
                "lantern.org.uk.",
                "-lantern.org.uk",
                "192.0.2.7",
                "https://lantern.org.uk"
            })
    void invalidDomainIsRefused(String domain) {
        refuses(
                charity(ID, "Lantern", List.of(domain), "https://lantern.org.uk/", List.of(source())),
                "charity " + ID + ": domain '" + domain + "' is not registrable");
    }

    @Test
    void linkThatIsNotHttpsIsRefused() {
        refuses(
                charity(ID, "Lantern", List.of("lantern.org.uk"), "http://lantern.org.uk/", List.of(source())),
                "charity " + ID + ": donateUrl 'http://lantern.org.uk/' is not https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://give@lantern.org.uk/", "https://lantern.org.uk:8443/"})
    void linkThatIsNeverServedIsRefused(String link) {
        refuses(
                charity(ID, "Lantern", List.of("lantern.org.uk"), link, List.of(source())),
                "charity " + ID + ": donateUrl '" + link + "' has a user name or a port");
    }

    @Test
    void linkOnAnotherDomainIsRefused() {
        refuses(
                charity(ID, "Lantern", List.of("lantern.org.uk"), "https://lantern.org/", List.of(source())),
                "is not on one of its domains");
    }

    @Test
    void twoOwnersOfOneDomainAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry(
                        charity(ID, "Lantern", "lantern.org.uk"),
                        charity("XI-ALMONER-beacon", "Beacon", "lantern.org.uk")))
                .withMessageContaining("Lantern and Beacon");
    }

    @Test
    void documentedSharedDomainHasTwoOwners() {
        ReviewedRegistry registry = new ReviewedRegistry(
                List.of(
                        charity(ID, "Lantern", "lantern.org.uk"),
                        charity("XI-ALMONER-beacon", "Beacon", "lantern.org.uk")),
                List.of(),
                List.of(),
                Set.of("lantern.org.uk"));

        assertThat(registry.findByDomain("lantern.org.uk")).hasSize(2);
    }

    @Test
    void openCampaignWithoutDateIsRefused() {
        Campaign campaign = new Campaign(
                "lantern-winter",
                "Lantern Winter Appeal",
                List.of(),
                CharityId.of(ID),
                LocalDate.of(2026, 11, 1),
                null,
                true,
                null,
                null,
                URI.create("https://lantern.org.uk/winter"),
                null,
                List.of(source()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReviewedRegistry(
                        List.of(charity(ID, "Lantern", "lantern.org.uk")), List.of(), List.of(campaign), Set.of()))
                .withMessageContaining("campaign lantern-winter: is open, but not as of any date");
    }

    @Test
    void onlyTheFirstWordsOfNamesMayBeginOne() {
        ReviewedRegistry registry = registry(charity(ID, "The Lantern Trust", "lantern.org.uk"));
        assertThat(registry.mayBeginName("lantern")).isTrue();
        assertThat(registry.mayBeginName("the")).isFalse();
        assertThat(registry.mayBeginName("trust")).isFalse();
    }

    @Test
    void namesAreFoundByHowAllTheirWordsBegin() {
        ReviewedRegistry registry = registry(charity(ID, "The Lantern Trust", "lantern.org.uk"));
        assertThat(registry.namesStarting("lan tru")).containsExactly("The Lantern Trust");
        assertThat(registry.namesStarting("lan")).isEmpty();
        assertThat(registry.mayStartName("lan")).isTrue();
        assertThat(registry.mayStartName("tru")).isFalse();
    }

    private static ReviewedRegistry registry(Charity... charities) {
        return new ReviewedRegistry(List.of(charities), List.of(), List.of(), Set.of());
    }

    private static void refuses(Charity charity, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> registry(charity)).withMessageContaining(message);
    }
}
