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
    private static final String COMMAS = ",\u060C\u3001\uFF0C";
    private static final String STRONG_MARKS = ";:\u2013\u2014\uFF1A\uFF1B";

    /** What is to be written with the money: a number, a word in capitals, a quotation. */
    private static final Pattern REFERENCE =
            Pattern.compile("\\d|\\p{Lu}{2}|[\"\u201C\u201D\u201E\u00AB\u00BB\u300C\u300E\u2018]");

    private static final int PRONOUN = 4;

    /** A label has no more words. */
    private static final int LABEL = 3;

    /** Fewer words are no sentence. */
    private static final int LEAST = 5;

    private Unlinked() {}

    /** The sentence with its own end mark; empty where too little is left. */
    static String of(String sentence, Phrases phrases) {
        String words = withoutAddresses(sentence, phrases);
        int link = firstLink(words, phrases);
        if (words.equals(sentence) && link < 0) {
            return sentence;
        }
        if (phrases.words("question").contains(firstWord(words)) && !sentence.endsWith("?")) {
            return "";
        }
        boolean opens = phrases.words("opener").contains(firstWord(words));
        if (link < 0) {
            boolean mainClause = !opens || words.indexOf(',') > 0;
            return mainClause ? checked(withoutRest(withoutLoose(words, sentence, phrases)), sentence, phrases) : "";
        }
        if (opens || phrases.words("who").contains(firstWord(words))) {
            String rest = words.charAt(boundary(words, link, phrases)) == ':' ? around(words, link, phrases) : "";
            return rest.indexOf(',') < 0 ? "" : checked(rest, sentence, phrases);
        }
        return checked(around(words, link, phrases), sentence, phrases);
    }

    /** Without what led to an address at the sentence's end; what stood before one in brackets led to none. */
    private static String withoutLoose(String words, String sentence, Phrases phrases) {
        String said = withoutBracketed(sentence, phrases);
        return lastWord(words).equals(lastWord(said)) ? words : withoutDangling(words, phrases);
    }

    /** Without a last clause that is but what is left of one: "they treat the wounded; gifts". */
    private static String withoutRest(String words) {
        int mark = lastStrongMark(words);
        boolean rest = mark > 0 && PlainWords.words(words.substring(mark)) <= LABEL;
        return rest ? words.substring(0, mark) : words;
    }

    private static int lastStrongMark(String words) {
        int mark = words.length() - 1;
        while (mark > 0 && STRONG_MARKS.indexOf(words.charAt(mark)) < 0) {
            mark--;
        }
        return mark;
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
            words = withoutLed(withoutBracketed(words, phrases), phrases);
        }
        words = withoutHere(words, phrases);
        return words.equals(sentence)
                ? sentence
                : words.replaceAll(" {2,}", " ")
                        .replaceAll(",\\s*([.,;!?)]|$)", "$1")
                        .strip();
    }

    /** Brackets hold what may be left out, but for an address that a verb before them asks for: "please visit (…)". */
    private static String withoutBracketed(String words, Phrases phrases) {
        Matcher brackets = IN_BRACKETS.matcher(words);
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (brackets.find()) {
            rest.append(words, from, brackets.start());
            String last = lastWord(rest.toString()).toLowerCase(Locale.ROOT);
            boolean asked =
                    isPredicate(last, phrases) || phrases.words("dangling").contains(last);
            rest.append(asked ? ' ' + GAP : "");
            from = brackets.end();
        }
        return rest.append(words.substring(from)).toString();
    }

    /** Without the addresses that were but added to what is said: one that is said to be somewhere stays. */
    private static String withoutLed(String words, Phrases phrases) {
        Pattern pattern = phrases.pattern("address");
        Matcher led = pattern == null ? null : pattern.matcher(words);
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (led != null && led.find()) {
            String before = words.substring(from, led.start());
            from = led.end();
            if (waits(before, phrases)) {
                rest.append(before).append(led.group());
                continue;
            }
            boolean another = phrases.words("join").contains(lastWord(before).toLowerCase(Locale.ROOT));
            int end = another ? Math.max(0, before.lastIndexOf(' ')) : before.length();
            rest.append(another ? PlainWords.withoutEnd(before.substring(0, end)) : before);
            rest.append(led.group(1));
            from = otherWay(words, from, phrases);
        }
        return rest.append(words.substring(from)).toString();
    }

    /** Where another way to give begins that a word joins to the address before it: "at … or by post". */
    private static int otherWay(String words, int end, Phrases phrases) {
        Pattern pattern = phrases.pattern("other-way");
        Matcher way = pattern == null ? null : pattern.matcher(words.substring(end));
        return way != null && way.lookingAt() ? end + way.end(1) : end;
    }

    private static String withoutHere(String words, Phrases phrases) {
        Pattern pattern = phrases.pattern("here");
        Matcher here = pattern == null ? null : pattern.matcher(words);
        if (here == null || !here.find() || phrases.matches("pointer", words)) {
            return words;
        }
        String before = words.substring(0, here.start());
        return waits(before, phrases) ? before + " " + GAP + here.group(1) : here.replaceAll("$1");
    }

    /** Whether words say nothing without an address behind them, as verbs do with or without a pronoun: "you find us". */
    private static boolean waits(String words, Phrases phrases) {
        String last = lastWord(words);
        String before = words.stripTrailing();
        before = before.substring(0, Math.max(0, before.lastIndexOf(' ')));
        return isPredicate(last, phrases) || last.length() <= PRONOUN && isPredicate(lastWord(before), phrases);
    }

    private static boolean isPredicate(String word, Phrases phrases) {
        return phrases.words("predicate").contains(word.toLowerCase(Locale.ROOT));
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
        while (end > 0 && !partsClauses(words, end) && !joins(words, end, phrases)) {
            end--;
        }
        return Math.max(0, end);
    }

    /** Marks between digits are a number's: "10,000", "9:30". */
    private static boolean partsClauses(String words, int at) {
        return CLAUSE_MARKS.indexOf(words.charAt(at)) >= 0 && !(isDigit(words, at - 1) && isDigit(words, at + 1));
    }

    private static boolean isDigit(String words, int at) {
        return at >= 0 && at < words.length() && Character.isDigit(words.charAt(at));
    }

    /** Up to the clause in which the link is, and from behind it where the sentence goes on. */
    private static String around(String words, int link, Phrases phrases) {
        int end = boundary(words, link, phrases);
        if (COLONS.indexOf(words.charAt(end)) >= 0) {
            end = beforeColon(words, end, phrases);
        }
        String head = words.substring(0, end);
        String next = firstWord(words.substring(end + 1).strip());
        if (isPredicate(next, phrases) || !mayEnd(head, words.charAt(end), phrases)) {
            return "";
        }
        int last = words.lastIndexOf(PlainSentences.GAP);
        if (last < link) {
            return head;
        }
        String rest = words.substring(last + 1).strip();
        boolean goesOn = PlainWords.words(rest) >= LEAST;
        boolean inCommas = words.charAt(end) == ',' && rest.startsWith(",");
        String clause = goesOn && inCommas ? rest.substring(1).strip() : "";
        if (REFERENCE.matcher(clause).find()) {
            return head;
        }
        if (!clause.isEmpty() && Character.isLowerCase(clause.codePointAt(0)) && !joins(" " + clause, 0, phrases)) {
            return head.isEmpty() ? "" : head + ", " + clause;
        }
        boolean verbIsGone = goesOn && phrases.phrase("verb-last") != null;
        return verbIsGone ? "" : head;
    }

    /** Where a sentence ends whose colon led to an address: before the colon, or before what only names the address. */
    private static int beforeColon(String words, int colon, Phrases phrases) {
        int label = boundary(words, Math.max(0, colon - 1), phrases);
        boolean apart = label > 0 && STRONG_MARKS.indexOf(words.charAt(label)) >= 0;
        if (!apart && PlainWords.words(words.substring(label, colon)) > LABEL) {
            return colon;
        }
        // What a word joins may as well be the end of what is said: "a gift, large or small: …".
        while (label > 0 && !partsClauses(words, label)) {
            label = boundary(words, label - 1, phrases);
        }
        return label == 0 && PlainWords.words(words.substring(0, colon)) > LABEL ? colon : label;
    }

    /** Whether a sentence may end where the clause with the link was: it neither waits for it nor leads to it. */
    private static boolean mayEnd(String head, char mark, Phrases phrases) {
        String last = lastWord(PlainWords.withoutEnd(head)).toLowerCase(Locale.ROOT);
        boolean number = last.length() > LEAST && last.chars().noneMatch(Character::isLetter);
        if (number
                || phrases.words("dangling").contains(last)
                        && !phrases.words("label").contains(last)) {
            return false;
        }
        if (COMMAS.indexOf(mark) < 0) {
            return !phrases.matches("condition", head);
        }
        int comma = Math.max(head.lastIndexOf(", "), head.lastIndexOf("\u060C "));
        return phrases.phrase("verb-ends") == null
                && !phrases.matches("condition", head)
                && (comma < 0 || !phrases.words("relative").contains(firstWord(head.substring(comma + 2))));
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
        String rest = withoutOpened(PlainWords.trimEnd(words), phrases);
        boolean began = Character.isLowerCase(rest.isEmpty() ? ' ' : rest.codePointAt(0))
                && !Character.isLowerCase(sentence.codePointAt(0));
        int colon = rest.indexOf(':');
        boolean labelled = colon > 0 && PlainWords.words(rest.substring(0, colon)) <= LABEL;
        if (began || labelled || PlainWords.words(rest) < LEAST || firstLink(rest, phrases) >= 0) {
            return "";
        }
        char end = sentence.charAt(sentence.length() - 1);
        return PlainSentences.hasEnd(rest) || !PlainWords.isEnd(end) ? rest : rest + end;
    }

    /** Without a last clause that waits for one that is gone: "join us on Sunday; if you can't come". */
    private static String withoutOpened(String words, Phrases phrases) {
        int mark = lastStrongMark(words);
        String clause = words.substring(mark + 1).strip();
        boolean waits = mark > 0 && !clause.isEmpty() && clause.indexOf(',') < 0 && isSubordinate(clause, phrases);
        return waits ? PlainWords.trimEnd(words.substring(0, mark)) : words;
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
        if (!leads(last, phrases)) {
            boolean number = last.chars().noneMatch(Character::isLetter);
            int before = words.lastIndexOf(' ', space - 1);
            String label = words.substring(before + 1, space).toLowerCase(Locale.ROOT);
            boolean labelled = leads(PlainWords.withoutEnd(label), phrases);
            return number && labelled ? PlainWords.withoutEnd(words.substring(0, space)) : null;
        }
        return PlainWords.withoutEnd(words.substring(0, space));
    }

    private static boolean leads(String word, Phrases phrases) {
        return phrases.words("dangling").contains(word)
                || phrases.words("label").contains(word);
    }

    private static String lastWord(String words) {
        String rest = PlainWords.trimEnd(words.replaceAll("[!?]+$", ""));
        return rest.substring(rest.lastIndexOf(' ') + 1);
    }

    /** Whether it is a clause such as "if you want to help", which says nothing by itself. */
    static boolean isSubordinate(String said, Phrases phrases) {
        boolean joined = said.indexOf(' ') > 0 && phrases.words("join").contains(firstWord(said));
        String words = joined ? said.substring(said.indexOf(' ') + 1).strip() : said;
        String first = firstWord(words);
        return phrases.words("opener").contains(first)
                || phrases.words("who").contains(first)
                || phrases.words("question").contains(first)
                || phrases.matches("condition", words)
                || Script.isUnspaced(words.codePointAt(0))
                        && phrases.words("opener").stream().anyMatch(one -> !one.isEmpty() && words.startsWith(one));
    }

    private static String firstWord(String words) {
        int end = words.indexOf(' ');
        return (end < 0 ? words : words.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
