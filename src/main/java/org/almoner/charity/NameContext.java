package org.almoner.charity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands beside the names in a text. */
final class NameContext {
    private static final Pattern SENTENCE_BEFORE = Pattern.compile("[\\p{L}\\p{N},;:)–—-]['\"’”)]*\\s+['\"‘“(]*$");

    /** So far back it is seen whether a sentence goes on. */
    private static final int LOOKED_BACK = 12;

    /** So many words may stand between an asking verb and a name: "an das". */
    private static final int LONGEST_TO = 2;

    private static final int LONGEST_COUNTRY_AND_NEXT = 7;

    /** So many words at most stand from an asking verb to the name that it refuses: "geben Sie nicht an das". */
    private static final int LONGEST_REFUSAL = 5;

    /** So many words at most stand between words of cooperation and a partner: "mit der großen Hilfsorganisation". */
    private static final int LONGEST_TO_BYSTANDER = 4;

    /** So many words has what makes a bystander. */
    private static final int LONGEST_BYSTANDING = 4;

    private final String text;
    private final TextWords words;
    private final boolean whole;
    private final LongerName longer;

    /** @param whole whether the text is nothing but a name */
    NameContext(String text, TextWords words, boolean whole) {
        this.text = text;
        this.words = words;
        this.whole = whole;
        this.longer = new LongerName(words);
    }

    /**
     * Of the name from one word to another, between the last word of the name before and the first of the next.
     *
     * @param cased whether it is in another case than the registry has it in
     * @param shared whether it is a family's, of which a region's or a town's is another's too
     */
    Mention.Beside of(int from, int to, int before, int after, boolean cased, boolean shared) {
        boolean ordinary = to == from + 1 && OrdinaryWords.contains(words.folded(from));
        boolean national = isNational(from - 1);
        @Nullable String country = words.isPossessive(to - 1) ? null : countryAfter(to);
        @Nullable
        String member = national && country == null
                ? NationalName.countryBefore(words.folded(from - 1)).orElse(null)
                : country;
        boolean abbreviates = to == from + 1 && longer.isShortForOther(from, before);
        return new Mention.Beside(
                (national && shared && member == null)
                        || abbreviates
                        || longer.begins(from - 1, before, whole)
                        || longer.goesOn(from, to, after, ordinary)
                        || longer.isNamesakes(from, to)
                        || (cased && longer.isOfBody(from, to)),
                member,
                abbreviates || (shared && (national || member != null || longer.isMembers(from - 1, before, whole))),
                isInside(from),
                isAsked(from),
                isRefused(from),
                isBystander(from, to));
    }

    /** Whether a small word right before a name is an adjective of a country, a region or a town. */
    private boolean isNational(int at) {
        return words.isBeside(at + 1) && words.isPlain(at) && BesideWords.NATIONAL_BEFORE.has(words.folded(at));
    }

    private @Nullable String countryAfter(int to) {
        int first = words.afterEnding(to);
        Optional<String> adjectives = words.isBeside(first) && words.isPlain(first)
                ? NationalName.countryOf(words.folded(first))
                : Optional.empty();
        return adjectives.or(() -> countryFrom(first)).orElse(null);
    }

    /** Behind small words, as in "de la". */
    private Optional<String> countryFrom(int first) {
        int at = first;
        while (words.isBeside(at) && words.isPlain(at) && isSmall(words.folded(at), at > first)) {
            at++;
        }
        int end = at;
        while (end < at + LONGEST_COUNTRY_AND_NEXT && words.isJoined(end) && (end > at || !words.isPlain(end))) {
            end++;
        }
        return NationalName.countryAt(words.folded(at, end));
    }

    private static boolean isSmall(String word, boolean joined) {
        return BesideWords.OF.has(word) || (joined && NameFold.isArticle(word));
    }

    private boolean isInside(int from) {
        int start = words.start(from);
        return SENTENCE_BEFORE
                .matcher(text.substring(Math.max(0, start - LOOKED_BACK), start))
                .find();
    }

    private boolean isAsked(int from) {
        int at = from;
        while (at > 0 && from - at <= LONGEST_TO && words.isBeside(at)) {
            at--;
            if (BesideWords.GIVE.has(words.folded(at))) {
                return from - at > 1;
            }
            if (!BesideWords.TO.has(words.folded(at)) && !NameFold.isArticle(words.folded(at))) {
                return false;
            }
        }
        return false;
    }

    /** Whether the words before an asking verb, or between it and the name, say not to give. */
    private boolean isRefused(int from) {
        boolean not = false;
        int at = from;
        while (at > 0 && from - at <= LONGEST_REFUSAL && words.isBeside(at)) {
            at--;
            String word = words.folded(at);
            not |= BesideWords.NOT.has(word) && !BesideWords.ONLY.has(words.folded(at + 1));
            if (BesideWords.GIVE.has(word) || BesideWords.NO_GIVE.has(word)) {
                return not || isRefusing(at - 1, BesideWords.NO_GIVE.has(word));
            }
        }
        return false;
    }

    private boolean isRefusing(int at, boolean romance) {
        if (at < 0 || !words.isBeside(at + 1)) {
            return false;
        }
        boolean not = BesideWords.NOT.has(words.folded(at)) || romance && BesideWords.NO.has(words.folded(at));
        return not && (at == 0 || !BesideWords.WHY.has(words.folded(at - 1)));
    }

    /** Whether words of cooperation, thanks or quotation stand before the name, or behind it. */
    private boolean isBystander(int from, int to) {
        int at = from;
        while (from - at < LONGEST_TO_BYSTANDER
                && words.leadsTo(at)
                && !isBystanding(at)
                && isOfBystander(at - 1, from)) {
            at--;
        }
        return isBystanding(at) || isBystandingBehind(words.afterEnding(to));
    }

    /** Whether such words end before a word. */
    private boolean isBystanding(int to) {
        int from = to;
        while (to - from < LONGEST_BYSTANDING && words.leadsTo(from)) {
            from--;
            if (BesideWords.BYSTANDER.has(String.join(" ", words.folded(from, to)))) {
                return !words.isBeside(from) || !isHelp(words.folded(from - 1));
            }
        }
        return false;
    }

    private static boolean isHelp(String word) {
        return BesideWords.HELP.has(word) || BesideWords.GIVE.has(word);
    }

    private boolean isBystandingBehind(int from) {
        int to = from;
        while (to - from < LONGEST_BYSTANDING && words.isBeside(to)) {
            to++;
            if (BesideWords.BYSTANDER_BEHIND.has(String.join(" ", words.folded(from, to)))) {
                return true;
            }
        }
        return false;
    }

    /** An article, "of", "to", what a charity is, and what is said of that: "der großen Hilfsorganisation". */
    private boolean isOfBystander(int at, int name) {
        String word = words.folded(at);
        return NameFold.isArticle(word)
                || BesideWords.OF.has(word)
                || BesideWords.TO.has(word)
                || BesideWords.KIND.has(word)
                || (words.isPlain(at) && at + 1 < name && BesideWords.KIND.has(words.folded(at + 1)));
    }
}
