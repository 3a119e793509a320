package org.almoner.postgres;

import static org.almoner.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.almoner.appeal.AppealId;
import org.almoner.appeal.ArticleStore;
import org.almoner.appeal.ChangeFeed;
import org.almoner.appeal.StoredArticle;
import org.almoner.appeal.StoredPassage;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleUrl;
import org.almoner.article.BodyFormat;
import org.almoner.detect.Note;
import org.almoner.detect.Passage;
import org.almoner.register.RegistryFiles;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The stores over a real PostgreSQL: the embedded one, or the one that the environment names. */
@QuarkusTest
class PostgresStoresTest {
    @Inject
    DataSource pool;

    @Inject
    Database database;

    @Inject
    ArticleStore store;

    @Inject
    PostgresCharityRegistry registry;

    @Inject
    ObjectMapper mapper;

    private final ArticleId id = new ArticleId("store-" + Long.toString(System.nanoTime(), 36));

    @Test
    void aStatementThatFailsDoesNotQuoteTheArticle() {
        StoredArticle article = article(1, "marmaladequince");
        StoredArticle broken = new StoredArticle(
                article.article(), "marmaladequince", "\0", article.passages(), List.of(), "1", "00", 1, null);
        assertThatThrownBy(() -> store.save(broken, Map.of())).satisfies(failure -> {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).contains("PSQLException").doesNotContain("marmaladequince");
        });
    }

    @Test
    void everyReplicaHearsOfAChange() throws SQLException {
        Heard heard = new Heard();
        try (Changes changes = new Changes(pool)) {
            changes.listen(heard);
            changes.start();
            await().until(() -> heard.news.contains("everything"));
            store.save(article(1, "one"), Map.of());
            await().until(() -> heard.news.contains(id + " " + url().canonical()));
        }
    }

    @Test
    void aListenerThatWasCutOffTakesEverythingForChanged() throws SQLException {
        listensAgainAfter(this::cutOffListeners);
    }

    @Test
    void newsThatNobodyUnderstandsDoesNotEndTheListening() throws SQLException {
        listensAgainAfter(() -> query("SELECT pg_notify('almoner_changes', 'article of-another-release')"));
    }

    @Test
    void aListenerThatFailsAsNoProgramShouldDoesNotEndTheListening() throws SQLException {
        Heard heard = new Heard();
        try (Changes changes = new Changes(pool)) {
            changes.listen(heard);
            changes.listen(new Failing());
            changes.start();
            await().until(() -> heard.news.size() > 1);
        }
    }

    private void listensAgainAfter(ThrowingCallable disturbance) throws SQLException {
        Heard heard = new Heard();
        try (Changes changes = new Changes(pool)) {
            changes.listen(heard);
            changes.start();
            await().until(() -> heard.news.contains("everything"));
            heard.news.clear();
            assertThatCode(disturbance).doesNotThrowAnyException();
            await().until(() -> heard.news.contains("everything"));
            store.save(article(1, "one"), Map.of());
            await().until(() -> heard.news.contains(id + " " + url().canonical()));
        }
    }

    @Test
    void loadingTheSameReleaseAgainChangesNothing() throws SQLException {
        String before = query("SELECT md5(string_agg(charity::text, '' ORDER BY id)) || max(xmin::text) FROM charity");
        registry.load(release());
        assertThat(query("SELECT md5(string_agg(charity::text, '' ORDER BY id)) || max(xmin::text) FROM charity"))
                .isEqualTo(before);
    }

    @Test
    void replicasThatStartAtOnceLoadTheRegistryOnce() throws Exception {
        query("UPDATE registry_release SET digest = 'older' RETURNING 1");
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> loads = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(replica ->
                            replicas.submit(() -> new PostgresCharityRegistry(database, mapper).load(release())))
                    .toList();
            for (Future<?> load : loads) {
                load.get();
            }
        } finally {
            replicas.shutdown();
        }
        assertThat(query("SELECT count(*) FROM charity WHERE origin = 'reviewed'"))
                .isEqualTo(String.valueOf(RegistryFiles.builtIn().charities().size()));
        assertThat(query("SELECT count(DISTINCT xmin::text) FROM charity")).isEqualTo("1");
    }

    @Test
    void theRegistryInTheDatabaseIsTheOneInTheFiles() {
        RegistryFiles files = RegistryFiles.builtIn();
        assertThat(files.charities())
                .allSatisfy(charity -> assertThat(registry.find(charity.id())).contains(charity));
    }

    private static PostgresCharityRegistry.Release release() {
        RegistryFiles files = RegistryFiles.builtIn();
        return new PostgresCharityRegistry.Release(
                files.release(), files.charities(), files.families(), files.campaigns(), files.sharedDomains());
    }

    private void cutOffListeners() throws SQLException {
        query("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' "
                + "OR pid IN (SELECT pid FROM pg_stat_activity WHERE state = 'idle' AND pid <> pg_backend_pid())");
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private ArticleUrl url() {
        return new ArticleUrl("news.example/" + id);
    }

    private StoredArticle article(long version, String body) {
        Article article = new Article(
                id,
                java.net.URI.create("https://" + url().canonical()),
                "Title",
                "en-GB",
                "site",
                "GB",
                Instant.parse("2026-01-02T03:04:05Z"),
                BodyFormat.TEXT,
                body);
        Passage passage =
                new Passage(body, 0, body.length(), 0, Passage.Kind.CHARITY, 0.5, List.of(), List.of(), List.of());
        return new StoredArticle(
                article,
                body,
                "en",
                List.of(new StoredPassage(new AppealId("ap_" + pad(id.value())), passage)),
                List.of(new Note("kind", "detail", 0, 1)),
                "1",
                "00".repeat(32),
                version,
                null);
    }

    private static String pad(String id) {
        String letters = id.replaceAll("[^0-9a-v]", "0");
        return (letters + "00000000000000000000").substring(0, 20);
    }

    /** Once. */
    private static final class Failing implements ChangeFeed.Listener {
        private boolean failed;

        @Override
        public void articleChanged(ArticleId id, Optional<ArticleUrl> url) {}

        @Override
        public void everythingChanged() {
            if (!failed) {
                failed = true;
                throw new StackOverflowError("as if");
            }
        }
    }

    /** What a replica was told. */
    private static final class Heard implements ChangeFeed.Listener {
        final ConcurrentLinkedQueue<String> news = new ConcurrentLinkedQueue<>();

        @Override
        public void articleChanged(ArticleId id, Optional<ArticleUrl> url) {
            news.add(id + " " + url.map(ArticleUrl::canonical).orElse(""));
        }

        @Override
        public void everythingChanged() {
            news.add("everything");
        }
    }
}
