package org.almoner.appeal;

import java.util.Optional;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleUrl;

/** Port: news of changes that any replica made. */
public interface ChangeFeed {
    /** Registers a listener for as long as the application runs. */
    void listen(Listener listener);

    /** Called from one thread at a time; must not block. */
    interface Listener {
        /**
         * An article was stored or deleted.
         *
         * @param url where it is published now, where that is known
         */
        void articleChanged(ArticleId id, Optional<ArticleUrl> url);

        /** Anything may have changed: the registry did, or news may have been missed. */
        void everythingChanged();
    }
}
