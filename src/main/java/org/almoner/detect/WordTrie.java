package org.almoner.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds many words in one pass over a text: a trie held in two arrays (Aoe's double array, 1989), walked from every place
 * where a word may begin. Amid a word that is for few words only, so that most characters cost one look; and no walk is
 * longer than the longest word. Immutable once built.
 */
final class WordTrie {
    /** A word to find; one that is {@code open} may begin amid another. */
    record Word(String letters, boolean open) {}

    /** Told of each occurrence, in order of its start; the shortest first. */
    interface Listener {
        void found(int word, int start, int end);
    }

    /** The roots, which no way leads to: of the words at a word's edge, and of those amid a word. */
    private static final int EDGE = 0;

    private static final int AMID = 1;
    private static final int NONE = -1;
    private static final int ROOT = -2;

    /** The number of a character that no word has, but that is part of words written with spaces around them. */
    private static final char OTHER_PART = 0;

    /** The lowest bit of a cell tells whether a word ends there, the next ones are its base, the upper half its parent. */
    private static final long ENDS = 1;

    private static final int BASE = 1;
    private static final int PARENT = Integer.SIZE;

    /** Where a word may begin is told by a hash of so many symbols, of so many bits each. */
    private static final int HASHED = 4;

    private static final int BITS = 4;
    private static final int HASHES = 1 << HASHED * BITS;

    /** By character, its number. The parts of words that are written with spaces around them come first. */
    private final char[] symbols;

    /** The number of other characters that no word has, and from where on those that some word has are numbered. */
    private final int other;

    private final int width;

    /** Of what may begin a word, by the hash of its first symbols: first for a word's edge, then for amid a word. */
    private final long[] begins = new long[2 * HASHES / Long.SIZE];

    /** By symbol, the first state of a walk that begins with it, or {@link #EDGE} where none does. */
    private final int[] fromEdge;

    private final int[] fromAmid;

    /** By state: whose child it is, and from where its own children are counted, by their symbols. */
    private final long[] cells;

    /** By state: the word that ends there, or {@link #NONE}. */
    private final int[] word;

    WordTrie(List<Word> words) {
        Map<Boolean, List<Character>> letters = words.stream()
                .flatMap(each -> each.letters().chars().mapToObj(c -> (char) c))
                .distinct()
                .sorted()
                .collect(Collectors.partitioningBy(Script::isSpacedPart));
        other = OTHER_PART + 1 + letters.get(true).size();
        width = other + 1 + letters.get(false).size();
        symbols = numbered(letters.get(true), letters.get(false));
        words.forEach(this::noteBeginning);
        Placing placing = new Placing();
        placing.place(EDGE, sorted(words, false), 0);
        placing.place(AMID, sorted(words, true), 0);
        fromEdge = placing.childrenOf(EDGE);
        fromAmid = placing.childrenOf(AMID);
        cells = placing.cells();
        word = Arrays.copyOf(placing.word, cells.length);
    }

    private char[] numbered(List<Character> parts, List<Character> others) {
        char[] numbers = new char
                [1
                        + Stream.concat(parts.stream(), others.stream())
                                .mapToInt(c -> c)
                                .max()
                                .orElse(0)];
        for (int c = 0; c < numbers.length; c++) {
            numbers[c] = (char) stranger((char) c);
        }
        for (int i = 0; i < parts.size(); i++) {
            numbers[parts.get(i)] = (char) (OTHER_PART + 1 + i);
        }
        for (int i = 0; i < others.size(); i++) {
            numbers[others.get(i)] = (char) (other + 1 + i);
        }
        return numbers;
    }

    private int stranger(char c) {
        return Script.isSpacedPart(c) ? OTHER_PART : other;
    }

    /** Notes the first symbols of a word; behind a shorter one, anything may stand. */
    private void noteBeginning(Word each) {
        int[] known = each.letters().chars().limit(HASHED).map(c -> symbols[c]).toArray();
        int hash = 0;
        for (int symbol : known) {
            hash = hash(hash, symbol);
        }
        int free = (HASHED - known.length) * BITS;
        int first = (each.open() ? HASHES : 0) + (hash << free);
        for (int place = first; place < first + (1 << free); place++) {
            begins[place >>> 6] |= 1L << place;
        }
    }

    /** The hash of the last symbols. */
    private static int hash(int previous, int symbol) {
        return (previous << BITS | symbol & (1 << BITS) - 1) & HASHES - 1;
    }

    private static List<Named> sorted(List<Word> words, boolean open) {
        return IntStream.range(0, words.size())
                .filter(w -> words.get(w).open() == open)
                .mapToObj(w -> new Named(words.get(w).letters(), w))
                .sorted(Comparator.comparing(Named::letters))
                .toList();
    }

    /**
     * Tells of every word in a stretch of the text, whose bounds are taken for edges of words. The loop knows hardly a branch,
     * since where words begin cannot be foretold.
     */
    void scan(FoldedText text, int from, int to, Listener listener) {
        char[] chars = text.chars();
        int hash = 0;
        int parts = 0;
        for (int i = from; i < to + HASHED - 1; i++) {
            int symbol = i < to ? symbol(chars[i]) : other;
            hash = hash(hash, symbol);
            parts = parts << 1 | symbol - other >>> 31;
            int amid = parts >> HASHED & parts >> HASHED - 1 & 1;
            int place = amid * HASHES + hash;
            int start = i - HASHED + 1;
            if ((begins[place >>> 6] >>> place & 1) != 0 && start >= from) {
                int first = (amid == 0 ? fromEdge : fromAmid)[symbol(chars[start])];
                if (first != EDGE) {
                    walk(first, chars, start, to, listener);
                }
            }
        }
    }

    private int symbol(char c) {
        return c < symbols.length ? symbols[c] : stranger(c);
    }

    private void walk(int first, char[] chars, int from, int to, Listener listener) {
        int state = first;
        long cell = cells[first];
        for (int i = from + 1; ; i++) {
            if ((cell & ENDS) != 0) {
                listener.found(word[state], from, i);
            }
            if (i == to) {
                return;
            }
            int next = ((int) cell >>> BASE) + symbol(chars[i]);
            long way = cells[next];
            if ((int) (way >> PARENT) != state) {
                return;
            }
            state = next;
            cell = way;
        }
    }

    private record Named(String letters, int word) {}

    /** Gives every state its place, so that the children of many fill one another's gaps. */
    private final class Placing {
        /** Where nearly all is taken, nobody need look again. */
        private static final double CROWDED = 0.95;

        private int[] base = {};
        private int[] parent = {};
        private int[] word = {};
        private int firstFree = AMID + 1;
        private int size;

        Placing() {
            makeRoom(AMID + 1 + width);
            parent[EDGE] = ROOT;
            parent[AMID] = ROOT;
        }

        /** Places what comes after a state to which all of {@code sorted} lead by so many letters. */
        void place(int state, List<Named> sorted, int depth) {
            List<List<Named>> children = new ArrayList<>();
            int from = 0;
            while (from < sorted.size() && sorted.get(from).letters().length() == depth) {
                word[state] = sorted.get(from++).word();
            }
            while (from < sorted.size()) {
                char letter = sorted.get(from).letters().charAt(depth);
                int to = from + 1;
                while (to < sorted.size() && sorted.get(to).letters().charAt(depth) == letter) {
                    to++;
                }
                children.add(sorted.subList(from, to));
                from = to;
            }
            int[] ways = children.stream()
                    .mapToInt(child -> symbols[child.get(0).letters().charAt(depth)])
                    .toArray();
            int first = ways.length == 0 ? 0 : free(ways);
            base[state] = first;
            for (int way : ways) {
                parent[first + way] = state;
            }
            for (int i = 0; i < ways.length; i++) {
                place(first + ways[i], children.get(i), depth + 1);
            }
        }

        /** A base from which all these ways lead to free places. */
        private int free(int[] ways) {
            int least = Arrays.stream(ways).min().orElseThrow();
            int from = Math.max(firstFree, least);
            int taken = 0;
            int at = from;
            while (!isFree(at - least, ways)) {
                taken += parent[at] == NONE ? 0 : 1;
                at++;
            }
            if (taken > CROWDED * (at - from)) {
                firstFree = at;
            }
            return at - least;
        }

        /** A base leaves room for every symbol, so that no walk need mind the bounds. */
        private boolean isFree(int from, int[] ways) {
            makeRoom(from + width);
            for (int way : ways) {
                if (parent[from + way] != NONE) {
                    return false;
                }
            }
            return true;
        }

        private void makeRoom(int places) {
            size = Math.max(size, places);
            int known = parent.length;
            if (size > known) {
                base = Arrays.copyOf(base, size * 2);
                parent = Arrays.copyOf(parent, size * 2);
                word = Arrays.copyOf(word, size * 2);
                Arrays.fill(parent, known, size * 2, NONE);
                Arrays.fill(word, known, size * 2, NONE);
            }
        }

        int[] childrenOf(int root) {
            return IntStream.range(0, width)
                    .map(symbol -> parent[base[root] + symbol] == root ? base[root] + symbol : EDGE)
                    .toArray();
        }

        long[] cells() {
            return IntStream.range(0, size)
                    .mapToLong(state -> (long) parent[state] << PARENT
                            | (long) base[state] << BASE
                            | (word[state] == NONE ? 0 : ENDS))
                    .toArray();
        }
    }
}
