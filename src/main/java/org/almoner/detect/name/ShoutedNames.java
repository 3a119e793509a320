package org.almoner.detect.name;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.detect.language.NameRun;
import org.almoner.detect.language.NameWords;
import org.almoner.detect.language.NameWords.Role;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits;

/** Tells names in lines of capitals, where every word looks like one. */
final class ShoutedNames {
    private static final Set<CueClass> ORG = EnumSet.of(CueClass.ORG);
    private static final Set<CueClass> GIVE = EnumSet.of(CueClass.GIVE);
    private static final Set<CueClass> TO = EnumSet.of(CueClass.TO);
    private static final Set<CueClass> ASKING =
            EnumSet.of(CueClass.GIVE, CueClass.READER, CueClass.POINT, CueClass.INVITE);

    /** So many words, or letters before a name, make a line of capitals. */
    private static final int LEAST = 4;

    /** No name has more words that are told from nothing. */
    private static final int MOST = 7;

    /** How far before a name its line is looked at. */
    private static final int BEFORE = 30;

    private final String text;
    private final CuePlaces cues;
    private final String language;

    ShoutedNames(String text, CuePlaces cues, String language) {
        this.text = text;
        this.cues = cues;
        this.language = language;
    }

    /** Behind the last "to" that a word of giving stands before; one that names hold too is such where there is no other. */
    int behindGiving(int start, int end) {
        List<Hits.Hit> leads = cues.within(TO, start, end).stream()
                .filter(hit -> cues.isWithin(GIVE, start, hit.start()))
                .toList();
        boolean sure = leads.stream().anyMatch(this::isOutside);
        return leads.stream()
                .filter(hit -> !sure || isOutside(hit))
                .mapToInt(hit -> NameRun.wordStart(text, hit.end(), end))
                .filter(at -> at < end)
                .reduce(start, Math::max);
    }

    private boolean isOutside(Hits.Hit lead) {
        return !NameRun.isJoiner(lower(lead.start(), NameRun.wordEnd(text, lead.start(), lead.end())));
    }

    /** Whether the run is a line of capitals, in which all words look like names. */
    boolean isLine(int start, int end) {
        int words = 1;
        for (int i = start; i < end; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            words += text.charAt(i) == ' ' ? 1 : 0;
        }
        return words >= LEAST;
    }

    /** In a line of capitals no word can be told from a name: what still asks, or is too long, is none. */
    boolean isAsking(int start, int holder, int end) {
        return isLine(start, end)
                && (NameWords.is(Role.AIDING, language, lower(holder, NameRun.wordEnd(text, holder, end)))
                        || cues.within(ASKING, holder, end).stream()
                                .anyMatch(hit -> !cues.isWhole(ORG, hit.start(), hit.end()))
                        || text.substring(holder, end).split(" ").length > MOST);
    }

    /** Up to a small word that would end a name where it stood in small letters: TODAY, HERE, AT. */
    int end(int start, int end) {
        int last = NameRun.wordEnd(text, start, end);
        for (int at = NameRun.wordStart(text, last, end); at < end; at = NameRun.wordStart(text, last, end)) {
            int stop = NameRun.wordEnd(text, at, end);
            if (isBeyond(lower(at, stop)) && !cues.isHeld(ORG, at, stop)) {
                return start + text.substring(start, at).stripTrailing().length();
            }
            last = Math.max(stop, at + 1);
        }
        return end;
    }

    private boolean isBeyond(String word) {
        return NameWords.is(Role.BEHIND, language, word)
                || NameWords.isCommon(language, word)
                        && Stream.of(Role.INSIDE, Role.BETWEEN, Role.ARTICLE, Role.AND)
                                .noneMatch(role -> NameWords.is(role, language, word));
    }

    /** Whether the words before it on its line are in capitals, or it is a line of them. */
    boolean isAmid(int start, int end) {
        String near = text.substring(Math.max(0, start - BEFORE), start);
        String before = near.substring(near.lastIndexOf('\n') + 1);
        return isLine(start, end)
                || before.chars().noneMatch(Character::isLowerCase)
                        && before.chars().filter(Character::isUpperCase).count() >= LEAST
                        && text.substring(start, end).chars().noneMatch(Character::isLowerCase);
    }

    private String lower(int from, int to) {
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
