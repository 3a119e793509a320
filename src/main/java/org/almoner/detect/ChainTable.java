package org.almoner.detect;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The patterns of several steps, their steps one after another in one row of places: pattern by pattern, each in its
 * order. Immutable.
 */
final class ChainTable {
    private final CueClass[][] cues;

    /** By pattern, its first place, and behind the last pattern where the next would begin. */
    private final int[] firsts;

    /** By place, its pattern. */
    private final int[] chainOf;

    /** By step, the places where it stands. */
    private final int[][] placesOf;

    ChainTable(List<Lexicon.Chain> chains, int steps) {
        cues = chains.stream()
                .map(chain -> chain.cues().toArray(CueClass[]::new))
                .toArray(CueClass[][]::new);
        firsts = new int[chains.size() + 1];
        for (int c = 0; c < chains.size(); c++) {
            firsts[c + 1] = firsts[c] + chains.get(c).steps().size();
        }
        chainOf = new int[firsts[chains.size()]];
        int[] stepAt = chains.stream()
                .flatMap(chain -> chain.steps().stream())
                .mapToInt(Integer::intValue)
                .toArray();
        for (int c = 0; c < chains.size(); c++) {
            Arrays.fill(chainOf, firsts[c], firsts[c + 1], c);
        }
        placesOf = IntStream.range(0, steps)
                .mapToObj(step -> IntStream.range(0, stepAt.length)
                        .filter(i -> stepAt[i] == step)
                        .toArray())
                .toArray(int[][]::new);
    }

    int placeCount() {
        return chainOf.length;
    }

    int[] placesOf(int step) {
        return placesOf[step];
    }

    boolean isFirst(int place) {
        return firsts[chainOf[place]] == place;
    }

    boolean isLast(int place) {
        return firsts[chainOf[place] + 1] == place + 1;
    }

    /** The classes that the pattern of a place speaks for. */
    CueClass[] cuesAt(int place) {
        return cues[chainOf[place]];
    }
}
