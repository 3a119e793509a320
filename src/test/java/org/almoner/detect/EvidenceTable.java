package org.almoner.detect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;

/**
 * Writes the evidence of every unit of a corpus, with its label, one article a line, for fitting {@code weights.txt}:
 *
 * <pre>EvidenceTable CORPUS.jsonl[.gz] OUT.jsonl</pre>
 */
public final class EvidenceTable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EvidenceTable() {}

    public static void main(String[] arguments) throws IOException {
        try (PrintStream out =
                new PrintStream(Files.newOutputStream(Path.of(arguments[1])), false, StandardCharsets.UTF_8)) {
            Corpus.read(Path.of(arguments[0]), row -> out.println(row(row)));
        }
    }

    private static ObjectNode row(JsonNode row) {
        BodyFormat format = row.path("format").asText().equals("html") ? BodyFormat.HTML : BodyFormat.TEXT;
        ArticleText text = new ArticleReader().read(row.path("body").asText(), format, null);
        List<Evidence> units = AppealDetector.evidence(text, AppealDetector.languageOf(text, null));
        List<String> gold = new ArrayList<>();
        row.path("appeals")
                .forEach(appeal -> gold.add(Overlap.fold(appeal.path("quote").asText())));
        ObjectNode out = JSON.createObjectNode();
        for (String name : List.of("id", "lang", "set", "source")) {
            out.put(name, row.path(name).asText());
        }
        out.put("doubt", row.path("doubt").asBoolean());
        ArrayNode lengths = out.putArray("gold");
        gold.forEach(g -> lengths.add(g.length()));
        ArrayNode table = out.putArray("units");
        for (Evidence unit : units) {
            table.add(unit(unit, text, gold));
        }
        return out;
    }

    private static ObjectNode unit(Evidence seen, ArticleText text, List<String> gold) {
        ObjectNode out = JSON.createObjectNode();
        String words = Overlap.fold(
                text.text().substring(seen.unit().start(), seen.unit().end()));
        out.put("block", seen.unit().block());
        out.put("length", words.length());
        out.put("furniture", seen.unit().furniture());
        out.put("list", seen.has(Feature.LIST_ITEM));
        out.put("colon", words.endsWith(":"));
        out.put("text", words.substring(0, Math.min(160, words.length())));
        int best = -1;
        int most = 0;
        for (int g = 0; g < gold.size(); g++) {
            int common = Overlap.of(words, gold.get(g));
            if (common > most) {
                most = common;
                best = g;
            }
        }
        out.put("overlap", most);
        out.put("of", best);
        ArrayNode features = out.putArray("features");
        seen.firstHits().keySet().forEach(cue -> features.add(cue.label()));
        seen.features().forEach(feature -> features.add("+" + feature.label()));
        return out;
    }
}
