package org.almoner.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.almoner.appeal.ArticleStore;
import org.almoner.appeal.ArticleStoreContract;
import org.almoner.appeal.StoredArticle;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.junit.jupiter.api.Test;

/** The contract over a real PostgreSQL: the embedded one, or the one that the environment names. */
@QuarkusTest
class PostgresArticleStoreTest extends ArticleStoreContract {
    private static final int WRITERS = 8;

    @Inject
    ArticleStore articles;

    @Inject
    DataSource pool;

    @Inject
    ObjectMapper mapper;

    @Override
    protected ArticleStore store() {
        return articles;
    }

    @Test
    void ofManyWritersAtOnceOneWins() throws Exception {
        assertThat(atOnce(writer -> store().save(article(id, 1, "one by " + writer), Map.of())))
                .hasSize(1);
        assertThat(atOnce(writer -> store().save(article(id, 2, "two by " + writer), Map.of())))
                .hasSize(1);
        assertThat(store().find(id).map(StoredArticle::version)).contains(2L);
    }

    /** While a table is filled, the planner goes by what it was, and would read all of it for every batch. */
    @Test
    void manyArticlesAreFoundWithoutReadingAll() throws Exception {
        List<ArticleId> ids = IntStream.range(0, 250)
                .mapToObj(i -> new ArticleId("not-there-" + i))
                .toList();
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            ArticleStore within = new PostgresArticleStore(new Database(alone(connection)), new DetectionJson(mapper));
            long before = readsOfAll(connection);
            for (int batch = 0; batch < 5; batch++) {
                assertThat(within.findAll(ids)).isEmpty();
            }
            assertThat(readsOfAll(connection) - before).isZero();
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Those of the transaction under way: what others read is added to all other counts whenever they come to it. */
    private static long readsOfAll(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT seq_scan FROM pg_stat_xact_user_tables WHERE relname = 'article'")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A pool of one connection, which stays in its transaction. */
    private static DataSource alone(Connection connection) {
        Set<String> kept = Set.of("close", "commit", "rollback", "setAutoCommit");
        Connection staying = StandIn.of(
                Connection.class,
                (method, given) -> kept.contains(method.getName()) ? null : StandIn.pass(connection, method, given));
        return StandIn.of(DataSource.class, (method, given) -> staying);
    }

    /** Rows of more and of less than one message of COPY, with times on both sides of PostgreSQL's year zero. */
    @Test
    void manyNewArticlesOfAllSizesComeBackAsTheyWentIn() {
        List<String> times =
                List.of("0001-01-01T00:00:00Z", "1999-12-31T23:59:59.999999Z", "2022-03-11T18:05:00.000001Z");
        List<ArticleStore.NewArticle> added = IntStream.range(0, 60)
                .mapToObj(i -> {
                    StoredArticle base = article(newId(), 1, "Rain \u00e9\ud83d\ude00\t\\. ".repeat(1 + i * i * 10));
                    Article sent = base.article();
                    Article dated = new Article(
                            sent.id(),
                            null,
                            i % 2 == 0 ? null : "Title " + i,
                            "en",
                            "",
                            "GB",
                            Instant.parse(times.get(i % times.size())),
                            sent.format(),
                            i % 3 == 0 ? "<p>" + sent.body() + "</p>" : sent.body());
                    return new ArticleStore.NewArticle(
                            new StoredArticle(
                                    dated,
                                    base.text(),
                                    base.language(),
                                    base.passages(),
                                    base.notes(),
                                    base.detector(),
                                    base.digest(),
                                    1,
                                    null),
                            Map.of());
                })
                .toList();
        assertThat(store().saveNew(added)).isTrue();
        Map<ArticleId, StoredArticle> found = store().findAll(
                        added.stream().map(one -> one.article().article().id()).toList());
        assertThat(added).allSatisfy(one -> {
            StoredArticle stored = found.get(one.article().article().id());
            assertThat(stored).isEqualTo(one.article().at(stored.updatedAt()));
        });
    }

    private interface Write {
        Optional<StoredArticle> by(int writer);
    }

    /** What those who won have stored. */
    private static List<StoredArticle> atOnce(Write write) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Optional<StoredArticle>>> writes = IntStream.range(0, WRITERS)
                    .<Callable<Optional<StoredArticle>>>mapToObj(writer -> () -> write.by(writer))
                    .toList();
            List<StoredArticle> saved = new java.util.ArrayList<>();
            for (Future<Optional<StoredArticle>> future : writers.invokeAll(writes)) {
                future.get().ifPresent(saved::add);
            }
            return saved;
        } finally {
            writers.shutdown();
        }
    }
}
