package org.almoner.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.almoner.access.CallNews;
import org.almoner.access.KeyStore;
import org.almoner.appeal.AppealUse;
import org.almoner.appeal.ArticleStore;
import org.almoner.appeal.Outbox;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.CommonHosts;
import org.almoner.charity.CrisisImports;
import org.almoner.charity.register.RegisterStore;
import org.almoner.charity.register.RegisteredCharities;
import org.almoner.postgres.Changes;
import org.almoner.postgres.Database;
import org.almoner.postgres.DetectionJson;
import org.almoner.postgres.EmbeddedPostgres;
import org.almoner.postgres.EmbeddedPostgresConfigSource;
import org.almoner.postgres.PostgresAppealUse;
import org.almoner.postgres.PostgresArticleStore;
import org.almoner.postgres.PostgresCallNews;
import org.almoner.postgres.PostgresCharityRegistry;
import org.almoner.postgres.PostgresCrisisImports;
import org.almoner.postgres.PostgresKeyStore;
import org.almoner.postgres.PostgresLinkChecks;
import org.almoner.postgres.PostgresOutbox;
import org.almoner.postgres.PostgresRegisterEntries;
import org.almoner.postgres.PostgresRegisterStore;
import org.almoner.postgres.PostgresRegistryEdits;
import org.almoner.postgres.PostgresVerdictLog;
import org.almoner.probe.WebhookConfig;
import org.almoner.register.RegistryFiles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the stores over the application's connection pool. */
class DatabaseBeans {
    @Produces
    @Singleton
    Database database(AgroalDataSource pool) {
        return new Database(pool);
    }

    @Produces
    @Singleton
    ArticleStore articles(Database database, ObjectMapper mapper) {
        return new PostgresArticleStore(database, new DetectionJson(mapper));
    }

    @Produces
    @Singleton
    AppealUse use(Database database) {
        return new PostgresAppealUse(database);
    }

    @Produces
    @Singleton
    Outbox outbox(Database database) {
        return new PostgresOutbox(database);
    }

    @Produces
    @Singleton
    KeyStore keys(Database database) {
        return new PostgresKeyStore(database);
    }

    @Produces
    @Singleton
    PostgresRegisterEntries registerEntries(Database database) {
        return new PostgresRegisterEntries(database);
    }

    @Produces
    @Singleton
    RegisterStore registerStore(Database database, ObjectMapper mapper) {
        return new PostgresRegisterStore(database, mapper);
    }

    /** Behind {@link RegisteredCharities}, which all others are given. */
    @Produces
    @Singleton
    @Typed(PostgresCharityRegistry.class)
    PostgresCharityRegistry registry(Database database, ObjectMapper mapper, RegistryFiles files) {
        PostgresCharityRegistry registry = new PostgresCharityRegistry(database, mapper);
        registry.load(new PostgresCharityRegistry.Release(
                files.release(), files.charities(), files.families(), files.campaigns(), files.sharedDomains()));
        return registry;
    }

    @Produces
    @Singleton
    PostgresLinkChecks linkChecks(Database database, ObjectMapper mapper) {
        return new PostgresLinkChecks(database, mapper);
    }

    @Produces
    @Singleton
    PostgresVerdictLog verdictLog(Database database, ObjectMapper mapper, WebhookConfig config) {
        return new PostgresVerdictLog(database, mapper, config.urls().orElse(List.of()));
    }

    @Produces
    @Singleton
    PostgresRegistryEdits edits(
            Database database,
            ObjectMapper mapper,
            PostgresCharityRegistry reviewed,
            CharityRegistry all,
            RegistryFiles files,
            Clock clock) {
        CommonHosts common = new CommonHosts(files.platforms().domains());
        return new PostgresRegistryEdits(database, mapper, reviewed, all, common, clock);
    }

    @Produces
    @Singleton
    CrisisImports crisisImports(Database database, ObjectMapper mapper, PostgresCharityRegistry reviewed) {
        return new PostgresCrisisImports(database, mapper, reviewed);
    }

    @Produces
    @Singleton
    Changes changes(
            AgroalDataSource pool,
            @ConfigProperty(name = EmbeddedPostgresConfigSource.EMBEDDED, defaultValue = "false") boolean embedded,
            @ConfigProperty(name = "almoner.data-dir") Path data) {
        return embedded ? new Changes(pool, EmbeddedPostgres.whenGone(data)) : new Changes(pool);
    }

    @Produces
    @Singleton
    CallNews callNews(Database database, Changes changes) {
        return new PostgresCallNews(database, changes);
    }
}
