package org.almoner.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds many words in one pass over a text (Aho and Corasick, 1975), as a dense table: one array read for a character,
 * whatever the text. A word is looked for only where one may begin, so that amid a word nobody asks for the automaton
 * rests, and most of the table is never touched. Immutable once built.
 */
final class Automaton {
    /** A word to find; one that is {@code open} may begin amid another. */
    record Word(String letters, boolean open) {}

    /** Told of each occurrence, in order of its end; the longest first. */
    interface Listener {
        void found(int word, int start, int end);
    }

    /** States are numbered in two bytes, so that the tables stay in the processor's caches. */
    private static final int MOST_STATES = 1 << 16;

    /** Where nothing is begun: amid a word, and where a word may begin. */
    private static final int AMID = 0;

    private static final int EDGE = 1;

    private final char[] symbols;
    private final int width;
    private final char[] next;

    /** The first state at whose coming something is found: they are the last ones. */
    private final int finding;

    private final int[] word;
    private final int[] shorter;
    private final int[] lengths;

    Automaton(List<Word> words) {
        Alphabet alphabet = new Alphabet(words);
        symbols = alphabet.symbols;
        width = alphabet.size();
        lengths = words.stream().mapToInt(each -> each.letters().length()).toArray();
        Trie trie = new Trie(alphabet, words);
        int[] number = trie.numbers();
        finding = trie.firstFinding;
        next = new char[trie.size * width];
        word = new int[trie.size];
        shorter = new int[trie.size];
        for (int state = 0; state < trie.size; state++) {
            int row = number[state] * width;
            for (int symbol = 0; symbol < width; symbol++) {
                next[row + symbol] = (char) number[trie.to(state, symbol)];
            }
            word[number[state]] = trie.word[state];
            shorter[number[state]] = number[trie.shorter[state]];
        }
    }

    /** Tells of every word in a stretch of the text, whose bounds are taken for edges of words. */
    void scan(FoldedText text, int from, int to, Listener listener) {
        char[] table = next;
        char[] known = symbols;
        char[] chars = text.chars();
        int state = EDGE;
        for (int i = from; i < to; i++) {
            char c = chars[i];
            int symbol = c < known.length ? known[c] : Alphabet.stranger(c);
            state = table[state * width + symbol];
            if (state >= finding) {
                report(state, i + 1, listener);
            }
        }
    }

    private void report(int last, int end, Listener listener) {
        for (int state = last; state > EDGE; state = shorter[state]) {
            int found = word[state];
            if (found >= 0) {
                listener.found(found, end - lengths[found], end);
            }
        }
    }

    /** Numbers the letters of the words. The first two numbers are those of all other characters. */
    private static final class Alphabet {
        final char[] symbols;
        private final List<Character> letters = new ArrayList<>();

        Alphabet(List<Word> words) {
            int most = 0;
            for (Word each : words) {
                most = Math.max(most, each.letters().chars().max().orElse(0));
            }
            symbols = new char[most + 1];
            for (int c = 0; c <= most; c++) {
                symbols[c] = (char) stranger((char) c);
            }
            for (Word each : words) {
                for (char c : each.letters().toCharArray()) {
                    if (symbols[c] <= EDGE) {
                        symbols[c] = (char) (EDGE + 1 + letters.size());
                        letters.add(c);
                    }
                }
            }
        }

        int size() {
            return EDGE + 1 + letters.size();
        }

        /** The number of a character that no word has, which is also the state after it. */
        static int stranger(char c) {
            return Script.isSpacedPart(c) ? AMID : EDGE;
        }

        /** The state after a character where nothing is begun. */
        int rest(int symbol) {
            return symbol <= EDGE ? symbol : stranger(letters.get(symbol - EDGE - 1));
        }
    }

    /** The states and their ways, in the order in which they came up. */
    private static final class Trie {
        private static final int NOWHERE = -1;

