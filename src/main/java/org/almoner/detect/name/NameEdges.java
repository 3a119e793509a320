package org.almoner.detect.name;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.almoner.detect.language.NameRun;
import org.almoner.detect.language.NameWords;
import org.almoner.detect.language.NameWords.Role;
import org.almoner.detect.language.Trait;
import org.almoner.detect.lexicon.CueClass;

/**
 * Finds where a name begins and ends in a run of capitalised words: a sentence's first word has a capital too, and what
 * asks stands before the name, an amount or a case's ending behind it.
 */
final class NameEdges {
    private static final Set<CueClass> ORG = EnumSet.of(CueClass.ORG);

    /** What asks or leads to a name and is none. */
    private static final Set<CueClass> ASKING = EnumSet.of(
            CueClass.GIVE,
            CueClass.ASK,
            CueClass.INVITE,
            CueClass.READER,
            CueClass.TO,
            CueClass.POINT,
            CueClass.HAND,
            CueClass.HEADING);

    private static final Set<CueClass> LINKED_ASKING =
            EnumSet.of(CueClass.GIVE, CueClass.ASK, CueClass.INVITE, CueClass.READER, CueClass.POINT, CueClass.HAND);
    private static final Set<CueClass> READER = EnumSet.of(CueClass.READER);
    private static final Set<CueClass> INVITE = EnumSet.of(CueClass.INVITE);
    private static final Set<CueClass> ACCOUNT = EnumSet.of(CueClass.ACCOUNT);
    private static final Set<CueClass> OWNED_WAYS = EnumSet.of(CueClass.ACCOUNT, CueClass.PLATFORM);
    private static final Set<CueClass> NOTHING = EnumSet.noneOf(CueClass.class);
    private static final Set<CueClass> TO = EnumSet.of(CueClass.TO);
    private static final int LONGEST_SUFFIX = 5;

    private static final int LONGEST_CLAUSE = 60;
    private static final int LONGEST_LABEL = 30;

    /** Of bold and slanted letters. */
    private static final String MARKS = "*_";

    private static final String CLAUSE_ENDS = ",;.:()\n\"|–";

    /** How far behind a name the word for its account may end. */
    private static final int OWNED = 16;

    private final String text;
    private final CuePlaces cues;
    private final ShoutedNames shouts;
    private final CapitalNouns nouns;
    private final String language;

    /**
     * Where a name begins.
     *
     * @param led whether what was left out before it leads to it
     * @param article whether an article was left out
     */
    record Front(int start, boolean led, boolean article) {}

    NameEdges(String text, CuePlaces cues, ShoutedNames shouts, String language) {
        this.text = text;
        this.cues = cues;
        this.shouts = shouts;
        this.nouns = new CapitalNouns(text, cues, language);
        this.language = language;
    }

    /** Leaves out what asks, small words and articles at the front of a run, where something is left. */
    Front front(int start, int end) {
        boolean first = beginsSentence(start);
        boolean shouted = shouts.isLine(start, end);
        boolean led = false;
        boolean joined = false;
        boolean articled = false;
        int at = shouted ? shouts.behindGiving(start, end) : start;
        Set<CueClass> asks = first || shouted ? ASKING : Trait.NOUN_CAPITALS.isOf(language) ? READER : NOTHING;
        while (at < end) {
            int stop = NameRun.wordEnd(text, at, end);
            int next = NameRun.wordStart(text, stop, end);
            boolean capital = Character.isUpperCase(text.codePointAt(at));
            if (next >= end || capital && cues.begins(ORG, at)) {
                break;
            }
            String word = lower(at, stop);
            boolean inner = at > start && !capital || shouted;
            boolean aid = first
                    && at == start
                    && NameWords.isAid(language, word, text.substring(next, NameRun.wordEnd(text, next, end)));
            boolean opening = first && at == start && isOpening(word);
            // A capital amid a sentence is the name's, but English writes "The" before any.
            boolean outer = first && (at == start || Trait.ARTICLE_CAPITALS.isOf(language));
            boolean article = (outer || inner) && NameWords.is(Role.ARTICLE, language, plain(word));
            boolean holder = at == start && cues.begins(TO, at) && cues.begins(ACCOUNT, at);
            boolean asking = cues.begins(asks, at) || holder;
            boolean small = inner && at > start && (cues.begins(TO, at) || NameRun.isJoiner(word));
            boolean owned = at == start && isOwned(at, stop, next, end);
            if (!aid && !opening && !article && !asking && !small && !owned) {
                break;
            }
            articled |= article;
            boolean bidding = asking && isBeforeCase(at, stop);
            led |= aid || bidding || cues.begins(TO, at) && !article;
            joined |= holder || aid || bidding || opening || article || small || owned || shouted;
            joined |= asking && isAsked(at);
            at = next;
        }
        return (joined || shouted) && at < end ? new Front(at, led, articled) : new Front(start, false, false);
    }

