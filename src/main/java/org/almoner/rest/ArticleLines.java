package org.almoner.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.almoner.appeal.AppealService;
import org.almoner.appeal.StoreUnavailableException;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleUrl;
import org.almoner.rest.model.ArticleLineResult;
import org.almoner.rest.model.ArticleLineResult.LineProblem;
import org.almoner.rest.model.ArticleLineResult.LineViolation;
import org.almoner.rest.model.ArticleRequest;
import org.jspecify.annotations.Nullable;

/** Takes the lines of an article stream. Whatever is wrong with one becomes its result. */
@ApplicationScoped
public class ArticleLines {
    private final AppealService service;
    private final ServedAppeals served;
    private final ObjectMapper mapper;
    private final Validator validator;

    ArticleLines(AppealService service, ServedAppeals served, ObjectMapper mapper, Validator validator) {
        this.service = service;
        this.served = served;
        this.mapper = mapper;
        this.validator = validator;
    }

    ArticleLineResult put(LineReader.Line line) {
        String id = null;
        try {
            if (!line.whole()) {
                throw BodyText.tooLarge();
            }
            ObjectNode fields = object(line.bytes());
            JsonNode written = fields.remove("id");
            id = written == null || !written.isTextual() ? null : written.textValue();
            return put(line.number(), articleId(id), mapper.treeToValue(fields, ArticleRequest.class));
        } catch (HttpProblem e) {
            return ArticleLineResult.failed(line.number(), id, problem(e));
        } catch (StoreUnavailableException e) {
            return ArticleLineResult.failed(line.number(), id, problem(ProblemMappers.unavailable()));
        } catch (IOException e) {
            return ArticleLineResult.failed(line.number(), id, problem(ProblemMappers.malformed(e)));
        } catch (RuntimeException e) {
            Log.error("An article of a stream could not be stored", e);
            return ArticleLineResult.failed(line.number(), id, problem(Problem.INTERNAL.of("This line failed here.")));
        }
    }

    private ArticleLineResult put(long line, ArticleId id, ArticleRequest request) {
        List<LineViolation> violations = validator.validate(request).stream()
                .map(violation -> new LineViolation(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
        if (!violations.isEmpty()) {
            HttpProblem invalid = Problem.INVALID_INPUT.of("The article has fields that are not valid.");
            return ArticleLineResult.failed(line, id.value(), problem(invalid).with(violations));
        }
        BodyText.requireWithinLimit(request.body());
        AppealService.Stored stored = service.put(request.toArticle(id), null);
        var article = Objects.requireNonNull(stored.article());
        served.articleChanged(id, ArticleUrl.of(article.stored().article().url()));
        return ArticleLineResult.stored(
                line, id.value(), stored.outcome(), article.appeals().size());
    }

    private ObjectNode object(byte[] line) throws IOException {
        if (mapper.readTree(line) instanceof ObjectNode object) {
            return object;
        }
        throw Problem.MALFORMED_BODY.of("A line must be a JSON object.");
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
