package org.almoner.charity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The registry's names that stand in one list with a recipient: "give to Oxfam, Shelter or WaterAid" asks for all
 * three, whichever of them were read as recipients.
 */
final class NameList {
    private static final int LONGEST_GAP = 20;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;&/()\\p{L}]+");

    private final String passage;
    private final List<Mention> mentions;
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final boolean[] listed;

    /**
     * @param names the recipients, in reading order
     * @param mentions the names in the passage
     */
    NameList(List<String> names, String passage, List<Mention> mentions) {
        this.passage = passage;
        this.mentions = mentions;
        int from = 0;
        for (String name : names) {
            int at = passage.indexOf(name, from);
            from = Math.max(from, at);
            starts.add(from);
            ends.add(at < 0 ? from : at + name.length());
        }
        this.listed = new boolean[mentions.size()];
        for (int i = 0; i < listed.length; i++) {
            listed[i] = isInList(mentions.get(i)) || (i > 0 && listed[i - 1] && isList(i - 1));
        }
        for (int i = listed.length - 2; i >= 0; i--) {
            listed[i] |= listed[i + 1] && isList(i);
        }
    }

    /** Those between a recipient and the one before it, and after the last. */
    List<Mention> before(int recipient) {
        int from = recipient == 0 ? 0 : starts.get(recipient - 1);
        int to = recipient == starts.size() ? passage.length() : starts.get(recipient);
        List<Mention> between = new ArrayList<>();
        for (int i = 0; i < listed.length; i++) {
            Mention mention = mentions.get(i);
            if (listed[i] && mention.start() >= from && mention.start() < to && isOther(i)) {
                between.add(mention);
            }
        }
        return between;
    }

    /** An everyday word is a name among names, though it is but part of what was read as one: "Shelter and Mind". */
    private boolean isOther(int at) {
        Mention mention = mentions.get(at);
        if (mention.isAnothers() || (mention.ordinary() && !mention.beside().inside())) {
            return false;
        }
        boolean among = (at > 0 && isList(at - 1)) || (at + 1 < mentions.size() && isList(at));
        return !isRecipient(mention) || (mention.ordinary() && among);
    }

    private boolean isRecipient(Mention mention) {
        for (int i = 0; i < starts.size(); i++) {
            if (starts.get(i) <= mention.start() && mention.end() <= ends.get(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInList(Mention mention) {
        for (int i = 0; i < starts.size(); i++) {
            boolean within = starts.get(i) <= mention.start() && mention.end() <= ends.get(i);
            if (within || isList(ends.get(i), mention.start()) || isList(mention.end(), starts.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isList(int mention) {
        return isList(mentions.get(mention).end(), mentions.get(mention + 1).start());
    }

    private boolean isList(int from, int to) {
        return isList(passage, from, to);
    }

    /** Whether there is nothing but a comma, an "and", an article between two places. */
    static boolean isList(String passage, int from, int to) {
        if (from >= to || to - from > LONGEST_GAP) {
            return false;
        }
        String gap = passage.substring(from, to);
        return !gap.isBlank()
                && gap.indexOf('\n') < 0
                && SEPARATORS.matcher(gap).matches()
                && NameFold.words(gap).stream()
                        .map(NameFold.Word::folded)
                        .allMatch(word -> BesideWords.AND.has(word) || NameFold.isArticle(word));
    }
}
