package org.almoner.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;
import org.almoner.detect.AppealDetector;
import org.almoner.detect.Detection;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What reading and detecting costs beside {@code Jsoup.parse} alone, on the same pages in the same run: the ratio of two
 * rows is the figure. One operation is one pass over all pages. {@code -Dcorpus=FILE} takes the HTML rows of a labelled
 * corpus; without it the pages are made of the project's own test cases in a theme's surroundings.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
public class DetectBenchmark {
    /** Pages with an appeal, or an ordinary archive. */
    @Param({"appeals", "archive"})
    public String pages = "appeals";

    private final ArticleReader reader = new ArticleReader();
    private final AppealDetector detector = new AppealDetector();
    private List<String> bodies = List.of();

    @Setup
    public void load() throws Exception {
        bodies = Pages.load(System.getProperty("corpus"), pages.equals("appeals"));
        System.out.printf(
                "%d pages, %d characters%n",
                bodies.size(), bodies.stream().mapToInt(String::length).sum());
    }

    /** The baseline: the tree alone. */
    @Benchmark
    public void parse(Blackhole sink) {
        for (String body : bodies) {
            sink.consume(Jsoup.parse(body));
        }
    }

    /** As articles are taken in: in haste, and in full where that is worth it. */
    @Benchmark
    public void scan(Blackhole sink) {
        for (String body : bodies) {
            ArticleText skimmed = reader.skim(body);
            Optional<Detection> dismissed =
                    skimmed == null ? Optional.empty() : detector.dismiss(skimmed, null);
            sink.consume(dismissed.orElseGet(() -> full(body)));
        }
    }

    /** Always in full, as the stateless call does it. */
    @Benchmark
    public void readAndDetect(Blackhole sink) {
        for (String body : bodies) {
            sink.consume(full(body));
        }
    }

    private Detection full(String body) {
        return detector.detect(reader.read(body, BodyFormat.HTML, null), null);
    }
}
