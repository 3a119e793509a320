package org.almoner.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.almoner.appeal.AppealService;
import org.almoner.appeal.AppealService.Outcome;
import org.almoner.appeal.ComposedArticle;
import org.almoner.appeal.StoreUnavailableException;
import org.almoner.article.Article;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Stores the articles of a topic, one after the other in each partition; a record without a value deletes. A record that
 * cannot become an article goes to the dead-letter topic with the reason. While the database is away, records wait.
 */
@ApplicationScoped
public class ArticlesIn {
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);

    private final AppealService service;
    private final StreamFormat format;
    private final Partitions partitions;
    private final MeterRegistry meters;

    ArticlesIn(
            AppealService service,
            StreamFormat format,
            @Identifier("articles") Partitions partitions,
            MeterRegistry meters) {
        this.service = service;
        this.format = format;
        this.partitions = partitions;
        this.meters = meters;
    }

    /** Counts from 0: of a counter that begins with 1, nobody sees the rise. */
    void begin(@Observes StartupEvent started) {
        rejected();
    }

    @Incoming("articles")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> take(Message<byte[]> message) {
        ConsumerRecord<String, byte[]> taken = taken(message);
        Partitions.Lease lease = partitions.lease(new TopicPartition(taken.topic(), taken.partition()));
        if (lease == null) {
            return Uni.createFrom().voidItem(); // its new owner gets it too
        }
        return Uni.createFrom()
                .item(() -> lease.during(() -> count(change(taken, lease))))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure(StoreUnavailableException.class)
                .retry()
                .withBackOff(FIRST_RETRY, LAST_RETRY)
                .indefinitely()
                .onItemOrFailure()
                .transformToUni((done, failure) -> failure == null ? end(message, done) : reject(message, failure));
    }

    private Outcome change(ConsumerRecord<String, byte[]> taken, Partitions.Lease lease) {
        if (taken.value() == null) {
            return service.delete(format.id(taken.key()), null);
        }
        Article article = format.article(taken.key(), taken.value());
        return service.put(article, (Optional<ComposedArticle> current) -> lease.isGood())
                .outcome();
    }

    private void count(Outcome outcome) {
        counter(outcome.name().toLowerCase(Locale.ROOT)).increment();
    }

    private Counter rejected() {
        return counter("rejected");
    }

    private Counter counter(String outcome) {
        return meters.counter("almoner.stream.articles", "outcome", outcome);
    }

    /** Without an acknowledgement the record comes again, to whoever has its partition by then. */
    private static Uni<Void> end(Message<?> message, boolean done) {
        return done
                ? Uni.createFrom().completionStage(message.ack())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> reject(Message<?> message, Throwable failure) {
        rejected().increment();
        if (!(failure instanceof RejectedArticleException)) {
            Log.error("A record could not be stored, and goes to the dead-letter topic", failure);
        }
        return Uni.createFrom().completionStage(message.nack(failure));
    }

    @SuppressWarnings("unchecked")
    private static ConsumerRecord<String, byte[]> taken(Message<byte[]> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow()
                .getRecord();
    }
}
