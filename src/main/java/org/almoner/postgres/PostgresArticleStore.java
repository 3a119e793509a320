package org.almoner.postgres;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almoner.appeal.AppealId;
import org.almoner.appeal.ArticleStore;
import org.almoner.appeal.StoredArticle;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleUrl;
import org.almoner.article.BodyFormat;
import org.almoner.charity.CharityId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Articles in PostgreSQL. Every change is announced to all replicas as it commits. */
public final class PostgresArticleStore implements ArticleStore {
    private static final String INSERT = """
            INSERT INTO article (id, url, canonical_url, title, language, site, country, published_at, format, body,
                                 text, read_as, digest, detector, detection, version)
            VALUES (:id, :url, :canonical, :title, :language, :site, :country, :published, :format, :body,
                    :text, :readAs, :digest, :detector, :detection::jsonb, 1)
            ON CONFLICT (id) DO NOTHING
            RETURNING updated_at""";

    /** Content that is only read anew was not changed, and is no later than others at its address. */
    private static final String UPDATE = """
            UPDATE article SET url = :url, canonical_url = :canonical, title = :title, language = :language,
                               site = :site, country = :country, published_at = :published, format = :format,
                               body = :body, text = :text, read_as = :readAs, digest = :digest, detector = :detector,
                               detection = :detection::jsonb, version = version + 1,
                               updated_at = CASE WHEN digest = :digest THEN updated_at ELSE now() END
            WHERE id = :id AND version = :version - 1
            RETURNING updated_at""";

    private final Database database;
    private final DetectionJson json;

    public PostgresArticleStore(Database database, DetectionJson json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Optional<StoredArticle> find(ArticleId id) {
        return database.run(handle -> handle.createQuery("SELECT * FROM article WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> article(row))
                .findOne());
    }

    @Override
    public Map<ArticleId, StoredArticle> findAll(Collection<ArticleId> ids) {
        Map<ArticleId, StoredArticle> found = new HashMap<>();
        database.transact(handle -> {
                    // While a table is filled, what the planner knows of its size is old, and it would read all of it.
                    handle.execute("SET LOCAL enable_seqscan = off");
                    return handle.createQuery("SELECT * FROM article WHERE id = ANY(:ids)")
                            .bind("ids", ids.stream().map(ArticleId::value).toArray(String[]::new))
                            .map((row, context) -> article(row))
                            .list();
                })
                .forEach(article -> found.put(article.article().id(), article));
        return found;
    }

    @Override
    public Optional<ArticleId> findByUrl(ArticleUrl url) {
        return database.run(handle -> handle.createQuery(
                        "SELECT id FROM article WHERE canonical_url = :url ORDER BY updated_at DESC, id LIMIT 1")
                .bind("url", url.canonical())
                .map((row, context) -> new ArticleId(row.getString(1)))
                .findOne());
    }

    @Override
    public Optional<StoredArticle> save(StoredArticle article, Map<AppealId, CharityId> charities) {
        return database.transact(handle -> {
            Optional<Instant> updatedAt = write(handle, article);
            if (updatedAt.isPresent()) {
                savePermalinks(handle, List.of(new NewArticle(article, charities)));
                Changes.announce(
                        handle,
                        article.article().id(),
                        ArticleUrl.of(article.article().url()));
            }
            return updatedAt.map(article::at);
        });
    }

    @Override
    public boolean saveNew(List<NewArticle> articles) {
        return articles.isEmpty() || new NewArticles(json, articles).save(database);
    }

    @Override
    public boolean delete(ArticleId id, long version) {
        return database.transact(handle -> {
            Optional<Optional<ArticleUrl>> deleted = handle.createQuery(
                            "DELETE FROM article WHERE id = :id AND version = :version RETURNING canonical_url")
                    .bind("id", id.value())
                    .bind("version", version)
                    .map((row, context) -> Optional.ofNullable(row.getString(1)).map(ArticleUrl::new))
                    .findOne();
            deleted.ifPresent(url -> Changes.announce(handle, id, url));
            return deleted.isPresent();
        });
    }

    @Override
    public Optional<Permalink> findPermalink(AppealId id) {
        return database.run(handle -> handle.createQuery("SELECT article_id, charity_id FROM appeal WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> new Permalink(
                        new ArticleId(row.getString(1)),
                        Optional.ofNullable(row.getString(2)).map(CharityId::new)))
                .findOne());
    }

    private Optional<Instant> write(Handle handle, StoredArticle stored) {
        Article article = stored.article();
        return handle.createQuery(stored.version() == 1 ? INSERT : UPDATE)
                .bind("id", article.id().value())
                .bind("url", article.url() == null ? null : article.url().toString())
                .bind(
                        "canonical",
                        ArticleUrl.of(article.url()).map(ArticleUrl::canonical).orElse(null))
                .bind("title", article.title())
                .bind("language", article.language())
                .bind("site", article.site())
                .bind("country", article.country())
                .bind(
                        "published",
                        article.publishedAt() == null
                                ? null
                                : article.publishedAt().atOffset(ZoneOffset.UTC))
                .bind("format", article.format().name().toLowerCase(Locale.ROOT))
                .bind("body", article.body())
                .bind("text", stored.text().equals(article.body()) ? null : stored.text())
                .bind("readAs", stored.language())
                .bind("digest", HexFormat.of().parseHex(stored.digest()))
                .bind("detector", stored.detector())
                .bind("detection", json.write(stored.passages(), stored.notes()))
                .bind("version", stored.version())
                .map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .findOne();
    }

    /** One statement, however many there are. */
    static void savePermalinks(Handle handle, List<NewArticle> articles) {
        Map<String, ArticleId> ids = new LinkedHashMap<>();
        Map<String, String> charities = new HashMap<>();
        for (NewArticle stored : articles) {
            stored.article().passages().stream()
                    .flatMap(passage -> passage.parts().stream())
                    .forEach(part -> {
                        ids.put(part.id().value(), stored.article().article().id());
                        CharityId charity = stored.charities().get(part.id());
                        if (charity != null) {
                            charities.put(part.id().value(), charity.value());
                        }
                    });
        }
        if (ids.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        INSERT INTO appeal (id, article_id, charity_id)
                        SELECT * FROM unnest(:ids, :articles, :charities)
                        ON CONFLICT (id) DO UPDATE SET charity_id = COALESCE(excluded.charity_id, appeal.charity_id)""")
                .bind("ids", ids.keySet().toArray(String[]::new))
                .bind("articles", ids.values().stream().map(ArticleId::value).toArray(String[]::new))
                .bind("charities", ids.keySet().stream().map(charities::get).toArray(String[]::new))
                .execute();
    }

    private StoredArticle article(ResultSet row) throws SQLException {
        Article article = new Article(
                new ArticleId(row.getString("id")),
                uri(row.getString("url")),
                row.getString("title"),
                row.getString("language"),
                row.getString("site"),
                row.getString("country"),
                instant(row.getObject("published_at", OffsetDateTime.class)),
                BodyFormat.valueOf(row.getString("format").toUpperCase(Locale.ROOT)),
                row.getString("body"));
        DetectionJson.Detected detected = json.read(row.getString("detection"));
        String text = row.getString("text");
        return new StoredArticle(
                article,
                text == null ? article.body() : text,
                row.getString("read_as"),
                detected.passages(),
                detected.notes(),
                row.getString("detector"),
                HexFormat.of().formatHex(row.getBytes("digest")),
                row.getLong("version"),
                instant(row.getObject("updated_at", OffsetDateTime.class)));
    }

    private static @Nullable URI uri(@Nullable String url) {
        return url == null ? null : URI.create(url);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
