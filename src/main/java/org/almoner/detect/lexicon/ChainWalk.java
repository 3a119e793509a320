package org.almoner.detect.lexicon;

import java.util.Arrays;

/**
 * Follows the patterns of several steps through one stretch of text. For every pattern and step only the latest way to
 * it is kept, and the latest before its word, so the work is linear in the words found.
 */
final class ChainWalk {
    /** The end of a way that there is not, behind all that may follow. */
    private static final int NEVER = Integer.MAX_VALUE;

    private final ChainTable chains;
    private final int widestGap;

    /** By place: where the pattern began that has come so far, and where its latest step ended. */
    private final int[] begins;

    private final int[] ends;

    /** The same of the latest way that had ended before that step's word began: the next step may hold the word. */
    private final int[] earlierBegins;

    private final int[] earlierEnds;

    /** By place, in which walk it was reached last. */
    private final int[] reachedIn;

    /** The steps that would take a pattern further, a bit each; most words are none of them. */
    private final long[] awaited;

    /** Where one word leads: the places, and where each one's pattern began. */
    private int[] reachedPlaces = new int[16];

    private int[] reachedFrom = new int[16];
    private int current = 1;

    ChainWalk(ChainTable chains, int widestGap) {
        this.chains = chains;
        this.widestGap = widestGap;
        this.begins = new int[chains.placeCount()];
        this.ends = new int[begins.length];
        this.earlierBegins = new int[begins.length];
        this.earlierEnds = new int[begins.length];
        this.reachedIn = new int[begins.length];
        this.awaited = new long[chains.setSize()];
    }

    /** Forgets all that was begun: another stretch comes. */
    void restart() {
        current++;
        Arrays.fill(awaited, 0);
    }

    /** Goes on with the word that stands there. */
    void step(ChainTable.Steps steps, int start, int end, Hits.Listener listener) {
        // All that a word takes further is found before any is noted: it is never two steps of a pattern at once.
        // As an earlier step of one it does not undo the way to it as a later.
        int reached = 0;
        int[] parts = steps.parts();
        for (int i = 0; i < parts.length; i++) {
            long next = awaited[parts[i]] & steps.masks()[i];
            for (; next != 0; next &= next - 1) {
                reached = goOn(parts[i] * Long.SIZE + Long.numberOfTrailingZeros(next), start, reached);
            }
        }
        for (int i = 0; i < reached; i++) {
            note(reachedPlaces[i], reachedFrom[i], start, end, listener);
        }
        for (int place : steps.firsts()) {
            note(place, start, start, end, listener);
        }
    }

    private int goOn(int step, int start, int known) {
        int reached = known;
        for (int place : chains.goesOnAt(step)) {
            int previous = place - 1;
            if (reachedIn[previous] != current) {
                continue;
            }
            if (follows(ends[previous], start)) {
                remember(reached++, place, begins[previous]);
            } else if (follows(earlierEnds[previous], start)) {
                remember(reached++, place, earlierBegins[previous]);
            }
        }
        return reached;
    }

    private void remember(int index, int place, int from) {
        if (index == reachedPlaces.length) {
            reachedPlaces = Arrays.copyOf(reachedPlaces, index * 2);
            reachedFrom = Arrays.copyOf(reachedFrom, index * 2);
        }
        reachedPlaces[index] = place;
        reachedFrom[index] = from;
    }

    private void note(int place, int from, int start, int end, Hits.Listener listener) {
        boolean again = reachedIn[place] == current;
        if (!again) {
            earlierEnds[place] = NEVER;
        } else if (ends[place] <= start) {
            earlierBegins[place] = begins[place];
            earlierEnds[place] = ends[place];
        }
        // Of two words that end together, such as "a gift" and "gift", the longer one begins the pattern.
        begins[place] = again && ends[place] == end ? Math.min(begins[place], from) : from;
        ends[place] = end;
        reachedIn[place] = current;
        int next = chains.nextOf(place);
        if (next != ChainTable.LAST) {
            awaited[next >>> 6] |= 1L << next;
            return;
        }
        for (CueClass cue : chains.cuesAt(place)) {
            listener.found(cue, from, end);
        }
    }

    private boolean follows(int previousEnd, int start) {
        return start >= previousEnd && start - previousEnd <= widestGap;
    }
}
