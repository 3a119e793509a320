package org.almoner.app;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.almoner.appeal.AppealComposer;
import org.almoner.appeal.AppealService;
import org.almoner.appeal.ArticleStore;
import org.almoner.appeal.LinkChoice;
import org.almoner.appeal.ScanListener;
import org.almoner.appeal.Summarizer;
import org.almoner.article.ArticleReader;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.RecipientResolver;
import org.almoner.charity.register.RegisterImports;
import org.almoner.charity.register.RegisterStore;
import org.almoner.charity.register.RegisteredCharities;
import org.almoner.detect.AppealDetector;
import org.almoner.postgres.PostgresCharityRegistry;
import org.almoner.postgres.PostgresRegisterEntries;
import org.almoner.register.RegisterConfig;
import org.almoner.register.RegisterImporter;
import org.almoner.register.RegistryFiles;
import org.almoner.register.ScheduledFetches;
import org.almoner.verify.LinkProbe;
import org.almoner.verify.LinkVerifier;

/** Makes the plain core's parts known to each other. */
class CoreBeans {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    RegistryFiles registryFiles() {
        return RegistryFiles.builtIn();
    }

    @Produces
    @Singleton
    RegisteredCharities charities(
            PostgresCharityRegistry reviewed, PostgresRegisterEntries entries, RegistryFiles files) {
        return new RegisteredCharities(reviewed, reviewed, entries, files.registers());
    }

    @Produces
    @Singleton
    RegisterImporter registerImporter(RegisterStore store, RegisterConfig config, RegistryFiles files, Clock clock) {
        return new RegisterImporter(store, config, files.platforms(), clock);
    }

    @Produces
    @Singleton
    ScheduledFetches scheduledFetches(
            RegisterImports imports, RegisterStore store, RegisterConfig config, Clock clock) {
        return new ScheduledFetches(imports, store, config, clock);
    }

    @Produces
    @Singleton
    RecipientResolver resolver(CharityRegistry registry) {
        return new RecipientResolver(registry);
    }

    @Produces
    @Singleton
    LinkVerifier verifier(CharityRegistry registry, RegistryFiles files) {
        return new LinkVerifier(registry, LinkProbe.NONE, files.platforms());
    }

    @Produces
    @Singleton
    AppealComposer composer(
            RecipientResolver resolver, CharityRegistry registry, LinkVerifier verifier, DeploymentConfig config) {
        return new AppealComposer(
                resolver,
                new LinkChoice(registry, verifier, config.leastAssurance()),
                new Summarizer(),
                config.defaultCountry().orElse(null));
    }

    @Produces
    @Singleton
    AppealService service(
            AppealComposer composer, ArticleStore store, CharityRegistry registry, ScanListener listener) {
        return new AppealService(new ArticleReader(), new AppealDetector(), composer, store, registry, listener);
    }
}
