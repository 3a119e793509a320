package org.almoner.detect.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The patterns of several steps, their steps one after another in one row of places: pattern by pattern, each in its
 * order. Immutable.
 */
final class ChainTable {
    /** Of a place behind which its pattern has no other. */
    static final int LAST = -1;

    /**
     * What a word may be in patterns.
     *
     * @param firsts the places of the patterns that it begins
     * @param parts which parts of a set of steps hold some of its steps
     * @param masks its steps in each of those parts, a bit each
     */
    record Steps(int[] firsts, int[] parts, long[] masks) {}

    private final CueClass[][] cues;

    /** By pattern, its first place, and behind the last pattern where the next would begin. */
    private final int[] firsts;

    /** By place, its pattern. */
    private final int[] chainOf;

    /** By place, the step that goes on from it, or {@link #LAST}. */
    private final int[] nextOf;

    /** By step, the places where it begins patterns, and those where it goes on with them. */
    private final int[][] beginsAt;

    private final int[][] goesOnAt;

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
        nextOf = IntStream.range(0, stepAt.length)
                .map(place -> isLast(place) ? LAST : stepAt[place + 1])
                .toArray();
        beginsAt = placesOf(stepAt, steps, this::isFirst);
        goesOnAt = placesOf(stepAt, steps, place -> !isFirst(place));
    }

    private static int[][] placesOf(int[] stepAt, int steps, IntPredicate such) {
        Map<Integer, List<Integer>> places = IntStream.range(0, stepAt.length)
                .filter(such)
                .boxed()
                .collect(Collectors.groupingBy(place -> stepAt[place]));
        return IntStream.range(0, steps)
                .mapToObj(step -> places.getOrDefault(step, List.of()).stream()
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
    }

    private boolean isFirst(int place) {
        return firsts[chainOf[place]] == place;
    }

    private boolean isLast(int place) {
        return firsts[chainOf[place] + 1] == place + 1;
    }

    /** What a word may be that stands for so many steps, in ascending order. */
    Steps of(List<Integer> steps) {
        int[] begun = steps.stream()
                .flatMapToInt(step -> Arrays.stream(beginsAt[step]))
                .toArray();
        long[] set = new long[setSize()];
        steps.stream().filter(step -> goesOnAt[step].length > 0).forEach(step -> set[step >>> 6] |= 1L << step);
        int[] parts =
                IntStream.range(0, set.length).filter(part -> set[part] != 0).toArray();
        long[] masks = Arrays.stream(parts).mapToLong(part -> set[part]).toArray();
        return new Steps(begun, parts, masks);
    }

    int placeCount() {
        return chainOf.length;
    }

    /** How many parts of 64 bits a set of steps has. */
    int setSize() {
        return (goesOnAt.length >>> 6) + 1;
    }

    /** The places of patterns that a step goes on with. */
    int[] goesOnAt(int step) {
        return goesOnAt[step];
    }

    /** The step that goes on from a place, or {@link #LAST}. */
    int nextOf(int place) {
        return nextOf[place];
    }

    /** The classes that the pattern of a place speaks for. */
    CueClass[] cuesAt(int place) {
        return cues[chainOf[place]];
    }
}
