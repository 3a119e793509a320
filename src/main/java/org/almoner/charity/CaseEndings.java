package org.almoner.charity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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
        FRONT,
        LAST
    }

    /** The endings of other cases, by that of the case that names are known by. */
    private final Map<Place, Map<String, List<Set<String>>>> endings = new EnumMap<>(Place.class);

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

    /**
     * Whether words of a text are a name's, word by word, in any of its cases. What is all capitals has none, but where
     * small letters are written behind it: "UNICEFille".
     *
     * @param first the name's first word: articles do not count
     */
    boolean isForm(TextWords text, int from, int to, TextWords name, int first) {
        int least = to == from + 1 ? LEAST_SAME_ALONE : LEAST_SAME;
        for (int i = 0; i < to - from; i++) {
            int at = from + i;
            int known = first + i;
            boolean same = text.folded(at).equals(name.folded(known));
            boolean shouted = text.isShouted(at) || name.isShouted(known) && !text.startsAs(at, name, known);
            if (!same && (shouted || !isForm(text.lower(at), name, known, at + 1 == to, least))) {
                return false;
            }
        }
        return true;
    }

    private boolean isForm(String form, TextWords name, int at, boolean last, int least) {
        String word = name.lower(at);
        Place place = last ? Place.LAST : name.isPlain(at + 1) ? Place.ANY : Place.FRONT;
        int same = 0;
        while (same < Math.min(form.length(), word.length()) && isSame(form.charAt(same), word.charAt(same))) {
            same++;
        }
        for (int stem = same; same >= least && stem >= 0; stem--) {
            String known = word.substring(stem);
            String other = form.substring(stem);
            if (isEnding(Place.ANY, known, other) || isEnding(place, known, other)) {
                return true;
            }
        }
        return false;
    }

    /** Marks count in endings alone: in Polish "akcję" is one, "akcje" are several. */
    private static boolean isSame(char one, char other) {
        return one == other
                || NameFold.fold(String.valueOf(one)).equals(NameFold.fold(String.valueOf(other)));
    }

    private boolean isEnding(Place place, String known, String other) {
        return endings.getOrDefault(place, Map.of()).getOrDefault(known, List.of()).stream()
                .anyMatch(cases -> cases.contains(other));
    }

    private void add(Place place, List<String> cases) {
        endings.computeIfAbsent(place, key -> new HashMap<>())
                .computeIfAbsent(cases.get(0), key -> new ArrayList<>())
                .add(new HashSet<>(cases));
    }

    private static Map<String, CaseEndings> load() {
        Map<String, CaseEndings> languages = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CaseEndings.class.getResourceAsStream("case-endings.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] sides = line.split(" = ", 2);
                    String[] keys = sides[0].split(" ", 2);
                    List<String> cases = Stream.of(sides[1].strip().split(" +"))
                            .map(ending -> ending.equals("-") ? "" : ending)
                            .toList();
                    languages
                            .computeIfAbsent(keys[0], key -> new CaseEndings())
                            .add(Place.valueOf(keys[1].toUpperCase(Locale.ROOT)), cases);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return languages;
    }
}
