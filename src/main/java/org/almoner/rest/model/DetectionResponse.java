package org.almoner.rest.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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
    public static DetectionResponse from(ComposedArticle article) {
        boolean html = article.stored().article().format() == BodyFormat.HTML;
        return new DetectionResponse(
                article.stored().language(),
                article.passages().stream().map(PassageResponse::from).toList(),
                AppealsResponse.from(article).appeals(),
                article.stored().notes(),
                html ? article.stored().text() : null);
    }
}
