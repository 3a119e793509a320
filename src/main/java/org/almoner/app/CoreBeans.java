package org.almoner.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.almoner.appeal.AppealComposer;
import org.almoner.appeal.AppealId;
import org.almoner.appeal.AppealService;
import org.almoner.appeal.ArticleStore;
import org.almoner.appeal.ChannelCheck;
import org.almoner.appeal.LinkChoice;
import org.almoner.appeal.ScanListener;
import org.almoner.appeal.ServedArticles;
import org.almoner.appeal.ServingListener;
import org.almoner.appeal.Summarizer;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleUrl;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.CrisisFiles;
import org.almoner.charity.RecipientResolver;
import org.almoner.charity.Registers;
import org.almoner.charity.register.RegisterImports;
import org.almoner.charity.register.RegisterStore;
import org.almoner.charity.register.RegisteredCharities;
import org.almoner.detect.AppealDetector;
import org.almoner.postgres.PostgresCharityRegistry;
import org.almoner.postgres.PostgresRegisterEntries;
import org.almoner.register.HumanitarianFiles;
import org.almoner.register.RegisterConfig;
import org.almoner.register.RegisterImporter;
import org.almoner.register.RegistryFiles;
import org.almoner.register.ScheduledFetches;
import org.almoner.rest.ServingConfig;
import org.almoner.verify.Approvals;
import org.almoner.verify.LinkProbe;
import org.almoner.verify.LinkVerifier;

/** Makes the plain core's parts known to each other. */
class CoreBeans {
    /** What a remembered article takes beside its letters, roughly. */
    private static final int CARD_OVERHEAD = 512;

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
    Registers registers() {
        return RegistryFiles.knownRegisters();
    }

    @Produces
    @Singleton
    RegisteredCharities charities(
            PostgresCharityRegistry reviewed, PostgresRegisterEntries entries, RegistryFiles files) {
        return new RegisteredCharities(reviewed, reviewed, entries, files.registers());
    }

    @Produces
    @Singleton
    CrisisFiles crisisFiles() {
        return new HumanitarianFiles();
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
    LinkVerifier verifier(
            CharityRegistry registry,
            LinkProbe probe,
            RegistryFiles files,
            Approvals approvals,
            VerificationConfig config,
            Clock clock) {
        return new LinkVerifier(registry, probe, files.platforms(), approvals, config.validity(), clock);
    }

    @Produces
    @Singleton
    AppealComposer composer(
            RecipientResolver resolver,
            CharityRegistry registry,
            LinkVerifier verifier,
            DeploymentConfig config,
            Clock clock) {
        return new AppealComposer(
                resolver,
                new LinkChoice(registry, verifier, config.leastAssurance(), clock),
                new ChannelCheck(registry, RegistryFiles.knownChannels()),
                new Summarizer(),
                config.defaultCountry().orElse(null));
    }

    @Produces
    @Singleton
    AppealService service(
            AppealComposer composer,
            ArticleStore store,
            CharityRegistry registry,
            ScanListener listener,
            ServingListener serving) {
        return new AppealService(
                new ArticleReader(), new AppealDetector(), composer, store, registry, listener, serving);
    }

    /** What cards show takes a quarter of the room that whole answers take. */
    @Produces
    @Singleton
    ServedArticles servedArticles(AppealService service, ServingConfig config, Clock clock) {
        Cache<ArticleId, ServedArticles.Shown> articles = Caffeine.newBuilder()
                .maximumWeight(config.cacheBytes() / 4)
                .weigher((ArticleId id, ServedArticles.Shown shown) -> shown.letters() + CARD_OVERHEAD)
                .expireAfterWrite(config.staleIfError())
                .build();
        Cache<AppealId, ArticleId> appeals = Caffeine.newBuilder()
                .maximumSize(config.cacheBytes() / (4 * CARD_OVERHEAD))
                .build();
        Cache<ArticleUrl, ArticleId> addresses = Caffeine.newBuilder()
                .maximumSize(config.cacheBytes() / (4 * CARD_OVERHEAD))
                .build();
        return new ServedArticles(
                service,
                new ServedArticles.Memory(articles.asMap(), appeals.asMap(), addresses.asMap()),
                config.staleIfError(),
                clock);
    }
}