    /** Whether a noun with a capital is what a body has that is named behind an article: "Aufgaben des DRK". */
    private boolean isOwned(int at, int stop, int article, int end) {
        int behind = NameRun.wordEnd(text, article, end);
        int body = NameRun.wordStart(text, behind, end);
        if (!Trait.NOUN_CAPITALS.isOf(language)
                || body >= end
                || cues.isWithin(ORG, at, stop)
                || NameWords.is(Role.MEMBERS, language, lower(at, stop))
                || !NameWords.is(Role.ARTICLE, language, lower(article, behind))) {
            return false;
        }
        int last = NameRun.wordEnd(text, body, end);
        String word = lower(body, last);
        return (cues.begins(ORG, body) || cues.isWithin(ORG, body, last))
                && !NameWords.is(Role.GENERIC, language, word)
                && !NameWords.is(Role.HEAD, language, word);
    }

    /** The reader, or in Turkish what is given, which stands before who receives. */
    private boolean isAsked(int at) {
        return cues.begins(READER, at) || Trait.GIFT_FIRST.isOf(language);
    }

    /** An imperative, before a case that says to whom. */
    private boolean isBeforeCase(int at, int stop) {
        return Trait.CASES.isOf(language) && cues.isWhole(INVITE, at, stop);
    }

    private boolean isOpening(String word) {
        return NameWords.is(Role.OPENING, language, word) || NameWords.is(Role.AND, language, word);
    }

