package org.almoner.detect;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almoner.article.DataLines;

/** The small words around names, from {@code name-words.txt}: what each does, and in what language. */
final class NameWords {
    /** What a small word does, as the file tells; the names begin its lines, in lower case, with hyphens. */
    enum Role {
        INSIDE,
        LED,
        OPENING,
        BETWEEN,
        AND,
        OR,
        ARTICLE,
        ELIDED,
        TITLE,
        WHOM,
        AID,
        AIDING,
        AT,
        AFTER,
        BANK,
        NO_BANK,
        BRANCH,
        BEHIND,
        BODY,
        FORM,
        HEAD,
        PROPER,
        BOUND,
        GENERIC,
        BEFORE,
        ACCOUNT,
        TO_BEHIND,
        TO_ENDING,
        CASE_BEHIND,
        WITHOUT,
        FROM,
        OWN,
        NO_BODY_BEHIND,
        NO_BODY_BEFORE,
        NO_LEAD,
        LEAD_IN,
        INDEFINITE,
        PURPOSE,
        FEAST,
        NEGATION,
        NEGATION_BEHIND,
        OF,
        WHY,
        ONLY
    }

    private static final String ANY = "any";
    private static final Map<Role, Map<String, Set<String>>> WORDS = load();

    private NameWords() {}

    /** Whether a word, in lower case, does this in some language. */
    static boolean is(Role role, String word) {
        return is(role, ANY, word);
    }

    static boolean is(Role role, String language, String word) {
        Set<String> words = WORDS.get(role).getOrDefault(language, Set.of());
        if (words.isEmpty()) {
            return false;
        }
        return words.contains(word) || words.contains("*") && goesOn(words, word);
    }

    /** Whether some words of several parts that do this are in a text in lower case. */
    static boolean holds(Role role, String text) {
        return WORDS.get(role).getOrDefault(ANY, Set.of()).stream()
                .anyMatch(words -> words.indexOf(' ') > 0 && text.contains(words));
    }

    /** Whether the word is one of those that may go on. */
    private static boolean goesOn(Set<String> words, String word) {
        for (int i = 3; i < word.length(); i++) {
            if (words.contains(word.substring(0, i) + "*") || words.contains("*" + word.substring(word.length() - i))) {
                return true;
            }
        }
        return false;
    }

    private static Map<Role, Map<String, Set<String>>> load() {
        Map<Role, Map<String, Set<String>>> words = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            words.put(role, new HashMap<>());
        }
        for (String line : DataLines.of(NameWords.class, "name-words.txt")) {
            add(line.strip().split(" ", 3), words);
        }
        return words;
    }

    private static void add(String[] line, Map<Role, Map<String, Set<String>>> words) {
        Map<String, Set<String>> ofRole =
                words.get(Role.valueOf(line[0].toUpperCase(Locale.ROOT).replace('-', '_')));
        Set<String> all = new HashSet<>(Arrays.asList(line[2].split(line[2].indexOf('|') < 0 ? " " : "\\|")));
        if (line[2].indexOf('*') >= 0) {
            all.add("*");
        }
        ofRole.computeIfAbsent(line[1], each -> new HashSet<>()).addAll(all);
        ofRole.computeIfAbsent(ANY, each -> new HashSet<>()).addAll(all);
    }
}
