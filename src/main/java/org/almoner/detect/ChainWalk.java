package org.almoner.detect;

import java.util.Arrays;

/**
 * Follows the patterns of several steps through one stretch of text. For every pattern and step only the latest way to
 * it is kept, so the work is linear in the words found.
 */
final class ChainWalk {
    private final ChainTable chains;
    private final int widestGap;

    /** By place: where the pattern began that has come so far, and where its latest step ended. */
    private final int[] begins;

    private final int[] ends;

    /** By place, in which walk it was reached last. */
    private final int[] reachedIn;

    /** Where one word leads: the places, and where each one's pattern began. */
    private int[] reachedPlaces = new int[16];

    private int[] reachedFrom = new int[16];
    private int current = 1;

    ChainWalk(ChainTable chains, int widestGap) {
        this.chains = chains;
        this.widestGap = widestGap;
        this.begins = new int[chains.placeCount()];
        this.ends = new int[begins.length];
        this.reachedIn = new int[begins.length];
    }

    /** Forgets all that was begun: another stretch comes. */
    void restart() {
        current++;
    }

    void step(int[] steps, int start, int end, Hits.Listener listener) {
        // All that a word takes further is found before any is noted: it is never two steps of a pattern at once.
        // As an earlier step of one it does not undo the way to it as a later.
        int reached = 0;
        for (int step : steps) {
            for (int place : chains.placesOf(step)) {
                boolean first = chains.isFirst(place);
                if (first || isReached(place, start)) {
                    remember(reached++, place, first ? start : begins[place - 1]);
                }
            }
        }
        for (int i = 0; i < reached; i++) {
            note(reachedPlaces[i], reachedFrom[i], end, listener);
        }
    }

    private boolean isReached(int place, int start) {
        return reachedIn[place - 1] == current && follows(ends[place - 1], start);
    }

    private void remember(int index, int place, int from) {
        if (index == reachedPlaces.length) {
            reachedPlaces = Arrays.copyOf(reachedPlaces, index * 2);
            reachedFrom = Arrays.copyOf(reachedFrom, index * 2);
        }
        reachedPlaces[index] = place;
        reachedFrom[index] = from;
    }

    private void note(int place, int from, int end, Hits.Listener listener) {
        // Of two words that end together, such as "a gift" and "gift", the longer one begins the pattern.
        boolean again = reachedIn[place] == current && ends[place] == end;
        begins[place] = again ? Math.min(begins[place], from) : from;
        ends[place] = end;
        reachedIn[place] = current;
        if (chains.isLast(place)) {
            for (CueClass cue : chains.cuesAt(place)) {
                listener.found(cue, from, end);
            }
        }
    }

    private boolean follows(int previousEnd, int start) {
        return start >= previousEnd && start - previousEnd <= widestGap;
    }
}
