package org.almoner.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.almoner.Patience;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Articles in and appeals out, with a real broker, by packaged services as processes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(1200)
class KafkaIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Patience.LONGEST;
    private static final Pattern TAKEN =
            Pattern.compile("(?m)^almoner_stream_articles_total\\{outcome=\"(?!rejected)\\w+\"} ([\\d.]+)");

    private Path folder;
    private OwnDatabase database;
    private OwnBroker broker;
    private PackagedService service;

    @BeforeAll
    void start() throws Exception {
        folder = Files.createDirectories(Path.of("target", "packaged-tests"));
        folder = Files.createTempDirectory(folder, "Kafka").toAbsolutePath();
        database = new OwnDatabase(folder.resolve("database"));
        broker = new OwnBroker(folder.resolve("broker"));
        broker.topic("articles", 6);
        broker.topic("articles-dead-letter", 1);
        broker.topic("appeals", 6);
        service = PackagedService.start(folder.resolve("service.log"), environment());
    }

    @AfterAll
    void stop() throws Exception {
        service.close();
        broker.close();
        database.close();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.servers());
        environment.put("KAFKA_SESSION_TIMEOUT_MS", "10000"); // a killed replica's partitions are missed for so long
        return environment;
    }

    private static String article(String title) throws IOException {
        return JSON.writeValueAsString(Map.of("text", ServiceSuite.ARTICLE, "country", "GB", "title", title));
    }

    private String served(String id) {
        return service.get("/api/v1/articles/" + id + "/appeals").body();
    }

    /** The last record of an article, which is the one that compaction keeps. */
    private ConsumerRecord<String, String> published(String id) {
        List<ConsumerRecord<String, String>> records = broker.all("appeals").stream()
                .filter(record -> record.key().equals(id))
                .toList();
        return records.isEmpty() ? null : records.get(records.size() - 1);
    }

    private String publishedValue(String id) {
        ConsumerRecord<String, String> last = published(id);
        return last == null || last.value() == null ? "" : last.value();
    }

    @Test
    void anArticleOfTheTopicIsStoredAndItsAppealsArePublished() throws Exception {
        broker.send("articles", "from-topic", article("First"));
        await().atMost(PATIENCE).until(() -> served("from-topic").contains("British Red Cross"));
        await().atMost(PATIENCE).until(() -> published("from-topic") != null);
        assertThat(JSON.readTree(published("from-topic").value()).at("/appeals/0/charity/name"))
                .isEqualTo(JSON.readTree(served("from-topic")).at("/appeals/0/charity/name"));
    }

    @Test
    void whatIsPutByHttpIsPublishedToo() {
        service.put("by-http", "text/plain", ServiceSuite.ARTICLE, "?country=GB");
        await().atMost(PATIENCE).until(() -> published("by-http") != null);
        assertThat(published("by-http").value()).contains("British Red Cross");
    }

    @Test
    void aRecordWithoutAValueDeletes() throws Exception {
        broker.send("articles", "to-delete", article("Soon gone"));
        await().atMost(PATIENCE).until(() -> published("to-delete") != null);
        broker.send("articles", "to-delete", null);
        await().atMost(PATIENCE)
                .until(() -> service.get("/api/v1/articles/to-delete/appeals").statusCode() == 404);
        await().atMost(PATIENCE).until(() -> published("to-delete").value() == null);
    }

    @Test
    void aPoisonRecordGoesToTheDeadLettersWithItsReasonAndStopsNothing() throws Exception {
        Map<String, String> poison = Map.of(
                "poison-json", "{\"text\": ",
                "poison-field", "{\"text\": \"Give.\", \"country\": \"Britain\"}",
                "poison-id", "{\"id\": \"another\", \"text\": \"Give.\"}",
                "poison id", "{\"text\": \"Give.\"}");
        for (Map.Entry<String, String> record : poison.entrySet()) {
            broker.send("articles", record.getKey(), record.getValue());
            broker.send("articles", record.getKey().replace(' ', '-') + "-next", article("After poison"));
        }
        for (String key : poison.keySet()) {
            String next = key.replace(' ', '-') + "-next";
            await().atMost(PATIENCE).until(() -> served(next).contains("British Red Cross"));
        }
        Map<String, String> reasons = new HashMap<>();
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (ConsumerRecord<String, String> letter : broker.all("articles-dead-letter")) {
                reasons.put(letter.key(), header(letter, "dead-letter-reason"));
                assertThat(header(letter, "dead-letter-topic")).isEqualTo("articles");
            }
            assertThat(reasons).containsKeys(poison.keySet().toArray(String[]::new));
        });
        assertThat(reasons.get("poison-json")).contains("not well-formed JSON at line 1");
        assertThat(reasons.get("poison-field")).contains("country");
        assertThat(reasons.get("poison-id")).contains("key is not the article's id");
        assertThat(reasons.get("poison id")).contains("id that matches");
    }

    @Test
    void theLastRecordOfAnArticleIsTheOneThatStays() throws Exception {
        try (KafkaProducer<String, String> producer = broker.producer()) {
            for (int version = 1; version <= 40; version++) {
                for (int id = 0; id < 5; id++) {
                    producer.send(new ProducerRecord<>("articles", "often-" + id, article("Version " + version)));
                }
            }
        }
        for (int id = 0; id < 5; id++) {
            String article = "often-" + id;
            await().atMost(PATIENCE).until(() -> served(article).contains("Version 40"));
            await().atMost(PATIENCE).until(() -> publishedValue(article).contains("Version 40"));
        }
    }

    @Test
    void replicasShareTheWorkAndTheNewestVersionIsLast() throws Exception {
        double before = taken(service);
        Map<String, String> sent = new HashMap<>();
        int version = 0;
        try (KafkaProducer<String, String> producer = broker.producer()) {
            try (PackagedService second = PackagedService.launch(folder.resolve("second.log"), environment())) {
                while (taken(second) < 20) {
                    send(producer, "shared", ++version, sent);
                    Thread.sleep(300);
                }
                send(producer, "shared", ++version, sent);
            }
            send(producer, "shared", ++version, sent);
        }
        assertThat(taken(service)).isGreaterThan(before);
        awaitServedAndPublished(sent);
    }

    /** Records that it had stored but not committed come again, so an older version may return before the newest. */
    @Test
    void aKilledReplicasRecordsGoToTheOthers() throws Exception {
        Map<String, String> sent = new HashMap<>();
        int version = 0;
        try (KafkaProducer<String, String> producer = broker.producer()) {
            PackagedService second = PackagedService.launch(folder.resolve("killed.log"), environment());
            try {
                while (taken(second) < 20) {
                    send(producer, "killed", ++version, sent);
                    Thread.sleep(300);
                }
            } finally {
                second.kill();
            }
            send(producer, "killed", ++version, sent);
        }
        awaitServedAndPublished(sent);
    }

    private void awaitServedAndPublished(Map<String, String> sent) {
        sent.forEach(
                (id, title) -> await().atMost(PATIENCE).until(() -> served(id).contains(title)));
        await().atMost(PATIENCE).untilAsserted(() -> {
            Map<String, String> last = new HashMap<>();
            broker.all("appeals").forEach(record -> last.put(record.key(), record.value()));
            sent.forEach((id, title) -> assertThat(last.get(id)).as(id).contains(title));
        });
    }

    /** With the database away nothing is taken off what was fetched: it fills up whatever it may. */
    @Test
    void moreThanFitsIntoMemoryWaitsAtTheBroker() throws Exception {
        String padding = " ".repeat(1_500_000);
        database.stop();
        try (KafkaProducer<String, String> producer = broker.producer()) {
            for (int number = 0; number < 200; number++) {
                producer.send(new ProducerRecord<>("articles", "large-" + number, article("Large") + padding));
            }
        }
        service.awaitDatabase(503);
        Thread.sleep(5000);
        database.start();
        for (int number = 0; number < 200; number++) {
            String id = "large-" + number;
            await().atMost(PATIENCE).until(() -> served(id).contains("Large"));
        }
        assertThat(service.logLines()).noneMatch(line -> line.contains("OutOfMemoryError"));
    }

    @Test
    void aBrokersEndAndReturnLosesNothing() throws Exception {
        Map<String, String> sent = new HashMap<>();
        try (KafkaProducer<String, String> producer = broker.producer()) {
            send(producer, "broker", 1, sent);
            broker.kill();
            assertThat(service.put("meanwhile", "text/plain", ServiceSuite.ARTICLE, "?country=GB")
                            .statusCode())
                    .as("readers and writers do not depend on the broker")
                    .isEqualTo(201);
            assertThat(service.management("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(service.management("/q/health/live").statusCode()).isEqualTo(200);
            broker.start();
            send(producer, "broker", 2, sent);
        }
        sent.forEach(
                (id, title) -> await().atMost(PATIENCE).until(() -> served(id).contains(title)));
        await().atMost(PATIENCE).until(() -> published("meanwhile") != null);
    }

    @Test
    void whileTheDatabaseIsAwayRecordsWait() throws Exception {
        long letters = broker.all("articles-dead-letter").size();
        database.stop();
        broker.send("articles", "patient", article("Patient"));
        service.awaitDatabase(503);
        Thread.sleep(2000);
        database.start();
        await().atMost(PATIENCE).until(() -> served("patient").contains("Patient"));
        assertThat(broker.all("articles-dead-letter")).hasSize((int) letters);
    }

    @Test
    void howFarItIsBehindIsAMetric() throws Exception {
        broker.send("articles", "metered", article("Metered"));
        await().atMost(PATIENCE)
                .until(() ->
                        service.management("/q/metrics").body().contains("kafka_consumer_fetch_manager_records_lag"));
    }

    private void send(KafkaProducer<String, String> producer, String prefix, int version, Map<String, String> sent)
            throws IOException {
        for (int number = 0; number < 30; number++) {
            String id = prefix + "-" + number;
            String title = prefix + " version " + version;
            sent.put(id, title);
            producer.send(new ProducerRecord<>("articles", id, article(title)));
        }
        producer.flush();
    }

    private static double taken(PackagedService service) {
        try {
            return TAKEN.matcher(service.management("/q/metrics").body())
                    .results()
                    .mapToDouble(found -> Double.parseDouble(found.group(1)))
                    .sum();
        } catch (java.io.UncheckedIOException e) {
            return 0; // not started yet
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
