package org.almoner.detect;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;

/**
 * Fits {@code weights.txt} to labelled articles: logistic regression, drawn towards the weights set by hand so that few
 * labels do little harm; the weights of a unit by itself may not turn a sign. The best unit of every labelled passage is an
 * appeal by itself; its other units are learned as what comes before and after one.
 *
 * <pre>FitWeights BY-HAND.txt OUT.txt [--standing WEIGHTS.txt] CORPUS.jsonl[.gz]|CASES-DIRECTORY [...]</pre>
 *
 * <p>With {@code --standing} the weights of a unit by itself are taken from there, and only those of joining are fitted.
 */
public final class FitWeights {
    private static final int ROUNDS = 3;

    /** Where articles come from: how much they weigh, and whether they teach what asks and where passages end. */
    private enum Source {
        CORPUS(1, true, true),
        /** Few, and each stands for a form of its own. */
        CASES(4, true, true),
        /** Lines that are many and much alike, and stand alone: they teach nothing of where passages end. */
        FRAMES(0.25, true, false),
        /**
         * Articles retold from the web teach where passages end. Of what asks they say too little: lexicons were written
         * with a look at them, and they have fewer passages of other kinds that look like an appeal than real pages have.
         */
        RETOLD(0.15, false, true);

        private final double weight;
        private final boolean stands;
        private final boolean joins;

        Source(double weight, boolean stands, boolean joins) {
            this.weight = weight;
            this.stands = stands;
            this.joins = joins;
        }

        /** By a directory's name; whatever is none of ours is a corpus. */
        static Source of(Path path) {
            return Arrays.stream(values())
                    .filter(each -> path.endsWith(each.name().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(CORPUS);
        }
    }

    private static final double STANDING_PULL = 20;
    private static final double JOINING_PULL = 3;
    private static final String BIAS = "+" + Feature.BIAS.label();

    /** The likeliest weights weigh every unit alike; passages, which are few, are found best from somewhat lower. */
    private static final double STANDING_MARGIN = 0.3;

    /** Beyond what the fit says, by how much more a unit must speak for joining: passages are read better short. */
    private static final double JOINING_MARGIN = 0.25;

    /**
     * What tells how much a passage has already. Labelled passages that are long go on, so that length seems to speak for
     * going on; but a passage that has run too far by mistake would then run to the end of the page.
     */
    private static final List<String> LENGTHS = Stream.of(
                    Feature.JOIN_FAR, Feature.JOIN_FARTHER, Feature.JOIN_LONG, Feature.JOIN_LONGER)
            .map(feature -> "+" + feature.label())
            .toList();

    /** An article's units, for each the labelled passage that it lies in, or -1, or -2 where it lies in one in part. */
    private record Labelled(List<Evidence> units, int[] passage, Source source) {}

    private final List<Labelled> articles = new ArrayList<>();
    private final Map<String, double[]> byHand;
    private Map<String, Double> standing = new HashMap<>();

    private FitWeights(Map<String, double[]> byHand) {
        this.byHand = byHand;
    }

    public static void main(String[] arguments) throws IOException {
        FitWeights fit = new FitWeights(read(Path.of(arguments[0])));
        boolean kept = arguments[2].equals("--standing");
        for (String corpus : Arrays.asList(arguments).subList(kept ? 4 : 2, arguments.length)) {
            fit.load(Path.of(corpus));
        }
        fit.standing = column(kept ? read(Path.of(arguments[3])) : fit.byHand, 0);
        if (!kept) {
            fit.fitAllStanding();
        }
        Map<String, Double> before = fit.fitJoining(-1);
        Map<String, Double> after = fit.fitJoining(1);
        write(Path.of(arguments[0]), Path.of(arguments[1]), List.of(fit.standing, before, after));
    }

    private static Map<String, double[]> read(Path path) throws IOException {
        Map<String, double[]> values = new TreeMap<>();
        for (String line : Files.readAllLines(path)) {
            String[] parts = line.split("#", 2)[0].strip().split("\\s+");
            if (parts.length == 4) {
                values.put(
                        parts[0],
                        Arrays.stream(parts)
                                .skip(1)
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            }
        }
        return values;
    }

    private static Map<String, Double> column(Map<String, double[]> weights, int index) {
        Map<String, Double> values = new HashMap<>();
        weights.forEach((name, each) -> values.put(name, each[index]));
        return values;
    }

    private void load(Path corpus) throws IOException {
        Source source = Source.of(corpus);
        Corpus.read(corpus, row -> {
            if (!row.path("doubt").asBoolean()) {
                articles.add(labelled(
                        row.path("body").asText(),
                        row.path("format").asText().equals("html"),
                        quotes(row.path("appeals")),
                        source));
            }
        });
    }

    private static List<String> quotes(JsonNode appeals) {
        List<String> quotes = new ArrayList<>();
        appeals.forEach(each -> quotes.add(each.path("quote").asText()));
        return quotes;
    }

    private static Labelled labelled(String body, boolean html, List<String> quotes, Source source) {
        ArticleText text = new ArticleReader().read(body, html ? BodyFormat.HTML : BodyFormat.TEXT, null);
        List<Evidence> units = AppealDetector.evidence(text, AppealDetector.languageOf(text, null));
        List<String> gold = quotes.stream().map(Overlap::fold).toList();
        int[] passage = new int[units.size()];
        for (int i = 0; i < passage.length; i++) {
            Unit unit = units.get(i).unit();
            passage[i] = passageOf(Overlap.fold(text.text().substring(unit.start(), unit.end())), gold);
        }
        return new Labelled(units, passage, source);
    }

    private static int passageOf(String words, List<String> gold) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < gold.size(); i++) {
            int common = Overlap.of(words, gold.get(i));
            if (common > most) {
                most = common;
                best = i;
            }
        }
        if (most * 2 >= words.length()) {
            return best;
        }
        return most * 5 > words.length() ? -2 : -1;
    }

