package org.almoner.verify;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.CommonHosts;
import org.almoner.charity.PublicSuffixes;
import org.jspecify.annotations.Nullable;

/**
 * Finds domains that a reader can take for a charity's: characters that look alike (Unicode Technical Standard 39, by
 * ICU), one slip of the keyboard, added words, another suffix, the real domain where it does not count. Thread-safe.
 */
final class Lookalikes {
    /** Below this length too many honest names are one letter apart. */
    private static final int SHORTEST_FOR_EDITS = 5;

    /** Endings that anybody anywhere takes for their sound, their price or a slip of the finger (.cm, .om), or that are no country's. */
    private static final Set<String> SOLD_TO_ALL =
            Set.of("ac ai cc cf cm co eu fm ga gg gq io me ml ne nu om pw sh su tk to tv ws".split(" "));

    /** Names that say whose they are: no sister in another country is called so. */
    private static final Pattern OF_ONE_COUNTRY = Pattern.compile(".+(?:uk|usa)");

    private static final Pattern NAMED_FOR_A_COUNTRY =
            Pattern.compile(".+ (?:UK|USA|Australia|Deutschland|France|Ireland)");

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final SpoofChecker SKELETONS = new SpoofChecker.Builder().build();
    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE);

    /**
     * A likeness.
     *
     * @param kind as in {@link Evidence}
     * @param detail one sentence for a person
     */
    record Finding(Charity imitated, String kind, String detail) {}

    private final CharityRegistry registry;
    private final CommonHosts common;
    private final Set<String> domains;
    private final Map<String, List<String>> byLabel = new HashMap<>();
    private final Map<String, List<String>> bySkeleton = new HashMap<>();
    private final Map<String, String> byJoined = new HashMap<>();
    private final Map<String, List<String>> byDeletion = new HashMap<>();

    /** @param common sites where a page is called as whoever has it likes */
    Lookalikes(CharityRegistry registry, CommonHosts common) {
        this.registry = registry;
        this.common = common;
        this.domains = Set.copyOf(registry.domains());
        for (String domain : registry.domains()) {
            byJoined.put(domain.replace('.', '-'), domain);
            // A full host on somebody else's domain lends its owner no brand.
            if (PublicSuffixes.registrableDomain(domain).filter(domain::equals).isPresent()) {
                addLabel(domain.substring(0, domain.indexOf('.')), domain);
            }
        }
    }

    private void addLabel(String label, String domain) {
        byLabel.computeIfAbsent(label, ignored -> new ArrayList<>()).add(domain);
        bySkeleton
                .computeIfAbsent(skeleton(label), ignored -> new ArrayList<>())
                .add(domain);
        if (label.length() >= SHORTEST_FOR_EDITS) {
            deletions(label)
                    .forEach(key -> byDeletion
                            .computeIfAbsent(key, ignored -> new ArrayList<>())
                            .add(label));
        }
    }

    /** What a link can be taken for; says nothing of links that are on the real domain. */
    Optional<Finding> find(WebLink link) {
        return inUserInfo(link)
                .or(() -> link.registrable() == null || isGenuine(link) ? Optional.empty() : inHost(link));
    }

    private boolean isGenuine(WebLink link) {
        for (String host = link.host(); host.contains("."); host = host.substring(host.indexOf('.') + 1)) {
            if (domains.contains(host)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Finding> inUserInfo(WebLink link) {
        String[] parts = link.userInfo().split("[^a-z0-9.-]+");
        for (String part : parts) {
            Optional<String> domain = atOrBelow(part);
            if (domain.isPresent()) {
                return finding(
                        domain.get(),
                        "disguised-host",
                        domain.get() + " stands before an @, the host is " + link.host());
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> inHost(WebLink link) {
        String registrable = String.valueOf(link.registrable());
        String label = registrable.substring(0, registrable.indexOf('.'));
        String written = unicode(label);
        String bare = withoutMarks(written);
        // Short words and everyday ones have their accents honestly.
        boolean honest = bare.length() < SHORTEST_FOR_EDITS || AddedWords.isEveryday(bare);
        String plain = honest ? label : bare;
        return inSubdomain(link, registrable)
                .or(() -> inPath(link, registrable))
                .or(() -> otherSuffix(registrable, label))
                .or(() -> confusable(registrable, label, honest ? written : bare))
                .or(() -> oneEdit(registrable, plain))
                .or(() -> addedHyphens(registrable, plain))
                .or(() -> addedWords(registrable, plain));
    }

    private Optional<Finding> inSubdomain(WebLink link, String registrable) {
        String host = link.host();
        Optional<String> leading = leading(host, host.length() - registrable.length());
        if (leading.isPresent()) {
            return finding(leading.get(), "disguised-host", leading.get() + " is only a sub-domain of " + registrable);
        }
        for (String label : host.split("\\.")) {
            @Nullable String domain = spelled(label);
            if (domain != null) {
                return finding(domain, "disguised-host", label + " spells " + domain + " with hyphens");
            }
        }
        return Optional.empty();
    }

    /**
     * The domain that a host has before its end, as {@code redcross.org.uk.com} has.
     *
     * @param before where it begins at the latest: a sister's {@code oxfam.org.hk} has another's domain in it too
     */
    private Optional<String> leading(String host, int before) {
        for (int end = host.lastIndexOf('.'); end > 0; end = host.lastIndexOf('.', end - 1)) {
            for (int start = 0; start < before; start = host.indexOf('.', start) + 1) {
                if (start < end && domains.contains(host.substring(start, end))) {
                    return Optional.of(host.substring(start, end));
                }
            }
        }
        return Optional.empty();
    }

    /** The domain that a label spells with hyphens, alone or among other words; short ones may be words themselves. */
    private @Nullable String spelled(String label) {
        for (int start = 0; start < label.length(); start = afterHyphen(label, start)) {
            for (int end = label.length(); end > start; end = label.lastIndexOf('-', end - 1)) {
                String domain = byJoined.get(label.substring(start, end));
                boolean whole = end - start == label.length();
                if (domain != null && (whole || domain.indexOf('.') >= SHORTEST_FOR_EDITS)) {
                    return domain;
                }
            }
        }
        return null;
    }

    private static int afterHyphen(String label, int from) {
        int hyphen = label.indexOf('-', from);
        return hyphen < 0 ? label.length() : hyphen + 1;
    }

    private Optional<Finding> inPath(WebLink link, String registrable) {
        if (common.contains(link.host(), registrable)) {
            return Optional.empty();
        }
        String[] segments = link.path().split("/", 3);
        Optional<String> domain = segments.length < 2 ? Optional.empty() : Optional.of(segments[1]);
        return domain.flatMap(this::atOrBelow)
                .flatMap(real ->
                        finding(real, "disguised-host", real + " is only in the path, the domain is " + registrable));
    }

    private Optional<Finding> otherSuffix(String registrable, String label) {
        List<String> real = byLabel.getOrDefault(label, List.of());
        return label.length() < SHORTEST_FOR_EDITS || isHonest(registrable, label, real)
                ? Optional.empty()
                : likest(registrable, real, "other-suffix", "%s is %s with another ending");
    }

    /**
     * Whether a name with another ending may be its bearer's: an everyday word is everybody's, a family's one for all the
     * world may be at .org or .eu, and in a country where a name's owner has no site there may be a sister.
     */
    private boolean isHonest(String registrable, String label, List<String> real) {
        if (AddedWords.isEveryday(label) || last(registrable).equals("int")) { // .int is for treaties' bodies alone
            return true;
        }
        return mayHaveSisters(registrable, label, real)
                && real.stream().noneMatch(known -> last(known).equals(last(registrable)));
    }

    private boolean mayHaveSisters(String registrable, String label, List<String> real) {
        String suffix = suffix(registrable);
        if (AddedWords.isHonest(label, suffix)) {
            return true;
        }
        boolean named = OF_ONE_COUNTRY.matcher(label).matches();
        return switch (suffix) {
            case "org" -> real.stream().anyMatch(domain -> isFamilys(domain) || !named && isCountrys(domain));
            case "eu" -> real.stream().anyMatch(this::isFamilys);
            default -> isNational(registrable) && !named;
        };
    }

    private boolean isFamilys(String domain) {
        return registry.findByDomain(domain).stream().anyMatch(charity -> charity.family() != null);
    }

    /** Whether an owner says in its name of which country it is: then there are others. */
    private boolean isCountrys(String domain) {
        return registry.findByDomain(domain).stream()
                .anyMatch(charity -> NAMED_FOR_A_COUNTRY.matcher(charity.name()).matches());
    }

    /** Whether an ending is a country's; its second level for associations is, even where the first is sold to all. */
    private static boolean isNational(String domain) {
        return last(domain).length() == 2 && (suffix(domain).startsWith("org.") || !SOLD_TO_ALL.contains(last(domain)));
    }

    private static String last(String domain) {
        return domain.substring(domain.lastIndexOf('.') + 1);
    }

    private Optional<Finding> confusable(String registrable, String label, String written) {
        return byLabel.containsKey(label)
                ? Optional.empty()
                : likest(
                        registrable,
                        bySkeleton.getOrDefault(skeleton(written), List.of()),
                        "confusable",
                        "%s looks like %s");
    }

    private Optional<Finding> addedHyphens(String registrable, String label) {
        String bare = label.replace("-", "");
        List<String> real = byLabel.getOrDefault(bare, List.of());
        return bare.equals(label) || bare.length() < SHORTEST_FOR_EDITS || isHonest(registrable, bare, real)
                ? Optional.empty()
                : likest(registrable, real, "added-hyphens", "%s is %s with hyphens");
    }

    private Optional<Finding> oneEdit(String registrable, String label) {
        // RSPCA is no slip of ASPCA, nor a refugee of Refuge.
        if (label.length() < SHORTEST_FOR_EDITS || byLabel.containsKey(label) || AddedWords.isEveryday(label)) {
            return Optional.empty();
        }
        List<String> near = deletions(label).stream()
                .flatMap(key -> byDeletion.getOrDefault(key, List.of()).stream())
                .distinct()
                .filter(real -> Slip.isOf(real, label))
                .map(real -> Map.entry(real, byLabel.getOrDefault(real, List.of())))
                .filter(real ->
                        !Slip.isHyphens(real.getKey(), label) || !isHonest(registrable, real.getKey(), real.getValue()))
                .flatMap(real -> real.getValue().stream())
                .toList();
        return likest(registrable, near, "one-edit", "%s is one slip away from %s");
    }

    private Optional<Finding> addedWords(String registrable, String label) {
        return AddedWords.brandsIn(label)
                .filter(inside -> byLabel.containsKey(inside.brand()))
                .findFirst()
                .filter(inside -> inside.imitates() && !isSisters(inside))
                .flatMap(inside -> likest(
                        registrable,
                        byLabel.getOrDefault(inside.brand(), List.of()),
                        "added-words",
                        "%s adds words to %s"));
    }

    /** Whether a name stands beside a country that none of its owners is in: unrwausa has a sister's name. */
    private boolean isSisters(AddedWords.Inside inside) {
        return inside.country()
                .filter(country -> byLabel.getOrDefault(inside.brand(), List.of()).stream()
                        .flatMap(domain -> registry.findByDomain(domain).stream())
                        .noneMatch(owner -> owner.country().equals(country)))
                .isPresent();
    }

    /** Of several domains of one name, names the one that a reader is likest to have in mind: with the same ending, or its country's. */
    private Optional<Finding> likest(String registrable, List<String> domains, String kind, String sentence) {
        String suffix = suffix(registrable);
        return domains.stream()
                .min(Comparator.comparing((String domain) -> !suffix(domain).equals(suffix))
                        .thenComparing(domain -> !suffix.startsWith(suffix(domain) + "."))
                        .thenComparing(domain -> !suffix(domain).startsWith(suffix + "."))
                        .thenComparing(domain -> !last(domain).equals(last(registrable)))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .flatMap(domain -> registry.findByDomain(domain).stream()
                        .findFirst()
                        .map(charity -> new Finding(
                                charity,
                                kind,
                                sentence.formatted(registrable, domain) + ", the domain of " + charity.name())));
    }

    private static String suffix(String registrable) {
        return registrable.substring(registrable.indexOf('.') + 1);
    }

    private Optional<Finding> finding(String domain, String kind, String detail) {
        return registry.findByDomain(domain).stream().findFirst().map(charity -> new Finding(charity, kind, detail));
    }

    private Optional<String> atOrBelow(String host) {
        for (String rest = host; rest.contains("."); rest = rest.substring(rest.indexOf('.') + 1)) {
            if (domains.contains(rest)) {
                return Optional.of(rest);
            }
        }
        return Optional.empty();
    }

    private static String unicode(String label) {
        return label.startsWith("xn--")
                ? UTS46.labelToUnicode(label, new StringBuilder(), new IDNA.Info())
                        .toString()
                : label;
    }

    /** Accents are easily overlooked. */
    private static String withoutMarks(String label) {
        return MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFD)).replaceAll("");
    }

    private static String skeleton(String label) {
        return SKELETONS.getSkeleton(label);
    }

    /** The label, and the label without each of its letters: labels one edit apart have one of these in common. */
    private static Set<String> deletions(String label) {
        Set<String> keys = new HashSet<>();
        keys.add(label);
        for (int i = 0; i < label.length(); i++) {
            keys.add(label.substring(0, i) + label.substring(i + 1));
        }
        return keys;
    }
}
