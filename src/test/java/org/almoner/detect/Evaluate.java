package org.almoner.detect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;

/**
 * Measures reader and detector on a labelled corpus, without a service:
 *
 * <pre>Evaluate CORPUS.jsonl[.gz]|DIRECTORY [--errors OUT.jsonl] [--half 0|1]</pre>
 *
 * <p>A gold passage is found when half of
 * its characters are covered by what was detected; a detected passage is right when half of its characters lie in gold.
 */
public final class Evaluate {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArticleReader reader = new ArticleReader();
    private final AppealDetector detector = new AppealDetector();
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<double[]> confidences = new ArrayList<>();
    private final NamedTally names = new NamedTally();

    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        int errors = given.indexOf("--errors");
        int half = given.indexOf("--half");
        PrintStream sink = errors < 0
                ? null
                : new PrintStream(Files.newOutputStream(Path.of(given.get(errors + 1))), false, StandardCharsets.UTF_8);
        Evaluate evaluation = new Evaluate();
        Corpus.read(Path.of(given.get(0)), row -> {
            int side = (row.path("id").asText().hashCode() >>> 3) & 1;
            if (half < 0 || side == Integer.parseInt(given.get(half + 1))) {
                evaluation.judge(row, sink);
            }
        });
        if (sink != null) {
            sink.close();
        }
        evaluation.print();
    }

    private void judge(JsonNode row, PrintStream sink) {
        BodyFormat format = row.path("format").asText().equals("html") ? BodyFormat.HTML : BodyFormat.TEXT;
        ArticleText text = reader.read(
                row.path("body").asText(), format, base(row.path("url").asText()));
        Detection detection = detector.detect(text, null);
        List<String> gold = new ArrayList<>();
        row.path("appeals")
                .forEach(appeal -> gold.add(Overlap.fold(appeal.path("quote").asText())));
        Scored scored = Scored.of(gold, detection.passages());
        for (String name : rows(row, detection)) {
            tallies.computeIfAbsent(name, n -> new Tally()).add(scored);
        }
        if (!row.path("doubt").asBoolean()) {
            row.path("appeals").forEach(appeal -> names.add(appeal, detection.passages()));
            for (int i = 0; i < detection.passages().size(); i++) {
                confidences.add(new double[] {
                    detection.passages().get(i).confidence(), scored.right().get(i) ? 1 : 0
                });
            }
        }
        if (sink != null && !scored.isPerfect()) {
            writeErrors(row, detection, scored, sink);
        }
    }

    private static URI base(String url) {
        try {
            return url.isEmpty() ? null : URI.create(url);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static List<String> rows(JsonNode row, Detection detection) {
        if (row.path("doubt").asBoolean()) {
            return List.of("doubtful");
        }
        String language = row.path("lang").asText();
        String side = language.equals("en") ? "en" : "other";
        List<String> names = new ArrayList<>(List.of(
                "core",
                "core " + side,
                "set " + row.path("set").asText() + " " + side,
                "format " + row.path("format").asText(),
                "language " + language));
        if (!row.path("confuser").asText("").isEmpty() && !row.path("confuser").isNull()) {
            names.add("confuser " + row.path("confuser").asText());
        }
        if (!detection.language().startsWith(language) && !row.path("appeals").isEmpty()) {
            names.add("read as " + detection.language() + " for " + language);
        }
        return names;
    }

    private static void writeErrors(JsonNode row, Detection detection, Scored scored, PrintStream sink) {
        ObjectNode out = JSON.createObjectNode();
        out.put("id", row.path("id").asText());
        out.put("lang", row.path("lang").asText());
        out.put("seenAs", detection.language());
        out.put("set", row.path("set").asText());
        out.put("doubt", row.path("doubt").asBoolean());
        ArrayNode missed = out.putArray("missed");
        for (int i = 0; i < scored.gold().size(); i++) {
            if (!scored.found().get(i)) {
                missed.add(row.path("appeals").get(i).path("quote").asText());
            }
        }
        ArrayNode extra = out.putArray("extra");
        for (int i = 0; i < detection.passages().size(); i++) {
            if (!scored.right().get(i)) {
                Passage passage = detection.passages().get(i);
                ObjectNode each = extra.addObject();
                each.put("exact", passage.exact());
                each.put("confidence", passage.confidence());
                StringBuilder cues = new StringBuilder();
                passage.cues()
                        .forEach(c -> cues.append(c.name())
                                .append('(')
                                .append(c.text())
                                .append(") "));
                each.put("cues", cues.toString());
            }
        }
        sink.println(out);
    }

    private void print() {
        System.out.println(Tally.HEAD);
        tallies.forEach((name, tally) -> System.out.println(tally.line(name)));
        System.out.println(names.line());
        System.out.println("confidence   passages   right");
        for (int tenth = 0; tenth < 10; tenth++) {
            double low = tenth / 10.0;
            List<double[]> bin = confidences.stream()
                    .filter(c -> c[0] >= low && (c[0] < low + 0.1 || low >= 0.9))
                    .toList();
            double right = bin.stream().mapToDouble(c -> c[1]).average().orElse(Double.NaN);
            System.out.printf("%.1f%20d%8.2f%n", low, bin.size(), right);
        }
    }
}
