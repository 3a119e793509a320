package org.almoner.postgres;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Lines of register files whose names have all of some words, by file. */
final class CommonLines {
    private final Map<String, int[]> byFile;

    private CommonLines(Map<String, int[]> byFile) {
        this.byFile = byFile;
    }

    /** A word of a file, with the lines that a row of the table gives for it. */
    private record Part(String file, String word, int[] lines) {}

    /** The lines with a word of each group. No word may be of more lines than are kept. */
    static CommonLines of(Handle handle, List<List<String>> groups, String[] files) {
        Map<String, Map<String, int[]>> byWord = new HashMap<>();
        handle.createQuery("SELECT file, word, lines FROM register_word"
                        + " WHERE word = ANY(:words) AND file = ANY(:files) AND lines IS NOT NULL")
                .bindArray(
                        "words",
                        String.class,
                        groups.stream().flatMap(List::stream).distinct().toArray())
                .bindArray("files", String.class, (Object[]) files)
                .map((row, context) -> new Part(row.getString(1), row.getString(2), numbers(row.getBytes(3))))
                .forEach(part -> byWord.computeIfAbsent(part.word(), word -> new HashMap<>())
                        .merge(part.file(), part.lines(), CommonLines::united));
        Map<String, int[]> common = null;
        for (List<String> group : groups) {
            Map<String, int[]> ofGroup = new TreeMap<>();
            for (String word : group) {
                byWord.getOrDefault(word, Map.of())
                        .forEach((file, lines) -> ofGroup.merge(file, lines, CommonLines::united));
            }
            common = common == null ? ofGroup : inBoth(common, ofGroup);
        }
        return new CommonLines(common == null ? Map.of() : common);
    }

    /** The files of {@link #lines}, one for each. */
    List<String> files(int most) {
        List<String> files = new ArrayList<>();
        byFile.forEach((file, lines) -> {
            for (int i = 0; i < share(lines, most); i++) {
                files.add(file);
            }
        });
        return files;
    }

    /** At most so many lines, and of every file its share. */
    List<Integer> lines(int most) {
        List<Integer> all = new ArrayList<>();
        byFile.forEach(
                (file, lines) -> Arrays.stream(lines, 0, share(lines, most)).forEach(all::add));
        return all;
    }

    private int share(int[] lines, int most) {
        int all = byFile.values().stream().mapToInt(each -> each.length).sum();
        return all <= most ? lines.length : (int) Math.ceil((double) lines.length * most / all);
    }

    private static int[] numbers(byte[] bytes) {
        int[] numbers = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
        return numbers;
    }

    private static int[] united(int[] one, int[] other) {
        int[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return Arrays.stream(both).sorted().distinct().toArray();
    }

    private static Map<String, int[]> inBoth(Map<String, int[]> one, Map<String, int[]> other) {
        Map<String, int[]> both = new TreeMap<>();
        one.forEach((file, lines) -> {
            int @Nullable [] others = other.get(file);
            if (others != null) {
                both.put(file, inBoth(lines, others));
            }
        });
        return both;
    }

    private static int[] inBoth(int[] one, int[] other) {
        int[] both = new int[Math.min(one.length, other.length)];
        int size = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                both[size++] = one[i++];
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Arrays.copyOf(both, size);
    }
}
