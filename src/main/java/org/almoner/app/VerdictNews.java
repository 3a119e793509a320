package org.almoner.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import org.almoner.verify.VerdictChange;
import org.almoner.verify.VerdictReview;

/** Logs and counts verdicts that change. */
@Singleton
class VerdictNews implements VerdictReview.Listener {
    private final MeterRegistry meters;

    VerdictNews(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void changed(VerdictChange change) {
        Log.infof(
                "Verdict on %s (%s) changed from %s to %s: %s",
                change.link(),
                change.owner(),
                change.previous(),
                change.verdict(),
                change.evidence().get(0).detail());
        meters.counter("almoner.verdict.changes", "previous", change.previous(), "verdict", change.verdict())
                .increment();
    }
}
