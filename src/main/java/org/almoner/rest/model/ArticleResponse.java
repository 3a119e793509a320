package org.almoner.rest.model;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.almoner.appeal.ComposedArticle;
import org.almoner.appeal.ComposedPassage;
import org.almoner.appeal.StoredArticle;
import org.almoner.article.Article;
import org.almoner.detect.Note;
import org.jspecify.annotations.Nullable;

/** What is stored of an article, with verdicts and evidence from the registry as it is now. */
public record ArticleResponse(
        ArticleRecord article, String text, List<StoredPassageResponse> passages, List<Note> notes) {
    public static ArticleResponse from(ComposedArticle composed) {
        return new ArticleResponse(
                ArticleRecord.from(composed.stored()),
                composed.stored().text(),
                composed.passages().stream().map(StoredPassageResponse::from).toList(),
                composed.stored().notes());
    }

    /** The article itself. */
    public record ArticleRecord(
            String id,
            @Nullable URI url,
            @Nullable String title,
            String language,
            @Nullable String site,
            @Nullable String country,
            @Nullable Instant publishedAt,
            String format,
            long version,
            String detector,
            @Nullable Instant updatedAt) {
        static ArticleRecord from(StoredArticle stored) {
            Article article = stored.article();
            return new ArticleRecord(
                    article.id().value(),
                    article.url(),
                    article.title(),
                    article.language() != null ? article.language() : stored.language(),
                    article.site(),
                    article.country(),
                    article.publishedAt(),
                    article.format().name().toLowerCase(Locale.ROOT),
                    stored.version(),
                    stored.detector(),
                    stored.updatedAt());
        }
    }

    /**
     * A passage under its appeal's id.
     *
     * @param served whether readers are shown it
     */
    public record StoredPassageResponse(
            String id, boolean served, @JsonUnwrapped PassageResponse passage) {
        static StoredPassageResponse from(ComposedPassage composed) {
            return new StoredPassageResponse(
                    composed.stored().id().value(), composed.appeal() != null, PassageResponse.from(composed));
        }
    }
}
