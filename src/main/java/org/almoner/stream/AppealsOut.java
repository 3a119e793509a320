package org.almoner.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.almoner.appeal.AppealService;
import org.almoner.appeal.Outbox;
import org.almoner.appeal.StoreUnavailableException;
import org.almoner.article.ArticleId;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes the appeals to show in each article that changed, whichever way it changed, at least once: the topic's last
 * record for an article is what the API serves. A deleted article is a record without a value.
 */
@ApplicationScoped
public class AppealsOut {
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final int DELIVERY_MILLIS = 20_000;

    /** Brokers that are away are looked for no more often in the end; each time leaves a warning. */
    private static final int RECONNECT_MILLIS = 10_000;

    private final AppealService service;
    private final Outbox outbox;
    private final StreamFormat format;
    private final StreamConfig config;
    private final Map<String, Object> brokers;
    private final MeterRegistry meters;
    private final Thread thread = new Thread(this::run, "appeals-out");

    /** Sent in this attempt. */
    private final List<ArticleId> underway = new ArrayList<>();

    /** Sent in an attempt that failed, and perhaps by another replica since: sent once more, so that the newest is last. */
    private final Set<ArticleId> uncertain = new LinkedHashSet<>();

    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile long waiting;

    AppealsOut(
            AppealService service,
            Outbox outbox,
            StreamFormat format,
            StreamConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> brokers,
            MeterRegistry meters) {
        this.service = service;
        this.outbox = outbox;
        this.format = format;
        this.config = config;
        this.brokers = brokers;
        this.meters = meters;
        thread.setDaemon(true);
    }

    /** Begins to publish, where brokers are configured; else sees to it that nothing piles up to be published. */
    public void start() {
        if (!config.enabled()) {
            outbox.close();
            return;
        }
        Gauge.builder("almoner.appeals.unpublished", () -> waiting)
                .description("Changed articles whose appeals are not yet published")
                .register(meters);
        thread.start();
    }

    /** Ends it, after what is on its way now: an older record would else overtake what the next replica publishes. */
    public void stop() throws InterruptedException {
        stopping.countDown();
        thread.join(DELIVERY_MILLIS);
    }

    private void run() {
        try {
            boolean stop = false;
            while (!stop) {
                stop = publishUntilStopped();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True once it is stopped; false where there can be no producer yet, such as while nobody knows the brokers' names. */
    private boolean publishUntilStopped() throws InterruptedException {
        try (KafkaProducer<String, byte[]> producer =
                        new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
                KafkaClientMetrics metrics = new KafkaClientMetrics(producer)) {
            metrics.bindTo(meters);
            boolean stop = false;
            while (!stop) {
                stop = stopping.await(publish(producer).toMillis(), TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (KafkaException e) {
            Log.warn("Appeals cannot be published yet; they wait. " + reason(e));
            count();
            return stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static String reason(KafkaException e) {
        return e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause().getMessage());
    }

    /** Publishes what waits, and says how long to pause. */
    private Duration publish(KafkaProducer<String, byte[]> producer) {
        underway.clear();
        try {
            outbox.open();
            int taken = outbox.publish(config.batch(), articles -> send(producer, articles));
            // Not before: while nothing can be sent, the same would be added again and again.
            if (!uncertain.isEmpty()) {
                outbox.add(List.copyOf(uncertain));
                uncertain.clear();
            }
            waiting = taken == 0 ? 0 : outbox.size();
            return taken == 0 ? config.pause() : Duration.ZERO;
        } catch (StoreUnavailableException | KafkaException e) {
            uncertain.addAll(underway);
            Log.warn("Appeals could not be published just now; they wait. " + e.getMessage());
            count();
            return RETRY;
        } catch (RuntimeException | Error e) {
            uncertain.addAll(underway);
            Log.error("Appeals could not be published; it is tried again.", e); // nobody else would
            return RETRY;
        }
    }

    /** What waits is of most interest while it cannot be published. */
    private void count() {
        try {
            waiting = outbox.size();
        } catch (StoreUnavailableException e) {
            Log.debug("What waits to be published is counted when the database is back.", e);
        }
    }

    private void send(KafkaProducer<String, byte[]> producer, List<ArticleId> articles) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(articles.size());
        for (ArticleId id : articles) {
            Optional<ProducerRecord<String, byte[]>> record = record(id);
            if (record.isEmpty()) {
                continue;
            }
            Future<RecordMetadata> one = producer.send(record.get());
            if (one.isDone()) {
                acknowledged(one); // it may have failed, after a wait that the next would only repeat
            }
            underway.add(id);
            sent.add(one);
        }
        producer.flush();
        for (Future<RecordMetadata> one : sent) {
            acknowledged(one);
        }
    }

    /** Empty for an article that cannot be read: whoever asks for it is told so, and the others need not wait for it. */
    private Optional<ProducerRecord<String, byte[]>> record(ArticleId id) {
        try {
            byte[] value = service.find(id, null).map(format::appeals).orElse(null);
            return Optional.of(new ProducerRecord<>(config.appealsTopic(), id.value(), value));
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            Log.errorf(e, "The appeals of article %s could not be read, and are not published.", id);
            return Optional.empty();
        }
    }

    private static void acknowledged(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(brokers);
        settings.keySet().retainAll(ProducerConfig.configNames());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "almoner-appeals");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY_MILLIS);
        settings.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        settings.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS / 3);
        settings.putIfAbsent(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS);
        return settings;
    }
}
