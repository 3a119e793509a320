package org.almoner.detect;

import java.util.Arrays;

/**
 * Follows the patterns of several steps through one stretch of text. For every pattern and step only the latest way to
 * it is kept, so the work is linear in the words found.
 */
final class ChainWalk {
    private final ChainTable chains;
    private final int widestGap;

    /** By place: where the pattern began that has come so far, counted from one, and where its latest step ended. */
    private final int[] begins;

    private final int[] ends;

    /** In which walk each pattern was begun. */
    private final int[] begunIn;

    /** Where one word leads: the places, and where each one's pattern began. */
    private int[] reachedPlaces = new int[16];

    private int[] reachedFrom = new int[16];
    private int current = 1;

    ChainWalk(ChainTable chains, int widestGap) {
        this.chains = chains;
        this.widestGap = widestGap;
        this.begunIn = new int[chains.count()];
        this.begins = new int[chains.placeCount()];
        this.ends = new int[begins.length];
    }

    /** Forgets all that was begun: another stretch comes. */
    void restart() {
        current++;
    }

    void step(int[] steps, int start, int end, Hits.Listener listener) {
        // All that a word takes further is found before any is noted: it is never two steps of a pattern at once, and
        // as
        // an earlier step of one it does not undo the way to it as a later.
        int reached = 0;
        for (int step : steps) {
            for (int place : chains.placesOf(step)) {
                if (chains.isFirst(place) || isReached(place, start)) {
                    remember(reached++, place, chains.isFirst(place) ? start + 1 : begins[place - 1]);
                }
            }
        }
        for (int i = 0; i < reached; i++) {
            note(reachedPlaces[i], reachedFrom[i], end, listener);
        }
    }

    private boolean isReached(int place, int start) {
        return begunIn[chains.chainAt(place)] == current && begins[place - 1] > 0 && follows(ends[place - 1], start);
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
        int chain = chains.chainAt(place);
        if (begunIn[chain] != current) {
            begunIn[chain] = current;
            Arrays.fill(begins, place, place + chains.stepsIn(chain), 0);
        }
        // Of two words that end together, such as "a gift" and "gift", the longer one begins the pattern.
        boolean again = begins[place] > 0 && ends[place] == end;
        begins[place] = again ? Math.min(begins[place], from) : from;
        ends[place] = end;
        if (chains.isLast(place)) {
            listener.found(chains.cueOf(chain), from - 1, end);
        }
    }

    private boolean follows(int previousEnd, int start) {
        return start >= previousEnd && start - previousEnd <= widestGap;
    }
}
