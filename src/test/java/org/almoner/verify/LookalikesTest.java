package org.almoner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
        "https://savethechildren-gaza.co.uk/,added-words",
        "https://redcross.org.co/,other-suffix",
        "https://redcross.com/,other-suffix",
        "https://redcros.org.uk/,one-edit",
        "https://redcorss.org.uk/,one-edit",
        "https://red-cross.org.uk/,one-edit",
        "https://redcross.org.uk.give.example.com/,disguised-host",
        "https://www.redcross-org-uk.example.com/,disguised-host",
        "https://example.com/redcross.org.uk/donate,disguised-host",
        "https://redcross.org.uk@example.com/,disguised-host",
        "https://rеdcross.org.uk/,confusable",
        "https://xn--rdcross-7gg.org.uk/,confusable",
        "https://oxfarn.org.uk/,confusable"
    })
    void imitationIsALookalike(String link, String kind) {
        Verdict verdict = VERIFIER.verify(link, null);

        assertThat(verdict).isInstanceOf(Verdict.Lookalike.class);
        assertThat(verdict.evidence().get(0).kind()).isEqualTo(kind);
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

    @Test
    void noPermutationOfAGenuineDomainVerifies() {
        Set<String> permutations = new LinkedHashSet<>();
        REGISTRY.domains().forEach(domain -> permutations.addAll(permutations(domain)));
        permutations.removeIf(host -> REGISTRY.domains().stream().anyMatch(real -> isAtOrBelow(host, real)));

        assertThat(permutations).hasSizeGreaterThan(5_000);
        assertThat(permutations)
                .noneMatch(host -> VERIFIER.verify("https://" + host + "/donate", null) instanceof Verdict.Verified);
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

    private static List<String> permutations(String domain) {
        int dot = domain.indexOf('.');
        String label = domain.substring(0, dot);
        String suffix = domain.substring(dot);
        List<String> hosts = new ArrayList<>();
        for (int i = 0; i < label.length(); i++) {
            String head = label.substring(0, i);
            String tail = label.substring(i + 1);
            hosts.add(head + tail + suffix);
            hosts.add(head + label.charAt(i) + label.charAt(i) + tail + suffix);
            hosts.add(head + 'x' + tail + suffix);
            if (i > 0) {
                hosts.add(head + '-' + label.substring(i) + suffix);
                hosts.add(label.substring(0, i - 1) + label.charAt(i) + label.charAt(i - 1) + tail + suffix);
            }
        }
        String[][] glyphs = {{"a", "а"}, {"e", "е"}, {"o", "о"}, {"o", "0"}, {"l", "1"}, {"i", "і"}, {"m", "rn"}};
        for (String[] glyph : glyphs) {
            hosts.add(label.replace(glyph[0], glyph[1]) + suffix);
        }
        for (String word : List.of("donate", "appeal", "ukraine", "official")) {
            hosts.add(label + "-" + word + suffix);
            hosts.add(word + label + suffix);
        }
        for (String other : List.of(".org.co", ".com.co", ".info", ".xyz")) {
            hosts.add(label + other);
        }
        hosts.add(domain + ".example.com");
        hosts.add(domain.replace('.', '-') + ".example.com");
        hosts.add(domain + "@example.com");
        hosts.add("example.com/" + domain);
        hosts.removeIf(host -> host.equals(domain));
        return hosts;
    }

    private static boolean isAtOrBelow(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }
}
