package org.almoner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almoner.charity.Assurance;
import org.almoner.charity.Charities;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityId;
import org.almoner.charity.ReviewedRegistry;
import org.almoner.register.RegistryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkVerifierTest {
    private static final RegistryFiles FILES = RegistryFiles.builtIn();
    private static final ReviewedRegistry REGISTRY = FILES.registry();
    private static final Charity BRITISH = charity("GB-CHC-220949");

    private final LinkVerifier verifier = new LinkVerifier(REGISTRY, LinkProbe.NONE, FILES.platforms());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.redcross.org.uk/",
                "https://donate.redcross.org.uk/appeal/x?utm_source=a#b",
                "https://REDCROSS.org.uk",
                "https://redcross.org.uk:443/give"
            })
    void ownDomainIsVerifiedByTheRegister(String link) {
        Verdict verdict = verifier.verify(link, BRITISH);

        assertThat(verdict).isInstanceOf(Verdict.Verified.class);
        assertThat(verdict.evidence().get(0))
                .isEqualTo(new Evidence(
                        "official-domain",
                        "redcross.org.uk is the website on register entry GB-CHC-220949",
                        URI.create("https://register-of-charities.charitycommission.gov.uk/charity-details/"
                                + "?regId=220949&subId=0"),
                        BRITISH.asOf(),
                        null));
    }

    @Test
    void charityNotOnARegisterIsVerifiedByItsSources() {
        Charity ifrc = REGISTRY.findByName("IFRC").get(0);

        assertThat(verifier.verify("https://www.ifrc.org/", ifrc))
                .isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
                    assertThat(verified.assurance()).isEqualTo(Assurance.SOURCES);
                    assertThat(verified.evidence().get(0).kind()).isEqualTo("reviewed-source");
                });
    }

    @Test
    void domainBesideTheRegistersWebsiteRestsOnSources() {
        Charity map = REGISTRY.findByName("Medical Aid for Palestinians").get(0);

        assertThat(verifier.verify("https://www.map.org.uk/", map))
                .isInstanceOfSatisfying(
                        Verdict.Verified.class,
                        verified -> assertThat(verified.assurance()).isEqualTo(Assurance.SOURCES));
    }

    @Test
    void linkOfAnotherCharityIsAMismatch() {
        assertThat(verifier.verify("https://www.oxfam.org.uk/donate", BRITISH))
                .isInstanceOfSatisfying(
                        Verdict.Mismatch.class,
                        mismatch -> assertThat(mismatch.owner())
                                .extracting(Charity::name)
                                .isEqualTo("Oxfam GB"));
    }

    @Test
    void aMismatchsReceiptIsOfWhoOwnsTheDomainThatItNames() {
        Charity oxfam = REGISTRY.findByName("Oxfam GB").get(0);

        Receipt receipt =
                verifier.examine("https://www.oxfam.org.uk/donate", BRITISH).receipt();

        assertThat(receipt.domain()).isEqualTo("oxfam.org.uk");
        assertThat(receipt.registers()).isEqualTo(oxfam.registers());
        assertThat(receipt.asOf()).isEqualTo(oxfam.asOf());
    }

    @Test
    void linkWithoutANamedCharityIsVerifiedForItsOwner() {
        assertThat(verifier.verify("https://www.oxfam.org.uk/donate", null))
                .isInstanceOfSatisfying(
                        Verdict.Verified.class,
                        verified -> assertThat(verified.charity().name()).isEqualTo("Oxfam GB"));
    }

    @Test
    void sharedDomainIsVerifiedForEitherOwner() {
        List<Charity> owners = REGISTRY.findByDomain("rescue.org");

        assertThat(owners)
                .hasSize(2)
                .allSatisfy(owner -> assertThat(verifier.verify("https://www.rescue.org/", owner))
                        .isInstanceOf(Verdict.Verified.class));
    }

    @Test
    void hostOnABroadcastersDomainDoesNotVerifyTheBroadcaster() {
        assertThat(verifier.verify("https://nachbarinnot.orf.at/", null)).isInstanceOf(Verdict.Verified.class);
        assertThat(verifier.verify("https://orf.at/", null)).isInstanceOf(Verdict.Unknown.class);
        assertThat(verifier.verify("https://news.orf.at/", null)).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void neighbourOnAPublicSuffixIsNotVerified() {
        Charity page = Charities.charity("XI-ALMONER-lantern", "Lantern", "lantern.github.io");
        LinkVerifier verifier =
                new LinkVerifier(new ReviewedRegistry(List.of(page), List.of(), List.of(), Set.of()), LinkProbe.NONE);

        assertThat(verifier.verify("https://lantern.github.io/", page)).isInstanceOf(Verdict.Verified.class);
        assertThat(verifier.verify("https://beacon.github.io/", page)).isInstanceOf(Verdict.Unknown.class);
        assertThat(verifier.verify("https://github.io/", page)).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void plainHttpIsNotVerifiedAndSaysWhy() {
        Verdict verdict = verifier.verify("http://www.redcross.org.uk/", BRITISH);

        assertThat(verdict).isInstanceOf(Verdict.Registered.class);
        assertThat(verdict.evidence().get(0).kind()).isEqualTo("not-https");
    }

    @Test
    void unknownDomainLeavesARegisteredCharityRegistered() {
        assertThat(verifier.verify("https://www.example.org/", BRITISH)).isInstanceOf(Verdict.Registered.class);
        assertThat(verifier.verify("https://www.example.org/", null)).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void removedCharityIsNeverVerified() {
        Charity gone = Charities.removed(Charities.charity("XI-ALMONER-lantern", "Lantern", "lantern.org.uk"));
        LinkVerifier verifier =
                new LinkVerifier(new ReviewedRegistry(List.of(gone), List.of(), List.of(), Set.of()), LinkProbe.NONE);

        Verdict verdict = verifier.verify("https://lantern.org.uk/", gone);

        assertThat(verdict).isInstanceOf(Verdict.Unknown.class);
        assertThat(verdict.evidence().get(0).kind()).isEqualTo("removed");
    }

    @Test
    void failingProbeMakesALinkUnreachable() {
        LinkProbe failing =
                link -> Optional.of(new ProbeResult(false, Instant.EPOCH, "no answer three times over a day"));

        assertThat(new LinkVerifier(REGISTRY, failing).verify("https://www.redcross.org.uk/", BRITISH))
                .isInstanceOf(Verdict.Unreachable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.justgiving.com/charity/britishredcross,platform-page",
        "https://www.justgiving.com/fundraising/someone,personal-page",
        "https://www.gofundme.com/f/help-anna,personal-page",
        "https://gofund.me/1a2b3c4d,personal-page",
        "https://donorbox.org/some-campaign,open-platform",
        "https://uk.virginmoneygiving.com/someone,platform-closed",
        "https://www.justgiving.com/page/someone,personal-page",
        "https://www.gofundme.com/f/help-anna/donate,open-platform",
        "https://www.gofundme.com/en-gb/f/help-anna,open-platform",
        "https://www.justgiving.com/team/someones,open-platform",
        "https://www.justgiving.com/fundraising/someone/donate,open-platform",
        "https://m.facebook.com/donate/1234567890/,personal-page",
        "https://www.paypal.com/pools/c/8abc,open-platform",
        "https://uk.virginmoneygiving.com/someone/else,platform-closed"
    })
    void platformPageProvesNothingByItself(String link, String kind) {
        Verdict verdict = verifier.verify(link, BRITISH);

        assertThat(verdict).isInstanceOf(Verdict.Unknown.class);
        assertThat(verdict.evidence().get(0).kind()).isEqualTo(kind);
    }

    @Test
    void aSocialNetworksPageIsNoPlatforms() {
        assertThat(verifier.verify("https://www.facebook.com/BritishRedCross", BRITISH))
                .isInstanceOf(Verdict.Registered.class);
    }

    @Test
    void platformPageThatNamesTheRegisterNumberIsVerified() {
        Charity american = REGISTRY.findByName("American Red Cross").get(0);
        String link = "https://www.every.org/" + american.id().number();

        assertThat(verifier.verify(link, american)).isInstanceOf(Verdict.Verified.class);
        assertThat(verifier.verify(link, BRITISH)).isInstanceOf(Verdict.Mismatch.class);
    }

    @Test
    void receiptSaysWhatWasNotChecked() {
        Receipt receipt =
                verifier.examine("https://donate.redcross.org.uk/", BRITISH).receipt();

        assertThat(receipt.domain()).isEqualTo("redcross.org.uk");
        assertThat(receipt.asOf()).isEqualTo(BRITISH.asOf());
        assertThat(receipt.registers()).isEqualTo(BRITISH.registers());
        assertThat(receipt.assurance()).isEqualTo(Assurance.REGISTER);
        assertThat(receipt.notChecked()).containsExactly("sanctions", "revocations");
    }

    private static Charity charity(String id) {
        return REGISTRY.find(CharityId.of(id)).orElseThrow();
    }
}
