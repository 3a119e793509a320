package org.almoner.detect.name;

import java.util.ArrayList;
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
 * Parts names that a list or an "and" joins. A name may hold the word too ("Bread and Roses Trust"): it is parted where
 * both sides are names by themselves.
 */
final class NameParts {
    private static final Set<CueClass> ORG = EnumSet.of(CueClass.ORG);

    /** What tells what a body does, or for whom. */
    private static final Set<CueClass> NO_OWN_NAME =
            EnumSet.of(CueClass.ORG, CueClass.NEED, CueClass.GOODS, CueClass.PLACE, CueClass.MEMORIAL);

    private static final int MOST = 12;
    private static final int LONGEST_BRACKET = 30;

    private final String text;
    private final CuePlaces cues;
    private final String language;

    /** A stretch of the text. */
    record Part(int start, int end) {}

    NameParts(String text, CuePlaces cues, String language) {
        this.text = text;
        this.cues = cues;
        this.language = language;
    }

    /** The names within a run. @param last whether it ends a list, whose last two names it joins */
    List<Part> within(int start, int end, boolean last) {
        List<Part> parts = new ArrayList<>();
        int from = start;
        for (int at = start; at < end; at = following(at, end)) {
            int stop = NameRun.wordEnd(text, at, end);
            if (at == from || !isAnd(at, stop)) {
                continue;
            }
            int next = NameRun.wordStart(text, stop, end);
            int right = behindArticles(next, end);
            int left = trimmed(from, at);
            if (isWriter(next, end)) {
                parts.add(new Part(from, left));
                return parts;
            }
            boolean capital = right < end && Character.isUpperCase(text.codePointAt(right));
            boolean article = right > next || isArticle(next, end);
            Part one = new Part(from, left);
            Part other = new Part(right, end);
            boolean apart =
                    last ? !holdsAnd(right, end) : capital && (isOr(at, stop, one) || isParted(one, other, article));
            if (capital && apart) {
                parts.add(one);
                from = right;
                at = right;
            }
        }
        parts.add(new Part(from, end));
        return parts;
    }

    /** Whether a clause of who writes begins there: "Christian Aid and I will …" */
    private boolean isWriter(int at, int end) {
        String word = text.substring(at, NameRun.wordEnd(text, at, end)).replace('’', '\'');
        return NameWords.is(Role.WRITER, language, word.toLowerCase(Locale.ROOT));
    }

    private boolean holdsAnd(int from, int end) {
        for (int at = from; at < end; at = following(at, end)) {
            if (at > from && isAnd(at, NameRun.wordEnd(text, at, end))) {
                return true;
            }
        }
        return false;
    }

    private int following(int at, int end) {
        return NameRun.wordStart(text, Math.max(at + 1, NameRun.wordEnd(text, at, end)), end);
    }

    private boolean isArticle(int at, int end) {
        String word = text.substring(at, NameRun.wordEnd(text, at, end)).toLowerCase(Locale.ROOT);
        return NameWords.is(Role.ARTICLE, language, word);
    }

    private boolean isParted(Part left, Part right, boolean article) {
        if (article) {
            return (isName(left) || words(left) > 1 && isName(right))
                    && (isAcronym(right) || words(right) > 1 || isOwnName(right));
        }
        if (isFull(left) && (isFull(right) || isOwnName(right)) || isOwnName(left) && isFull(right)) {
            return true;
        }
        if (words(left) > 1 && endsAsOrganisation(left) && isTitled(right)) {
            return true;
        }
        if (words(left) > 1 && words(right) > 1 && isNamedAlike(left, right)) {
            return true;
        }
        boolean leads = isAcronym(left) && (isOrganisation(left) || !endsAsOrganisation(right));
        return leads || isAcronym(right) && isName(left) || isOrganisation(left) && isOrganisation(right);
    }

    /** Whether an "or" stands there behind a name of several words or a body's. */
    private boolean isOr(int from, int to, Part left) {
        return NameWords.is(Role.OR, language, text.substring(from, to)) && (words(left) > 1 || isName(left));
    }

    /** Whether the word for a body begins both, or stands where it parts them: "Yeşil Ev Derneği ve Umut Vakfı". */
    private boolean isNamedAlike(Part left, Part right) {
        int first = NameRun.wordEnd(text, right.start(), right.end());
        if (NameWords.is(
                Role.MEMBERS, language, text.substring(right.start(), first).toLowerCase(Locale.ROOT))) {
            return false;
        }
        return Trait.BODY_LAST.isOf(language)
                ? endsAsOrganisation(left)
                : beginsAsOrganisation(right) && (beginsAsOrganisation(left) || Trait.BODY_FIRST.isOf(language));
    }