    private boolean beginsSentence(int start) {
        int i = start - 1;
        while (i >= 0 && " *_•-–>[\"'“„«»‘’(\u00A0\t".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i < 0 || ".!?:\n。".indexOf(text.charAt(i)) >= 0;
    }

    /** Where a name ends, or -1 where it is none: behind words that go with it, before a number or a case's ending. */
    int back(int start, int end) {
        int whole = nouns.without(start, withoutAccount(start, longer(start, withoutNot(start, end))));
        int cut = beforeNumber(start, shouts.isAmid(start, whole) ? shouts.end(start, whole) : whole);
        return cut < 0 ? -1 : withoutEnding(start, cut);
    }

    /** With small words that go on with it: the rest of "Český červený kříž", an adjective behind "Croix-Rouge". */
    private int longer(int start, int end) {
        if (text.startsWith(" -", end) && cues.begins(ORG, end + 2)) {
            return behindWord(end + 2);
        }
        boolean space = end + 1 < text.length()
                && text.charAt(end) == ' '
                && Trait.ONE_CAPITAL.isOf(language)
                && !NameWords.is(Role.ARTICLE, language, lower(start, end));
        int furthest = cues.furthest(ORG, start, space ? end + 2 : end);
        // A cue ends with a word's stem, where its endings are many.
        int longer = furthest == end + 2 ? end : behindCapitals(end, behindWord(furthest));
        if (longer + 1 >= text.length() || text.charAt(longer) != ' ') {
            return longer;
        }
        int stop = NameRun.wordEnd(text, longer + 1, text.length());
        return NameWords.is(Role.AFTER, language, text.substring(longer + 1, stop)) ? stop : longer;
    }

    /** Behind the words of a link that the name begins, or the small words of a name that fills a clause: "název účtu: Sdružení přátel hradu Lipno, …" */
    int throughClause(int start, int end) {
        int bracket = bracketEnd(start, end);
        if (bracket > end) {
            return bracket;
        }
        if (!Trait.ONE_CAPITAL.isOf(language) || !text.startsWith(" ", end) || !isBehindHolder(start)) {
            return end;
        }
        int last = end;
        while (last < text.length() && last - start < LONGEST_CLAUSE && CLAUSE_ENDS.indexOf(text.charAt(last)) < 0) {
            last++;
        }
        boolean whole = last == text.length() || CLAUSE_ENDS.indexOf(text.charAt(last)) >= 0;
        boolean plain = text.substring(end, last).chars().noneMatch(Character::isDigit);
        return whole && plain && !cues.isWithin(ACCOUNT, end, last) && !cues.isWithin(TO, end, last)
                ? start + text.substring(start, last).stripTrailing().length()
                : end;
    }

    /** Where a link's words end that a name begins, as Markdown has them and nothing asks: "[Come back fund](https:…". */
    private int bracketEnd(int start, int end) {
        int open = start - 1;
        while (open > 0 && MARKS.indexOf(text.charAt(open)) >= 0) {
            open--;
        }
        int close = open >= 0 && text.charAt(open) == '[' ? text.indexOf("](", end) : -1;
        if (close < 0
                || close - start > LONGEST_CLAUSE
                || text.substring(end, close).indexOf('\n') >= 0) {
            return end;
        }
        int last = close;
        while (last > end && MARKS.indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        boolean asks = cues.isWithin(LINKED_ASKING, start, last)
                || Arrays.stream(lower(end, last).strip().split(" "))
                        .anyMatch(word -> NameWords.is(Role.BEHIND, language, word));
        return asks ? end : last;
    }

    /** Whether a word for who holds an account stands before, and a colon. */
    boolean isBehindHolder(int start) {
        int before = start;
        while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) {
            before--;
        }
        int colon = before - 1;
        return colon > 0
                && ":：".indexOf(text.charAt(colon)) >= 0
                && cues.within(TO, Math.max(0, colon - LONGEST_LABEL), colon).stream()
                        .anyMatch(hit -> hit.end() == colon && cues.isHeld(ACCOUNT, hit.start(), colon));
    }

    /** Whether a name of one capital may go on with the small word behind it. */
    boolean mayGoOn(int end) {
        return Trait.ONE_CAPITAL.isOf(language) && Genitives.isSmallWord(text, end + 1, language);
    }

    /** With capitals that follow the small words of a name: "Dječjem domu Sunce". */
    private int behindCapitals(int end, int longer) {
        boolean joined = longer > end
                && text.startsWith(" ", longer)
                && !cues.begins(ASKING, longer + 1)
                && !cues.begins(ACCOUNT, longer + 1);
        return joined ? Math.max(longer, NameRun.end(text, longer + 1, text.length(), language)) : longer;
    }

    private int behindWord(int start) {
        int stop = start;
        while (stop < text.length() && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        return stop;
    }

    /** "The Harbour Fund's Current Account No" names the fund, "Sam Field's GoFundMe" him. */
    private int withoutAccount(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (NameRun.isPossessive(text, i) && cues.isWithin(OWNED_WAYS, i, Math.min(text.length(), end + OWNED))) {
                return i;
            }
        }
        return end;
    }

    /** A "NOT" in capitals begins what is said next: "Caritas Verona NON a privati". */
    private int withoutNot(int start, int end) {
        int last = NameRun.lastWord(text, start, end);
        boolean not = last > start + 1
                && Character.isUpperCase(text.charAt(end - 1))
                && Character.isLowerCase(text.charAt(last - 2))
                && NameWords.is(Role.NEGATION, language, lower(last, end));
        return not ? last - 1 : end;
    }

    private int beforeNumber(int start, int end) {
        int i = start;
        while (i < end) {
            int stop = NameRun.wordEnd(text, i, end);
            boolean number = i > start && Character.isDigit(text.charAt(i));
            if (number && !isYear(i, stop, end) && !cues.isHeld(ORG, i, stop) && !cues.isWithin(ORG, stop, end)) {
                return cues.isWithin(ORG, start, i)
                        ? text.substring(0, i).stripTrailing().length()
                        : -1;
            }
            i = NameRun.wordStart(text, Math.max(stop, i + 1), end);
        }
        return end;
    }

    private boolean isYear(int from, int stop, int end) {
        return stop == end && stop - from == 4 && (text.startsWith("19", from) || text.startsWith("20", from));
    }

    /** Turkish writes the endings of names behind an apostrophe. */
    private int withoutEnding(int start, int end) {
        if (!Trait.PARTED_ENDINGS.isOf(language)) {
            return end;
        }
        int i = end;
        while (i > start && end - i <= LONGEST_SUFFIX && Character.isLowerCase(text.charAt(i - 1))) {
            i--;
        }
        return i > start + 1 && i < end && NameRun.isApostrophe(text.charAt(i - 1)) ? i - 1 : end;
    }

    /** Behind the s of a name such as "Barnardo's", where no noun follows that it would own. */
    int withPossessive(int end) {
        boolean owner = end + 3 < text.length()
                && text.charAt(end + 2) == ' '
                && ("'\"‘“".indexOf(text.charAt(end + 3)) >= 0 || cues.begins(OWNED_WAYS, end + 3));
        return NameRun.isPossessive(text, end) && !owner && !isBeforeNoun(end + 2) && !isBody(end) ? end + 2 : end;
    }

    /** Whether the word that ends there is one of bodies, which owns what follows: "the Quay Foundation's Savings Bank". */
    private boolean isBody(int end) {
        int start = text.lastIndexOf(' ', end - 1) + 1;
        return NameWords.is(Role.GENERIC, language, lower(start, end)) && text.startsWith(" ", end + 2);
    }

    /** Whether a word with a small letter follows that may be a noun; told in English alone. */
    boolean isBeforeNoun(int end) {
        int next = end + 1;
        if (!Trait.NOUN_BEHIND.isOf(language) || next >= text.length() || text.charAt(end) != ' ') {
            return false;
        }
        String word = text.substring(next, NameRun.wordEnd(text, next, text.length()));
        return !word.isEmpty() && Character.isLowerCase(word.charAt(0)) && !NameWords.is(Role.BEHIND, language, word);
    }

    private String lower(int from, int to) {
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static String plain(String word) {
        return word.replace('’', '\'');
    }
}
