package org.almoner.detect.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds many words in one pass over a text: a trie held in two arrays (Aoe's double array, 1989), walked from where a word
 * may begin. Most places are passed by, since neither the word of the text that begins there nor it and the next one
 * begin what is looked for. No walk is longer than the longest word. Immutable once built.
 */
final class WordTrie {
    /** Letters to find; those that are {@code amid} begin within a word of the text, those that are {@code open} may end in one. */
    record Word(String letters, boolean amid, boolean open) {}

    /** Told of each occurrence, in order of its start; the shortest first. */
    interface Listener {
        void found(int word, int start, int end);
    }

    /** The roots, which no way leads to: of the words at a word's edge, and of those amid a word. */
    private static final int EDGE = 0;

    private static final int AMID = 1;
    private static final int NONE = -1;
    private static final int ROOT = -2;

    /** The number of a character that no word has. */
    private static final char STRANGE = 0;

    /** The lowest bit of a cell tells whether a word ends there, the next one whether a single word goes on from there. */
    private static final long ENDS = 1;

    private static final long SINGLE = 2;

    /** Behind those bits are its base, or where the rest of the single word is; the upper half is its parent. */
    private static final int BASE = 2;

    private static final int PARENT = Integer.SIZE;

    /** By character, its number. */
    private final char[] symbols;

    private final int width;
    private final WordGate gate = new WordGate();

    /** By symbol, the first state of a walk that begins with it, or {@link #EDGE} where none does. */
    private final int[] fromEdge;

    private final int[] fromAmid;

    /** By state: whose child it is, and from where its own children are counted, by their symbols. */
    private final long[] cells;

    /** By state: the word that ends there or alone goes on, or {@link #NONE}. */
    private final int[] word;

    /** The rests of single words one after another, each behind its length: most letters of most words. */
    private final char[] rests;

    WordTrie(List<Word> words) {
        int[] letters = words.stream()
                .flatMapToInt(each -> each.letters().chars())
                .distinct()
                .sorted()
                .toArray();
        width = STRANGE + 1 + letters.length;
        symbols = new char[letters.length == 0 ? 0 : letters[letters.length - 1] + 1];
        for (int i = 0; i < letters.length; i++) {
            symbols[letters[i]] = (char) (STRANGE + 1 + i);
        }
        words.forEach(gate::let);
        Placing placing = new Placing();
        placing.place(EDGE, sorted(words, false), 0);
        placing.place(AMID, sorted(words, true), 0);
        fromEdge = placing.childrenOf(EDGE);
        fromAmid = placing.childrenOf(AMID);
        cells = placing.cells();
        word = Arrays.copyOf(placing.word, cells.length);
        rests = placing.rests.toString().toCharArray();
    }

    private static List<Named> sorted(List<Word> words, boolean amid) {
        return IntStream.range(0, words.size())
                .filter(w -> words.get(w).amid() == amid)
                .mapToObj(w -> new Named(words.get(w).letters(), w))
                .sorted(Comparator.comparing(Named::letters))
                .toList();
    }

    /** Tells of every word in the text. */
    void scan(FoldedText text, Listener listener) {
        char[] chars = text.chars();
        int to = text.length();
        int start = WordGate.skipSpaces(chars, 0, to);
        long read = WordGate.read(chars, start, to);
        while (start < to) {
            int end = WordGate.end(read);
            int next = WordGate.skipSpaces(chars, end, to);
            long nextRead = WordGate.read(chars, next, to);
            if (gate.mayBegin(read, nextRead) || gate.mayBeginWith(chars, start, end)) {
                walk(fromEdge[symbol(chars[start])], chars, start, to, listener);
            }
            boolean anywhere = gate.mayEndWith(chars, start, end);
            if (anywhere || gate.mayGoOnWithin()) {
                for (int i = start + 1; i < end; i++) {
                    if (anywhere || gate.mayBeginWithin(chars, i, end)) {
                        walk(fromAmid[symbol(chars[i])], chars, i, to, listener);
                    }
                }
            }
            start = next;
            read = nextRead;
        }
    }

    private int symbol(char c) {
        return c < symbols.length ? symbols[c] : STRANGE;
    }

    private void walk(int first, char[] chars, int from, int to, Listener listener) {
        if (first == EDGE) {
            return;
        }
        int state = first;
        long cell = cells[first];
        for (int i = from + 1; ; i++) {
            if ((cell & ENDS) != 0) {
                listener.found(word[state], from, i);
            }
            int base = (int) cell >>> BASE;
            if ((cell & SINGLE) != 0) {
                int end = i + rests[base];
                if (end <= to && Arrays.equals(rests, base + 1, base + 1 + end - i, chars, i, end)) {
                    listener.found(word[state], from, end);
                }
                return;
            }
            if (i == to) {
                return;
            }
            int next = base + symbol(chars[i]);
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
        private final StringBuilder rests = new StringBuilder();
        private final BitSet single = new BitSet();
        private int firstFree = AMID + 1;
        private int size;

        Placing() {
            makeRoom(AMID + 1 + width);
            parent[EDGE] = ROOT;
            parent[AMID] = ROOT;
        }

        /** Places what comes after a state to which all of {@code sorted} lead by so many letters. */
        void place(int state, List<Named> sorted, int depth) {
            if (depth > 0 && sorted.size() == 1 && sorted.get(0).letters().length() > depth) {
                placeSingle(state, sorted.get(0), depth);
                return;
            }
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

        private void placeSingle(int state, Named only, int depth) {
            word[state] = only.word();
            base[state] = rests.length();
            single.set(state);
            rests.append((char) (only.letters().length() - depth))
                    .append(only.letters(), depth, only.letters().length());
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
                            | (single.get(state) ? SINGLE : word[state] == NONE ? 0 : ENDS))
                    .toArray();
        }
    }
}
