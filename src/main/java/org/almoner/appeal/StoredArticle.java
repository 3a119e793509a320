package org.almoner.appeal;

import java.time.Instant;
import java.util.List;
import org.almoner.article.Article;
import org.almoner.detect.AppealDetector;
import org.almoner.detect.Note;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is kept: what the publisher sent and what was detected in it. Verdicts are not kept: they are worked out
 * from the current registry whenever they are asked for.
 *
 * @param text the extracted text that all offsets count in
 * @param language what the detector read the article as
 * @param detector {@link AppealDetector#VERSION} of the detector that read it
 * @param digest identifies the publisher's content: the same content again has the same digest
 * @param version counts the article's changes, from 1
 * @param updatedAt when this content was stored; null before it is
 */
public record StoredArticle(
        Article article,
        String text,
        String language,
        List<StoredPassage> passages,
        List<Note> notes,
        String detector,
        String digest,
        long version,
        @Nullable Instant updatedAt) {
    public StoredArticle {
        passages = List.copyOf(passages);
        notes = List.copyOf(notes);
    }

    /**
     * Whether a detector older than this program's read it. A newer one has while replicas of two releases run side by side:
     * were that scanned again too, each would undo what the other does.
     */
    boolean isOutdated() {
        return Integer.parseInt(detector) < Integer.parseInt(AppealDetector.VERSION);
    }

    /** The same, as stored at a time. */
    public StoredArticle at(Instant storedAt) {
        return new StoredArticle(article, text, language, passages, notes, detector, digest, version, storedAt);
    }
}
