package org.almoner.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.almoner.Patience;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A Kafka broker of one node, as a process: it can be killed and started again. */
final class OwnBroker implements AutoCloseable {
    private final Path folder;
    private final Path settings;
    private final int port;
    private Process process;

    OwnBroker(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        this.settings = folder.resolve("server.properties");
        this.port = Ports.free();
        Properties properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + Ports.free()),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"),
                Map.entry("log.dirs", folder.resolve("data").toString()),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("message.max.bytes", "16777216"),
                Map.entry("auto.create.topics.enable", "false")));
        String controller = properties.getProperty("controller.quorum.voters").replaceFirst(".*@", "");
        properties.setProperty("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://" + controller);
        try (var writer = Files.newBufferedWriter(settings)) {
            properties.store(writer, null);
        }
        String cluster = Uuid.randomUuid().toString();
        int formatted = java(List.of("kafka.tools.StorageTool", "format", "-t", cluster, "-c", settings.toString()))
                .waitFor();
        if (formatted != 0) {
            throw new IOException("the broker's folder could not be made, see " + folder.resolve("broker.log"));
        }
        start();
    }

    String servers() {
        return "127.0.0.1:" + port;
    }

    void start() throws IOException {
        process = java(List.of("kafka.Kafka", settings.toString()));
        Patience.await().ignoreExceptions().until(() -> {
            try (Admin admin = admin()) {
                return !admin.describeCluster()
                        .nodes()
                        .get(10, TimeUnit.SECONDS)
                        .isEmpty();
            }
        });
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void topic(String name, int partitions) throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get(Patience.LONGEST.toSeconds(), TimeUnit.SECONDS);
        }
    }

    KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", servers(), "acks", "all", "max.request.size", 16777216),
                new StringSerializer(),
                new StringSerializer());
    }

    void send(String topic, String key, String value) throws Exception {
        try (KafkaProducer<String, String> producer = producer()) {
            producer.send(new ProducerRecord<>(topic, key, value)).get(Patience.LONGEST.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Everything that is on a topic now. */
    List<ConsumerRecord<String, String>> all(String topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers()), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", servers(), "reconnect.backoff.max.ms", "200"));
    }

    private Process java(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(PackagedService.JAVA, "-Xmx256m", "-cp", System.getProperty("java.class.path")));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("broker.log").toFile()))
                .start();
    }
}
