package org.almoner.charity;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.almoner.article.DataLines;
import org.jspecify.annotations.Nullable;

/** Reads what stands beside the names in a text. */
final class NameContext {
    private static final Pattern SENTENCE_BEFORE = Pattern.compile("[\\p{L}\\p{N},;:)–—-]['\"’”)]*\\s+['\"‘“(]*$");

    /** So far back it is seen whether a sentence goes on. */
    private static final int LOOKED_BACK = 12;

    private static final int LONGEST_COUNTRY_AND_NEXT = 7;

    private static final int SHORTEST_ADJECTIVE = 6;

    /** Families that have a member almost everywhere, and give nothing out where they have none. */
    private static final Set<String> LOCAL = DataLines.words(NameContext.class, "local-families.txt");

    private final String text;
    private final TextWords words;
    private final boolean whole;
    private final LongerName longer;
    private final Requests requests;
    private final Branches branches;

    /** @param whole whether the text is nothing but a name */
    NameContext(String text, TextWords words, boolean whole) {
        this.text = text;
        this.words = words;
        this.whole = whole;
        this.longer = new LongerName(words);
        this.requests = new Requests(words);
        this.branches = new Branches(words, requests);
    }

    /**
     * Of the name from one word to another, between the last word of the name before and the first of the next.
     *
     * @param cased whether it is in another case than the registry has it in
     * @param family whose name it is, of which a region's or a town's is another's too
     */
    Mention.Beside of(int from, int to, int before, int after, boolean cased, @Nullable Family family) {
        boolean shared = family != null;
        ToldCountry branch = shared ? branches.of(from, to).orElse(null) : null;
        if (branch != null) {
            return beside(longer.begins(branch.first() - 1, before, whole), branch, true, from, to);
        }
        boolean ordinary = to == from + 1 && EverydayNames.contains(words.folded(from));
        int first = shared && isMembersNationality(from - 1, before) ? from - 1 : from;
        boolean national = first < from || isNational(from - 1);
        Optional<ToldCountry> adjective = adjectiveAfter(from, to, shared);
        int end = adjective.map(ToldCountry::end).orElse(to);
        @Nullable
        ToldCountry told = adjective
                .or(() -> countryAfter(from, to))
                .or(() -> national ? countryBefore(from, to) : Optional.empty())
                .or(() -> isLocal(family) ? countryOfPlace(from, to) : Optional.empty())
                .orElse(null);
        boolean abbreviates = to == from + 1 && longer.isShortForOther(from, before);
        return beside(
                (national && shared && told == null)
                        || abbreviates
                        || isPersonsOwn(from, to)
                        || (shared && told == null && isUnknownAdjective(from, to))
                        || longer.begins(first - 1, before, whole)
                        || longer.goesOn(from, end, after, ordinary)
                        || longer.isNamesakes(first, to)
                        || (cased && longer.isOfBody(from, to)),
                told,
                abbreviates || (shared && (national || told != null || longer.isMembers(from - 1, before, whole))),
                from,
                to);
    }

    private Mention.Beside beside(boolean another, @Nullable ToldCountry told, boolean introduced, int from, int to) {
        int first = told == null ? from : told.first();
        return new Mention.Beside(
                another,
                told,
                introduced,
                isInside(first),
                requests.isAsked(first),
                requests.isRefused(first),
                requests.isBystander(first, to));
    }

    private static boolean isLocal(@Nullable Family family) {
        return family != null && LOCAL.contains(family.id());
    }

    /** A country in which is whom readers are asked to give to: "the Red Cross in Kenya". */
    private Optional<ToldCountry> countryOfPlace(int from, int to) {
        if (!words.isBeside(to) || !BesideWords.IN.has(words.folded(to)) || !requests.isGivenTo(from)) {
            return Optional.empty();
        }
        boolean article = words.isBeside(to + 1) && NameFold.isArticle(words.folded(to + 1));
        int first = article ? to + 2 : to + 1;
        return words.isBeside(first)
                ? countryFrom(from, first).map(told -> new ToldCountry(told.code(), from, told.end(), true))
                : Optional.empty();
    }

    /** Whether an adjective as of a land stands behind whom readers are asked to give to: "Croix-Rouge parisienne". */
    private boolean isUnknownAdjective(int from, int to) {
        return words.isBeside(to)
                && words.isPlain(to)
                && words.folded(to).length() >= SHORTEST_ADJECTIVE
                && BesideWords.NATIONAL.has(words.folded(to))
                && !BesideWords.NO_ADJECTIVE.has(words.folded(to))
                && requests.isGivenTo(from);
    }

    /** Whether it is a person who has what is asked for: "Tommy's house", but not "Tommy's appeal". */
    private boolean isPersonsOwn(int from, int to) {
        if (to > from + 1
                || !CommonNames.isPersons(words.folded(from))
                || !words.isPossessive(from)
                || !words.isBeside(to)) {
            return false;
        }
        String next = words.folded(to);
        boolean charitys = BesideWords.makesAppeal(next) || BesideWords.REQUEST.has(next) || BesideWords.KIND.has(next);
        return !charitys && requests.isGivenTo(from);
    }

    private Optional<ToldCountry> countryBefore(int from, int to) {
        return CountryWords.countryBefore(words.folded(from - 1)).map(code -> new ToldCountry(code, from - 1, to));
    }

    /** Whether a small word right before a name is an adjective of a country, a region or a town. */
    private boolean isNational(int at) {
        return words.isBeside(at + 1) && words.isPlain(at) && BesideWords.NATIONAL_BEFORE.has(words.folded(at));
    }

    /** Whether a word with a capital right before a family's name is a country's adjective: "Norska Röda Korset". */
    private boolean isMembersNationality(int at, int before) {
        return at > before
                && words.isBeside(at + 1)
                && !words.isPlain(at)
                && CountryWords.isNationality(words.folded(at))
                && words.countryLength(at) == 0
                && CountryWords.countryBefore(words.folded(at)).isPresent();
    }

    /** The adjective behind a name, which may have a capital behind a family's: "Cruz Roja Ucraniana". */
    private Optional<ToldCountry> adjectiveAfter(int from, int to, boolean shared) {
        int at = words.afterEnding(to);
        return isToldBehind(to) && words.isBeside(at) && (words.isPlain(at) || (shared && mayTell(at)))
                ? CountryWords.countryOf(words.folded(at)).map(code -> new ToldCountry(code, from, at + 1))
                : Optional.empty();
    }

    /** Whether a word with a capital behind a name is no country's name and none of an appeal: "Nepalese Appeal". */
    private boolean mayTell(int at) {
        boolean appeal = words.isBeside(at + 1) && BesideWords.makesAppeal(words.folded(at + 1));
        return !appeal && words.countryLength(at) == 0;
    }

    private Optional<ToldCountry> countryAfter(int from, int to) {
        return isToldBehind(to) ? countryFrom(from, words.afterEnding(to)) : Optional.empty();
    }

    private boolean isToldBehind(int to) {
        return !words.isPossessive(to - 1);
    }

    /** Behind small words, as in "de la". */
    private Optional<ToldCountry> countryFrom(int from, int first) {
        int at = first;
        while (words.isBeside(at) && words.isPlain(at) && isSmall(words.folded(at), at > first)) {
            at++;
        }
        int end = at;
        while (end < at + LONGEST_COUNTRY_AND_NEXT && words.isJoined(end) && (end > at || !words.isPlain(end))) {
            end++;
        }
        int last = at + words.countryLength(at);
        return CountryWords.countryAt(words.folded(at, end)).map(code -> new ToldCountry(code, from, last));
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
}
