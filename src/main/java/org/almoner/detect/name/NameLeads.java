package org.almoner.detect.name;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almoner.detect.language.NameRun;
import org.almoner.detect.language.NameWords;
import org.almoner.detect.language.NameWords.Role;
import org.almoner.detect.language.Trait;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits;

/** Tells what leads to a name: the words right before it, and where a language has them there, those right behind it. */
final class NameLeads {
    private static final int LONGEST_ARTICLE = 6;
    private static final int LONGEST_BRACKET = 16;
    private static final int LONGEST_JOINER = 3;

    /** How far a word of giving may stand before the "to" that goes with it: "give what you can to". */
    private static final int GIVING = 30;

    /** In Turkish and Hindi "to" stands behind the name, and the word of giving behind both. */
    private static final int GIVING_BEHIND = 60;

    private static final Set<CueClass> GIVE = EnumSet.of(CueClass.GIVE, CueClass.INVITE);
    private static final Set<CueClass> HANDING = EnumSet.of(CueClass.GIVE, CueClass.INVITE, CueClass.HAND);
    private static final Set<CueClass> WHOLE = EnumSet.of(CueClass.ASK, CueClass.INVITE);
    private static final Set<CueClass> COLLECTING =
            EnumSet.of(CueClass.WANTED, CueClass.DROPOFF, CueClass.REPORTED, CueClass.HAND);

    private final String text;
    private final String language;
    private final CuePlaces places;
    private final Holders holders;
    private final NoRecipients others;

    /** Where words that lead to a name end, and where they begin. */
    private final Map<Integer, Integer> leads = new HashMap<>();

    NameLeads(
            String text, List<Hits.Hit> cues, CuePlaces places, Holders holders, NoRecipients others, String language) {
        this.text = text;
        this.language = language;
        this.places = places;
        this.holders = holders;
        this.others = others;
        for (Hits.Hit hit : cues) {
            if (hit.cue() == CueClass.TO) {
                leads.merge(hit.end(), hit.start(), Math::min);
            }
        }
    }

    /** What ends just before {@code start}, or before the article in front of it. */
    Lead before(int start, int from) {
        Lead found = isAfterVerb(start, from) ? Lead.SOME : holders.ofAccount(start, from);
        for (int i = start; i >= Math.max(from, start - LONGEST_ARTICLE); i--) {
            Integer lead = leads.get(i);
            if (lead != null && isSmall(text.substring(i, start)) && !others.leadsNowhere(lead, i)) {
                boolean single = text.substring(lead, i).indexOf(' ') < 0;
                Lead some = single && isQuoted(start) ? Lead.NONE : Lead.SOME;
                found = found.or(isGiven(lead, i) || others.isOfSeat(lead, i) ? Lead.GIVEN : some);
            }
        }
        return found;
    }

    /** Whether a word behind means "to", before a word of giving. */
    boolean isBeforeTo(int end) {
        int stop = text.startsWith(" ", end) ? text.indexOf(' ', end + 1) : -1;
        return stop > 0 && NameWords.is(Role.TO_BEHIND, language, text.substring(end + 1, stop)) && isBeforeGiving(end);
    }

    /** Whether an ending means "to" behind an apostrophe, before a word of giving. */
    boolean isDative(int from, int to) {
        int stop = NameRun.wordEnd(text, from + 1, to);
        return NameWords.is(Role.TO_ENDING, language, text.substring(from + 1, stop)) && isBeforeGiving(stop);
    }

    /** Whether a name that no sentence's first word is does collect or accept gifts: "The Quay Club is collecting toys". */
    boolean collects(int start, int end) {
        boolean single = text.substring(start, end).indexOf(' ') < 0;
        if (single && !NameParts.isAcronym(text, start, end) && !others.isBehindArticle(start)) {
            return false;
        }
        int bracket = text.startsWith(" (", end) ? text.indexOf(')', end) : -1;
        int verb = (bracket > 0 && bracket - end <= LONGEST_BRACKET ? bracket + 1 : end) + 1;
        return text.startsWith(" ", verb - 1) && places.begins(WHOLE, verb) && places.begins(COLLECTING, verb);
    }

    private boolean isBeforeGiving(int end) {
        return places.isWithin(GIVE, end, end + GIVING_BEHIND);
    }

    /** Right behind "to support", or behind a word of giving where a case says "to". */
    private boolean isAfterVerb(int start, int from) {
        int end = start - 1;
        if (end <= from || text.charAt(end) != ' ') {
            return false;
        }
        int word = end;
        while (word > from && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        boolean gift = Trait.CASES.isOf(language) && places.isWithin(HANDING, word, end);
        return gift || NameWords.is(Role.AIDING, language, text.substring(word, end));
    }

    private boolean isGiven(int from, int to) {
        String first = text.substring(from, NameRun.wordEnd(text, from, to)).replace('’', '\'');
        return NameWords.is(Role.WHOM, language, first.toLowerCase(Locale.ROOT))
                && places.within(GIVE, from - GIVING, from).stream()
                        .anyMatch(hit -> isOneClause(text.substring(hit.end(), from)));
    }

    private static boolean isOneClause(String between) {
        return between.chars().noneMatch(c -> ".!?;:\n".indexOf(c) >= 0);
    }

    /** Whether a quotation opens right before, which is no elision's apostrophe. */
    private boolean isQuoted(int start) {
        int quote = start > 1 && Character.isSpaceChar(text.charAt(start - 1)) ? start - 2 : start - 1;
        return quote > 0 && isQuote(text.charAt(quote)) && !Character.isLetter(text.charAt(quote - 1));
    }

    private static boolean isQuote(char c) {
        return "\"'“„«‘".indexOf(c) >= 0;
    }

    /** Whether nothing but an article, a colon or a quotation mark stands between: "Empfänger: …" */
    private static boolean isSmall(String between) {
        int end = between.length();
        end -= end > 1 && Character.isSpaceChar(between.charAt(end - 1)) && isQuote(between.charAt(end - 2)) ? 1 : 0;
        end -= end > 0 && isQuote(between.charAt(end - 1)) ? 1 : 0;
        String word = withoutColon(between.substring(0, end).strip()).toLowerCase(Locale.ROOT);
        return word.isEmpty() || word.equals("the") || word.length() <= LONGEST_JOINER && NameRun.isJoiner(word);
    }

    private static String withoutColon(String between) {
        return between.startsWith(":") || between.startsWith("：")
                ? between.substring(1).strip()
                : between;
    }
}
