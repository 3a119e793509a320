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
        for (int step : steps) {
            // From a pattern's last step back, so that one word is never taken for two steps.
            for (int place : chains.placesOf(step)) {
                int chain = chains.chainAt(place);
                if (chains.isFirst(place)) {
                    begin(chain, place, start, end);
                } else if (begunIn[chain] == current && begins[place - 1] > 0 && follows(ends[place - 1], start)) {
                    begins[place] = begins[place - 1];
                    ends[place] = end;
                    if (chains.isLast(place)) {
                        listener.found(chains.cueOf(chain), begins[place] - 1, end);
                    }
                }
            }
        }
    }

    private void begin(int chain, int place, int start, int end) {
        if (begunIn[chain] != current) {
            begunIn[chain] = current;
            Arrays.fill(begins, place, place + chains.stepsIn(chain), 0);
        }
        begins[place] = start + 1;
        ends[place] = end;
    }

    private boolean follows(int previousEnd, int start) {
        return start >= previousEnd && start - previousEnd <= widestGap;
    }
}
