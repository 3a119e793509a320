package org.almoner.detect.language;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.article.Script;

/** The small words around names, from the {@link LanguageFile}s: what each does, and in what language. Thread-safe. */
public final class NameWords {
    /** What a small word does; the keys of its lines. A star lets a word go on at that end. */
    public enum Role {
        /** Stand within names and lead to a further capital. */
        INSIDE,
        /** Stand within names behind another small word alone: "Brot für die Welt", and not "St. Elisabeth die Briefe". */
        LED,
        /** Begin a sentence with a capital, before a name or its article. */
        OPENING,
        /** Stand between two capitals of a name, and there alone. */
        BETWEEN,
        /** Lead within a name to what a body fights: "Ligue contre le cancer". */
        AGAINST,
        /** Lead from the word for a body to what it is for: "Fundación para la Infancia". */
        FOR,
        /** Lead within a name to a capital for what somebody suffers: "Nachbarn in Not". */
        SUFFERING,
        /** Join two names; inside one name too. */
        AND,
        /** Those of them that part names wherever they stand: hardly a name holds one. */
        OR,
        /** Say whom a body is of behind an "and", though bodies begin with them too: "Associação de Pais e Amigos". */
        MEMBERS,
        /** Say "I" with a capital, and end no name. */
        WRITER,
        /** Articles before a name. */
        ARTICLE,
        /** Written together with what follows them, by an apostrophe. */
        ELIDED,
        /** Shortened words that a full stop follows, before a name. */
        TITLE,
        /** Lead from a word of giving to who receives. */
        WHOM,
        /** Ask for help for who is named next. */
        AID,
        /** The same within a sentence, where the language has no small word between them and the name. */
        AIDING,
        /** Bid to give, as a sentence's first word and only there. */
        BIDDING,
        /** Lead to a place. */
        AT,
        /** Adjectives with a small letter that end a body's name. */
        AFTER,
        /** Who heads or speaks for a body, before the body and the own name. */
        OFFICE,
        /** Adjectives of lands and towns, by their endings, which a body in small letters follows. */
        ADJECTIVE,
        /** Words of banks, and of what is called a bank and gives out goods. */
        BANK,
        /** Beside them a bank is one that gives out goods, blood or time. */
        NO_BANK,
        /** What part of a bank is called. */
        BRANCH,
        /** May follow a name without being named by it. */
        BEHIND,
        /** Bodies by two or three letters, before a name in quotes. */
        BODY,
        /** Legal forms behind a body's name or before it, without their full stops and blanks. */
        FORM,
        /** Words of bodies in small letters, which a name of their own follows. */
        HEAD,
        /** Words of bodies that are names, where letters have no capitals. */
        PROPER,
        /** No name goes beyond them, or holds them. */
        BOUND,
        /** Words of bodies that name none by themselves. */
        GENERIC,
        /** Words of bodies that stand before a name. */
        BEFORE,
        /** What words for an account end with, where the one who holds it is named behind. */
        ACCOUNT,
        /** Mean "to" behind a name, as a word. */
        TO_BEHIND,
        /** Mean "to" behind a name, as an ending behind an apostrophe. */
        TO_ENDING,
        /** Cases that stand behind a name as words. */
        CASE_BEHIND,
        /** Say "without", which bodies' names hold. */
        WITHOUT,
        /** Part one word from another that stands before a name. */
        FROM,
        /** Say "this" and "our": such a body has its name elsewhere. */
        OWN,
        /** Behind them a word of bodies is none: 社会. */
        NO_BODY_BEHIND,
        /** Before them a word of bodies is none: 会長. */
        NO_BODY_BEFORE,
        /** Before a word such as "to" or "with" they make that lead to nobody who receives: "thanks to", "in cooperation with". */
        NO_LEAD,
        /** Verbs and the like that no space parts from a name behind them. */
        LEAD_IN,
        /** Articles before what is no name. */
        INDEFINITE,
        /** Nouns that begin with a capital and say what the money is for. */
        PURPOSE,
        /** Feasts, which collections are held on. */
        FEAST,
        /** Before a word of giving they say that nothing is to be given to who is named behind it. */
        NEGATION,
        /** Those that say it behind the word of giving too: "spenden Sie nicht an". */
        NEGATION_BEHIND,
        /** Collect or take something, which is named behind who does it where nouns have capitals: "sammelt der Verein Geld". */
        COLLECTING,
        /** Money, as what is collected. */
        MONEY,
        /** Say, before a number, that it tells how many came: "text messages received". */
        COUNTED,
        /** Say "of": who collects may be named behind them, and hardly a place where things are left. */
        OF,
        /** Say where a body has its seat, and things are left that are for it. */
        SEAT,
        /** Rate charities, and are given to where a word of giving leads to them alone. */
        RATER,
        /** Before a negation they make it an invitation: "why not give to". */
        WHY,
        /** Behind a negation they make it an invitation: "not only to". */
        ONLY
    }

