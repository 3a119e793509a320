package org.almoner.postgres;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.almoner.appeal.ArticleStore.NewArticle;
import org.almoner.appeal.StoredArticle;
import org.almoner.article.Article;
import org.almoner.article.ArticleUrl;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;

/** Many articles that are not there yet, as one transaction: by COPY, which costs a fraction of as many INSERTs. */
final class NewArticles {
    private static final List<String> COLUMNS = List.of(
            "id",
            "url",
            "canonical_url",
            "title",
            "language",
            "site",
            "country",
            "published_at",
            "format",
            "body",
            "text",
            "read_as",
            "digest",
            "detector",
            "detection");
    private static final String COPY = "COPY article (" + String.join(", ", COLUMNS) + ") FROM STDIN (FORMAT binary)";
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
            CopyBinary rows = new CopyBinary(handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY));
            for (NewArticle article : articles) {
                write(rows, article.article());
            }
            rows.end();
        } catch (SQLException e) {
            throw new CopyException(e);
        }
    }

    private void write(CopyBinary row, StoredArticle stored) throws SQLException {
        Article article = stored.article();
        row.beginRow(COLUMNS.size());
        row.add(article.id().value());
        row.add(article.url() == null ? null : article.url().toString());
        row.add(ArticleUrl.of(article.url()).map(ArticleUrl::canonical).orElse(null));
        row.add(article.title());
        row.add(article.language());
        row.add(article.site());
        row.add(article.country());
        row.add(article.publishedAt());
        row.add(article.format().name().toLowerCase(Locale.ROOT));
        row.add(article.body());
        row.add(stored.text().equals(article.body()) ? null : stored.text());
        row.add(stored.language());
        row.addBytes(HexFormat.of().parseHex(stored.digest()));
        row.add(stored.detector());
        row.addJson(json.write(stored.passages(), stored.notes()));
        row.endRow();
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
