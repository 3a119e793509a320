package org.almoner.detect.name;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.almoner.detect.language.NameRun;
import org.almoner.detect.language.NameWords;
import org.almoner.detect.language.NameWords.Role;
import org.almoner.detect.language.Trait;
import org.almoner.detect.lexicon.CueClass;

/** Finds nouns behind a name that are no part of it, in languages that write them all with a capital: German. */
final class CapitalNouns {
    private static final Set<CueClass> ORG = EnumSet.of(CueClass.ORG);
    private static final Set<CueClass> GIVE = EnumSet.of(CueClass.GIVE);
    private static final Set<CueClass> GIFTS = EnumSet.of(CueClass.GIVE, CueClass.GOODS);
    private static final Set<CueClass> TO = EnumSet.of(CueClass.TO);

    private final String text;
    private final CuePlaces cues;
    private final String language;

    CapitalNouns(String text, CuePlaces cues, String language) {
        this.text = text;
        this.cues = cues;
        this.language = language;
    }

    /** Where a name ends without them. */
    int without(int start, int end) {
        if (!Trait.NOUN_CAPITALS.isOf(language)) {
            return end;
        }
        return withoutPurpose(start, isBehindCollecting(start) ? withoutObject(start, end) : withoutGift(start, end));
    }

    /** What is taken stands behind who takes it: "so nimmt die Caritas Spenden an". */
    private int withoutGift(int start, int end) {
        int space = text.lastIndexOf(' ', end - 1);
        boolean amid =
                end + 1 < text.length() && text.charAt(end) == ' ' && Character.isLowerCase(text.charAt(end + 1));
        boolean gift = amid && space > start && cues.isWhole(GIVE, space + 1, end);
        return gift && cues.isWithin(ORG, start, space) ? space : end;
    }

    /** The same behind a verb that needs an object, whatever follows: "sammelt der Lions Club Geld für die Tafel". */
    private int withoutObject(int start, int end) {
        int at = NameRun.wordEnd(text, start, end);
        while (at < end) {
            int word = NameRun.wordStart(text, at, end);
            int stop = NameRun.wordEnd(text, word, end);
            boolean gift = cues.isWhole(GIFTS, word, stop) || NameWords.is(Role.MONEY, language, lower(word, stop));
            if (gift && cues.isWithin(ORG, start, word)) {
                return word - 1;
            }
            at = Math.max(stop, word + 1);
        }
        return end;
    }

    /** Whether a verb of collecting stands right before, or before the name's article. */
    private boolean isBehindCollecting(int start) {
        int before = wordBefore(start);
        return is(Role.COLLECTING, before, start)
                || is(Role.ARTICLE, before, start) && is(Role.COLLECTING, wordBefore(before), before);
    }

    /** Whether a word, which a blank follows, does this. */
    private boolean is(Role role, int word, int next) {
        return word < next && NameWords.is(role, language, lower(word, next - 1));
    }

    /** Where the word before a blank begins, or the same place where there is none. */
    private int wordBefore(int at) {
        if (at < 2 || text.charAt(at - 1) != ' ') {
            return at;
        }
        int word = at - 1;
        while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        return word < at - 1 ? word : at;
    }

    /** Whom a gift is for stands behind a whole body: "Ärzte ohne Grenzen für die Nothilfe im Sudan". */
    private int withoutPurpose(int start, int end) {
        return cues.within(TO, start, end).stream()
                .filter(hit -> cues.isWhole(ORG, start, hit.start() - 1)
                        && !NameWords.is(Role.GENERIC, language, lower(start, hit.start() - 1))
                        && NameRun.isJoiner(lower(hit.start(), NameRun.wordEnd(text, hit.start(), hit.end()))))
                .mapToInt(hit -> hit.start() - 1)
                .min()
                .orElse(end);
    }

    private String lower(int from, int to) {
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
