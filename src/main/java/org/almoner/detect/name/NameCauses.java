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
 * Finds where names end that go on, behind a small word, with what a body fights or is for, or what those suffer whom it
 * is for: "Ligue contre le cancer", "Fundación para la Infancia", "Nachbarn in Not".
 */
final class NameCauses {
    private static final int LEAST_NOUN = 4;

    private static final Set<CueClass> ORG = EnumSet.of(CueClass.ORG);
    private static final Set<CueClass> NEED = EnumSet.of(CueClass.NEED);

    /** What a gift is given against, and no body fights. */
    private static final Set<CueClass> OTHERS = EnumSet.of(
            CueClass.GIVE,
            CueClass.INVITE,
            CueClass.HAND,
            CueClass.ACCOUNT,
            CueClass.TAX,
            CueClass.POINT,
            CueClass.READER,
            CueClass.PRODUCT);

    private final String text;
    private final CuePlaces cues;
    private final BodyNames bodies;
    private final Holders holders;
    private final NoRecipients others;
    private final String language;

    NameCauses(String text, CuePlaces cues, BodyNames bodies, Holders holders, NoRecipients others, String language) {
        this.text = text;
        this.cues = cues;
        this.bodies = bodies;
        this.holders = holders;
        this.others = others;
        this.language = language;
    }

    /** Behind the cause, or {@code end} where none follows. */
    int end(int start, int end, Lead lead) {
        if (!text.startsWith(" ", end) || isWholeName(start, end)) {
            return end;
        }
        int joint = end + 1;
        int stop = NameRun.wordEnd(text, joint, text.length());
        if (!text.startsWith(" ", stop)) {
            return end;
        }
        String small = text.substring(joint, stop);
        boolean known = lead != Lead.NONE || cues.isWithin(ORG, start, end);
        if (known && NameWords.is(Role.AGAINST, language, small)) {
            return fought(end, stop + 1);
        }
        if (NameWords.is(Role.FOR, language, small) && endsWithBody(start, end)) {
            return furthered(end, stop + 1);
        }
        return NameWords.is(Role.SUFFERING, language, small) ? suffered(start, end, stop + 1, lead) : end;
    }

    private boolean endsWithBody(int start, int end) {
        return NameWords.is(Role.HEAD, language, lower(NameRun.lastWord(text, start, end), end));
    }

    /** Capitals, behind an article or none; behind one, small words too where names have one capital. */
    private int furthered(int end, int next) {
        int stop = NameRun.wordEnd(text, next, text.length());
        boolean article = NameWords.is(Role.ARTICLE, language, lower(next, stop).replace('’', '\''));
        int first = !article ? next : text.startsWith(" ", stop) ? stop + 1 : stop;
        if (first >= text.length() || cues.begins(OTHERS, first) || isPurpose(first)) {
            return end;
        }
        int last = NameRun.end(text, first, text.length(), language);
        return last > first ? last : article && Trait.ONE_CAPITAL.isOf(language) ? bodies.through(first, end) : end;
    }

    /** What the money is for, and not the body: "an den Verein zur Anschaffung von Decken". */
    private boolean isPurpose(int word) {
        int stop = NameRun.wordEnd(text, word, text.length());
        return NameWords.is(Role.PURPOSE, language, lower(word, stop));
    }

    /** One that is known by itself, which what follows does not describe: "Croix-Rouge". */
    private boolean isWholeName(int start, int end) {
        String name = lower(start, end);
        return NameParts.isAcronym(text, start, end)
                || cues.isWhole(ORG, start, end)
                        && !NameWords.is(Role.GENERIC, language, name)
                        && !NameWords.is(Role.HEAD, language, name);
    }

    /** A noun, with its article. */
    private int fought(int end, int next) {
        int noun = next;
        int stop = NameRun.wordEnd(text, noun, text.length());
        if (NameWords.is(Role.ARTICLE, language, lower(noun, stop).replace('’', '\''))) {
            noun = text.startsWith(" ", stop) ? stop + 1 : stop;
            stop = NameRun.wordEnd(text, noun, text.length());
        }
        boolean named = stop - noun >= LEAST_NOUN
                && Character.isLetter(text.charAt(noun))
                && !cues.begins(OTHERS, noun)
                && !NameWords.is(Role.INDEFINITE, language, lower(noun, stop));
        return named ? stop : end;
    }

    /** A state or illness with a capital; where all nouns have one, only behind who is given to or holds an account. */
    private int suffered(int start, int end, int next, Lead lead) {
        boolean capital = next < text.length() && Character.isUpperCase(text.codePointAt(next));
        if (!capital || !cues.begins(NEED, next) && !cues.begins(NEED, end + 1)) {
            return end;
        }
        int last = NameRun.end(text, next, text.length(), language);
        if (others.isOfCalendar(next, last)) {
            return end;
        }
        boolean name = !Trait.NOUN_CAPITALS.isOf(language)
                || lead == Lead.GIVEN
                || cues.isWithin(ORG, start, end)
                || holders.isBeside(start, last);
        return name ? last : end;
    }

    private String lower(int from, int to) {
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
