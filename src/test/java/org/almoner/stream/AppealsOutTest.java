package org.almoner.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.almoner.Patience;
import org.almoner.appeal.AppealComposer;
import org.almoner.appeal.AppealService;
import org.almoner.appeal.ArticleStore;
import org.almoner.appeal.LinkChoice;
import org.almoner.appeal.Outbox;
import org.almoner.appeal.ScanListener;
import org.almoner.appeal.Summarizer;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleReader;
import org.almoner.charity.Assurance;
import org.almoner.charity.RecipientResolver;
import org.almoner.charity.ReviewedRegistry;
import org.almoner.detect.AppealDetector;
import org.almoner.verify.LinkProbe;
import org.almoner.verify.LinkVerifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told and done while no broker answers. */
class AppealsOutTest {
    private static final int WAITING = 40;
    private static final String NOBODY = "127.0.0.1:1";

    private final AtomicInteger looked = new AtomicInteger();

    /** How many articles each attempt that ended had looked up. */
    private final Queue<Integer> ended = new ConcurrentLinkedQueue<>();

    private final AtomicInteger added = new AtomicInteger();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Optional<ArticleId> unreadable = Optional.empty();
    private AppealsOut out = out(NOBODY);

    @AfterEach
    void stop() throws InterruptedException {
        out.stop();
    }

    @Test
    void whatWaitsIsCountedWhileTheBrokersAreAwayToo() {
        out.start();
        awaitAllCounted();
    }

    @Test
    void theFirstThatCannotBeSentEndsTheAttempt() {
        out.start();
        Patience.await().until(() -> !ended.isEmpty());
        assertThat(ended.peek()).isEqualTo(1);
    }

    @Test
    void anAttemptThatFailsAddsNothingToWhatWaits() {
        out.start();
        Patience.await().until(() -> ended.size() > 2);
        assertThat(added).hasValue(0);
    }

    /** As where they start together. */
    @Test
    void brokersWhoseNamesNobodyKnowsYetAreWaitedFor() {
        out = out("nobody.invalid:9092");
        out.start();
        awaitAllCounted();
    }

    @Test
    void anArticleThatCannotBeReadStopsNoOther() {
        unreadable = Optional.of(new ArticleId("a0"));
        out.start();
        Patience.await().until(() -> ended.size() > 1);
        assertThat(ended).allMatch(count -> count == 2);
    }

    private void awaitAllCounted() {
        Patience.await()
                .untilAsserted(() -> assertThat(meters.get("almoner.appeals.unpublished")
                                .gauge()
                                .value())
                        .isEqualTo(WAITING));
    }

    private AppealsOut out(String brokers) {
        StreamFormat format = (StreamFormat) Proxy.newProxyInstance(
                StreamFormat.class.getClassLoader(), new Class<?>[] {StreamFormat.class}, (proxy, call, given) -> {
                    throw new UnsupportedOperationException();
                });
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", brokers,
                "max.block.ms", "300",
                "request.timeout.ms", "200",
                "delivery.timeout.ms", "300");
        return new AppealsOut(service(), new Waiting(), format, new On(), settings, meters);
    }

    /** As many articles as ever, all of them deleted since. */
    private final class Waiting implements Outbox {
        @Override
        public void open() {}

        @Override
        public void close() {}

        @Override
        public int publish(int limit, Consumer<List<ArticleId>> publish) {
            looked.set(0);
            List<ArticleId> articles = IntStream.range(0, WAITING)
                    .mapToObj(number -> new ArticleId("a" + number))
                    .toList();
            try {
                publish.accept(articles);
            } finally {
                ended.add(looked.get());
            }
            return WAITING;
        }

        @Override
        public void add(Iterable<ArticleId> articles) {
            added.incrementAndGet();
        }

        @Override
        public long size() {
            return WAITING;
        }
    }

    private record On() implements StreamConfig {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public String appealsTopic() {
            return "appeals";
        }

        @Override
        public int batch() {
            return 500;
        }

        @Override
        public Duration pause() {
            return Duration.ofMillis(50);
        }
    }

    private AppealService service() {
        ReviewedRegistry registry = new ReviewedRegistry(List.of(), List.of(), List.of(), Set.of());
        LinkChoice links = new LinkChoice(registry, new LinkVerifier(registry, LinkProbe.NONE), Assurance.SOURCES);
        ArticleStore store = (ArticleStore) Proxy.newProxyInstance(
                ArticleStore.class.getClassLoader(), new Class<?>[] {ArticleStore.class}, (proxy, call, given) -> {
                    looked.incrementAndGet();
                    if (unreadable.filter(given[0]::equals).isPresent()) {
                        throw new IllegalStateException("as from another release");
                    }
                    return Optional.empty();
                });
        return new AppealService(
                new ArticleReader(),
                new AppealDetector(),
                new AppealComposer(new RecipientResolver(registry), links, new Summarizer(), null),
                store,
                registry,
                ScanListener.NONE);
    }
}
