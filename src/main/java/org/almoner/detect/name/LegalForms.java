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
 * Tells bodies by the legal form beside their name ("Satama ry", "Maják, z. s.", "vzw Het Huis"), or by the word for one
 * before it.
 */
final class LegalForms {
    private static final int LONGEST = 6;
    private static final int LONGEST_SMALL = 3;
    private static final int MOST_WORDS = 4;

    private static final Set<CueClass> TO = EnumSet.of(CueClass.TO);

    private final String text;
    private final CuePlaces places;
    private final String language;

    LegalForms(String text, CuePlaces places, String language) {
        this.text = text;
        this.places = places;
        this.language = language;
    }

    /** Whether a form stands behind, a comma or a bracket between them or not. */
    boolean isBehind(int end) {
        int form = formEnd(behindSigns(end));
        return form > 0 && !isCapital(form + 1);
    }

    /** Some forms stand before their name too. */
    private boolean isCapital(int at) {
        return Trait.FORM_FIRST.isOf(language)
                && at < text.length()
                && text.charAt(at - 1) == ' '
                && Character.isUpperCase(text.charAt(at));
    }

    private int behindSigns(int end) {
        int at = end < text.length() && text.charAt(end) == ',' ? end + 1 : end;
        at = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
        return at > end && at < text.length() && text.charAt(at) == '(' ? at + 1 : at;
    }

    /** Where the form ends that begins there, or -1. */
    private int formEnd(int from) {
        StringBuilder letters = new StringBuilder(LONGEST);
        for (int at = from; from > 0 && at < text.length() && letters.length() < LONGEST; at++) {
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                letters.append(Character.toLowerCase(c));
            } else if (c != '.' && !(c == ' ' && text.charAt(at - 1) == '.')) {
                return -1;
            }
            boolean whole = at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1));
            if (whole && NameWords.is(Role.FORM, language, letters.toString())) {
                return at + 1;
            }
        }
        return -1;
    }

    /** Whether a form or the word for a body stands before, in small letters. */
    boolean isBefore(int start) {
        int end = start - 1;
        if (end <= 0 || text.charAt(end) != ' ') {
            return false;
        }
        int from = end;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, end);
        return word.equals(word.toLowerCase(Locale.ROOT))
                && (NameWords.is(Role.HEAD, language, word) || NameWords.is(Role.FORM, language, word));
    }

    /** Behind the words between a name's one capital and its form: "Tlapky v nouzi, z. s.", "Lasten talo ry". */
    int through(int end) {
        int last = end;
        for (int words = 0; words < MOST_WORDS && last < text.length() && text.charAt(last) == ' '; words++) {
            int stop = NameRun.wordEnd(text, last + 1, text.length());
            if (stop == last + 1 || words == 0 && !isJoint(last + 1, stop) || words > 0 && !goesOn(last + 1, words)) {
                return end;
            }
            last = stop;
            if (isBehind(last)) {
                return last;
            }
        }
        return end;
    }

    /** Whether a small word joins what follows to a name, and leads to none. */
    private boolean isJoint(int start, int end) {
        boolean small = Character.isLowerCase(text.charAt(start));
        boolean leads = !Trait.FORM_LAST.isOf(language) && places.begins(TO, start);
        return small && (end - start <= LONGEST_SMALL && !leads || Trait.SMALL_WORDS.isOf(language));
    }

    private boolean goesOn(int start, int words) {
        boolean small = Character.isLowerCase(text.charAt(start));
        return Trait.SMALL_WORDS.isOf(language) ? small : Trait.FORM_LAST.isOf(language) || !small && words == 1;
    }
}
