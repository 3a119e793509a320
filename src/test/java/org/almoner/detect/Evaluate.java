package org.almoner.detect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;

/** Measures the detector on a corpus of labelled articles, one JSON object a line: {@code Evaluate CORPUS.jsonl.gz en}. */
final class Evaluate {
    private static final int GOLD = 0;
    private static final int FOUND = 1;
    private static final int SEEN = 2;
    private static final int RIGHT = 3;

    private final Map<String, int[]> table = new TreeMap<>();
    private final ArticleReader reader = new ArticleReader();
    private final AppealDetector detector = new AppealDetector();

    private Evaluate() {}

    public static void main(String[] args) throws Exception {
        Evaluate evaluate = new Evaluate();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode row = json.readTree(line);
                if (row.path("lang").asText().equals(args[1])
                        && !row.path("doubt").asBoolean()) {
                    evaluate.row(row);
                }
            }
        }
        evaluate.table.forEach((name, n) -> {
            double recall = (double) n[FOUND] / n[GOLD];
            double precision = (double) n[RIGHT] / n[SEEN];
            System.out.printf(
                    Locale.ROOT,
                    "%-10s gold %4d found %4d seen %4d right %4d  recall %.3f precision %.3f F1 %.3f%n",
                    name,
                    n[GOLD],
                    n[FOUND],
                    n[SEEN],
                    n[RIGHT],
                    recall,
                    precision,
                    2 * recall * precision / (recall + precision));
        });
    }

    private void row(JsonNode row) {
        BodyFormat format = row.path("format").asText().equals("html") ? BodyFormat.HTML : BodyFormat.TEXT;
        ArticleText article = reader.read(row.path("body").asText(), format, null);
        Detection detection = detector.detect(article, null);
        for (String name : new String[] {"all", row.path("set").asText()}) {
            count(table.computeIfAbsent(name, key -> new int[4]), row, detection);
        }
    }

    private static void count(int[] n, JsonNode row, Detection detection) {
        for (JsonNode gold : row.path("appeals")) {
            String quote = fold(gold.path("quote").asText());
            int covered = detection.passages().stream()
                    .mapToInt(passage -> overlap(quote, fold(passage.exact())))
                    .sum();
            n[GOLD]++;
            n[FOUND] += 2 * covered >= quote.length() ? 1 : 0;
            if (2 * covered < quote.length()) {
                print(n, "MISSED", row, quote);
            }
        }
        for (Passage passage : detection.passages()) {
            String exact = fold(passage.exact());
            int covered = 0;
            for (JsonNode gold : row.path("appeals")) {
                covered += overlap(exact, fold(gold.path("quote").asText()));
            }
            n[SEEN]++;
            n[RIGHT] += 2 * covered >= exact.length() ? 1 : 0;
            if (2 * covered < exact.length()) {
                print(n, "EXTRA " + passage.cues().stream().map(Cue::name).toList(), row, exact);
            }
        }
    }

    private static void print(int[] n, String what, JsonNode row, String text) {
        if (n.length == 4 && Boolean.getBoolean("errors")) {
            System.out.println(what + " " + row.path("set").asText() + " "
                    + row.path("id").asText() + ": " + text.substring(0, Math.min(400, text.length())));
        }
    }

    /** A lower bound of the overlap: the longest run of words that both have. */
    private static int overlap(String one, String other) {
        if (one.contains(other)) {
            return other.length();
        }
        if (other.contains(one)) {
            return one.length();
        }
        int sum = 0;
        for (String part : one.split("(?<=[.!?:]) ")) {
            sum += part.length() > 8 && other.contains(part) ? part.length() + 1 : 0;
        }
        return Math.min(sum, one.length());
    }

    private static String fold(String text) {
        return text.replaceAll("[\\s\u00a0\u200b]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
