package org.almoner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.IDNA;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.almoner.charity.Charity;
import org.almoner.charity.ReviewedRegistry;
import org.almoner.register.RegistryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every trick on every domain of the registry: none verifies, and what is a trick by its look is called one. */
class LookalikePermutationsTest {
    private static final RegistryFiles FILES = RegistryFiles.builtIn();
    private static final ReviewedRegistry REGISTRY = FILES.registry();
    private static final LinkVerifier VERIFIER = new LinkVerifier(REGISTRY, LinkProbe.NONE, FILES.platforms());
    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII);

    /** Letters of other scripts that look the same. */
    private static final String[][] HOMOGRAPHS = {
        {"a", "а"},
        {"c", "с"},
        {"e", "е"},
        {"i", "і"},
        {"j", "ј"},
        {"o", "о"},
        {"p", "р"},
        {"s", "ѕ"},
        {"x", "х"},
        {"y", "у"},
        {"o", "ο"},
        {"a", "ɑ"},
        {"g", "ɡ"},
        {"l", "ӏ"},
        {"d", "ԁ"},
        {"w", "ԝ"},
        {"h", "һ"}
    };

    private static final String KEYS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private enum Trick {
        HOMOGRAPH {
            @Override
            Stream<String> links(String domain) {
                String label = label(domain);
                return Stream.of(HOMOGRAPHS)
                        .filter(glyph -> label.contains(glyph[0]))
                        .flatMap(glyph ->
                                Stream.of(label.replaceFirst(glyph[0], glyph[1]), label.replace(glyph[0], glyph[1])))
                        .distinct()
                        .map(spoof -> "https://" + spoof + suffix(domain) + "/donate");
            }
        },
        PUNYCODE {
            @Override
            Stream<String> links(String domain) {
                return HOMOGRAPH.links(domain).map(link -> {
                    String host = link.substring("https://".length(), link.indexOf("/donate"));
                    String ascii = UTS46.nameToASCII(host, new StringBuilder(), new IDNA.Info())
                            .toString();
                    return "https://" + ascii + "/donate";
                });
            }
        },
        ONE_EDIT {
            @Override
            Stream<String> links(String domain) {
                String label = label(domain);
                List<String> edits = new ArrayList<>();
                for (int at = 0; at <= label.length(); at++) {
                    char key = KEYS.charAt((label.hashCode() & 0xffff) % KEYS.length());
                    edits.add(label.substring(0, at) + key + label.substring(at));
                    if (at < label.length()) {
                        edits.add(label.substring(0, at) + label.substring(at + 1));
                        edits.add(label.substring(0, at) + key + label.substring(at + 1));
                    }
                }
                return edits.stream()
                        .filter(edit -> !edit.equals(label) && !edit.isEmpty())
                        .map(edit -> "https://" + edit + suffix(domain) + "/");
            }
        },
        SWAPPED {
            @Override
            Stream<String> links(String domain) {
                String label = label(domain);
                List<String> swaps = new ArrayList<>();
                for (int at = 1; at < label.length(); at++) {
                    swaps.add(label.substring(0, at - 1)
                            + label.charAt(at)
                            + label.charAt(at - 1)
                            + label.substring(at + 1));
                }
                return swaps.stream()
                        .filter(swap -> !swap.equals(label))
                        .map(swap -> "https://" + swap + suffix(domain) + "/");
            }
        },
        ADDED_WORDS {
            @Override
            Stream<String> links(String domain) {
                String label = label(domain);
                return Stream.of("donate", "appeal", "ukraine", "gaza", "official", "relief", "help", "give", "support")
                        .flatMap(word -> Stream.of(
                                label + "-" + word,
                                word + "-" + label,
                                label + word,
                                word + label,
                                label + "-ukraine-" + word))
                        .flatMap(name -> Stream.of(name + suffix(domain), name + ".org", name + ".com"))
                        .map(host -> "https://" + host + "/");
            }
        },
        OTHER_SUFFIX {
            @Override
            Stream<String> links(String domain) {
                return Stream.of(".net.co", ".com.co", ".info", ".xyz", ".net", ".charity", ".top", ".co", ".online")
                        .filter(suffix -> !suffix.equals(suffix(domain)))
                        .map(suffix -> "https://" + label(domain) + suffix + "/");
            }
        },
        SUBDOMAIN {
            @Override
            Stream<String> links(String domain) {
                return Stream.of(
                                domain + ".evil-site.com",
                                "www." + domain + ".evil-site.com",
                                domain + ".give.evil-site.com",
                                domain.replace('.', '-') + ".evil-site.com",
                                domain + "-evil.com",
                                domain + ".github.io")
                        .map(host -> "https://" + host + "/donate");
            }
        },
        PATH {
            @Override
            Stream<String> links(String domain) {
                return Stream.of(
                        "https://evil-site.com/" + domain,
                        "https://evil-site.com/" + domain + "/donate",
                        "https://evil-site.com/?" + domain,
                        "https://evil-site.com/?u=https://" + domain + "/",
                        "https://evil-site.com/#https://" + domain + "/",
                        "https://evil-site.com//" + domain + "/");
            }
        },
        USER_INFO {
            @Override
            Stream<String> links(String domain) {
                return Stream.of(
                        "https://" + domain + "@evil-site.com/",
                        "https://" + domain + ":443@evil-site.com/",
                        "https://www." + domain + "%2f@evil-site.com/",
                        "https://" + domain + "/@evil-site.com/../@" + "\\evil-site.com",
                        "https://evil-site.com@" + domain + "/",
                        "https://@" + domain + "/");
            }
        },
        TRAILING_DOTS {
            @Override
            Stream<String> links(String domain) {
                return Stream.of(
                        "https://" + domain + "./",
                        "https://" + domain + "../",
                        "https://" + domain + ".:443/",
                        "https://" + domain.replace(".", "。") + "/",
                        "https://" + domain.replaceFirst("\\.", "..") + "/");
            }
        },
        PORTS {
            @Override
            Stream<String> links(String domain) {
                return Stream.of("8443", "80", "0", "65536", "443443", "8080")
                        .map(port -> "https://" + domain + ":" + port + "/");
            }
        },
        BACKSLASHES {
            @Override
            Stream<String> links(String domain) {
                return Stream.of(
                        "https:\\\\" + domain + "\\",
                        "https://" + domain + "\\@evil-site.com/",
                        "https://evil-site.com\\." + domain + "/",
                        "https://evil-site.com\\@" + domain + "/",
                        "https:/\\" + domain + "/");
            }
        },
        OTHER_SCHEMES {
            @Override
            Stream<String> links(String domain) {
                return Stream.of(
                        "javascript:location='https://" + domain + "/'",
                        "JaVaScRiPt://" + domain + "/%0aalert(1)",
                        "java\tscript://" + domain + "/",
                        "data:text/html,https://" + domain + "/",
                        "vbscript://" + domain + "/",
                        "ftp://" + domain + "/",
                        "http://" + domain + "/",
                        "//" + domain + "/",
                        domain + "/donate");
            }
        },
        INVISIBLE {
            @Override
            Stream<String> links(String domain) {
                String label = label(domain);
                return Stream.of("\u200b", "\u00ad", "\u2060", "\u202e", "\t", "\n", "\0", " ")
                        .map(sign -> "https://" + label.charAt(0) + sign + label.substring(1) + suffix(domain) + "/");
            }
        };

        abstract Stream<String> links(String domain);
    }

    /** Shorter names have too many honest neighbours; their imitations are held back without a name for it. */
    private static final int LONG_ENOUGH = 8;

    private static final Set<Trick> AMBIGUOUS = Set.of(Trick.ONE_EDIT, Trick.OTHER_SUFFIX);

    @ParameterizedTest
    @EnumSource(Trick.class)
    void noTrickVerifies(Trick trick) {
        assertThat(links(trick)).isNotEmpty().noneMatch(link -> verdict(link) instanceof Verdict.Verified);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trick.class,
            names = {"HOMOGRAPH", "PUNYCODE", "SWAPPED", "ONE_EDIT", "OTHER_SUFFIX"})
    void anImitationOfALongNameIsCalledOne(Trick trick) {
        List<String> links = REGISTRY.domains().stream()
                .filter(domain -> label(domain).length() >= LONG_ENOUGH && isRegistrable(domain))
                // With another letter or ending, a name of many may be another's.
                .filter(domain -> !AMBIGUOUS.contains(trick) || !AddedWords.isNameOfMany(label(domain)))
                .flatMap(trick::links)
                .filter(link -> !isGenuine(link))
                // An everyday word is anybody's.
                .filter(link -> !AddedWords.isEveryday(label(link.substring("https://".length()))))
                .toList();
        assertThat(links).isNotEmpty().allMatch(link -> verdict(link) instanceof Verdict.Lookalike);
    }

    @Test
    void thereAreMoreThanFiveThousandOfThem() {
        Map<Trick, Integer> counts = new EnumMap<>(Trick.class);
        for (Trick trick : Trick.values()) {
            counts.put(trick, links(trick).size());
        }
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                .as(counts.toString())
                .isGreaterThan(5_000);
    }

    @Test
    void everyGenuineDomainStillVerifies() {
        for (Charity charity : REGISTRY.charities()) {
            for (String domain : charity.domains()) {
                for (String link : List.of(
                        "https://" + domain,
                        "https://" + domain + "/donate?amount=5#form",
                        "https://" + domain + ":443/",
                        "HTTPS://" + domain.toUpperCase(Locale.ROOT) + "/",
                        "https://give." + domain + "/")) {
                    assertThat(VERIFIER.verify(link, charity)).as(link).isInstanceOf(Verdict.Verified.class);
                }
            }
        }
    }

    @Test
    void aLinkToAnotherCharitysDomainIsAMismatch() {
        List<Charity> charities = REGISTRY.charities();
        for (int i = 0; i < charities.size(); i++) {
            Charity named = charities.get(i);
            Charity other = charities.get((i + 1) % charities.size());
            String domain = other.domains().get(0);
            if (!named.domains().contains(domain)) {
                assertThat(VERIFIER.verify("https://" + domain + "/", named))
                        .as(named.name() + " " + domain)
                        .isInstanceOf(Verdict.Mismatch.class);
            }
        }
    }

    /** The trick on every domain, but for what happens to be a charity's real one. */
    private static Set<String> links(Trick trick) {
        Set<String> links = new TreeSet<>();
        REGISTRY.domains().forEach(domain -> trick.links(domain).forEach(links::add));
        links.removeIf(LookalikePermutationsTest::isGenuine);
        return links;
    }

    /** By the plain text of the link, so that no parser's mistake excuses it. */
    private static boolean isGenuine(String link) {
        if (!link.matches("https://[a-z0-9.-]+/[a-z]*")) {
            return false;
        }
        String host = link.substring("https://".length(), link.indexOf('/', "https://".length()));
        return !host.endsWith(".")
                && REGISTRY.domains().stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    private static Verdict verdict(String link) {
        return VERIFIER.verify(link, null);
    }

    private static boolean isRegistrable(String domain) {
        return org.almoner.charity.PublicSuffixes.registrableDomain(domain)
                .filter(domain::equals)
                .isPresent();
    }

    private static String label(String domain) {
        return domain.substring(0, domain.indexOf('.'));
    }

    private static String suffix(String domain) {
        return domain.substring(domain.indexOf('.'));
    }
}
