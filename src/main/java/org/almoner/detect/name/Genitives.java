package org.almoner.detect.name;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.almoner.detect.language.NameRun;
import org.almoner.detect.language.NameWords;
import org.almoner.detect.language.NameWords.Role;
import org.almoner.detect.language.Trait;
import org.almoner.detect.lexicon.CueClass;

/**
 * Finds where names of one capital end that have a genitive in them, in languages where it ends with an s and stands before
 * its noun: "Sveriges kristna råd", and "Sveriges kristna råds insamling".
 */
final class Genitives {
    private static final int LONGEST_TAIL = 4;
    private static final Set<CueClass> ORG = EnumSet.of(CueClass.ORG);
    private static final Set<CueClass> BODY = EnumSet.of(CueClass.ORG, CueClass.FUND);
    private static final Set<CueClass> GIFT = EnumSet.of(CueClass.GIVE, CueClass.ACCOUNT);
    private static final Set<CueClass> NEED = EnumSet.of(CueClass.NEED);

    /** Genitives that no verb ends like. */
    private static final Pattern DEFINITE = Pattern.compile("(?:ets|ens|ers|rnas)$");

    private final String text;
    private final CuePlaces cues;
    private final String language;

    Genitives(String text, CuePlaces cues, String language) {
        this.text = text;
        this.cues = cues;
        this.language = language;
    }

    /**
     * Behind the small words of a name that begins with a genitive or before one, without what the whole of it owns.
     * Nobody is named by "Sveriges fattiga barn".
     */
    int end(int start, int end) {
        if (!Trait.GENITIVE_S.isOf(language) || cues.isWithin(ORG, start, end)) {
            return end;
        }
        List<Integer> ends = smallWords(end);
        int words = ends.size();
        String first = words == 0 ? "" : text.substring(end + 1, ends.get(0));
        char head = text.charAt(end - 1);
        boolean owner = head == 's' && (words > 1 ? isAdjective(first) : isBody(end, words == 0 ? end : ends.get(0)));
        boolean described = (head == 'a' || head == 'e')
                && words > 1
                && DEFINITE.matcher(first).find();
        if (!owner && !described) {
            return end;
        }
        int whole = withoutOwned(ends, owner);
        return cues.isWithin(NEED, end, whole) ? start : whole;
    }

    /** Where the small words end that follow a name; none if they are too many for one. */
    private List<Integer> smallWords(int end) {
        List<Integer> ends = new ArrayList<>();
        for (int last = end; isSmallWord(text, last + 1, language); ) {
            last = NameRun.wordEnd(text, last + 1, text.length());
            ends.add(last);
        }
        return ends.size() > LONGEST_TAIL ? List.of() : ends;
    }

    /** Up to the last genitive, where one owns what an adjective before describes, or a gift stands behind it. */
    private int withoutOwned(List<Integer> ends, boolean owner) {
        int last = ends.get(ends.size() - 1);
        for (int i = ends.size() - 2; i >= 0; i--) {
            int end = ends.get(i);
            boolean gift = cues.isWithin(GIFT, ends.get(ends.size() - 2), last);
            if (text.charAt(end - 1) == 's' && (owner || gift)) {
                return end;
            }
        }
        return last;
    }

    private static boolean isAdjective(String word) {
        return word.endsWith("a") || word.endsWith("e");
    }

    private boolean isBody(int end, int last) {
        return cues.isWithin(BODY, end, last) && !cues.isWithin(GIFT, end, last);
    }

    /** Whether a word in small letters begins there, one blank behind another, that may be a name's. */
    static boolean isSmallWord(String text, int at, String language) {
        if (at >= text.length() || text.charAt(at - 1) != ' ' || !Character.isLowerCase(text.charAt(at))) {
            return false;
        }
        String word = text.substring(at, NameRun.wordEnd(text, at, text.length()));
        return !NameWords.is(Role.BOUND, language, word);
    }
}
