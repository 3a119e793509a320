package org.almoner.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The pages to measure on. */
final class Pages {
    private static final int FILLERS = 40;

    private Pages() {}

    static List<String> load(@Nullable String corpus, boolean appeals) throws IOException {
        return corpus == null || corpus.isBlank() ? own(appeals) : ofCorpus(Path.of(corpus), appeals);
    }

    private static List<String> ofCorpus(Path corpus, boolean appeals) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> bodies = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = json.readTree(line);
                boolean has = !row.path("appeals").isEmpty();
                boolean ordinary = row.path("set").asText().equals("random");
                if (row.path("format").asText().equals("html") && (appeals ? has : ordinary)) {
                    bodies.add(row.path("body").asText());
                }
            }
        }
        return bodies;
    }

    /** The test cases of all languages, each as a page of a common theme; an archive's stories without their appeals. */
    private static List<String> own(boolean appeals) throws IOException {
        List<String> bodies = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/cases"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                for (String part : Files.readString(file).split("(?m)^=== ")) {
                    if (part.contains("[[")) {
                        bodies.add(page(story(part, appeals)));
                    }
                }
            }
        }
        return bodies;
    }

    private static String story(String part, boolean appeals) {
        String body = part.substring(part.indexOf('\n') + 1);
        String kept = appeals ? body.replace("[[", "").replace("]]", "") : body.replaceAll("(?s)\\[\\[.*?\\]\\]", "");
        return "<p>" + kept.strip().replace("\n", "</p>\n<p>") + "</p>";
    }

    private static String page(String story) {
        String item = "<li class=\"menu-item menu-item-type-taxonomy\"><a href=\"https://news.example.org/section/%d/\""
                + " data-track=\"nav\"><span class=\"label\">Section %d</span></a></li>\n";
        StringBuilder page = new StringBuilder("<!doctype html><html><head><title>A story</title><style>"
                + ".a{color:#111}".repeat(200) + "</style></head><body><header><nav><ul>");
        for (int i = 0; i < FILLERS; i++) {
            page.append(item.formatted(i, i));
        }
        page.append("</ul></nav></header><main><article class=\"post\">").append(story).append("</article></main><aside>");
        for (int i = 0; i < FILLERS; i++) {
            page.append("<div class=\"card card--small\"><a href=\"/story/").append(i)
                    .append("\"><img src=\"/i/").append(i).append(".jpg\" alt=\"\"><h3>The bridge at mile ").append(i)
                    .append(" opens again</h3></a><p>Traffic ran over it from noon on Monday.</p></div>\n");
        }
        return page.append("</aside><script>").append("var a=[1,2,3];".repeat(300)).append("</script></body></html>")
                .toString();
    }
}