    private static final Map<Role, Map<String, Set<String>>> WORDS = load();

    private static final Map<String, Set<String>> COMMON = LanguageFile.each(LanguageFile.COMMON).entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> Set.copyOf(each.getValue())));

    private NameWords() {}

    /** Whether a word, in lower case, does this in some language. */
    public static boolean is(Role role, String word) {
        return is(role, LanguageFile.ANY, word);
    }

    public static boolean is(Role role, String language, String word) {
        Set<String> words = words(role, language);
        if (words.isEmpty()) {
            return false;
        }
        return words.contains(word) || words.contains("*") && goesOn(words, word);
    }

    private static Set<String> words(Role role, String language) {
        return WORDS.getOrDefault(role, Map.of()).getOrDefault(language, Set.of());
    }

    /** Whether a word does this in a language, or in another while it is none of the commonest small words here. */
    static boolean mayBe(Role role, String language, String word) {
        return is(role, language, word) || is(role, word) && !isCommon(language, word);
    }

    /** Whether it is one of a language's commonest small words. */
    public static boolean isCommon(String language, String word) {
        return COMMON.getOrDefault(language, Set.of()).contains(word);
    }

    /**
     * Whether a word asks for help for who is named next, and is no noun, which has a "for" there: "Support the …".
     *
     * @param next the word behind it, as written
     */
    public static boolean isAid(String language, String word, String next) {
        return !next.isEmpty()
                && is(Role.AID, language, word.toLowerCase(Locale.ROOT))
                && (Character.isUpperCase(next.codePointAt(0))
                        || is(Role.ARTICLE, language, next.replace('’', '\'').toLowerCase(Locale.ROOT)));
    }

    /** Whether some words of several parts that do this are in a text in lower case. */
    public static boolean holds(Role role, String text) {
        return words(role, LanguageFile.ANY).stream().anyMatch(words -> words.indexOf(' ') > 0 && text.contains(words));
    }

    /** Whether words that do this in some language stand in a text in lower case, from one edge of a word to another. */
    public static boolean stand(Role role, String text) {
        return words(role, LanguageFile.ANY).stream().anyMatch(words -> stands(words, text));
    }

    private static boolean stands(String words, String text) {
        boolean open = words.endsWith("*");
        String plain = open ? words.substring(0, words.length() - 1) : words;
        for (int at = plain.isEmpty() ? -1 : text.indexOf(plain); at >= 0; at = text.indexOf(plain, at + 1)) {
            int end = at + plain.length();
            boolean begins = at == 0 || Script.isEdge(text.charAt(at - 1), text.charAt(at));
            if (begins && (open || end == text.length() || Script.isEdge(text.charAt(end - 1), text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word is one of those that may go on. */
    private static boolean goesOn(Set<String> words, String word) {
        for (int i = 3; i <= word.length(); i++) {
            if (words.contains(word.substring(0, i) + "*") || words.contains("*" + word.substring(word.length() - i))) {
                return true;
            }
        }
        return false;
    }

    private static Map<Role, Map<String, Set<String>>> load() {
        Map<Role, Map<String, Set<String>>> words = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Map<String, Set<String>> ofRole = new HashMap<>();
            LanguageFile.each(LanguageFile.keyOf(role)).forEach((language, all) -> {
                add(all, ofRole.computeIfAbsent(language, l -> new HashSet<>()));
                add(all, ofRole.computeIfAbsent(LanguageFile.ANY, l -> new HashSet<>()));
            });
            words.put(role, ofRole);
        }
        return words;
    }

    private static void add(List<String> words, Set<String> into) {
        into.addAll(words);
        if (words.stream().anyMatch(word -> word.indexOf('*') >= 0)) {
            into.add("*");
        }
    }
}
