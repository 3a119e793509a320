package org.almoner.charity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almoner.article.DataLines;
import org.jspecify.annotations.Nullable;

/**
 * How a language's words end in its cases: "dem Deutschen Roten Kreuz" is the Deutsches Rotes Kreuz, "Polskiemu
 * Czerwonemu Krzyżowi" the Polski Czerwony Krzyż. Languages that write names the same in every case have none.
 * Immutable.
 */
final class CaseEndings {
    /** So many letters at least are the same in all cases of a word; so many of a name that is one word. */
    private static final int LEAST_SAME = 3;

    private static final int LEAST_SAME_ALONE = 5;

    private static final Map<String, CaseEndings> LANGUAGES = load();

    private static final CaseEndings NONE = new CaseEndings();

    /** Where in a name words stand that end so. */
    private enum Place {
        ANY,
        HEAD,
        FRONT,
        LAST
    }

    /** The endings of other cases, by that of the case by which names are known. */
    private final Map<Place, Map<String, List<Set<String>>>> endings = new EnumMap<>(Place.class);

    /** Where names are of this language. */
    private final Set<String> countries = new HashSet<>();

    private CaseEndings() {}

    /** Of the language of a tag such as {@code de-AT}; none where that is not known. */
    static CaseEndings of(@Nullable String language) {
        return language == null
                ? NONE
                : LANGUAGES.getOrDefault(Locale.forLanguageTag(language).getLanguage(), NONE);
    }

    boolean isEmpty() {
        return endings.isEmpty();
    }

    /** Whether a charity may have a name of this language: "Maria Curie" is no case of the British "Marie Curie". */
    boolean mayName(Charity charity) {
        return charity.international() || countries.contains(charity.country());
    }

    /**
     * Whether words of a text are a name's, word by word, in any of its cases. What is all capitals has none, but where
     * small letters are written behind it: "UNICEFille".
     *
     * @param first the name's first word: articles do not count
     */
    boolean isForm(TextWords text, int from, int to, TextWords name, int first) {
        int least = to == from + 1 ? LEAST_SAME_ALONE : LEAST_SAME;
        boolean head = true;
        for (int at = from; at < to; at++) {
            int known = first + at - from;
            if (text.folded(at).equals(name.folded(known))) {
                boolean marked = !text.lower(at).equals(name.lower(known)); // "Polską"
                head &= marked || name.isShouted(known) || mayStay(name.lower(known));
            } else if (isShouted(text, at, name, known)
                    || !isForm(text.lower(at), name.lower(known), places(name, known, head, at + 1 == to), least)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isShouted(TextWords text, int at, TextWords name, int known) {
        return text.isShouted(at) || (name.isShouted(known) && !text.startsAs(at, name, known));
    }

    private static Set<Place> places(TextWords name, int at, boolean head, boolean last) {
        Set<Place> places = EnumSet.of(Place.ANY);
        if (head) {
            places.add(Place.HEAD);
        }
        if (last) {
            places.add(Place.LAST);
        } else if (!name.isPlain(at + 1)) {
            places.add(Place.FRONT);
        }
        return places;
    }

    private boolean isForm(String form, String word, Set<Place> places, int least) {
        int same = 0;
        while (same < Math.min(form.length(), word.length()) && isSame(form.charAt(same), word.charAt(same))) {
            same++;
        }
        for (int stem = same; same >= least && stem >= 0; stem--) {
            String known = word.substring(stem);
            String other = form.substring(stem);
            if (places.stream().anyMatch(place -> isEnding(place, known, other))) {
                return true;
            }
        }
        return false;
    }

    private boolean mayStay(String word) {
        for (int stem = 0; stem < word.length(); stem++) {
            String ending = word.substring(stem);
            if (isEnding(Place.HEAD, ending, ending)) {
                return true;
            }
        }
        return false;
    }

    /** Marks count in endings alone: in Polish "akcję" is one, "akcje" are several. */
    private static boolean isSame(char one, char other) {
        return one == other || NameFold.fold(String.valueOf(one)).equals(NameFold.fold(String.valueOf(other)));
    }

    private boolean isEnding(Place place, String known, String other) {
        return endings.getOrDefault(place, Map.of()).getOrDefault(known, List.of()).stream()
                .anyMatch(cases -> cases.contains(other));
    }

    private void add(String kind, List<String> values) {
        if (kind.equals("countries")) {
            countries.addAll(values);
            return;
        }
        List<String> cases =
                values.stream().map(ending -> ending.equals("-") ? "" : ending).toList();
        endings.computeIfAbsent(Place.valueOf(kind.toUpperCase(Locale.ROOT)), key -> new HashMap<>())
                .computeIfAbsent(cases.get(0), key -> new ArrayList<>())
                .add(new HashSet<>(cases.subList(1, cases.size())));
    }

    private static Map<String, CaseEndings> load() {
        Map<String, CaseEndings> languages = new HashMap<>();
        for (String line : DataLines.of(CaseEndings.class, "case-endings.txt")) {
            String[] sides = line.split(" = ", 2);
            String[] keys = sides[0].split(" ", 2);
            languages
                    .computeIfAbsent(keys[0], key -> new CaseEndings())
                    .add(keys[1], List.of(sides[1].strip().split(" +")));
        }
        return languages;
    }
}
