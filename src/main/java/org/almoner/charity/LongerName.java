package org.almoner.charity;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells a name that stands for itself from one that begins, ends or is inside a longer name, which is another's: "Red
 * Cross Street Gym", "Friends of Oxfam". What a charity asks for is its own: "Red Cross Valencia Flood Appeal".
 */
final class LongerName {
    /** So many words that say nothing may stand in the name of an appeal, and so many beside what it is for. */
    private static final int UNKNOWN_OF_APPEAL = 1;

    private static final int UNKNOWN_WITH_OCCASION = 3;

    private final TextWords words;

    LongerName(TextWords words) {
        this.words = words;
    }

    /**
     * Whether the words after a name go on with it.
     *
     * @param start its first word
     * @param from the first word after it
     * @param limit the first word that belongs to another name
     * @param ordinary whether the name is an everyday word, of which any small word may make another's name
     */
    boolean goesOn(int start, int from, int limit, boolean ordinary) {
        int first = words.afterEnding(from);
        boolean joined = false;
        int at = first;
        for (; at < limit && (words.isJoined(at) || (at == from && words.isOwned(start, at))); at++) {
            String word = words.folded(at);
            if (isJoining(word, ordinary) || (joined && NameFold.isArticle(word))) {
                joined = true;
            } else if (words.isPlain(at) || (!ordinary && BesideWords.REQUEST.has(word))) {
                break;
            } else if (joined && capitals(first, at).isEmpty()) {
                return ordinary || words.countryLength(at) == 0;
            }
        }
        List<String> name = capitals(first, at);
        for (; at < limit && words.isJoined(at) && BesideWords.makesAppeal(words.folded(at)); at++) {
            name.add(words.folded(at));
        }
        return ordinary ? !isOfFirmAppeal(name) : !isOfAppeal(name);
    }

    /** The same of an everyday word: any unknown word makes another's name of it, and so does "Relief" by itself. */
    private static boolean isOfFirmAppeal(List<String> capitals) {
        boolean firm = capitals.stream().anyMatch(word -> BesideWords.APPEAL.has(word) && !BesideWords.WEAK.has(word));
        return capitals.stream()
                .noneMatch(word ->
                        BesideWords.bearsNames(word) || isUnknown(word) || (!firm && BesideWords.WEAK.has(word)));
    }

    private static boolean isJoining(String word, boolean ordinary) {
        return BesideWords.OF.has(word) || (ordinary && (BesideWords.FROM.has(word) || NameFold.isArticle(word)));
    }

    /** Whether a word beside a name, though it is small, is a body with the name for a genitive: "szpital", "ul.". */
    boolean isOfBody(int from, int to) {
        boolean at = words.isBeside(from) && BesideWords.AT.has(words.folded(from - 1));
        int first = at ? from - 1 : from;
        return (words.isBeside(first) && BesideWords.bearsNames(words.folded(first - 1)))
                || (words.isBehindStop(first) && BesideWords.SHORT.has(words.folded(first - 1)))
                || (words.isBeside(to) && BesideWords.bearsNames(words.folded(to)));
    }

    /** Whether something written small beside a name is only called after it: "rue de la", "ul.", "Red Cross hall". */
    boolean isNamesakes(int from, int to) {
        int first = from;
        boolean joined = false;
        while (words.leadsTo(first) && words.isPlain(first - 1) && isSmall(words.folded(first - 1))) {
            first--;
            joined |= BesideWords.OF.has(words.folded(first));
        }
        boolean behind = words.isBeside(to) && words.isPlain(to) && BesideWords.NAMESAKE_BEHIND.has(words.folded(to));
        return behind || ((joined || first == from) && isNamesake(first));
    }

    private boolean isNamesake(int to) {
        if (words.isBehindStop(to)) {
            return BesideWords.SHORT.has(words.folded(to - 1));
        }
        return words.isBeside(to)
                && words.isPlain(to - 1)
                && (BesideWords.NAMESAKE.has(words.folded(to - 1))
                        || (to > 1 && BesideWords.NAMESAKE.has(String.join(" ", words.folded(to - 2, to)))));
    }