    /** As bodies are called in languages that write the word for one first: "Diakonie Süd", "Fondation Beaulieu". */
    private boolean beginsAsOrganisation(Part part) {
        return cues.begins(ORG, part.start());
    }

    private boolean isName(Part part) {
        return isAcronym(part) || cues.isWithin(ORG, part.start(), part.end());
    }

    /** Of several words that are a body's name: "Red Cross", and what stands before it. */
    private boolean isFull(Part part) {
        return isAcronym(part)
                || cues.within(ORG, part.start(), part.end()).stream()
                        .anyMatch(hit -> hit.end() == part.end() && hit.end() - hit.start() > firstWord(hit));
    }

    private int firstWord(Hits.Hit hit) {
        return NameRun.wordEnd(text, hit.start(), hit.end()) - hit.start();
    }

    /** A word that is an organisation's, and nothing else. */
    private boolean isOrganisation(Part part) {
        return words(part) == 1 && cues.isHeld(ORG, part.start(), part.end());
    }

    /** One that names a body by itself, as "Caritas" does and "hospital" does not. */
    private boolean isOwnName(Part part) {
        return isOrganisation(part) && !NameWords.is(Role.GENERIC, language, lower(part.start(), part.end()));
    }

    /**
     * Of several words, with a name of its own before the word for a body: "Harbour Foundation", and neither "School
     * Foundation" nor "Children's Charity", which go on with the name before the "and".
     */
    private boolean isTitled(Part part) {
        int last = NameRun.lastWord(text, part.start(), part.end());
        return last > part.start()
                && cues.isWhole(ORG, last, part.end())
                && NameWords.is(Role.GENERIC, language, lower(last, part.end()))
                && !cues.isWithin(NO_OWN_NAME, part.start(), last);
    }

    private boolean endsAsOrganisation(Part part) {
        return cues.within(ORG, part.start(), part.end()).stream().anyMatch(hit -> hit.end() == part.end());
    }

    private boolean isAcronym(Part part) {
        return isAcronym(text, part.start(), part.end());
    }

    /** Whether a stretch is one word of capitals. */
    static boolean isAcronym(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isUpperCase(text.charAt(i)) && (i == start || !Character.isDigit(text.charAt(i)))) {
                return false;
            }
        }
        return end - start >= 3;
    }

    private int words(Part part) {
        return text.substring(part.start(), part.end()).split(" ").length;
    }

    /**
     * The names that follow a first one in a list. A comma alone proves none, as places and banks follow it too: the
     * last must be joined by an "and" or an "or".
     */
    List<Part> behind(int end, int to) {
        List<Part> items = new ArrayList<>();
        int at = end;
        while (items.size() < MOST) {
            at = behindBracket(NameRun.isPossessive(text, at) ? at + 2 : at, to);
            boolean comma = at < to && text.charAt(at) == ',';
            int word = NameRun.wordStart(text, at, Math.min(to, at + 3));
            int stop = NameRun.wordEnd(text, word, to);
            boolean and = isAnd(word, stop);
            if (!comma && !and) {
                return List.of();
            }
            int start = behindArticles(and ? NameRun.wordStart(text, stop, to) : word, to);
            int last = start < to ? NameRun.end(text, start, to, language) : -1;
            if (last <= start) {
                return List.of();
            }
            items.add(new Part(start, last));
            if (and || holdsAnd(start, last)) {
                return items;
            }
            at = last;
        }
        return List.of();
    }

    private int behindBracket(int at, int to) {
        if (at + 1 >= to || !text.startsWith(" (", at)) {
            return at;
        }
        int close = text.indexOf(')', at);
        return close < 0 || close >= to || close - at > LONGEST_BRACKET ? at : close + 1;
    }

    /** Behind small words that lead to a name. */
    private int behindArticles(int at, int to) {
        int next = at;
        for (int i = 0; i < 2 && next < to; i++) {
            int stop = NameRun.wordEnd(text, next, to);
            String word = text.substring(next, stop).replace('’', '\'');
            if (!NameWords.is(Role.ARTICLE, language, word) && !NameWords.is(Role.WHOM, language, word)) {
                break;
            }
            next = NameRun.wordStart(text, stop, to);
        }
        return next;
    }

    private boolean isAnd(int from, int to) {
        return from < to
                && NameWords.is(Role.AND, language, text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private String lower(int from, int to) {
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private int trimmed(int from, int to) {
        return from + text.substring(from, to).stripTrailing().length();
    }
}
