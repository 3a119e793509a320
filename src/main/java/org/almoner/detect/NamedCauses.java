package org.almoner.detect;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almoner.detect.language.NameRun;
import org.almoner.detect.language.NameWords;
import org.almoner.detect.language.NameWords.Role;
import org.almoner.detect.language.Trait;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits;

/**
 * Finds contrary words that are within the name of a body that is given to: "Donate to Blood Cancer UK" asks for no blood. A
 * name that ends with them may be where blood itself is given: "the Harbour Blood Bank".
 */
final class NamedCauses {
    /** What bodies are called after that may be asked for as well. */
    private static final Set<CueClass> CONTRARY =
            EnumSet.of(CueClass.BODY, CueClass.COURT, CueClass.VOLUNTEER, CueClass.HELPLINE);

    private static final Set<CueClass> GIVING = EnumSet.of(CueClass.GIVE, CueClass.INVITE, CueClass.ASK);
    private static final Set<CueClass> BIDDING = EnumSet.of(CueClass.GIVE, CueClass.HAND, CueClass.READER);

    /** Of longer units it is not asked, so that time stays linear in the text. */
    private static final int LONGEST = 1000;

    private final String text;
    private final String language;

    NamedCauses(String text, String language) {
        this.text = text;
        this.language = language;
    }

    /** Takes them out of the cues of a unit. @return whether there were any */
    boolean leaveOut(Unit unit, List<Hits.Hit> cues) {
        if (unit.length() > LONGEST || cues.stream().noneMatch(hit -> CONTRARY.contains(hit.cue()))) {
            return false;
        }
        List<Hits.Hit> all = List.copyOf(cues);
        return cues.removeIf(hit -> CONTRARY.contains(hit.cue()) && isInName(hit, unit, all));
    }

    private boolean isInName(Hits.Hit hit, Unit unit, List<Hits.Hit> cues) {
        int start = nameAround(hit, unit);
        int end = start < 0 ? -1 : NameRun.end(text, start, unit.end(), language);
        return end > hit.end() && (isGivenTo(start, end, unit, cues) || isBody(start, end, hit, cues));
    }

    /** Where the run of capitals begins that holds it, or -1. */
    private int nameAround(Hits.Hit hit, Unit unit) {
        int at = unit.start();
        while (at <= hit.start()) {
            int start = NameRun.wordStart(text, at, unit.end());
            int end = start < unit.end() ? NameRun.end(text, start, unit.end(), language) : -1;
            if (start <= hit.start() && end >= hit.end()) {
                return start;
            }
            at = Math.max(end, Math.max(start + 1, NameRun.wordEnd(text, start, unit.end())));
        }
        return -1;
    }

    /** Whether a word such as "to" leads to it, and giving is spoken of elsewhere. */
    private boolean isGivenTo(int start, int end, Unit unit, List<Hits.Hit> cues) {
        int lead = withoutArticle(start, unit.start());
        boolean led = cues.stream().anyMatch(hit -> hit.cue() == CueClass.TO && hit.end() == lead);
        boolean bids = cues.stream().anyMatch(hit -> BIDDING.contains(hit.cue()) && hit.start() == start);
        boolean named = !Trait.NOUN_CAPITALS.isOf(language) || holdsFund(start, end, cues);
        return led
                && named
                && !bids
                && cues.stream()
                        .anyMatch(hit -> GIVING.contains(hit.cue()) && (hit.end() <= start || hit.start() >= end));
    }

    /** Whether the word for a body ends it, which receives. */
    private boolean isBody(int start, int end, Hits.Hit contrary, List<Hits.Hit> cues) {
        return cues.stream()
                        .anyMatch(
                                hit -> hit.cue() == CueClass.FUND && hit.end() == end && hit.start() >= contrary.end())
                && cues.stream().noneMatch(hit -> BIDDING.contains(hit.cue()) && hit.start() == start);
    }

    private static boolean holdsFund(int start, int end, List<Hits.Hit> cues) {
        return cues.stream().anyMatch(hit -> hit.cue() == CueClass.FUND && hit.start() >= start && hit.end() <= end);
    }

    /** Where the word before a name ends, or the one before its article. */
    private int withoutArticle(int start, int from) {
        int end = blanksBefore(start, from);
        int word = end;
        while (word > from && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        boolean article =
                NameWords.is(Role.ARTICLE, language, text.substring(word, end).toLowerCase(Locale.ROOT));
        return article ? blanksBefore(word, from) : end;
    }

    private int blanksBefore(int at, int from) {
        int end = at;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
