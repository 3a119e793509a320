package org.almoner.postgres;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.almoner.appeal.ChangeFeed;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleUrl;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Changes that any replica made, by LISTEN/NOTIFY on a connection of its own. PostgreSQL keeps no notification for a
 * listener that is away, so after every reconnection everything counts as changed.
 */
public final class Changes implements ChangeFeed, AutoCloseable {
    private static final String CHANNEL = "almoner_changes";
    private static final String ARTICLE = "article ";
    private static final String REGISTRY = "registry";
    private static final String VERDICTS = "verdicts";

    /** Readers of other replicas see a change within a second, a lost connection in between. */
    private static final Duration RETRY = Duration.ofMillis(250);

    /** How long a wait for notifications lasts before the connection is checked. */
    private static final Duration WAIT = Duration.ofSeconds(1);

    private static final String AWAY =
            "The database does not answer. Readers are served from memory, and writers get 503 until it is back.";

    private final DataSource pool;
    private final String away;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Consumer<String>> others = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::run, "changes");
    private volatile boolean closed;
    private volatile boolean connected;
    private boolean saidAway;
    private volatile @Nullable Connection connection;

    /** Keeps one of the pool's connections; listens to nothing before {@link #start}. */
    public Changes(DataSource pool) {
        this(pool, AWAY);
    }

    /** @param away what is to be done while the database is away: said once each time */
    public Changes(DataSource pool, String away) {
        this.pool = pool;
        this.away = away;
        thread.setDaemon(true);
    }

    /** Begins to listen. */
    public void start() {
        thread.start();
    }

    /** Whether news arrives just now. */
    public boolean isConnected() {
        return connected;
    }

    @Override
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /** Registers who gets what comes on another channel, where something listens by the time of {@link #start}. */
    void listen(String channel, Consumer<String> listener) {
        others.put(channel, listener);
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        Connection open = connection;
        if (open != null) {
            open.close();
        }
    }

    static void announce(Handle handle, ArticleId id, Optional<ArticleUrl> url) {
        announce(handle, new String[] {id.value()}, new String[] {payload(id, url)});
    }

    static void announce(Handle handle, List<Article> articles) {
        announce(
                handle,
                articles.stream().map(article -> article.id().value()).toArray(String[]::new),
                articles.stream()
                        .map(article -> payload(article.id(), ArticleUrl.of(article.url())))
                        .toArray(String[]::new));
    }

    /** To the replicas, and to the outbox. */
    private static void announce(Handle handle, String[] ids, String[] payloads) {
        handle.createQuery("""
                        WITH noted AS (
                            INSERT INTO appeal_outbox (article_id)
                            SELECT id FROM unnest(:ids) AS id WHERE EXISTS (SELECT FROM appeal_stream))
                        SELECT count(pg_notify(:channel, payload)) FROM unnest(:payloads) AS payload""")
                .bind("ids", ids)
                .bind("channel", CHANNEL)
                .bind("payloads", payloads)
                .mapTo(Long.class)
                .one();
    }

    private static String payload(ArticleId id, Optional<ArticleUrl> url) {
        return ARTICLE + id.value() + ' ' + url.map(ArticleUrl::canonical).orElse("");
    }

    static void announceRegistry(Handle handle) {
        PostgresOutbox.noteAll(handle);
        notify(handle, REGISTRY);
    }

    static void announceVerdicts(Handle handle) {
        PostgresOutbox.noteAll(handle);
        notify(handle, VERDICTS);
    }

    private static void notify(Handle handle, String payload) {
        handle.createQuery("SELECT pg_notify(:channel, :payload)")
                .bind("channel", CHANNEL)
                .bind("payload", payload)
                .map((row, context) -> true)
                .one();
    }

    private void run() {
        while (!closed) {
            boolean listened = false;
            try (Connection opened = pool.getConnection()) {
                connection = opened;
                try (Statement statement = opened.createStatement()) {
                    statement.execute("LISTEN " + CHANNEL);
                    for (String channel : others.keySet()) {
                        statement.execute("LISTEN " + channel);
                    }
                }
                connected = true;
                listened = true;
                tellBack();
                listeners.forEach(Listener::everythingChanged);
                receive(opened);
            } catch (SQLException e) {
                if (!listened) { // a connection that was good until now is most often replaced at once
                    tellAway();
                    pause();
                }
            } catch (RuntimeException | Error e) { // whatever it is: without this thread, no news is heard any more
                // Such as news in the words of another release. Connected anew, everything counts as changed.
                Log.warn("News of a change could not be taken; the connection is made anew.", e);
                pause();
            } finally {
                connected = false;
            }
        }
    }

    private void tellAway() {
        if (!saidAway && !closed) {
            saidAway = true;
            Log.warn(away);
        }
    }

    private void tellBack() {
        if (saidAway) {
            saidAway = false;
            Log.info("The database answers again.");
        }
    }

    private void receive(Connection opened) throws SQLException {
        PGConnection postgres = opened.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification[] news = postgres.getNotifications(Math.toIntExact(WAIT.toMillis()));
            if (news == null || news.length == 0) {
                if (!opened.isValid(Math.toIntExact(WAIT.toSeconds()))) {
                    return;
                }
                continue;
            }
            for (PGNotification notification : news) {
                Consumer<String> other = others.get(notification.getName());
                if (other == null) {
                    pass(notification.getParameter());
                } else {
                    other.accept(notification.getParameter());
                }
            }
        }
    }

    private void pass(String payload) {
        for (Listener listener : listeners) {
            if (payload.startsWith(ARTICLE)) {
                String[] parts = payload.split(" ", 3);
                Optional<ArticleUrl> url = Optional.of(parts[2])
                        .filter(Predicate.not(String::isEmpty))
                        .map(ArticleUrl::new);
                listener.articleChanged(new ArticleId(parts[1]), url);
            } else {
                listener.everythingChanged();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
