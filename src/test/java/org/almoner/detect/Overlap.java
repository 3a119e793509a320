package org.almoner.detect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How much of one passage stands in another: Python's difflib matching blocks of eight characters or more. */
final class Overlap {
    private static final int LEAST = 8;

    private Overlap() {}

    static String fold(String text) {
        return text.replaceAll("[\\s\\u00a0\\u200b]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    static int of(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (b.contains(a)) {
            return a.length();
        }
        if (a.contains(b)) {
            return b.length();
        }
        Map<Character, List<Integer>> places = new HashMap<>();
        for (int j = 0; j < b.length(); j++) {
            places.computeIfAbsent(b.charAt(j), c -> new ArrayList<>()).add(j);
        }
        int sum = 0;
        Deque<int[]> queue = new ArrayDeque<>();
        queue.push(new int[] {0, a.length(), 0, b.length()});
        while (!queue.isEmpty()) {
            int[] window = queue.pop();
            int[] match = longest(a, places, window);
            if (match[2] == 0) {
                continue;
            }
            sum += match[2] >= LEAST ? match[2] : 0;
            queue.push(new int[] {window[0], match[0], window[2], match[1]});
            queue.push(new int[] {match[0] + match[2], window[1], match[1] + match[2], window[3]});
        }
        return sum;
    }

    private static int[] longest(String a, Map<Character, List<Integer>> places, int[] window) {
        int[] best = {window[0], window[2], 0};
        Map<Integer, Integer> runs = new HashMap<>();
        for (int i = window[0]; i < window[1]; i++) {
            Map<Integer, Integer> next = new HashMap<>();
            for (int j : places.getOrDefault(a.charAt(i), List.of())) {
                if (j >= window[2] && j < window[3]) {
                    int length = runs.getOrDefault(j - 1, 0) + 1;
                    next.put(j, length);
                    if (length > best[2]) {
                        best = new int[] {i - length + 1, j - length + 1, length};
                    }
                }
            }
            runs = next;
        }
        return best;
    }
}
