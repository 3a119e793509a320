package org.almoner.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes the words off a domain's label that imitators put around a name: {@code redcross-ukraine-donate},
 * {@code donateredcross}.
 */
final class AddedWords {
    private static final int SHORTEST_BRAND = 5;
    private static final int LONGEST_LABEL = 63;

    /**
     * Brands that are everyday words, and such words a slip away from a brand: others have such domains too, and any word
     * beside them but of donating is honest.
     */
    private static final Set<String> EVERYDAY = Set.of("""
            bluecross cancer centerpoint concern crisis feeding guidedogs habitat lifeline nature refuge refugee rescue scope
            sense shelter stroke voices wires""".split("\\s+"));

    /** Brands that are names of many: any word beside them is honest, a word of giving is not. */
    private static final Set<String> COMMON_NAMES = Set.of("""
            alzheimers amnesty battersea brooke caritas hollows hospitallers johanniter krebshilfe macmillan malteser mariecurie
            mssociety mungos parkinsons peopleinneed samaritans tommys trussell""".split("\\s+"));

    /** Of these, those that firms and schools are called by as well. */
    private static final Set<String> NAMES_OF_PEOPLE = Set.of("brooke", "macmillan", "mariecurie", "trussell");

    /** Associations' endings and Montenegro's; under the others an amnesty.com or a caritas.co may be bought for its sound. */
    private static final Set<String> ENDINGS_OF_COMMON_NAMES = Set.of("eu", "me", "net", "org");

    private static final Set<String> GIVING = Set.of("""
            donate donation donations give giving gift appeal appeals fund funds fundraising help aid relief
            support charity charities official online secure login verify now today emergency crisis response
            hurricane earthquake flood floods ukraine gaza palestine syria turkey sudan yemen israel world global uk us usa eu org com co www the my for to save
            spenden spende hilfe don dons donner aide urgence dona donar ayuda""".split("\\s+"));

    /** Words that no branch and no project has beside its charity's name. */
    private static final Set<String> ASKING = Set.of("""
            donate donation donations appeal appeals official login signin verify verification spenden spende don dons donner
            dona donar donaciones bagis yardim darowizny pomoc zbiorka doacao donazione doneren doneer
            pay payment payments account wallet paypal crypto bitcoin""".split("\\s+"));

    /** In words of giving, what even beside an everyday word means the charity. */
    private static final Pattern DONATING = Pattern.compile("donat|appeal|spende|official|login");

    /** Words that make a country's member of its family's name, and the country. */
    private static final Map<String, String> COUNTRIES =
            Map.of("american", "US", "british", "GB", "eu", "EU", "uk", "GB", "us", "US", "usa", "US");

    /**
     * What may be a name inside a label.
     *
     * @param beside the rest of the label, without hyphens
     */
    record Inside(String brand, String beside) {
        /** Whether it is the charity that is meant: a Nature Fund or a Crisis Aid is another's honest name. */
        boolean imitates() {
            return !isEveryday(brand)
                    || country().isPresent()
                    || DONATING.matcher(beside).find();
        }

        /** The code of the country that is all there is beside the name. */
        Optional<String> country() {
            return Optional.ofNullable(COUNTRIES.get(beside));
        }
    }

    private AddedWords() {}

    /** Whether a label is an everyday word. */
    static boolean isEveryday(String label) {
        return EVERYDAY.contains(label);
    }

    /** Whether a label is a name that others than the charity bear honestly. */
    static boolean isNameOfMany(String label) {
        return EVERYDAY.contains(label) || COMMON_NAMES.contains(label);
    }

    /** Whether a name of many is honest with an ending where nobody is at home. */
    static boolean isHonest(String label, String suffix) {
        return COMMON_NAMES.contains(label) && ENDINGS_OF_COMMON_NAMES.contains(suffix)
                || NAMES_OF_PEOPLE.contains(label) && suffix.equals("com");
    }

    /** The names that may be inside a label, longest first; the label itself is not one. */
    static Stream<Inside> brandsIn(String label) {
        if (label.length() > LONGEST_LABEL) {
            return Stream.empty();
        }
        List<Inside> brands = new ArrayList<>(betweenHyphens(label));
        boolean[] before = new boolean[label.length() + 1];
        boolean[] after = new boolean[label.length() + 1];
        for (int at = 0; at <= label.length(); at++) {
            before[at] = isGiving(label.substring(0, at));
            after[at] = isGiving(label.substring(at));
        }
        for (int from = 0; from < label.length(); from++) {
            for (int to = from + SHORTEST_BRAND; to <= label.length(); to++) {
                boolean whole = from == 0 && to == label.length();
                if (!whole && before[from] && after[to]) {
                    String beside = label.substring(0, from) + label.substring(to);
                    brands.add(new Inside(label.substring(from, to), beside.replace("-", "")));
                }
            }
        }
        return brands.stream()
                .sorted((a, b) -> Integer.compare(b.brand().length(), a.brand().length()));
    }

    /** Of hyphened words, all must be of giving, or one must ask: a branch has its town's name beside the brand's. */
    private static List<Inside> betweenHyphens(String label) {
        List<String> words = Arrays.asList(label.split("-"));
        List<Inside> brands = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= words.size(); to++) {
                String brand = String.join("-", words.subList(from, to));
                List<String> beside = new ArrayList<>(words.subList(0, from));
                beside.addAll(words.subList(to, words.size()));
                if (brand.length() >= SHORTEST_BRAND && !isNameOfMany(brand) && imitate(beside)) {
                    brands.add(new Inside(brand, String.join("", beside)));
                    brands.add(new Inside(brand.replace("-", ""), String.join("", beside)));
                }
            }
        }
        return brands;
    }

    private static boolean imitate(List<String> beside) {
        return beside.stream().anyMatch(ASKING::contains)
                || !beside.isEmpty() && beside.stream().allMatch(word -> isGiving(word) || COUNTRIES.containsKey(word));
    }

    /** Whether this is nothing but words of giving, with or without hyphens. */
    private static boolean isGiving(String text) {
        boolean[] reachable = new boolean[text.length() + 1];
        reachable[0] = true;
        for (int from = 0; from < text.length(); from++) {
            if (!reachable[from]) {
                continue;
            }
            if (text.charAt(from) == '-') {
                reachable[from + 1] = true;
            }
            for (int to = from + 1; to <= text.length(); to++) {
                reachable[to] |= GIVING.contains(text.substring(from, to));
            }
        }
        return reachable[text.length()];
    }
}
