package org.almoner.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cues of one language as a tree of word patterns. Every word of a text starts at most one walk down the tree, and a
 * walk is no longer than the longest pattern, so matching is linear in the text.
 */
final class Lexicon {
    static final String BIAS = "bias";

    private final Map<String, Double> weights = new LinkedHashMap<>();
    private Node root = new Node();

    private static final class Node {
        Map<String, Node> words = new HashMap<>();
        Map<String, Node> stems = new HashMap<>();
        int longestStem;

        @Nullable
        Node any;

        @Nullable
        String cue;
    }

    /** A class found in a sentence, from one word to another (indexes, the second inclusive). */
    record Hit(String name, int first, int last) {}

    void declare(String name, double weight) {
        weights.put(name, weight);
    }

    double weight(String name) {
        return weights.getOrDefault(name, 0.0);
    }

    /** Adds a pattern of plain words, stems ({@code donat*}) and {@code _}. */
    void add(String name, List<String> pattern) {
        Node node = root;
        for (String part : pattern) {
            node = child(node, part);
        }
        // A pattern that two classes share belongs to the first.
        if (node.cue == null) {
            node.cue = name;
        }
    }

    /**
     * Ends adding. Written-out choices and gaps leave the same endings behind thousands of beginnings; each is kept once,
     * which takes a tenth of the memory or less.
     */
    void seal() {
        root = shared(root, new HashMap<>());
    }

    /** What makes two nodes the same, their children being shared already. */
    private record Shape(
            Map<String, Node> words,
            Map<String, Node> stems,
            @Nullable Node any,
            @Nullable String cue) {}

    private static Node shared(Node node, Map<Shape, Node> known) {
        node.words.replaceAll((word, child) -> shared(child, known));
        node.stems.replaceAll((stem, child) -> shared(child, known));
        Node any = node.any;
        node.any = any == null ? null : shared(any, known);
        Shape shape = new Shape(Map.copyOf(node.words), Map.copyOf(node.stems), node.any, node.cue);
        node.words = shape.words();
        node.stems = shape.stems();
        Node same = known.putIfAbsent(shape, node);
        return same == null ? node : same;
    }

    private static Node child(Node node, String part) {
        if (part.equals("_")) {
            Node any = node.any == null ? new Node() : node.any;
            node.any = any;
            return any;
        }
        if (part.endsWith("*")) {
            String stem = part.substring(0, part.length() - 1);
            node.longestStem = Math.max(node.longestStem, stem.length());
            return node.stems.computeIfAbsent(stem, key -> new Node());
        }
        return node.words.computeIfAbsent(part, key -> new Node());
    }

    /** The first hit of every class in a sentence, in the order of the classes' first hits. */
    Map<String, Hit> match(List<Words.Word> words) {
        Map<String, Hit> hits = new LinkedHashMap<>();
        List<Node> open = new ArrayList<>();
        for (int first = 0; first < words.size(); first++) {
            open.clear();
            open.add(root);
            for (int at = first; at < words.size() && !open.isEmpty(); at++) {
                open = step(open, words.get(at).folded());
                for (Node node : open) {
                    if (node.cue != null) {
                        hits.putIfAbsent(node.cue, new Hit(node.cue, first, at));
                    }
                }
            }
        }
        return hits;
    }

    private static List<Node> step(List<Node> open, String word) {
        List<Node> next = new ArrayList<>();
        for (Node node : open) {
            Node exact = node.words.get(word);
            if (exact != null) {
                next.add(exact);
            }
            if (node.any != null && !word.equals(Words.START)) {
                next.add(node.any);
            }
            int longest = Math.min(node.longestStem, word.length());
            for (int length = 1; length <= longest; length++) {
                Node stem = node.stems.get(word.substring(0, length));
                if (stem != null) {
                    next.add(stem);
                }
            }
        }
        return next;
    }
}
