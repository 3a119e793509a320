package org.almoner.rest.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.almoner.appeal.AppealService.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line of an article stream.
 *
 * @param line its number, from 1, blank lines counted
 * @param status {@code created}, {@code updated}, {@code unchanged} or {@code failed}
 * @param appeals how many appeals the article shows
 * @param problem why it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleLineResult(
        long line,
        @Nullable String id,
        String status,
        @Nullable Integer appeals,
        @Nullable LineProblem problem) {
    public static ArticleLineResult stored(long line, String id, Outcome outcome, int appeals) {
        return new ArticleLineResult(line, id, outcome.name().toLowerCase(Locale.ROOT), appeals, null);
    }

    public static ArticleLineResult failed(long line, @Nullable String id, LineProblem problem) {
        return new ArticleLineResult(line, id, "failed", null, problem);
    }

    /** An RFC 9457 problem. */
    public record LineProblem(
            URI type,
            String title,
            int status,
            String detail,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LineViolation> violations) {
        public LineProblem with(List<LineViolation> found) {
            return new LineProblem(type, title, status, detail, found);
        }
    }

    /** A field that is not valid. */
    public record LineViolation(String field, String message) {}
}
