package org.almoner.detect;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;

/**
 * Measures what others would do on a labelled corpus, in {@link Evaluate}'s figures: sentences that hold a word of giving,
 * and sentences that OpenNLP's document categorizer (naive Bayes over words) takes for an appeal, trained on the other
 * four fifths of the same corpus. Sentences taken one after the other are one passage.
 *
 * <pre>Peers CORPUS.jsonl[.gz]</pre>
 */
public final class Peers {
    private static final Pattern KEYWORD = Pattern.compile(
            "donat|spenden|doaç|donativ|faire un don|donazion|doneren|wpłat|skänk", Pattern.CASE_INSENSITIVE);
    private static final int FOLDS = 5;
    private static final String YES = "appeal";
    private static final double EVEN = 0.5;

    private record Row(
            String id, String side, String set, boolean doubt, ArticleText text, List<Unit> units, List<String> gold) {
        int fold() {
            return Math.floorMod(id.hashCode(), FOLDS);
        }

        String words(Unit unit) {
            return text.text().substring(unit.start(), unit.end());
        }

        boolean isGold(Unit unit) {
            String words = Overlap.fold(words(unit));
            return gold.stream().anyMatch(each -> Overlap.of(words, each) * 2 >= words.length());
        }
    }

    private Peers() {}

    public static void main(String[] arguments) throws IOException {
        List<Row> rows = rows(Path.of(arguments[0]));
        print(
                "a word of giving",
                rows,
                row -> sentence -> KEYWORD.matcher(sentence).find());
        DocumentCategorizerME[] models = new DocumentCategorizerME[FOLDS];
        for (int fold = 0; fold < FOLDS; fold++) {
            models[fold] = train(rows, fold);
        }
        for (double least : new double[] {0.5, 0.9, 0.99, 0.999, 0.9999}) {
            print("OpenNLP document categorizer, from " + least, rows, row -> sentence -> {
                DocumentCategorizerME model = models[row.fold()];
                double share = model.categorize(tokens(sentence))[model.getIndex(YES)];
                // A sentence of words it has never seen gets even odds.
                return share >= least && share != EVEN;
            });
        }
    }

    private static String[] tokens(String sentence) {
        return SimpleTokenizer.INSTANCE.tokenize(sentence.toLowerCase(Locale.ROOT));
    }

    private static List<Row> rows(Path corpus) throws IOException {
        List<Row> rows = new ArrayList<>();
        Corpus.read(corpus, row -> rows.add(row(row)));
        return rows;
    }

    private static Row row(JsonNode row) {
        BodyFormat format = row.path("format").asText().equals("html") ? BodyFormat.HTML : BodyFormat.TEXT;
        ArticleText text = new ArticleReader().read(row.path("body").asText(), format, null);
        List<Unit> units = new ArrayList<>();
        for (int block = 0; block < text.blocks().size(); block++) {
            new Sentences(text.text()).split(text.blocks().get(block), block, units);
        }
        List<String> gold = new ArrayList<>();
        row.path("appeals")
                .forEach(each -> gold.add(Overlap.fold(each.path("quote").asText())));
        return new Row(
                row.path("id").asText(),
                row.path("lang").asText().equals("en") ? "en" : "other",
                row.path("set").asText(),
                row.path("doubt").asBoolean(),
                text,
                units,
                gold);
    }

    private static DocumentCategorizerME train(List<Row> rows, int without) throws IOException {
        List<DocumentSample> samples = new ArrayList<>();
        for (Row row : rows) {
            if (row.fold() == without || row.doubt()) {
                continue;
            }
            for (Unit unit : row.units()) {
                String[] tokens = tokens(row.words(unit));
                if (tokens.length > 1) {
                    samples.add(new DocumentSample(row.isGold(unit) ? YES : "other", tokens));
                }
            }
        }
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "NAIVEBAYES");
        parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
        DoccatModel model = DocumentCategorizerME.train(
                "x-unspecified", ObjectStreamUtils.createObjectStream(samples), parameters, new DoccatFactory());
        return new DocumentCategorizerME(model);
    }

    private static void print(
            String name, List<Row> rows, java.util.function.Function<Row, Predicate<String>> judgeOf) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (Row row : rows) {
            if (row.doubt()) {
                continue;
            }
            Scored scored = Scored.of(row.gold(), passages(row, judgeOf.apply(row)));
            for (String each : List.of("core", "core " + row.side(), "set " + row.set() + " " + row.side())) {
                tallies.computeIfAbsent(each, key -> new Tally()).add(scored);
            }
        }
        System.out.println(name);
        System.out.println(Tally.HEAD);
        tallies.forEach((each, tally) -> System.out.println(tally.line(each)));
    }

    private static List<Passage> passages(Row row, Predicate<String> judge) {
        List<Passage> passages = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (Unit unit : row.units()) {
            if (judge.test(row.words(unit))) {
                start = start < 0 ? unit.start() : start;
                end = unit.end();
            } else if (start >= 0) {
                passages.add(passage(row, start, end));
                start = -1;
            }
        }
        if (start >= 0) {
            passages.add(passage(row, start, end));
        }
        return passages;
    }

    private static Passage passage(Row row, int start, int end) {
        return new Passage(
                row.text().text().substring(start, end),
                start,
                end,
                0,
                Passage.Kind.CHARITY,
                1,
                List.of(),
                List.of(),
                List.of());
    }
}
