package org.almoner.appeal;

import java.util.List;
import java.util.function.Consumer;
import org.almoner.article.ArticleId;

/**
 * Port: articles whose appeals may have changed since they were last published. Of all replicas, one at a time publishes.
 * Thread-safe; calls may block.
 */
public interface Outbox {
    /**
     * Begins to note changes, in the database for all replicas; at first every article with a passage counts as changed.
     * Those that an older detector read count too, from a while after a release on.
     */
    void open();

    /** Ends noting changes, and forgets those noted. */
    void close();

    /**
     * Publishes what waits, oldest first, each article once. What {@code publish} returns from is forgotten; after an
     * exception it waits still.
     *
     * @param limit most changes to take at once
     * @return how many changes were taken; 0 when none wait, or while another replica publishes
     */
    int publish(int limit, Consumer<List<ArticleId>> publish);

    /** Counts articles as changed once more. */
    void add(Iterable<ArticleId> articles);

    /** How many changes wait. */
    long size();
}
