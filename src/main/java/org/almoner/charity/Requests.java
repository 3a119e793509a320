package org.almoner.charity;

/** What a text asks of its readers about the name that begins at a word: to give to it, not to give, or nothing. */
final class Requests {
    /** So many words may stand between an asking verb and a name: "an das". */
    private static final int LONGEST_TO = 2;

    /** So many words at most stand from an asking verb to the name that it refuses: "geben Sie nicht an das". */
    private static final int LONGEST_REFUSAL = 5;

    /** So many words has what tells of giving to another: "plutôt que de faire un don". */
    private static final int LONGEST_INSTEAD = 6;

    /** So many words at most stand between words of cooperation and a partner: "mit der großen Hilfsorganisation". */
    private static final int LONGEST_TO_BYSTANDER = 4;

    /** So many words has what makes a bystander. */
    private static final int LONGEST_BYSTANDING = 4;

    /** So many words at most stand from an asking verb to its object: "spenden Sie bitte an den Hilfsfonds der". */
    private static final int LONGEST_GIFT = 6;

    private final TextWords words;

    Requests(TextWords words) {
        this.words = words;
    }

    /** Whether a name stands right behind words that ask to give: "donate to". */
    boolean isAsked(int from) {
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
    boolean isRefused(int from) {
        return isNegated(from) || isPassedUp(from);
    }

    /** Whether it is what readers are asked to do something else than: "instead of giving to", "als an das". */
    private boolean isPassedUp(int from) {
        int gives = 0;
        for (int at = from; from - at <= LONGEST_REFUSAL && words.leadsTo(at); at--) {
            if (isInstead(at)) {
                return gives <= 1 && (at == from || leadsToGift(words.folded(at)));
            }
            gives += BesideWords.GIVE.has(words.folded(at - 1)) ? 1 : 0;
        }
        return false;
    }

    private boolean isInstead(int to) {
        for (int from = to - 1; from >= 0 && to - from <= LONGEST_INSTEAD && words.leadsTo(from + 1); from--) {
            if (BesideWords.INSTEAD.has(String.join(" ", words.folded(from, to)))) {
                return true;
            }
        }
        return false;
    }

    /** "Instead of flowers, donations to" is no refusal of whom these are for. */
    private static boolean leadsToGift(String word) {
        return BesideWords.GIVE.has(word) || BesideWords.TO.has(word) || NameFold.isArticle(word);
    }

    private boolean isNegated(int from) {
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
    boolean isBystander(int from, int to) {
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

    /** The same as asked, where a reader, a courtesy or the name of an appeal may be between. */
    boolean isGivenTo(int from) {
        boolean to = false;
        for (int at = from; from - at < LONGEST_GIFT && words.leadsTo(at); at--) {
            String word = words.folded(at - 1);
            if (BesideWords.GIVE.has(word)) {
                return to;
            }
            to |= BesideWords.TO.has(word);
            if (!BesideWords.REQUEST.has(word) && !BesideWords.APPEAL.has(word) && !isOfBystander(at - 1, from)) {
                return false;
            }
        }
        return false;
    }

    /** Whether the sentence of a word says nothing of giving. */
    boolean isStatement(int at) {
        int first = at;
        while (first > 0 && !words.isSentenceEnd(first)) {
            first--;
        }
        int end = at + 1;
        while (end < words.count() && !words.isSentenceEnd(end)) {
            end++;
        }
        return words.folded(first, end).stream().noneMatch(Requests::isOfGiving);
    }

    private static boolean isOfGiving(String word) {
        return isHelp(word) || BesideWords.APPEAL.has(word) || BesideWords.NO_GIVE.has(word);
    }
}
