package org.almoner.detect.name;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almoner.detect.language.NameWords;
import org.almoner.detect.language.NameWords.Role;
import org.almoner.detect.lexicon.CueClass;
import org.jspecify.annotations.Nullable;

/**
 * Names of organisations in Arabic and Hindi, which have no capitals: from a word for a body on, which comes first in
 * Arabic, or up to the word that means "to", which comes last in Hindi.
 */
final class UncasedNames {
    private static final Set<CueClass> BODIES = EnumSet.of(CueClass.ORG, CueClass.FUND);
    private static final Set<CueClass> ASKING = EnumSet.of(CueClass.READER, CueClass.POINT, CueClass.HAND);
    private static final Set<CueClass> GIVE = EnumSet.of(CueClass.GIVE);
    private static final Set<CueClass> ASKED =
            EnumSet.of(CueClass.GIVE, CueClass.INVITE, CueClass.ASK, CueClass.HEADING);
    private static final String FOR_THE = "لل";
    private static final String THE = "ال";
    private static final List<String> WRITTEN_TOGETHER = List.of("ولل", "لل", "بال", "وال", "ول", "ل", "ب", "و", "");
    private static final int MOST = 12;
    private static final int LONGEST = 5;
    private static final int GIVING = 60;

    private final String text;
    private final CuePlaces cues;
    private final String language;

    UncasedNames(String text, CuePlaces cues, String language) {
        this.text = text;
        this.cues = cues;
        this.language = language;
    }

    List<Recipient> find(int from, int to) {
        List<Recipient> found = new ArrayList<>();
        boolean arabic = language.equals("ar");
        if (!arabic && !language.equals("hi")) {
            return found;
        }
        for (int at = wordStart(from, to); at < to && found.size() < MOST; at = wordStart(at, to)) {
            @Nullable Recipient name = arabic ? arabic(at, to) : hindi(from, at, to);
            if (name != null) {
                found.add(name);
            }
            at = Math.max(name == null ? at : name.end(), wordEnd(at, to));
        }
        return found;
    }

    private @Nullable Recipient arabic(int at, int to) {
        int end = wordEnd(at, to);
        String word = text.substring(at, end);
        for (String before : WRITTEN_TOGETHER) {
            String rest = word.startsWith(before) ? word.substring(before.length()) : "";
            boolean definite = rest.startsWith(THE);
            String bare = definite ? rest.substring(THE.length()) : rest;
            int start = at + before.length();
            if (NameWords.is(Role.PROPER, language, bare)) {
                boolean led = before.contains("ل");
                int last = definites(end, to);
                return last > end || led ? named(start, last) : null;
            }
            if (!definite && before.indexOf('ل') != before.lastIndexOf('ل')) {
                continue;
            }
            if (!definite && NameWords.is(Role.HEAD, language, bare)) {
                int last = behindHead(end, to);
                return last > end ? named(start, behindWhom(last, to)) : null;
            }
        }
        return null;
    }

    /** A body's own name: a word, or two that a definite one follows, and what describes it. */
    private int behindHead(int end, int to) {
        int first = next(end, to);
        if (first < 0) {
            return end;
        }
        int last = wordEnd(first, to);
        int second = next(last, to);
        if (second < 0) {
            return last;
        }
        if (NameWords.is(Role.WITHOUT, language, text.substring(second, wordEnd(second, to)))) {
            int third = next(wordEnd(second, to), to);
            return third < 0 ? last : definites(wordEnd(third, to), to);
        }
        int third = next(wordEnd(second, to), to);
        boolean construct = !text.startsWith(THE, first) && third >= 0 && text.startsWith(THE, third);
        return definites(construct && !text.startsWith(THE, second) ? wordEnd(third, to) : last, to);
    }

    /** With whom or what the body is for: "مستشفى الأمل للأطفال". */
    private int behindWhom(int end, int to) {
        int next = next(end, to);
        boolean whom = next >= 0 && text.startsWith(FOR_THE, next) && !cues.begins(ASKED, next);
        return whom ? definites(wordEnd(next, to), to) : end;
    }

