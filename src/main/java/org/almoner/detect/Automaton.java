package org.almoner.detect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Finds many words in one pass over a text (Aho and Corasick, 1975), as a dense table: one array read for a character,
 * whatever the text. Immutable once built.
 */
final class Automaton {
    /** Told of each occurrence, in order of its end. */
    interface Listener {
        void found(int word, int start, int end);
    }

    /** States are numbered in two bytes, so that the tables stay in the processor's caches. */
    private static final int MOST_STATES = 1 << 16;

    private final char[] symbols;
    private final int width;
    private final char[] next;
    private final int[] word;
    private final int[] shorter;
    private final int[] lengths;

    Automaton(List<String> words) {
        symbols = alphabetOf(words);
        int most = 0;
        for (char symbol : symbols) {
            most = Math.max(most, symbol);
        }
        width = most + 1;
        lengths = words.stream().mapToInt(String::length).toArray();
        List<Map<Character, Integer>> trie = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        grow(words, trie, ends);
        if (trie.size() > MOST_STATES) {
            throw new IllegalStateException("a lexicon of " + trie.size() + " states: a table holds " + MOST_STATES);
        }
        next = new char[trie.size() * width];
        word = ends.stream().mapToInt(Integer::intValue).toArray();
        shorter = new int[trie.size()];
        connect(trie);
    }

    private static char[] alphabetOf(List<String> words) {
        int most = 0;
        for (String each : words) {
            most = Math.max(most, each.chars().max().orElse(0));
        }
        char[] symbols = new char[most + 1];
        char count = 0;
        for (String each : words) {
            for (int i = 0; i < each.length(); i++) {
                if (symbols[each.charAt(i)] == 0) {
                    symbols[each.charAt(i)] = ++count;
                }
            }
        }
        return symbols;
    }

    private void grow(List<String> words, List<Map<Character, Integer>> trie, List<Integer> ends) {
        trie.add(new HashMap<>());
        ends.add(-1);
        for (int w = 0; w < words.size(); w++) {
            int state = 0;
            String letters = words.get(w);
            for (int i = 0; i < letters.length(); i++) {
                char symbol = symbols[letters.charAt(i)];
                Integer to = trie.get(state).get(symbol);
                if (to == null) {
                    to = trie.size();
                    trie.get(state).put(symbol, to);
                    trie.add(new HashMap<>());
                    ends.add(-1);
                }
                state = to;
            }
            ends.set(state, w);
        }
    }

    /** Fills the table breadth first: where the trie has no way on, the longest suffix that has one decides. */
    private void connect(List<Map<Character, Integer>> trie) {
        int[] suffix = new int[trie.size()];
        Queue<Integer> queue = new ArrayDeque<>();
        trie.get(0).forEach((symbol, to) -> {
            next[symbol] = (char) (int) to;
            queue.add(to);
        });
        while (!queue.isEmpty()) {
            int state = queue.remove();
            int fallback = suffix[state];
            shorter[state] = word[fallback] >= 0 ? fallback : shorter[fallback];
            System.arraycopy(next, fallback * width, next, state * width, width);
            trie.get(state).forEach((symbol, to) -> {
                suffix[to] = next[fallback * width + symbol];
                next[state * width + symbol] = (char) (int) to;
                queue.add(to);
            });
        }
    }

    void scan(FoldedText text, Listener listener) {
        int state = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            state = c < symbols.length ? next[state * width + symbols[c]] : 0;
            if (state != 0 && (word[state] >= 0 || shorter[state] != 0)) {
                report(state, i + 1, listener);
            }
        }
    }

    private void report(int last, int end, Listener listener) {
        for (int state = last; state != 0; state = shorter[state]) {
            int found = word[state];
            if (found >= 0) {
                listener.found(found, end - lengths[found], end);
            }
        }
    }
}
