package org.almoner.detect.name;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.almoner.detect.language.NameRun;
import org.almoner.detect.language.NameWords;
import org.almoner.detect.language.NameWords.Role;
import org.almoner.detect.language.Trait;
import org.almoner.detect.lexicon.CueClass;

/**
 * Finds where names of one capital end that begin with the word for a body, which names none by itself: "Nadaci pro děti a
 * mládež", "Association des amis de l'orgue".
 */
final class BodyNames {
    /** Longer ones are no name, or none whose end can be told. */
    private static final int LONGEST = 70;

    private static final int LONGEST_JOINT = 3;

    private static final Set<CueClass> ORG = EnumSet.of(CueClass.ORG);

    /** What no name goes on with. */
    private static final Set<CueClass> OTHERS = EnumSet.of(
            CueClass.GIVE,
            CueClass.HAND,
            CueClass.ACCOUNT,
            CueClass.POINT,
            CueClass.READER,
            CueClass.INVITE,
            CueClass.WANTED,
            CueClass.REPORTED);

    private final String text;
    private final CuePlaces cues;
    private final String language;

    BodyNames(String text, CuePlaces cues, String language) {
        this.text = text;
        this.cues = cues;
        this.language = language;
    }

    /**
     * Behind the small words of a name whose first capital is the body's; {@code end} where it is no such name.
     *
     * @param led whether words lead to it, as an adjective before a body may open a sentence too
     */
    int end(int start, int end, boolean led) {
        return withoutPerson(start, whole(start, end, led));
    }

    private int whole(int start, int end, boolean led) {
        int next = next(end);
        if (next > 0 && led && isOfTown(start, end, next)) {
            return NameRun.wordEnd(text, next, text.length());
        }
        if (next < 0 || !Trait.ONE_CAPITAL.isOf(language) || Trait.BODY_LAST.isOf(language)) {
            return end;
        }
        if (NameWords.is(Role.HEAD, language, word(start))) {
            return mayGoOn(next) ? lastWord(start, end, next) : end;
        }
        // An adjective and a body name one where there is a name too: "Diecézní charity Brno".
        boolean described = Trait.CASES.isOf(language) && cues.begins(ORG, next) && !cues.begins(OTHERS, start);
        int last = described ? lastWord(start, end, next) : end;
        return hasCapital(end, last) || isAdjective(start, end, led) ? last : end;
    }

    /** Whether a body in small letters follows its town, in languages that write it so: "Fjordvik menighet". */
    private boolean isOfTown(int start, int end, int next) {
        boolean last = Trait.GENITIVE_S.isOf(language) || Trait.BODY_LAST.isOf(language);
        return last
                && Trait.ONE_CAPITAL.isOf(language)
                && Character.isLowerCase(text.charAt(next))
                && cues.begins(ORG, next)
                && !cues.begins(OTHERS, next)
                && !cues.isWithin(ORG, start, end)
                && !NameWords.is(Role.FORM, language, word(next));
    }

    /** Whether an adjective of a land or town stands last before the body: "Hrvatskoj udruzi slijepih". */
    private boolean isAdjective(int start, int end, boolean led) {
        int last = NameRun.lastWord(text, start, end);
        return (led || last > start) && NameWords.is(Role.ADJECTIVE, language, word(last));
    }

    /** A case tells what belongs to a body; without one a small word must. */
    private boolean mayGoOn(int word) {
        return Trait.CASES.isOf(language) || NameRun.isJoiner(word(word));
    }

    /** Behind the small words of a name from {@code next} on; {@code end} where they are too many for one. */
    int through(int next, int end) {
        return lastWord(next, end, next);
    }

    private int lastWord(int start, int end, int next) {
        int last = end;
        int word = next;
        while (word > 0 && word - start < LONGEST && goesOn(word)) {
            int stop = NameRun.wordEnd(text, word, text.length());
            last = isJoint(word, stop) ? last : stop;
            word = next(stop);
        }
        return word - start < LONGEST ? last : end;
    }

    /** Without who heads the body, whose name follows where a case says "of": "ředitel Oblastní charity Lipno Jan Novák". */
    private int withoutPerson(int start, int end) {
        int surname = wordBefore(start, end);
        int first = surname < 0 ? -1 : wordBefore(start, surname - 1);
        boolean two = first > start && isNamed(first) && isNamed(surname);
        int rest = first - 1;
        boolean several = two && text.substring(start, rest).indexOf(' ') > 0;
        return several && cues.isWithin(ORG, start, rest) && !cues.isWithin(ORG, first, end) && isBehindOffice(start)
                ? rest
                : end;
    }

    private boolean isNamed(int word) {
        return Character.isUpperCase(text.codePointAt(word));
    }

    private boolean isBehindOffice(int start) {
        int office = start > 1 && Trait.CASES.isOf(language) ? wordBefore(0, start - 1) : -1;
        return office >= 0 && NameWords.is(Role.OFFICE, language, word(office));
    }

    /** Where the word that ends there begins, behind a blank and {@code from}, or -1. */
    private int wordBefore(int from, int end) {
        int word = end;
        while (word > from && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        return word > from && word < end && text.charAt(word - 1) == ' ' ? word : -1;
    }

    private boolean hasCapital(int from, int to) {
        return text.substring(from, to).chars().anyMatch(Character::isUpperCase);
    }

    /** Where the next word begins, or -1 behind the last of a clause. */
    private int next(int end) {
        int at = NameRun.isApostrophe(text.charAt(end - 1)) ? end : end + 1;
        boolean joined = at == end || text.startsWith(" ", end);
        return joined && at < text.length() && Character.isLetter(text.charAt(at)) ? at : -1;
    }

    private boolean goesOn(int word) {
        String letters = word(word);
        return !cues.begins(OTHERS, word)
                && !NameWords.is(Role.BOUND, language, letters)
                && !NameWords.is(Role.OR, language, letters);
    }

    /** In lower case. */
    private String word(int start) {
        return text.substring(start, NameRun.wordEnd(text, start, text.length()))
                .toLowerCase(Locale.ROOT);
    }

    /** Whether a small word leads to another of the name and ends none. */
    private boolean isJoint(int start, int end) {
        return Character.isLowerCase(text.charAt(start))
                && (end - start <= LONGEST_JOINT || NameRun.isApostrophe(text.charAt(end - 1)));
    }
}
