package org.almoner.appeal;

import java.time.Duration;
import java.util.List;
import org.almoner.article.Article;
import org.almoner.article.ArticleText;
import org.almoner.detect.AppealDetector;
import org.almoner.detect.Detection;
import org.jspecify.annotations.Nullable;

/** An article as read and detected, before it is stored. */
record Scan(Article article, ArticleText text, Detection detection, String digest, Duration duration) {
    /** Whether {@code stored} is just the content of this digest, read by a detector no older than this one. */
    static boolean isOf(StoredArticle stored, String digest) {
        return stored.digest().equals(digest) && !stored.isOutdated();
    }

    /** What to store in place of {@code current}, or for the first time. */
    StoredArticle next(@Nullable StoredArticle current) {
        return new StoredArticle(
                article.title() != null ? article : article.withTitle(text.title()),
                text.text(),
                detection.language(),
                AppealIds.assign(article.id(), detection.passages(), current == null ? List.of() : current.passages()),
                detection.notes(),
                AppealDetector.VERSION,
                digest,
                current == null ? 1 : current.version() + 1,
                null);
    }
}
