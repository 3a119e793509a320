package org.almoner.appeal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import org.almoner.article.Script;
import org.jspecify.annotations.Nullable;

/**
 * A sentence without its addresses, its calls to click and what led to them. What stays is a sentence still, or
 * nothing: a card had better be silent than break off.
 */
final class Unlinked {
    private static final String GAP = String.valueOf(PlainSentences.GAP);
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(\\[][^()\\[\\]]*" + GAP + "[^()\\[\\]]*[)\\]]");
    private static final String CLAUSE_MARKS = ",;:\u2013\u2014(\u060C\u3001\uFF0C\uFF1A\uFF1B";

    private static final String COLONS = ":\uFF1A";

    /** Fewer words are no sentence. */
    private static final int LEAST = 3;

    private Unlinked() {}

    /** The sentence with its own end mark; empty where too little is left. */
    static String of(String sentence, Phrases phrases) {
        String words = withoutAddresses(sentence, phrases);
        int link = firstLink(words, phrases);
        if (words.equals(sentence) && link < 0) {
            return sentence;
        }
        boolean opens = phrases.words("opener").contains(firstWord(words));
        if (link < 0) {
            boolean mainClause = !opens || words.indexOf(',') > 0;
            return mainClause ? checked(words, sentence, phrases) : "";
        }
        if (opens || phrases.words("who").contains(firstWord(words))) {
            String rest = words.charAt(boundary(words, link, phrases)) == ':' ? around(words, link, phrases) : "";
            return rest.indexOf(',') < 0 ? "" : checked(rest, sentence, phrases);
        }
        return checked(around(words, link, phrases), sentence, phrases);
    }

    /** What stands before the first address and the first call to click, whether or not it is a sentence. */
    static String beginning(String sentence, boolean cut, Phrases phrases) {
        String words = withoutAddresses(sentence, phrases);
        int link = firstLink(words, phrases);
        boolean whole = !cut && link < 0 && words.equals(sentence);
        String before = link < 0 ? words : words.substring(0, link);
        return whole ? PlainWords.trimEnd(words) : withoutDangling(before, phrases);
    }

    private static String withoutAddresses(String sentence, Phrases phrases) {
        String words = sentence;
        if (words.contains(GAP)) {
            words = IN_BRACKETS.matcher(words).replaceAll("");
            words = withoutLed(words, phrases);
        }
        Pattern here = phrases.pattern("here");
        boolean clicks = phrases.matches("pointer", words);
        words = here == null || clicks ? words : here.matcher(words).replaceAll("$1");
        return words.equals(sentence)
                ? sentence
                : words.replaceAll(" {2,}", " ")
                        .replaceAll(",\\s*([.,;!?)]|$)", "$1")
                        .strip();
    }

    /** Without the addresses that were but added to what is said: one that is said to be somewhere stays. */
    private static String withoutLed(String words, Phrases phrases) {
        Pattern pattern = phrases.pattern("address");
        Matcher led = pattern == null ? null : pattern.matcher(words);
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (led != null && led.find()) {
            String before = words.substring(from, led.start());
            boolean said = phrases.words("predicate").contains(lastWord(before).toLowerCase(Locale.ROOT));
            rest.append(before).append(said ? led.group() : led.group(1));
            from = led.end();
        }
        return rest.append(words.substring(from)).toString();
    }

    private static int firstLink(String words, Phrases phrases) {
        int gap = words.indexOf(PlainSentences.GAP);
        Pattern pattern = phrases.pattern("pointer");
        Matcher pointer = pattern == null ? null : pattern.matcher(words);
        int click = pointer != null && pointer.find() ? pointer.start() : -1;
        return gap < 0 || click >= 0 && click < gap ? click : gap;
    }

    /** Where the clause begins in which the link is. */
    private static int boundary(String words, int link, Phrases phrases) {
        int end = link;
        while (end > 0 && CLAUSE_MARKS.indexOf(words.charAt(end)) < 0 && !joins(words, end, phrases)) {
            end--;
        }
        return Math.max(0, end);
    }

    /** Up to the clause in which the link is, and from behind it where the sentence goes on. */
    private static String around(String words, int link, Phrases phrases) {
        int end = boundary(words, link, phrases);
        if (COLONS.indexOf(words.charAt(end)) >= 0) {
            int label = boundary(words, Math.max(0, end - 1), phrases);
            end = PlainWords.words(words.substring(label, end)) > LEAST ? end : label;
        }
        String head = words.substring(0, end);
        int last = words.lastIndexOf(PlainSentences.GAP);
        if (last < link) {
            return head;
        }
        String rest = words.substring(last + 1).strip();
        boolean goesOn = PlainWords.words(rest) >= LEAST;
        boolean inCommas = words.charAt(end) == ',' && rest.startsWith(",");
        String clause = goesOn && inCommas ? rest.substring(1).strip() : "";
        if (!clause.isEmpty() && Character.isLowerCase(clause.codePointAt(0)) && !joins(" " + clause, 0, phrases)) {
            return head.isEmpty() ? "" : head + ", " + clause;
        }
        boolean verbIsGone = goesOn && phrases.phrase("verb-last") != null;
        return verbIsGone ? "" : head;
    }

    /** Whether a word that joins clauses begins behind the space at a place. */
    private static boolean joins(String words, int space, Phrases phrases) {
        if (words.charAt(space) != ' ') {
            return false;
        }
        int end = words.indexOf(' ', space + 1);
        return end > 0
                && phrases.words("join")
                        .contains(words.substring(space + 1, end).toLowerCase(Locale.ROOT));
    }

    private static String checked(String words, String sentence, Phrases phrases) {
        boolean endStays = lastWord(words).equals(lastWord(sentence));
        String rest = endStays ? PlainWords.trimEnd(words) : withoutDangling(words, phrases);
        boolean began = Character.isLowerCase(rest.isEmpty() ? ' ' : rest.codePointAt(0))
                && !Character.isLowerCase(sentence.codePointAt(0));
        if (began || PlainWords.words(rest) < LEAST || firstLink(rest, phrases) >= 0) {
            return "";
        }
        char end = sentence.charAt(sentence.length() - 1);
        return PlainSentences.hasEnd(rest) || !PlainWords.isEnd(end) ? rest : rest + end;
    }

    /** Without the prepositions and conjunctions that led to what is gone. */
    private static String withoutDangling(String words, Phrases phrases) {
        String rest = PlainWords.withoutEnd(words.strip());
        String led = withoutLast(rest, phrases);
        while (led != null) {
            rest = led;
            led = withoutLast(rest, phrases);
        }
        return PlainWords.balanced(rest);
    }

    /** Without the last word, or a number with the word that says what it is; null where that may stay. */
    private static @Nullable String withoutLast(String words, Phrases phrases) {
        int space = words.lastIndexOf(' ');
        if (space <= 0) {
            return null;
        }
        String last = words.substring(space + 1).toLowerCase(Locale.ROOT);
        if (!phrases.words("dangling").contains(last)) {
            boolean number = last.chars().noneMatch(Character::isLetter);
            int before = words.lastIndexOf(' ', space - 1);
            String label = words.substring(before + 1, space).toLowerCase(Locale.ROOT);
            boolean labelled = phrases.words("dangling").contains(PlainWords.withoutEnd(label));
            return number && labelled ? PlainWords.withoutEnd(words.substring(0, space)) : null;
        }
        return PlainWords.withoutEnd(words.substring(0, space));
    }

    private static String lastWord(String words) {
        String rest = PlainWords.trimEnd(words.replaceAll("[!?]+$", ""));
        return rest.substring(rest.lastIndexOf(' ') + 1);
    }

    /** Whether it is a clause such as "if you want to help", which says nothing by itself. */
    static boolean isSubordinate(String words, Phrases phrases) {
        String first = firstWord(words);
        return phrases.words("opener").contains(first)
                || phrases.words("who").contains(first)
                || Script.isUnspaced(words.codePointAt(0))
                        && phrases.words("opener").stream().anyMatch(one -> !one.isEmpty() && words.startsWith(one));
    }

    private static String firstWord(String words) {
        int end = words.indexOf(' ');
        return (end < 0 ? words : words.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
