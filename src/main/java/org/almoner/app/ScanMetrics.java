package org.almoner.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.almoner.appeal.ComposedPassage;
import org.almoner.appeal.ScanListener;

/** Counts detections for Prometheus. */
@Singleton
class ScanMetrics implements ScanListener {
    private final MeterRegistry meters;
    private final Timer detection;
    private final Counter articles;

    ScanMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.detection = Timer.builder("almoner.detection")
                .description("Time to read an article and detect its appeals; its count is the articles detected")
                .publishPercentileHistogram()
                .register(meters);
        this.articles = meters.counter("almoner.articles.detected");
    }

    @Override
    public void scanned(Duration duration, List<ComposedPassage> passages) {
        detection.record(duration);
        articles.increment();
        for (ComposedPassage passage : passages) {
            String kind = passage.stored().passage().kind().name().toLowerCase(Locale.ROOT);
            meters.counter(
                            "almoner.passages",
                            "kind",
                            kind,
                            "verdict",
                            passage.verdict().name())
                    .increment();
        }
    }
}
