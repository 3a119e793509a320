package org.almoner.charity;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.almoner.article.DataLines;

/** What the words beside a charity's name make of it, in all languages at once: a name does not tell its language. */
enum BesideWords {
    /** What a charity asks for and collects in. */
    APPEAL,
    /** What makes no appeal of an everyday word by itself: "Crisis Relief". */
    WEAK,
    /** What an appeal is for, or when it is. */
    OCCASION,
    /** What bears others' names, a body of its own: a club, a foundation. */
    BODY,
    /** What is only called after others: a street, a school. */
    NAMESAKE,
    /** The same, behind a name: "hall". */
    NAMESAKE_BEHIND,
    /** The same, written short with a full stop: "ul.", "im.". */
    SHORT,
    /** What stands between a place and what it is named after: "Kirche am". */
    AT,
    /** What is said in asking, and is no part of a name. */
    REQUEST,
    /** What a charity is. */
    KIND,
    /** What joins a name to its place or owner. */
    OF,
    /** What an everyday word begins a longer name with. */
    FROM,
    /** What leads to the country where somebody is. */
    IN,
    /** How an adjective of a country ends. */
    NATIONAL,
    /** What ends so and is none. */
    NO_ADJECTIVE,
    /** The same, before a name that many countries have. */
    NATIONAL_BEFORE,
    /** The same, where they have a capital there. */
    NATIONAL_CAPITAL,
    /** What a member of a family is called with its country's adjective. */
    BRANCH,
    /** The same with no country's adjective. */
    INTERNATIONAL,
    /** What stands between a member's country and its family's name: "Australia for UNHCR". */
    FOR,
    /** A case ending behind a name. */
    ENDING,
    /** What is hung onto a name in the same way and makes another word of it: "Kızılay'daki". */
    DERIVING,
    /** What is written before a name with a hyphen. */
    PREFIX,
    /** An asking verb. */
    GIVE,
    /** What stands between an asking verb and a name. */
    TO,
    /** An article before a name. */
    ARTICLE,
    /** What stands before the last of a list. */
    AND,
    /** What refuses, beside an asking verb. */
    NOT,
    /** What refuses before one of {@link #NO_GIVE} alone. */
    NO,
    NO_GIVE,
    /** What asks to do something else than what stands behind it, in one word or several: "instead of". */
    INSTEAD,
    /** What makes an invitation of a refusal behind it. */
    WHY,
    /** What makes none of a refusal before it. */
    ONLY,
    /** What makes a partner or a source of whom stands behind it, in one word or several: "in cooperation with". */
    BYSTANDER,
    /** The same, behind the name: "ile birlikte". */
    BYSTANDER_BEHIND,
    /** A verb that asks to help, and makes a recipient of a bystander: "help together with". */
    HELP,
    /** What a person has and a charity has not: "family". */
    KIN,
    /** Whose, of a person: "and her". */
    PERSONS;

    /** A compound has more than its last part. */
    private static final int LEAST_BEFORE_END = 2;

    private static final int LONGEST_END = 20;

    /** So many letters at most has a case ending. */
    private static final int LONGEST_CASE = 4;

    private static final Map<BesideWords, Set<String>> WORDS = load();

    /** Whether a folded word is one of these. */
    boolean has(String folded) {
        Set<String> words = Objects.requireNonNull(WORDS.get(this));
        if (words.contains(folded)) {
            return true;
        }
        for (int from = Math.max(0, folded.length() - LONGEST_END); from < folded.length(); from++) {
            boolean compound = from == 0 || from >= LEAST_BEFORE_END;
            if (compound && words.contains('*' + folded.substring(from))) {
                return true;
            }
        }
        for (int to = Math.max(1, folded.length() - LONGEST_CASE); to <= folded.length(); to++) {
            if (words.contains(folded.substring(0, to) + '*')) {
                return true;
            }
        }
        return false;
    }

    /** Whether a folded word makes an appeal of what stands before it: "Cyclone Idai appeal", "Ukraine crisis". */
    static boolean makesAppeal(String folded) {
        return OCCASION.has(folded) || APPEAL.has(folded) && !GIVE.has(folded);
    }

    /** Whether a folded word is what bears others' names. */
    static boolean bearsNames(String folded) {
        return BODY.has(folded) || NAMESAKE.has(folded) || NAMESAKE_BEHIND.has(folded);
    }

    private static Map<BesideWords, Set<String>> load() {
        Map<BesideWords, Set<String>> words = new EnumMap<>(BesideWords.class);
        Set<String> section = new HashSet<>();
        for (String line : DataLines.of(BesideWords.class, "beside-names.txt")) {
            if (line.startsWith("[")) {
                String name = line.substring(1, line.indexOf(']')).toUpperCase(Locale.ROOT);
                section = words.computeIfAbsent(valueOf(name), key -> new HashSet<>());
                continue;
            }
            for (String word : line.substring(line.indexOf('=') + 1).strip().split(" +")) {
                section.add((word.startsWith("*") ? "*" : "") + NameFold.fold(word) + (word.endsWith("*") ? "*" : ""));
            }
        }
        return words;
    }
}
