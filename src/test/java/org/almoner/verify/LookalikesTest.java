package org.almoner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.charity.Charity;
import org.almoner.charity.ReviewedRegistry;
import org.almoner.register.RegistryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookalikesTest {
    private static final RegistryFiles FILES = RegistryFiles.builtIn();
    private static final ReviewedRegistry REGISTRY = FILES.registry();
    private static final LinkVerifier VERIFIER = new LinkVerifier(REGISTRY, LinkProbe.NONE, FILES.platforms());

    @ParameterizedTest
    @CsvSource({
        "https://redcross-ukraine-donate.org/,added-words",
        "https://donateredcross.com/,added-words",
        "https://wwwredcross.org.uk/,added-words",
        "https://savethechildren-gaza.co.uk/,added-words",
        "https://redcross.com.co/,other-suffix",
        "https://redcross.com/,other-suffix",
        "https://redcros.org.uk/,one-edit",
        "https://redcorss.org.uk/,one-edit",
        "https://red-cross.org.uk/,one-edit",
        "https://redcross.org.uk.give.example.com/,disguised-host",
        "https://www.redcross-org-uk.example.com/,disguised-host",
        "https://redcross-org-uk-donate.example.com/,disguised-host",
        "https://donate-redcross-org-uk.example.com/,disguised-host",
        "https://secure-redcross-org-uk-login.example.com/,disguised-host",
        "https://example.com/redcross.org.uk/donate,disguised-host",
        "https://example.com/www.redcross.org.uk/donate,disguised-host",
        "https://redcross.org.uk@example.com/,disguised-host",
        "https://rеdcross.org.uk/,confusable",
        "https://xn--rdcross-7gg.org.uk/,confusable",
        "https://oxfarn.org.uk/,confusable",
        "https://save-the-children.org/,added-hyphens",
        "https://save-the-children.org.uk/,added-hyphens",
        "https://doctors-without-borders.org/,added-hyphens",
        "https://cancer-research-uk.org/,added-hyphens",
        "https://unicéf.org/,confusable",
        "https://únicef.org/,confusable",
        "https://xn--uncef-0sa.org/,confusable",
        "https://wáteraid.org/,confusable",
        "https://tearfúnd.org/,confusable",
        "https://téarfunnd.org/,one-edit",
        "https://téarfund-donate.org/,added-words",
        "https://redcross.org.uk.com/,disguised-host",
        "https://www.redcross.org.uk.net/,disguised-host",
        "https://unicef.org.uk.com/,disguised-host"
    })
    void imitationIsALookalike(String link, String kind) {
        Verdict verdict = VERIFIER.verify(link, null);

        assertThat(verdict).isInstanceOf(Verdict.Lookalike.class);
        assertThat(verdict.evidence().get(0).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://redcorss.org.uk/|redcorss.org.uk is one slip away from redcross.org.uk, the domain of British Red Cross",
                "https://unicef.org.pl/|unicef.org.pl is unicef.org with another ending, the domain of UNICEF",
                "https://unicef.co.uk/|unicef.co.uk is unicef.org.uk with another ending, the domain of UNICEF UK",
                "https://oxfarn.org.uk/|oxfarn.org.uk looks like oxfam.org.uk, the domain of Oxfam GB",
                "https://donateredcross.org.uk/|donateredcross.org.uk adds words to redcross.org.uk, the domain of British Red Cross"
            })
    void imitationIsSaidToBeOfTheDomainThatAReaderHasInMind(String link, String detail) {
        assertThat(VERIFIER.verify(link, null).evidence().get(0).detail()).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "redcross.org.uk",
                "//redcross.org.uk/",
                "https:/redcross.org.uk",
                "https:///redcross.org.uk",
                "https:\\\\redcross.org.uk",
                "https://redcross.org.uk\\@evil.example/",
                "https://evil.example\\.redcross.org.uk/",
                "https://redcross.org.uk./",
                "https://redcross.org.uk:8443/",
                "https://redcross.org.uk:99999999999/",
                "https://redcross.org.uk%2eevil.example/",
                "https://red\tcross.org.uk/",
                "https://redcross.org.uk/\n",
                " https://redcross.org.uk/",
                "https://red\u200bcross.org.uk/",
                "https://ｒedcross.org.uk/",
                "https://redcross。org。uk/",
                "https://redcross.org.uk@evil.example/",
                "https://user:pass@redcross.org.uk/",
                "https://@redcross.org.uk/",
                "javascript:location='https://redcross.org.uk/'",
                "JAVASCRIPT://redcross.org.uk/%0aalert(1)",
                "data:text/html,https://redcross.org.uk/",
                "ftp://redcross.org.uk/",
                "https://192.0.2.7/",
                "https://3221225991/",
                "https://0xC0000207/",
                "https://[2001:db8::1]/",
                "https://localhost/",
                "https://org.uk/",
                "https://-redcross.org.uk/",
                "https://red_cross.org.uk/",
                "https://?redcross.org.uk",
                "https://#redcross.org.uk",
                "https://xn--/",
                "https://\ud800.org.uk/"
            })
    void hostileAddressIsNeverVerified(String link) {
        assertThat(VERIFIER.verify(link, null)).isNotInstanceOf(Verdict.Verified.class);
    }

    @Test
    void addressOfAMegabyteIsReadInNoTime() {
        assertThat(VERIFIER.verify("https://" + "a-".repeat(500_000) + ".org.uk/", null))
                .isNotInstanceOf(Verdict.Verified.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.bbc.co.uk/news", "https://crisis-management.example.com/", "https://map.com/"})
    void honestNeighbourIsNoLookalike(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.cancer.dk/",
                "https://www.cancer.eu/",
                "https://stroke.info/",
                "https://nature.com/",
                "https://lifeline.fi/",
                "https://www.guidedogs.com/",
                "https://naturé.com/",
                "https://máp.com/"
            })
    void everydayWordWithAnotherEndingIsNoLookalike(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://unicef.fi/",
                "https://www.unicef.in/",
                "https://www.oxfam.org.hk/",
                "https://amnesty.de/",
                "https://croix-rouge.be/",
                "https://www.amnesty.org/en/donate/",
                "https://warchild.org/",
                "https://www.caritas.org/",
                "https://redcross.int/",
                "https://save-the-children.fi/"
            })
    void familysNameWithACountrysEndingOrTheWorldsIsNoLookalike(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.rspca.org.au/",
                "https://www.dogstrust.ie/",
                "https://www.sightsavers.ie/",
                "https://humanappeal.org.au/",
                "https://www.muslimaid.org.au/",
                "https://tearfund.de/",
                "https://bluecross.ca/"
            })
    void nameInACountryWhereItsOwnerHasNoSiteIsNoLookalike(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tearfund.com/",
                "https://dogstrust.org/",
                "https://dogstrust.co.uk/",
                "https://cancerresearchuk.de/",
                "https://unicefusa.ca/",
                "https://tearfund.tk/"
            })
    void nameWithAnEndingForAllOrOfItsOwnersCountryIsALookalike(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Lookalike.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.instagram.com/unicef.org/",
                "https://t.me/unicef.org",
                "https://sites.google.com/unicef.org/give"
            })
    void namesOfPagesWhereAnybodyHasOneAreNoLookalikes(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://unicef.xyz/",
                "https://unicef.tk/",
                "https://oxfam.co/",
                "https://unicef.cm/",
                "https://redcross.om/",
                "https://unicef.com/",
                "https://amnesty.com/",
                "https://cancer-donate.org/"
            })
    void familysNameWithAnEndingForAllIsALookalike(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Lookalike.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://unicef.co.uk/",
                "https://www.unicef.com.au/",
                "https://unicef.net.pl/",
                "https://oxfam.me.uk/"
            })
    void familysNameWithAnotherEndingOfACountryWhereItHasASiteIsALookalike(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Lookalike.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mspca.org/",
                "https://pspca.org/",
                "https://laspca.org/",
                "https://ispca.ie/",
                "https://nspca.co.za/",
                "https://uspca.co.uk/",
                "https://ispcc.ie/",
                "https://score.org/",
                "https://parkinson.org/",
                "https://parkinson.ca/",
                "https://alzheimer.ca/",
                "https://alzheimer.ch/",
                "https://refugee.org/",
                "https://concert.com/",
                "https://centerpoint.org/"
            })
    void shortOrCommonNamesHonestNeighbourIsNoLookalike(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://0xfam.org.uk/",
                "https://uniicef.org/",
                "https://unicfe.org/",
                "https://un1cef.org/",
                "https://unlcef.org/",
                "https://unicf.org/",
                "https://stjudes.org/",
                "https://cnacer.org/",
                "https://parkinsonss.org.uk/",
                "https://uni-cef.org/"
            })
    void slipIsALookalikeHoweverShortOrCommonTheName(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Lookalike.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://islamicrelief.de/",
                "https://islamicrelief.nl/",
                "https://islamicrelief.org.au/",
                "https://croixrouge.ca/",
                "https://samaritanspurse.ca/",
                "https://samaritanspurse.org/",
                "https://samaritanspurse.org.au/",
                "https://care-international.org/"
            })
    void familysNameWithoutItsHyphenInAnotherCountryIsNoLookalike(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://croixrouge.fr/",
                "https://cruz-roja.es/",
                "https://st-jude.org/",
                "https://croixrouge.com/"
            })
    void nameWithoutItsHyphenInItsOwnersCountryIsALookalike(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Lookalike.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://caritas-wien.at/",
                "https://caritas-linz.at/",
                "https://caritas-steiermark.at/",
                "https://caritas-koeln.de/",
                "https://caritas-berlin.de/",
                "https://caritas-nrw.de/",
                "https://caritas-muenster.de/",
                "https://rspca-leicester.org.uk/",
                "https://rspca-kent.org.uk/",
                "https://mencap-liverpool.org.uk/",
                "https://unitedway-weld.org/",
                "https://malteser-stiftung.de/",
                "https://malteser-kliniken-rhein-ruhr.de/",
                "https://tierschutzbund-oldenburg.de/",
                "https://unicef-irc.org/",
                "https://oxfam-magasinsdumonde.be/"
            })
    void placeOrSubjectBesideANameIsNoLookalike(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://unicef-official.org/",
                "https://redcross-login.com/",
                "https://redcross-help.com/",
                "https://redcross-hurricane.org/",
                "https://savethechildren-verify.com/",
                "https://save-the-children-donate.org/",
                "https://unicef-lebanon-donate.org/",
                "https://kizilay-bagis.org/",
                "https://cruzroja-donaciones.es/",
                "https://croix-rouge-don.fr/",
                "https://british-redcross.org.uk/",
                "https://unicef-palestine.com/",
                "https://rspca-donate.org.uk/"
            })
    void wordOfGivingOrLoggingInBesideANameIsALookalike(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Lookalike.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://amnestyusa.org/",
                "https://unrwausa.org/",
                "https://actionaidusa.org/",
                "https://concernusa.org/",
                "https://helpageusa.org/",
                "https://shelterboxusa.org/",
                "https://marysmealsusa.org/",
                "https://warchildusa.org/",
                "https://pennyappealusa.org/"
            })
    void countryBesideANameWhoseOwnerIsElsewhereIsNoLookalike(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://unicef-uk.org/",
                "https://unicefuk.org/",
                "https://crisis-uk.org/",
                "https://crisisuk.org/",
                "https://redcross-usa.org/",
                "https://unicef-usa.com/",
                "https://amnestyusa-donate.org/"
            })
    void ownersCountryBesideItsNameIsALookalike(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Lookalike.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://caritas.eu/",
                "https://redcross.eu/",
                "https://cruzroja.org.co/",
                "https://savethechildren.org.co/",
                "https://marysmeals.org/"
            })
    void sisterWithAnEndingForAllIsNoLookalike(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://krebshilfe.net/",
                "https://caritas.me/",
                "https://macmillan.com/",
                "https://parkinsons.org/",
                "https://mariecurie.org/"
            })
    void nameOfManyWithAnEndingForAllIsNoLookalike(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tearfund.eu/",
                "https://rspca.eu/",
                "https://oxfam.net/",
                "https://oxfam.com.co/",
                "https://macmillan.co.uk/",
                "https://amnesty.com/",
                "https://redcross.co/",
                "https://krebshilfe.xyz/",
                "https://ageuk.org/"
            })
    void uniqueNameWithAnEndingForAllIsALookalike(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Lookalike.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://naturefund.de/",
                "https://globalnature.org/",
                "https://crisisaid.org/",
                "https://shelternow.org/",
                "https://globalrescue.com/",
                "https://cancersupport.org/"
            })
    void everydayWordBesideAnotherIsNoLookalike(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shelter-donate.org.uk/",
                "https://donatecancer.org/",
                "https://crisisappeal.org/",
                "https://cancer-donations.org/"
            })
    void everydayWordBesideAWordOfDonatingIsALookalike(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Lookalike.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://redcross-payment.com/",
                "https://unicef-crypto.org/",
                "https://redcross-lebanon-account.com/",
                "https://kizilay-yardim.com/",
                "https://unicef-pomoc.pl/",
                "https://rodekruis-doneer.nl/"
            })
    void wordOfPayingBesideANameIsALookalike(String link) {
        assertThat(VERIFIER.verify(link, null)).isInstanceOf(Verdict.Lookalike.class);
    }

    @Test
    void everyGenuineDomainVerifiesForEachOwner() {
        for (Charity charity : REGISTRY.charities()) {
            for (String domain : charity.domains()) {
                assertThat(VERIFIER.verify("https://" + domain + "/", charity))
                        .as(domain)
                        .isInstanceOf(Verdict.Verified.class);
                assertThat(VERIFIER.verify("https://give." + domain + "/now?a=1", null))
                        .as("below " + domain)
                        .isInstanceOf(Verdict.Verified.class);
            }
            assertThat(VERIFIER.verify(charity.donateUrl().toString(), charity))
                    .as(charity.donateUrl().toString())
                    .isInstanceOf(Verdict.Verified.class);
        }
    }
}
