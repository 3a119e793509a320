package org.almoner.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.appeal.AppealService;
import org.almoner.appeal.AppealService.Outcome;
import org.almoner.appeal.AppealService.Stored;
import org.almoner.appeal.ComposedArticle;
import org.almoner.appeal.StoreUnavailableException;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleUrl;
import org.almoner.rest.model.ArticleLineResult;
import org.almoner.rest.model.ArticleLineResult.LineProblem;
import org.almoner.rest.model.ArticleLineResult.LineViolation;
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

    /** Reads lines, and stores nothing. */
    Batch read(List<LineReader.Line> lines) {
        return Batch.of(lines.stream().map(this::read).toList());
    }

    /** Stores the articles of a batch, and says what became of each line, in order. */
    List<ArticleLineResult> put(Batch batch) {
        Map<ArticleId, Stored> stored = putNew(batch.lines());
        List<ArticleLineResult> results = new ArrayList<>(batch.lines().size());
        for (Read line : batch.lines()) {
            // An id that comes a second time is no longer new.
            Stored done =
                    line.article() == null ? null : stored.remove(line.article().id());
            results.add(done == null ? put(line) : changed(line, done));
        }
        return results;
    }

    /** Where it fails, each line is tried by itself, and has a result of its own. */
    private Map<ArticleId, Stored> putNew(List<Read> lines) {
        Map<ArticleId, Article> articles = new LinkedHashMap<>();
        lines.stream()
                .map(Read::article)
                .filter(Objects::nonNull)
                .forEach(article -> articles.putIfAbsent(article.id(), article));
        if (articles.size() < 2) {
            return new HashMap<>();
        }
        try {
            return new HashMap<>(service.putNew(List.copyOf(articles.values())));
        } catch (RuntimeException e) {
            Log.debug("Articles of a stream could not be stored at once", e);
            return new HashMap<>();
        }
    }

    private Read read(LineReader.Line line) {
        String id = null;
        try {
            if (!line.whole()) {
                throw BodyText.tooLarge();
            }
            ArticleJson.Line fields = json.open(line.bytes(), line.number());
            id = fields.id();
            return new Read(line.number(), id, json.article(articleId(id), fields), null);
        } catch (ArticleJson.InvalidArticleException e) {
            HttpProblem invalid = Problem.INVALID_INPUT.of("The article has fields that are not valid.");
            return new Read(line.number(), id, null, problem(invalid).with(e.violations()));
        } catch (HttpProblem e) {
            return new Read(line.number(), id, null, problem(e));
        } catch (RuntimeException e) {
            return new Read(line.number(), id, null, failed(e));
        }
    }

    private ArticleLineResult put(Read line) {
        if (line.article() == null) {
            return ArticleLineResult.failed(line.number(), line.id(), Objects.requireNonNull(line.problem()));
        }
        try {
            return changed(line, service.put(line.article(), null));
        } catch (HttpProblem e) {
            return ArticleLineResult.failed(line.number(), line.id(), problem(e));
        } catch (StoreUnavailableException e) {
            return ArticleLineResult.failed(line.number(), line.id(), problem(ProblemMappers.unavailable()));
        } catch (RuntimeException e) {
            return ArticleLineResult.failed(line.number(), line.id(), failed(e));
        }
    }

    private ArticleLineResult changed(Read line, Stored stored) {
        ComposedArticle article = Objects.requireNonNull(stored.article());
        ArticleId id = article.stored().article().id();
        if (stored.outcome() != Outcome.UNCHANGED) {
            served.articleChanged(id, ArticleUrl.of(article.stored().article().url()));
        }
        return ArticleLineResult.stored(
                line.number(), id.value(), stored.outcome(), article.appeals().size());
    }

    private static LineProblem failed(RuntimeException e) {
        Log.error("An article of a stream could not be stored", e);
        return problem(Problem.INTERNAL.of("This line failed here."));
    }

    /**
     * Lines as they were read.
     *
     * @param ids of the articles in them
     * @param characters of their bodies
     */
    record Batch(List<Read> lines, Set<ArticleId> ids, int characters) {
        static Batch of(List<Read> lines) {
            List<Article> articles =
                    lines.stream().map(Read::article).filter(Objects::nonNull).toList();
            return new Batch(
                    lines,
                    articles.stream().map(Article::id).collect(Collectors.toSet()),
                    articles.stream()
                            .mapToInt(article -> article.body().length())
                            .sum());
        }

        /** Whether the two may be stored at the same time: no article is in both. */
        boolean isApartFrom(Batch other) {
            return Collections.disjoint(ids, other.ids);
        }
    }

    /** A line as an article, or what is wrong with it. */
    record Read(
            long number,
            @Nullable String id,
            @Nullable Article article,
            @Nullable LineProblem problem) {}

    private static ArticleId articleId(@Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(ArticleId::parse)
                .orElseThrow(() -> Problem.INVALID_INPUT.of("A line needs an id, which " + ArticleId.WORDS + "."));
    }

    private static LineProblem problem(HttpProblem problem) {
        List<LineViolation> violations = Violations.of(problem).stream()
                .map(violation -> new LineViolation(violation.field, violation.message))
                .toList();
        return new LineProblem(
                problem.getType(), problem.getTitle(), problem.getStatusCode(), problem.getDetail(), violations);
    }
}
