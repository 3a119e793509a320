package org.almoner.detect;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The patterns of several steps, their steps one after another in one row of places: pattern by pattern, each in its
 * order. Immutable.
 */
final class ChainTable {
    private final CueClass[] cues;

    /** By pattern, its first place, and behind the last pattern where the next would begin. */
    private final int[] firsts;

    /** By place, its pattern. */
    private final int[] chainOf;

    /** By step, the places where it stands. */
    private final int[][] placesOf;

    ChainTable(List<Lexicon.Chain> chains, int steps) {
        cues = chains.stream().map(Lexicon.Chain::cue).toArray(CueClass[]::new);
        firsts = new int[chains.size() + 1];
        for (int c = 0; c < chains.size(); c++) {
            firsts[c + 1] = firsts[c] + chains.get(c).steps().length;
        }
        chainOf = new int[firsts[chains.size()]];
        int[] stepAt = new int[chainOf.length];
        for (int c = 0; c < chains.size(); c++) {
            int[] order = chains.get(c).steps();
            Arrays.fill(chainOf, firsts[c], firsts[c + 1], c);
            System.arraycopy(order, 0, stepAt, firsts[c], order.length);
        }
        placesOf = IntStream.range(0, steps)
                .mapToObj(step -> IntStream.range(0, stepAt.length)
                        .filter(i -> stepAt[i] == step)
                        .toArray())
                .toArray(int[][]::new);
    }

    int count() {
        return cues.length;
    }

    int placeCount() {
        return chainOf.length;
    }

    int[] placesOf(int step) {
        return placesOf[step];
    }

    int chainAt(int place) {
        return chainOf[place];
    }

    boolean isFirst(int place) {
        return firsts[chainOf[place]] == place;
    }

    boolean isLast(int place) {
        return firsts[chainOf[place] + 1] == place + 1;
    }

    int stepsIn(int chain) {
        return firsts[chain + 1] - firsts[chain];
    }

    CueClass cueOf(int chain) {
        return cues[chain];
    }
}
