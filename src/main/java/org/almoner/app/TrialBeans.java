package org.almoner.app;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.almoner.appeal.AppealComposer;
import org.almoner.appeal.AppealService;
import org.almoner.appeal.ArticleStore;
import org.almoner.appeal.ScanListener;
import org.almoner.appeal.ServingListener;
import org.almoner.appeal.Trials;
import org.almoner.appeal.Trials.Desk;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.RecipientResolver;
import org.almoner.charity.register.RegisteredCharities;
import org.almoner.postgres.PostgresCharityRegistry;
import org.almoner.postgres.PostgresRegisterEntries;
import org.almoner.register.RegistryFiles;
import org.almoner.verify.Approvals;
import org.almoner.verify.LinkProbe;
import org.almoner.verify.LinkVerifier;

/** Makes the core's parts once more, over what is in memory: for who tries out while the database is away. */
class TrialBeans {
    private final CoreBeans core = new CoreBeans();
    private final PostgresCharityRegistry reviewed;
    private final PostgresRegisterEntries entries;
    private final RegistryFiles files;
    private final LinkProbe probe;
    private final Approvals approvals;
    private final ArticleStore store;
    private final ScanListener listener;
    private final VerificationConfig verification;
    private final DeploymentConfig deployment;
    private final Clock clock;

    TrialBeans(
            PostgresCharityRegistry reviewed,
            PostgresRegisterEntries entries,
            RegistryFiles files,
            LinkProbe probe,
            Approvals approvals,
            ArticleStore store,
            ScanListener listener,
            VerificationConfig verification,
            DeploymentConfig deployment,
            Clock clock) {
        this.reviewed = reviewed;
        this.entries = entries;
        this.files = files;
        this.probe = probe;
        this.approvals = approvals;
        this.store = store;
        this.listener = listener;
        this.verification = verification;
        this.deployment = deployment;
        this.clock = clock;
    }

    @Produces
    @Singleton
    Trials trials(AppealService service, CharityRegistry registry, RecipientResolver resolver, LinkVerifier verifier) {
        return new Trials(new Desk(service, registry, resolver, verifier, true), this::inMemory);
    }

    private Desk inMemory() {
        CharityRegistry registry = new RegisteredCharities(reviewed, reviewed, entries.remembered(), files.registers());
        RecipientResolver resolver = core.resolver(registry);
        LinkVerifier verifier = core.verifier(registry, probe, files, approvals, verification, clock);
        AppealComposer composer = core.composer(resolver, registry, verifier, deployment, clock);
        AppealService service = core.service(composer, store, registry, listener, ServingListener.NONE);
        return new Desk(service, registry, resolver, verifier, false);
    }
}
