package org.almoner.verify;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityRegistry;

/**
 * Compares the verdict on each served link with the one before, and tells of changes: whatever moved it, a link that died,
 * evidence that expired, a register's news, an editor. However many replicas look, each change is told once. Thread-safe.
 */
public final class VerdictReview {
    private static final int PAGE = 500;

    private final CharityRegistry registry;
    private final LinkVerifier verifier;
    private final VerdictLog log;
    private final Listener listener;
    private final Clock clock;

    /** Told of every change, on the replica that found it. Must not block. */
    @FunctionalInterface
    public interface Listener {
        void changed(VerdictChange change);
    }

    public VerdictReview(
            CharityRegistry registry, LinkVerifier verifier, VerdictLog log, Listener listener, Clock clock) {
        this.registry = registry;
        this.verifier = verifier;
        this.log = log;
        this.listener = listener;
        this.clock = clock;
    }

    /** Reviews every served link; returns how many verdicts changed. */
    public int reviewAll() {
        int changes = 0;
        String after = "";
        while (true) {
            List<VerdictLog.Known> page = log.known(after, PAGE);
            for (VerdictLog.Known known : page) {
                changes += review(known) ? 1 : 0;
                after = known.watched().link().toString();
            }
            if (page.size() < PAGE) {
                return changes;
            }
        }
    }

    /** Reviews one link. */
    public void review(URI link) {
        log.known(link).ifPresent(this::review);
    }

    private boolean review(VerdictLog.Known known) {
        LinkChecks.Watched watched = known.watched();
        Optional<Charity> owner = registry.find(watched.owner());
        Verdict verdict = verifier.verify(watched.link().toString(), owner.orElse(null));
        if (known.verdict() == null) {
            log.first(watched, verdict.name());
            return false;
        }
        if (verdict.name().equals(known.verdict())) {
            return false;
        }
        VerdictChange change = new VerdictChange(
                "vc_" + UUID.randomUUID().toString().replace("-", ""),
                clock.instant(),
                watched.link(),
                watched.owner(),
                owner.map(Charity::name).orElse(watched.owner().value()),
                known.verdict(),
                verdict.name(),
                verdict.evidence());
        if (!log.changed(change)) {
            return false;
        }
        listener.changed(change);
        return true;
    }
}