        private final int width;
        private int size = EDGE + 1;
        private int[] ways;
        private int[] word = new int[1024];
        private int[] shorter = new int[0];
        private int[] byDepth = new int[0];
        private int firstFinding;

        Trie(Alphabet alphabet, List<Word> words) {
            width = alphabet.size();
            ways = new int[1024 * width];
            Arrays.fill(ways, NOWHERE);
            Arrays.fill(word, NOWHERE);
            for (int w = 0; w < words.size(); w++) {
                Word each = words.get(w);
                int first = alphabet.symbols[each.letters().charAt(0)];
                // Before what is no part of a spaced word, there is always an edge.
                int root = each.open() && alphabet.rest(first) == AMID ? AMID : EDGE;
                grow(alphabet, root, each.letters(), w);
            }
            if (size > MOST_STATES) {
                throw new IllegalStateException("a lexicon of " + size + " states: a table holds " + MOST_STATES);
            }
            connect(alphabet);
        }

        int to(int state, int symbol) {
            return ways[state * width + symbol];
        }

        private void grow(Alphabet alphabet, int root, String letters, int w) {
            int state = root;
            for (int i = 0; i < letters.length(); i++) {
                int way = state * width + alphabet.symbols[letters.charAt(i)];
                if (ways[way] == NOWHERE) {
                    ways[way] = size;
                    add();
                }
                state = ways[way];
            }
            word[state] = w;
        }

        private void add() {
            if (++size * width >= ways.length) {
                int length = ways.length;
                ways = Arrays.copyOf(ways, length * 2);
                Arrays.fill(ways, length, ways.length, NOWHERE);
            }
            if (size >= word.length) {
                int length = word.length;
                word = Arrays.copyOf(word, length * 2);
                Arrays.fill(word, length, word.length, NOWHERE);
            }
        }

        /** Fills the table breadth first: where the trie has no way on, the longest suffix that has one decides. */
        private void connect(Alphabet alphabet) {
            shorter = new int[size];
            int[] suffix = new int[size];
            int[] queue = new int[size];
            queue[AMID] = AMID;
            queue[EDGE] = EDGE;
            int last = EDGE + 1;
            for (int symbol = 0; symbol < width; symbol++) {
                int rest = alphabet.rest(symbol);
                int begun = ways[EDGE * width + symbol];
                int amid = ways[symbol];
                if (begun != NOWHERE) {
                    suffix[begun] = rest;
                    queue[last++] = begun;
                }
                if (amid != NOWHERE) {
                    suffix[amid] = rest;
                    queue[last++] = amid;
                }
                ways[EDGE * width + symbol] = begun == NOWHERE ? rest : begun;
                ways[symbol] = amid != NOWHERE ? amid : rest == AMID ? AMID : ways[EDGE * width + symbol];
            }
            byDepth = queue;
            for (int first = EDGE + 1; first < last; first++) {
                int state = queue[first];
                int fallback = suffix[state];
                shorter[state] = word[fallback] >= 0 ? fallback : shorter[fallback];
                for (int symbol = 0; symbol < width; symbol++) {
                    int way = state * width + symbol;
                    int otherwise = ways[fallback * width + symbol];
                    if (ways[way] == NOWHERE) {
                        ways[way] = otherwise;
                    } else {
                        suffix[ways[way]] = otherwise;
                        queue[last++] = ways[way];
                    }
                }
            }
        }

        /** The states' final numbers: those that find something last, and of others those first that are come to most. */
        int[] numbers() {
            int[] numbers = new int[size];
            int count = 0;
            for (int state : byDepth) {
                numbers[state] = finds(state) ? 0 : count++;
            }
            firstFinding = count;
            for (int state : byDepth) {
                if (finds(state)) {
                    numbers[state] = count++;
                }
            }
            return numbers;
        }

        private boolean finds(int state) {
            return word[state] >= 0 || shorter[state] > EDGE;
        }
    }
}