    /**
     * Whether the words before a name begin it.
     *
     * @param last the word before it
     * @param limit the last word that belongs to another name, or -1
     * @param whole whether the text is nothing but a name, so that the capital of its first word is not a sentence's
     */
    boolean begins(int last, int limit, boolean whole) {
        int at = last;
        boolean joined = false;
        while (at > limit && words.isBeside(at + 1) && words.isPlain(at) && isSmall(words.folded(at))) {
            joined |= BesideWords.OF.has(words.folded(at));
            at--;
        }
        if (at <= limit || !words.isBeside(at + 1) || words.isPlain(at) || (at < last && !joined)) {
            return false;
        }
        if (joined && !whole && (at == 0 || !words.isJoined(at))) {
            return false;
        }
        return joined ? !isOfAppeal(capitalsUpTo(at, limit)) : isAnothers(at, limit);
    }

    /** Whether the word before a name makes a member's of a family's: "Lebanese Red Cross", not "Friends of Oxfam". */
    boolean isMembers(int last, int limit, boolean whole) {
        return words.isBeside(last + 1)
                && !words.isPlain(last)
                && !BesideWords.bearsNames(words.folded(last))
                && (words.isBeside(last)
                        || CountryWords.countryBefore(words.folded(last)).isPresent())
                && begins(last, limit, whole);
    }

    /**
     * Whether a word in brackets is short for the words before it: "Muscular Dystrophy Association (MDA)".
     *
     * @param limit the last word that belongs to another name, or -1
     */
    boolean isShortForOther(int at, int limit) {
        String letters = words.folded(at);
        int left = words.isShouted(at) && words.isBracketed(at) ? letters.length() : -1;
        int word = at;
        while (left > 0 && word - 1 > limit && (word == at || words.isJoined(word))) {
            word--;
            if (letters.charAt(left - 1) == words.folded(word).charAt(0)) {
                left--;
            } else if (!words.isPlain(word)) {
                return false;
            }
        }
        return left == 0;
    }

    private static boolean isSmall(String word) {
        return BesideWords.OF.has(word) || NameFold.isArticle(word);
    }

    /** The word right before a name is part of it, but for one of asking: "Lebanese Red Cross", "Appeal Red Cross". */
    private boolean isAnothers(int at, int limit) {
        String word = words.folded(at);
        boolean asks = NameFold.isArticle(word) || BesideWords.REQUEST.has(word) || BesideWords.KIND.has(word);
        return !asks && !(BesideWords.APPEAL.has(word) && isOfAppeal(capitalsUpTo(at, limit)));
    }

    private List<String> capitalsUpTo(int last, int limit) {
        int from = last;
        while (from - 1 > limit && words.isJoined(from) && !words.isPlain(from - 1)) {
            from--;
        }
        return capitals(from, last + 1);
    }

    /** The words with capitals, but for names of countries. */
    private List<String> capitals(int from, int to) {
        List<String> capitals = new ArrayList<>();
        int at = from;
        while (at < to) {
            int country = words.isPlain(at) ? 0 : words.countryLength(at);
            if (country == 0 && !words.isPlain(at)) {
                capitals.add(words.folded(at));
            }
            at += Math.max(1, country);
        }
        return capitals;
    }

    /** Whether these are no more than an appeal's name, or nothing. */
    private static boolean isOfAppeal(List<String> capitals) {
        boolean appeal = capitals.stream().anyMatch(BesideWords.APPEAL::has);
        boolean occasion = capitals.stream().anyMatch(BesideWords.OCCASION::has);
        int allowed = !appeal ? 0 : occasion ? UNKNOWN_WITH_OCCASION : UNKNOWN_OF_APPEAL;
        return capitals.stream().noneMatch(BesideWords::bearsNames)
                && capitals.stream().filter(LongerName::isUnknown).count() <= allowed;
    }

    private static boolean isUnknown(String word) {
        return !BesideWords.APPEAL.has(word)
                && !BesideWords.OCCASION.has(word)
                && !BesideWords.REQUEST.has(word)
                && !BesideWords.KIND.has(word)
                && !NameFold.isArticle(word)
                && !NameFold.isLegalForm(word);
    }
}
