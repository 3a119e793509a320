package org.almoner.charity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The registry's names that a passage has beside those that it asks to give to: somebody's partners and patrons ("in
 * cooperation with Oxfam, bring food to the hall") and whom its words and figures are from. Whoever gives by such a
 * passage gives to somebody else.
 */
final class Bystanders {
    private final String passage;
    private final List<Mention> mentions;
    private final boolean[] bystanders;

    /** @param mentions the names in the passage, in order */
    Bystanders(String passage, List<Mention> mentions) {
        this.passage = passage;
        this.mentions = mentions;
        this.bystanders = new boolean[mentions.size()];
        for (int i = 0; i < bystanders.length; i++) {
            if (mentions.get(i).beside().bystander()) {
                Arrays.fill(bystanders, i, endOfList(i), true);
            }
        }
    }

    /** Whether a mention is one. */
    boolean isOne(int mention) {
        return bystanders[mention];
    }

    /** The mentions that are none. */
    List<Mention> others() {
        List<Mention> others = new ArrayList<>();
        for (int i = 0; i < bystanders.length; i++) {
            if (!bystanders[i]) {
                others.add(mentions.get(i));
            }
        }
        return others;
    }

    /** Whether the passage has a name, and as a bystander's wherever it stands. */
    boolean areAll(Mention name) {
        return areSome(name) && others().stream().noneMatch(name::isSame);
    }

    /** Whether the passage has a name as a bystander's somewhere. */
    boolean areSome(Mention name) {
        for (int i = 0; i < bystanders.length; i++) {
            if (bystanders[i] && name.isSame(mentions.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Commas are a list's where it has an "and": "with Oxfam, UNICEF and CARE", but not "with Oxfam, UNICEF asks". */
    private int endOfList(int first) {
        int end = first + 1;
        for (int at = first + 1; at < bystanders.length; at++) {
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
