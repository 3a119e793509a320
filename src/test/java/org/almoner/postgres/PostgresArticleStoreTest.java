package org.almoner.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.almoner.appeal.ArticleStore;
import org.almoner.appeal.ArticleStoreContract;
import org.almoner.appeal.StoredArticle;
import org.junit.jupiter.api.Test;

/** The contract over a real PostgreSQL: the embedded one, or the one that the environment names. */
@QuarkusTest
class PostgresArticleStoreTest extends ArticleStoreContract {
    private static final int WRITERS = 8;

    @Inject
    ArticleStore articles;

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
