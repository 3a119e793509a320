package org.almoner.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.almoner.appeal.AppealService;
import org.almoner.appeal.StoreUnavailableException;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleUrl;
import org.almoner.rest.model.ArticleLineResult;
import org.almoner.rest.model.ArticleLineResult.LineProblem;
import org.jspecify.annotations.Nullable;

/** Takes the lines of an article stream. Whatever is wrong with one becomes its result. */
@ApplicationScoped
public class ArticleLines {
    private final AppealService service;
    private final ServedAppeals served;
    private final ArticleJson json;

    ArticleLines(AppealService service, ServedAppeals served, ArticleJson json) {
        this.service = service;
        this.served = served;
        this.json = json;
    }

    ArticleLineResult put(LineReader.Line line) {
        String id = null;
        try {
            if (!line.whole()) {
                throw BodyText.tooLarge();
            }
            ArticleJson.Line fields = json.open(line.bytes());
            id = fields.id();
            return put(line.number(), json.article(articleId(id), fields));
        } catch (ArticleJson.InvalidArticleException e) {
            HttpProblem invalid = Problem.INVALID_INPUT.of("The article has fields that are not valid.");
            return ArticleLineResult.failed(line.number(), id, problem(invalid).with(e.violations()));
        } catch (HttpProblem e) {
            return ArticleLineResult.failed(line.number(), id, problem(e));
        } catch (StoreUnavailableException e) {
            return ArticleLineResult.failed(line.number(), id, problem(ProblemMappers.unavailable()));
        } catch (RuntimeException e) {
            Log.error("An article of a stream could not be stored", e);
            return ArticleLineResult.failed(line.number(), id, problem(Problem.INTERNAL.of("This line failed here.")));
        }
    }

    private ArticleLineResult put(long line, Article article) {
        AppealService.Stored stored = service.put(article, null);
        var composed = Objects.requireNonNull(stored.article());
        served.articleChanged(
                article.id(), ArticleUrl.of(composed.stored().article().url()));
        return ArticleLineResult.stored(
                line, article.id().value(), stored.outcome(), composed.appeals().size());
    }

    private static ArticleId articleId(@Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(ArticleId::parse)
                .orElseThrow(
                        () -> Problem.INVALID_INPUT.of("A line needs an id that matches " + ArticleId.PATTERN + "."));
    }

    private static LineProblem problem(HttpProblem problem) {
        return new LineProblem(
                problem.getType(), problem.getTitle(), problem.getStatusCode(), problem.getDetail(), List.of());
    }
}