    private static List<String> names(Evidence unit) {
        List<String> names = new ArrayList<>();
        unit.firstHits().keySet().forEach(cue -> names.add(cue.label()));
        unit.features().forEach(feature -> names.add("+" + feature.label()));
        return names;
    }

    private double score(Evidence unit) {
        return names(unit).stream()
                .mapToDouble(name -> standing.getOrDefault(name, 0.0))
                .sum();
    }

    /** For each labelled passage, the unit that speaks most for it. */
    private Map<Integer, Integer> seeds(Labelled article) {
        Map<Integer, Integer> seeds = new TreeMap<>();
        for (int i = 0; i < article.passage().length; i++) {
            int passage = article.passage()[i];
            Integer seed = seeds.get(passage);
            if (passage >= 0
                    && (seed == null
                            || score(article.units().get(i))
                                    > score(article.units().get(seed)))) {
                seeds.put(passage, i);
            }
        }
        return seeds;
    }

    private void fitAllStanding() {
        for (int round = 0; round < ROUNDS; round++) {
            fitStanding();
        }
        standing.merge(BIAS, STANDING_MARGIN, Double::sum);
    }

    private void fitStanding() {
        LogisticRegression regression = new LogisticRegression(column(byHand, 0), STANDING_PULL, BIAS, true);
        for (Labelled article :
                articles.stream().filter(each -> each.source().stands).toList()) {
            Map<Integer, Integer> seeds = seeds(article);
            for (int i = 0; i < article.passage().length; i++) {
                Evidence unit = article.units().get(i);
                int passage = article.passage()[i];
                boolean isSeed = passage >= 0 && seeds.get(passage) == i;
                if (passage == -1) {
                    regression.add(names(unit), false, article.source().weight);
                } else if (isSeed || passage >= 0 && score(unit) > 0) {
                    regression.add(names(unit), true, 1.5 * article.source().weight);
                }
            }
        }
        standing = regression.fit();
    }

    /** From each passage's best unit outwards to the first that is not in it. */
    private Map<String, Double> fitJoining(int way) {
        LogisticRegression regression =
                new LogisticRegression(column(byHand, way < 0 ? 1 : 2), JOINING_PULL, BIAS, false);
        for (Labelled article :
                articles.stream().filter(each -> each.source().joins).toList()) {
            seeds(article).forEach((passage, seed) -> outwards(article, passage, seed, way, regression));
        }
        Map<String, Double> fitted = regression.fit();
        LENGTHS.forEach(name -> fitted.computeIfPresent(name, (n, weight) -> Math.min(0, weight)));
        fitted.merge(BIAS, -JOINING_MARGIN, Double::sum);
        return fitted;
    }

    private void outwards(Labelled article, int passage, int seed, int way, LogisticRegression regression) {
        Neighbours neighbours = new Neighbours(article.units());
        int nearest = seed;
        for (int i = seed + way; i >= 0 && i < article.units().size() && neighbours.touch(i - way, i); i += way) {
            Evidence unit = article.units().get(i);
            int lies = article.passage()[i];
            boolean inside = lies == passage;
            int first = way < 0 ? seed : firstOf(article, passage);
            boolean stands = score(unit) >= 0;
            if (inside || !(stands && lies >= 0)) {
                List<String> names = names(unit);
                names.removeIf(
                        name -> name.startsWith("+near") || name.startsWith("+article") || name.equals("+at-end"));
                neighbours.between(i, i - way, nearest, first).forEach(feature -> names.add("+" + feature.label()));
                regression.add(names, inside, article.source().weight);
            }
            if (!inside) {
                break;
            }
        }
    }

    private static int firstOf(Labelled article, int passage) {
        int first = 0;
        while (article.passage()[first] != passage) {
            first++;
        }
        return first;
    }

    private static void write(Path byHand, Path out, List<Map<String, Double>> columns) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : Files.readAllLines(byHand)) {
            if (line.startsWith("#")) {
                text.append(line).append('\n');
            }
        }
        TreeMap<String, double[]> rows = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            for (Map.Entry<String, Double> each : columns.get(i).entrySet()) {
                rows.computeIfAbsent(each.getKey(), key -> new double[columns.size()])[i] = each.getValue();
            }
        }
        rows.forEach((name, each) -> {
            if (Arrays.stream(each).anyMatch(value -> Math.abs(value) >= 0.005)) {
                text.append(String.format(Locale.ROOT, "%-22s%7.2f %7.2f %7.2f%n", name, each[0], each[1], each[2]));
            }
        });
        Files.writeString(out, text);
    }
}
