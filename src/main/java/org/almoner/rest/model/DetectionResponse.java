package org.almoner.rest.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.appeal.ComposedArticle;
import org.almoner.article.BodyFormat;
import org.almoner.detect.Note;
import org.jspecify.annotations.Nullable;

/**
 * What was detected in an article.
 *
 * @param appeals what would be served, as for a stored article; their permalinks lead nowhere, since nothing is stored
 * @param text the extracted text that offsets count in; only where the body was HTML
 */
public record DetectionResponse(
        String language,
        List<PassageResponse> passages,
        List<AppealResponse> appeals,
        List<Note> notes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text) {
    /** @param more notes on how the answer came about, beside the detection's own */
    public static DetectionResponse from(ComposedArticle article, List<Note> more) {
        boolean html = article.stored().article().format() == BodyFormat.HTML;
        return new DetectionResponse(
                article.stored().language(),
                article.passages().stream().map(PassageResponse::from).toList(),
                AppealsResponse.from(article).appeals(),
                Stream.concat(article.stored().notes().stream(), more.stream()).toList(),
                html ? article.stored().text() : null);
    }
}