    private int definites(int end, int to) {
        int last = end;
        for (int i = 0; i < LONGEST; i++) {
            int next = next(last, to);
            if (next < 0 || !text.startsWith(THE, next)) {
                break;
            }
            last = wordEnd(next, to);
        }
        return last;
    }

    /** Where the word behind this one begins, if it may go on with the name. */
    private int next(int end, int to) {
        boolean word = end + 1 < to && text.charAt(end) == ' ' && Character.isLetter(text.charAt(end + 1));
        return word && !isBound(end + 1, wordEnd(end + 1, to)) ? end + 1 : -1;
    }

    private boolean isBound(int start, int end) {
        return NameWords.is(Role.BOUND, language, text.substring(start, end)) || cues.begins(ASKING, start);
    }

    /** The words before one that means "to", or up to a body's that ends a label, back to the last that no name holds. */
    private @Nullable Recipient hindi(int from, int at, int to) {
        int stop = wordEnd(at, to);
        String word = text.substring(at, stop);
        if (NameWords.is(Role.HEAD, language, word)) {
            return labelled(from, stop, to);
        }
        boolean behind = NameWords.is(Role.CASE_BEHIND, language, word);
        if (at <= from || text.charAt(at - 1) != ' ' || !behind && !NameWords.is(Role.OF, language, word)) {
            return null;
        }
        int end = at - 1;
        int start = nameBefore(from, end);
        boolean body = start < end && cues.isWithin(BODIES, start, end);
        boolean several = text.substring(start, end).indexOf(' ') > 0;
        if (!behind) {
            return several && isOwnName(start, end) ? named(start, end) : null;
        }
        boolean given =
                NameWords.is(Role.TO_BEHIND, language, word) && cues.isWithin(GIVE, at, Math.min(to, at + GIVING));
        return body && (several || given) ? named(start, end) : null;
    }

    /** A name behind a colon or at the front of a line that a comma or the line's end follows. */
    private @Nullable Recipient labelled(int from, int end, int to) {
        int start = nameBefore(from, end);
        int before = start;
        while (before > from && text.charAt(before - 1) == ' ') {
            before--;
        }
        boolean opens = before == from || ":\n".indexOf(text.charAt(before - 1)) >= 0;
        boolean closes = end >= to || ",\n।.".indexOf(text.charAt(end)) >= 0;
        boolean several = text.substring(start, end).indexOf(' ') > 0;
        return opens && closes && several && isOwnName(start, end) ? named(start, end) : null;
    }

    /** Whether a word for a body ends it that has a name before: "आशा किरण ट्रस्ट", and not "सामाजिक संस्था". */
    private boolean isOwnName(int start, int end) {
        int body = wordBefore(start, end);
        return body > start
                && NameWords.is(Role.HEAD, language, text.substring(body, end))
                && !cues.isWhole(BODIES, start, end);
    }

    private int nameBefore(int from, int end) {
        int start = end;
        for (int words = 0; words < LONGEST; words++) {
            boolean joined = words == 0 || start > from && text.charAt(start - 1) == ' ';
            int before = joined ? wordBefore(from, words == 0 ? start : start - 1) : -1;
            if (before < 0 || isBound(before, wordEnd(before, end))) {
                break;
            }
            start = before;
        }
        return start;
    }

    /** Where the word that ends here begins, or -1. */
    private int wordBefore(int from, int end) {
        int i = end;
        while (i > from && isWordPart(text.charAt(i - 1))) {
            i--;
        }
        return i < end ? i : -1;
    }

    private Recipient named(int start, int end) {
        return new Recipient(text.substring(start, end), start, end);
    }

    private int wordStart(int at, int to) {
        int i = at;
        while (i < to && !isWordPart(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int wordEnd(int at, int to) {
        int i = at;
        while (i < to && isWordPart(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isWordPart(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
