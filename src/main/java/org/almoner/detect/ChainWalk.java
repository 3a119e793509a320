package org.almoner.detect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Follows the patterns of several steps through one stretch of text. For every pattern and step only the latest way to
 * it is kept, so the work is linear in the words found.
 */
final class ChainWalk {
    private final Lexicon lexicon;
    private final int widestGap;

    /** For each pattern begun: where it began and where its latest step ended, by step. */
    private final int @Nullable [][] begun;

    /** In which walk each was begun. */
    private final int[] begunIn;

    private int current = 1;

    ChainWalk(Lexicon lexicon, int widestGap) {
        this.lexicon = lexicon;
        this.widestGap = widestGap;
        this.begun = new int[lexicon.chainCount()][];
        this.begunIn = new int[begun.length];
    }

    /** Forgets all that was begun: another stretch comes. */
    void restart() {
        current++;
    }

    void step(int[] steps, int start, int end, Hits.Listener listener) {
        for (int step : steps) {
            for (int index : lexicon.chainsWith(step)) {
                advance(index, step, start, end, listener);
            }
        }
    }

    private void advance(int index, int step, int start, int end, Hits.Listener listener) {
        Lexicon.Chain chain = lexicon.chain(index);
        int[] order = chain.steps();
        int[] state = begunIn[index] == current ? begun[index] : null;
        // From the last step back, so that one word is never taken for two steps.
        for (int i = order.length - 1; i >= 0; i--) {
            if (order[i] != step) {
                continue;
            }
            if (i == 0) {
                if (state == null) {
                    state = fresh(index, order.length * 2);
                }
                state[0] = start + 1;
                state[1] = end;
            } else if (state != null && state[2 * i - 2] > 0 && follows(state[2 * i - 1], start)) {
                state[2 * i] = state[2 * i - 2];
                state[2 * i + 1] = end;
                if (i == order.length - 1) {
                    listener.found(chain.cue(), state[2 * i] - 1, end);
                }
            }
        }
    }

    private int[] fresh(int index, int length) {
        int[] state = begun[index];
        if (state == null) {
            state = new int[length];
            begun[index] = state;
        } else {
            Arrays.fill(state, 0);
        }
        begunIn[index] = current;
        return state;
    }

    private boolean follows(int previousEnd, int start) {
        return start >= previousEnd && start - previousEnd <= widestGap;
    }
}
