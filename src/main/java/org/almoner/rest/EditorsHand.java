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
    private static final String STATEMENT = "an editor's statement, kept in the audit trail";

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

    /**
     * The cited sources and the editor's own word, which is a source too. Who it was and why is for the audit trail: sources
     * are public.
     */
    List<Source> sources(String fact, List<Source> cited) {
        List<Source> sources = new ArrayList<>(cited);
        sources.removeIf(
                source -> source.fact().equals(fact) && source.citation().equals(STATEMENT));
        sources.add(new Source(fact, STATEMENT, today()));
        return sources;
    }

    private String who() {
        return identity.getPrincipal().getName();
    }
}
