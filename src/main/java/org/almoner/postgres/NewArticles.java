package org.almoner.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.almoner.appeal.ArticleStore.NewArticle;
import org.almoner.appeal.StoredArticle;
import org.almoner.article.Article;
import org.almoner.article.ArticleUrl;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Many articles that are not there yet, as one transaction: by COPY, which costs a fraction of as many INSERTs. */
final class NewArticles {
    private static final String COPY =
            "COPY article (id, url, canonical_url, title, language, site, country, published_at, format, body, text, read_as,"
                    + " digest, detector, detection) FROM STDIN";
    private static final String UNIQUE_VIOLATION = "23505";

    private final DetectionJson json;
    private final List<NewArticle> articles;

    NewArticles(DetectionJson json, List<NewArticle> articles) {
        this.json = json;
        this.articles = articles;
    }

    /** Stores all of them, or none when one is there already. */
    boolean save(Database database) {
        try {
            return database.transact(handle -> {
                copy(handle);
                PostgresArticleStore.savePermalinks(handle, articles);
                Changes.announce(
                        handle,
                        articles.stream()
                                .map(article -> article.article().article())
                                .toList());
                return true;
            });
        } catch (CopyException e) {
            if (e.isConflict()) {
                return false;
            }
            throw e;
        }
    }

    private void copy(Handle handle) {
        try {
            CopyIn copy = handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY);
            CopyText row = new CopyText();
            for (NewArticle article : articles) {
                write(row, article.article());
                copy.writeToCopy(row.bytes(), 0, row.length());
                row.clear();
            }
            copy.endCopy();
        } catch (SQLException e) {
            throw new CopyException(e);
        }
    }

    private void write(CopyText row, StoredArticle stored) {
        Article article = stored.article();
        row.add(article.id().value())
                .add(article.url())
                .add(ArticleUrl.of(article.url()).map(ArticleUrl::canonical).orElse(null))
                .add(article.title())
                .add(article.language())
                .add(article.site())
                .add(article.country())
                .add(article.publishedAt())
                .add(article.format().name().toLowerCase(Locale.ROOT))
                .add(article.body())
                .add(stored.text().equals(article.body()) ? null : stored.text())
                .add(stored.language())
                .add("\\x" + stored.digest())
                .add(stored.detector())
                .add(json.write(stored.passages(), stored.notes()))
                .endRow();
    }

    /** A COPY that failed. The message is ours: PostgreSQL's quotes the row. */
    private static final class CopyException extends JdbiException {
        private static final long serialVersionUID = 1;

        CopyException(SQLException cause) {
            super("COPY failed", cause);
        }

        boolean isConflict() {
            return getCause() instanceof SQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState());
        }
    }
}
