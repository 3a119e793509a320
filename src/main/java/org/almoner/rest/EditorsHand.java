package org.almoner.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.almoner.charity.RegistryEdits.Change;
import org.almoner.charity.Source;

/** Who is at work, today, and what that makes of the facts they state. */
@ApplicationScoped
public class EditorsHand {
    private final SecurityIdentity identity;
    private final Clock clock;

    EditorsHand(SecurityIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /** What is done, by whom and why. */
    Change change(String action, String reason) {
        return new Change(who(), reason, action);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** An editor's word is a source too, beside those that are cited. */
    List<Source> sources(String fact, String reason, List<Source> cited) {
        List<Source> sources = new ArrayList<>(cited);
        sources.add(new Source(fact, "stated by " + who() + ": " + reason, today()));
        return sources;
    }

    private String who() {
        return identity.getPrincipal().getName();
    }
}
