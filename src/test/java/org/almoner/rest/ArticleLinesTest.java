package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.almoner.appeal.AppealComposer;
import org.almoner.appeal.AppealId;
import org.almoner.appeal.AppealService;
import org.almoner.appeal.ArticleStore;
import org.almoner.appeal.LinkChoice;
import org.almoner.appeal.ScanListener;
import org.almoner.appeal.ServedArticles;
import org.almoner.appeal.StoreUnavailableException;
import org.almoner.appeal.StoredArticle;
import org.almoner.appeal.Summarizer;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleUrl;
import org.almoner.charity.Assurance;
import org.almoner.charity.CharityId;
import org.almoner.charity.RecipientResolver;
import org.almoner.charity.ReviewedRegistry;
import org.almoner.detect.AppealDetector;
import org.almoner.rest.model.ArticleLineResult;
import org.almoner.verify.LinkProbe;
import org.almoner.verify.LinkVerifier;
import org.junit.jupiter.api.Test;

/** Lines of a stream over a store that fails. */
class ArticleLinesTest {
    private static final String LINE = "{\"id\": \"a\", \"text\": \"marmaladequince\"}";

    @Test
    void aLineThatMeetsAStoreThatIsAwayMayBeSentAgain() {
        ArticleLineResult result = put(new StoreUnavailableException(new IllegalStateException("away")));
        assertThat(result.status()).isEqualTo("failed");
        assertThat(result.id()).isEqualTo("a");
        assertThat(result.problem().status()).isEqualTo(503);
    }

    @Test
    void aLineThatMeetsAFaultOfOursIsAFailedLineAndNotABrokenStream() {
        ArticleLineResult result = put(new IllegalStateException("marmaladequince"));
        assertThat(result.status()).isEqualTo("failed");
        assertThat(result.problem().status()).isEqualTo(500);
        assertThat(result.problem().type()).hasToString("urn:almoner:problem:internal");
        assertThat(result.problem().detail()).doesNotContain("marmaladequince");
    }

    @Test
    void batchesWithAnArticleInBothAreNotApart() {
        ArticleLines lines = lines(new IllegalStateException());
        ArticleLines.Batch batch = lines.read(List.of(line("a"), line("b")));
        assertThat(batch.isApartFrom(lines.read(List.of(line("c"), line("b"))))).isFalse();
        assertThat(batch.isApartFrom(lines.read(List.of(line("c"), line("d"))))).isTrue();
    }

    private static LineReader.Line line(String id) {
        return new LineReader.Line(1, LINE.replace("\"a\"", '"' + id + '"').getBytes(StandardCharsets.UTF_8), true);
    }

    private static ArticleLineResult put(RuntimeException failure) {
        ArticleLines lines = lines(failure);
        return lines.put(lines.read(List.of(line("a")))).get(0);
    }

    static ArticleLines lines(RuntimeException failure) {
        ReviewedRegistry registry = new ReviewedRegistry(List.of(), List.of(), List.of(), Set.of());
        LinkChoice links = new LinkChoice(registry, new LinkVerifier(registry, LinkProbe.NONE), Assurance.SOURCES);
        AppealService service = new AppealService(
                new ArticleReader(),
                new AppealDetector(),
                new AppealComposer(new RecipientResolver(registry), links, new Summarizer(), null),
                new FailingStore(failure),
                registry,
                ScanListener.NONE);
        ObjectMapper mapper = new ObjectMapper();
        ServedAppeals served =
                new ServedAppeals(remembering(service), mapper, new Serving(), new SimpleMeterRegistry());
        try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
            return new ArticleLines(service, served, new ArticleJson(mapper, validators.getValidator()));
        }
    }

    static ServedArticles remembering(AppealService service) {
        ServedArticles.Memory memory = new ServedArticles.Memory(
                new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        return new ServedArticles(service, memory, new Serving().staleIfError(), Clock.systemUTC());
    }

    private record FailingStore(RuntimeException failure) implements ArticleStore {
        @Override
        public Optional<StoredArticle> find(ArticleId id) {
            return Optional.empty();
        }

        @Override
        public Map<ArticleId, StoredArticle> findAll(Collection<ArticleId> ids) {
            return Map.of();
        }

        @Override
        public boolean saveNew(List<NewArticle> articles) {
            throw failure;
        }

        @Override
        public Optional<ArticleId> findByUrl(ArticleUrl url) {
            return Optional.empty();
        }

        @Override
        public Optional<StoredArticle> save(StoredArticle article, Map<AppealId, CharityId> charities) {
            throw failure;
        }

        @Override
        public boolean delete(ArticleId id, long version) {
            throw failure;
        }

        @Override
        public Optional<Permalink> findPermalink(AppealId id) {
            return Optional.empty();
        }
    }

    record Serving() implements ServingConfig {
        @Override
        public Duration maxAge() {
            return Duration.ofSeconds(60);
        }

        @Override
        public Duration staleWhileRevalidate() {
            return Duration.ofSeconds(60);
        }

        @Override
        public Duration staleIfError() {
            return Duration.ofHours(1);
        }

        /** Longer than any machine is busy with something else. */
        @Override
        public Duration patience() {
            return Duration.ofSeconds(60);
        }

        @Override
        public long cacheBytes() {
            return 1 << 20;
        }

        @Override
        public int anonymousPerMinute() {
            return 30;
        }

        @Override
        public int streams() {
            return 8;
        }
    }
}
