package org.almoner.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.almoner.rest.model.ArticleLineResult.LineViolation;
import org.almoner.rest.model.ArticleRequest;
import org.jspecify.annotations.Nullable;

/** Articles as JSON objects with their id among the fields, as in streams. Thread-safe. */
@ApplicationScoped
public class ArticleJson {
    private final ObjectMapper mapper;
    private final Validator validator;

    ArticleJson(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * A JSON object, not yet an article.
     *
     * @param id its id, where it has one that is a string
     * @param fields all but its id
     */
    public record Line(@Nullable String id, ObjectNode fields) {}

    /** Fields that are not valid. */
    public static final class InvalidArticleException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient List<LineViolation> violations;

        InvalidArticleException(List<LineViolation> violations) {
            this.violations = violations;
        }

        /** Names the fields, with what is wrong, and quotes nothing of them. */
        public String reason() {
            return violations.stream()
                    .map(violation -> violation.field() + " " + violation.message())
                    .collect(Collectors.joining("; ", "The article has fields that are not valid: ", "."));
        }

        List<LineViolation> violations() {
            return violations;
        }
    }

    /**
     * Reads an object.
     *
     * @throws HttpProblem when the bytes are none
     */
    public Line open(byte[] json) {
        return open(json, 1);
    }

    /** The same, of bytes that begin at a line of something longer. */
    Line open(byte[] json, long firstLine) {
        try {
            if (mapper.readTree(json) instanceof ObjectNode fields) {
                JsonNode id = fields.remove("id");
                return new Line(id == null || !id.isTextual() ? null : id.textValue(), fields);
            }
        } catch (IOException e) {
            throw ProblemMappers.malformed(e, firstLine);
        }
        throw Problem.MALFORMED_BODY.of("A line must be a JSON object.");
    }

    /**
     * Makes an article of its fields.
     *
     * @throws HttpProblem when a field has a value of the wrong type, or the body is too large
     */
    public Article article(ArticleId id, Line line) throws InvalidArticleException {
        ArticleRequest request = request(line);
        List<LineViolation> violations = validator.validate(request).stream()
                .map(violation -> new LineViolation(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
        if (!violations.isEmpty()) {
            throw new InvalidArticleException(violations);
        }
        BodyText.requireWithinLimit(request.body());
        return request.toArticle(id);
    }

    private ArticleRequest request(Line line) {
        try {
            return mapper.treeToValue(line.fields(), ArticleRequest.class);
        } catch (IOException e) {
            throw ProblemMappers.malformed(e);
        }
    }
}
