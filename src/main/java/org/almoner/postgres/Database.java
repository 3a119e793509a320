package org.almoner.postgres;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.almoner.appeal.StoreUnavailableException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.transaction.TransactionException;

/** The database that all stores share. Tells trouble that passes from trouble that does not. Thread-safe. */
public final class Database {
    /**
     * PostgreSQL's error classes (appendix A of its manual) of trouble that passes: connection exceptions, insufficient
     * resources, operator intervention, and a standby that takes no writes.
     */
    private static final List<String> PASSING = List.of("08", "53", "57P", "25006");

    /** As the pool's connections are configured (application.properties, socketTimeout). */
    private static final int NETWORK_TIMEOUT_MILLIS = 60_000;

    private final Jdbi jdbi;

    public Database(DataSource pool) {
        this.jdbi = Jdbi.create(pool);
        // Jdbi adds a statement's arguments to its exceptions' messages, and arguments hold articles.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
    }

    /** Runs statements that each commit by themselves. */
    <T> T run(HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.withHandle(work);
        } catch (JdbiException e) {
            throw translated(e);
        }
    }

    /** A connection of its own for work of minutes: it waits for as long as a statement takes. To be closed. */
    Handle openForLong() {
        try {
            Handle handle = jdbi.open();
            try {
                handle.getConnection().setNetworkTimeout(Runnable::run, 0);
                return handle;
            } catch (SQLException e) {
                handle.close();
                throw new StoreUnavailableException(e);
            }
        } catch (JdbiException e) {
            throw translated(e);
        }
    }

    /** Closes what {@link #openForLong} opened; the pool's next user is not to wait that long. */
    static void close(Handle handle) {
        try {
            handle.getConnection().setNetworkTimeout(Runnable::run, NETWORK_TIMEOUT_MILLIS);
        } catch (SQLException e) {
            // The connection is broken; the pool finds out when it next lends it.
        }
        handle.close();
    }

    /** Runs statements that commit together. */
    <T> T transact(HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.inTransaction((HandleCallback<T, RuntimeException>) handle -> work.withHandle(handle));
        } catch (JdbiException e) {
            throw translated(e);
        }
    }

    /** Makes concurrent replicas take turns until the transaction ends. */
    static void takeTurns(Handle handle, String what) {
        handle.createQuery("SELECT pg_advisory_xact_lock(hashtext(:what))")
                .bind("what", "almoner " + what)
                .map((row, context) -> true)
                .one();
    }

    static RuntimeException translated(JdbiException e) {
        return isPassing(e) ? new StoreUnavailableException(e) : e;
    }

    private static boolean isPassing(JdbiException e) {
        if (e instanceof ConnectionException || e instanceof TransactionException) {
            return true;
        }
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failure) {
                String state = failure.getSQLState();
                return state != null && PASSING.stream().anyMatch(state::startsWith);
            }
        }
        return false;
    }
}
