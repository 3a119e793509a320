package org.almoner.detect.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.article.Script;

/** The cues of one language, together with those of every language, ready to be found. Immutable. */
public final class Lexicon {
    /** A pattern of several steps: the step numbers to be met in order, and the classes that it speaks for. */
    record Chain(List<CueClass> cues, List<Integer> steps) {}

    private final WordTrie trie;
    private final boolean[] openLeft;
    private final boolean[] openRight;
    private final CueClass[][] cuesOfWord;
    private final ChainTable.Steps[] stepsOfWord;
    private final ChainTable chains;

    private Lexicon(Builder builder) {
        int count = builder.words.size();
        openLeft = new boolean[count];
        openRight = new boolean[count];
        cuesOfWord = new CueClass[count][];
        stepsOfWord = new ChainTable.Steps[count];
        chains = new ChainTable(builder.chains(), builder.steps.size());
        // Most words are of one class or one step, as thousands of others are: they share one array.
        Map<List<CueClass>, CueClass[]> cues = new HashMap<>();
        Map<List<Integer>, ChainTable.Steps> steps = new HashMap<>();
        // Words that differ only in their stars share letters; the trie knows the letters alone.
        Map<String, List<Integer>> byLetters = new LinkedHashMap<>();
        int w = 0;
        for (Map.Entry<String, Builder.Use> entry : builder.words.entrySet()) {
            String written = entry.getKey();
            openLeft[w] = written.startsWith("*");
            openRight[w] = written.endsWith("*");
            String letters = written.substring(openLeft[w] ? 1 : 0, written.length() - (openRight[w] ? 1 : 0));
            Builder.Use use = entry.getValue();
            cuesOfWord[w] = cues.computeIfAbsent(use.cues, each -> each.toArray(CueClass[]::new));
            stepsOfWord[w] = steps.computeIfAbsent(use.steps, chains::of);
            byLetters.computeIfAbsent(letters, l -> new ArrayList<>()).add(w);
            w++;
        }
        List<WordTrie.Word> bare = new ArrayList<>();
        List<int[]> meant = new ArrayList<>();
        byLetters.forEach((letters, list) -> {
            int[] all = list.stream().mapToInt(Integer::intValue).toArray();
            bare.add(new WordTrie.Word(letters, false, isAnyOpen(all)));
            meant.add(all);
            int[] amid = Arrays.stream(all).filter(each -> openLeft[each]).toArray();
            if (amid.length > 0 && Script.isSpacedPart(letters.charAt(0))) {
                bare.add(new WordTrie.Word(letters, true, isAnyOpen(amid)));
                meant.add(amid);
            }
        });
        wordsOfLetters = meant.toArray(int[][]::new);
        trie = new WordTrie(bare);
    }

    private boolean isAnyOpen(int[] words) {
        return Arrays.stream(words).anyMatch(each -> openRight[each]);
    }

    private final int[][] wordsOfLetters;

    static Lexicon of(List<LexiconFile.Pattern> patterns) {
        Builder builder = new Builder();
        patterns.forEach(builder::add);
        return new Lexicon(builder);
    }

    /** Finds every word of the lexicon in the text, in order of its end. */
    public Hits find(FoldedText text) {
        Hits hits = new Hits(this);
        char[] chars = text.chars();
        int last = text.length();
        trie.scan(text, (letters, start, end) -> {
            boolean closed = end == last || Script.isEdge(chars[end - 1], chars[end]);
            for (int word : wordsOfLetters[letters]) {
                if (closed || openRight[word]) {
                    hits.add(word, text.sourceOf(start), text.sourceEnd(end));
                }
            }
        });
        return hits;
    }

    CueClass[] cuesOf(int word) {
        return cuesOfWord[word];
    }

    ChainTable.Steps stepsOf(int word) {
        return stepsOfWord[word];
    }

    /** Its patterns of several steps. */
    ChainTable chains() {
        return chains;
    }

    /** Collects patterns and numbers their words and steps. */
    private static final class Builder {
        private static final class Use {
            final List<CueClass> cues = new ArrayList<>(1);
            final List<Integer> steps = new ArrayList<>(1);
        }

        final Map<String, Use> words = new LinkedHashMap<>();
        final Map<List<String>, Integer> steps = new LinkedHashMap<>();
        final Map<List<Integer>, List<CueClass>> cuesOfChains = new LinkedHashMap<>();

        void add(LexiconFile.Pattern pattern) {
            if (pattern.steps().size() == 1) {
                for (String each : pattern.steps().get(0)) {
                    List<CueClass> cues = use(each).cues;
                    if (!cues.contains(pattern.cue())) {
                        cues.add(pattern.cue());
                    }
                }
                return;
            }
            List<Integer> numbers = pattern.steps().stream().map(this::step).toList();
            List<CueClass> cues = cuesOfChains.computeIfAbsent(numbers, n -> new ArrayList<>(1));
            if (!cues.contains(pattern.cue())) {
                cues.add(pattern.cue());
            }
        }

        List<Chain> chains() {
            return cuesOfChains.entrySet().stream()
                    .map(each -> new Chain(each.getValue(), each.getKey()))
                    .toList();
        }

        private int step(List<String> alternatives) {
            Integer known = steps.get(alternatives);
            if (known != null) {
                return known;
            }
            int number = steps.size();
            steps.put(alternatives, number);
            for (String each : alternatives) {
                use(each).steps.add(number);
            }
            return number;
        }

        private Use use(String written) {
            boolean left = written.startsWith("*");
            boolean right = written.length() > 1 && written.endsWith("*");
            String letters = Folding.fold(written.substring(left ? 1 : 0, written.length() - (right ? 1 : 0)));
            if (letters.isEmpty()) {
                throw new IllegalStateException("empty pattern: " + written);
            }
            return words.computeIfAbsent((left ? "*" : "") + letters + (right ? "*" : ""), w -> new Use());
        }
    }
}
