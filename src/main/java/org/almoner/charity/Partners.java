package org.almoner.charity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The registry's names that a passage says are somebody's partners or patrons: "in cooperation with Oxfam, bring food to
 * the hall". They are thanked, not given to: whoever gives by such a passage gives to somebody else.
 */
final class Partners {
    private final String passage;
    private final List<Mention> mentions;
    private final boolean[] partners;

    /** @param mentions the names in the passage, in order */
    Partners(String passage, List<Mention> mentions) {
        this.passage = passage;
        this.mentions = mentions;
        this.partners = new boolean[mentions.size()];
        for (int i = 0; i < partners.length; i++) {
            if (mentions.get(i).beside().partner()) {
                Arrays.fill(partners, i, endOfList(i), true);
            }
        }
    }

    /** The mentions that are no partners. */
    List<Mention> others() {
        List<Mention> others = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            if (!partners[i]) {
                others.add(mentions.get(i));
            }
        }
        return others;
    }

    /** Whether the passage has a name, and as a partner's wherever it stands. */
    boolean areAll(Mention name) {
        return areSome(name) && others().stream().noneMatch(name::isSame);
    }

    /** Whether the passage has a name as a partner's somewhere. */
    boolean areSome(Mention name) {
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] && name.isSame(mentions.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Commas make a list where it has an "and": "with Oxfam, UNICEF and CARE" names three, "with Oxfam, UNICEF asks" one. */
    private int endOfList(int first) {
        int end = first + 1;
        for (int at = first + 1; at < partners.length; at++) {
            int from = mentions.get(at - 1).end();
            int to = mentions.get(at).start();
            if (!NameList.isList(passage, from, to)) {
                break;
            }
            boolean and = NameFold.words(passage.substring(from, to)).stream()
                    .anyMatch(word -> BesideWords.AND.has(word.folded()));
            end = and ? at + 1 : end;
        }
        return end;
    }
}
