package org.almoner.detect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Labelled articles, one {@code {id, format, lang, set, doubt, body, confuser, appeals: [{quote}]}} each: the linesXX */
final class Corpus {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Corpus() {}

    static void read(Path path, Consumer<JsonNode> each) throws IOException {
        if (path.endsWith("frames")) {
            for (OneLiners of : OneLiners.in(path)) {
                frames(of, each);
            }
            return;
        }
        if (Files.isDirectory(path)) {
            MarkedArticle.in(path).forEach(article -> each.accept(row(article)));
            return;
        }
        try (BufferedReader lines = open(path)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                each.accept(JSON.readTree(line));
            }
        }
    }

    /** Of each frame two forms: one at the end of the news, one amid it. */
    private static void frames(OneLiners of, Consumer<JsonNode> each) {
        Map<Integer, List<OneLiners.Line>> frames = new TreeMap<>();
        of.lines()
                .forEach(line -> frames.computeIfAbsent(line.frame(), frame -> new ArrayList<>())
                        .add(line));
        frames.forEach((frame, forms) -> {
            OneLiners.Line last = forms.get(frame * 31 % forms.size());
            OneLiners.Line amid = forms.get((frame * 31 + forms.size() / 2 + 1) % forms.size());
            each.accept(row(of, last, of.article(last)));
            each.accept(row(of, amid, of.article(amid) + '\n' + of.news()));
        });
    }

    private static ObjectNode row(OneLiners of, OneLiners.Line line, String body) {
        ObjectNode row = JSON.createObjectNode();
        row.put("id", of.language() + ' ' + line.frame());
        row.put("source", of.language());
        row.put("lang", of.language());
        row.put("set", line.asks() ? "own" : "none");
        row.put("format", "text");
        row.put("body", body);
        ArrayNode appeals = row.putArray("appeals");
        if (line.asks()) {
            appeals.addObject().put("quote", line.text());
        }
        return row;
    }

    private static BufferedReader open(Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }

    private static ObjectNode row(MarkedArticle article) {
        ObjectNode row = JSON.createObjectNode();
        row.put("id", article.toString());
        row.put("source", article.toString());
        row.put("lang", article.language());
        row.put("set", article.quotes().isEmpty() ? "none" : "own");
        row.put("format", article.isHtml() ? "html" : "text");
        row.put("body", article.body());
        row.put("confuser", article.quotes().isEmpty() ? article.head().get(1) : null);
        ArrayNode appeals = row.putArray("appeals");
        article.quotes().forEach(quote -> appeals.addObject().put("quote", quote));
        return row;
    }
}
