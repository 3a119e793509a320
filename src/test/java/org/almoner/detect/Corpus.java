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
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Labelled articles, one {@code {id, format, lang, set, doubt, body, confuser, appeals: [{quote}]}} each: the lines of a
 * {@code .jsonl} or {@code .jsonl.gz} file, or the marked articles of a directory.
 */
final class Corpus {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Corpus() {}

    static void read(Path path, Consumer<JsonNode> each) throws IOException {
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
