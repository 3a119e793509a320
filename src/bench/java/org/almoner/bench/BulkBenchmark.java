package org.almoner.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;
import org.almoner.detect.AppealDetector;
import org.almoner.detect.Detection;
import org.jsoup.Jsoup;

/**
 * What a bulk load costs beside its two parts that cannot be saved: detection of the same articles by one thread, and a
 * COPY of the same rows from a file, into the same indexes. One article in twenty asks for something. The packaged service
 * ({@code mvn package}) runs as a process with the manifest's heap and, as Java chooses in so small a container, with the serial
 * collector; PostgreSQL with fsync.
 *
 * <pre>mvn -P bench test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Dsizes=1000,10000,20000 -Dkind=html|text -Dreads=20000 -Dheap=256m -Dcollector=SerialGC -Dmemory=false \
 *   -cp target/test-classes:target/classes:$(cat target/classpath) org.almoner.bench.BulkBenchmark</pre>
 */
public final class BulkBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WARM_UP = 3000;
    private static final int PORT = Integer.getInteger("port", 8140);

    private final boolean html = System.getProperty("kind", "html").equals("html");
    private final List<String> archive;
    private final List<String> appeals;
    private final List<byte[]> archiveJson;
    private final List<byte[]> appealsJson;
    private final ArticleReader reader = new ArticleReader();
    private final AppealDetector detector = new AppealDetector();

    private BulkBenchmark() throws IOException {
        archive = bodies(false);
        appeals = bodies(true);
        archiveJson = json(archive);
        appealsJson = json(appeals);
    }

    public static void main(String[] arguments) throws Exception {
        new BulkBenchmark().run();
    }

    private List<String> bodies(boolean asking) throws IOException {
        List<String> pages = Pages.load(System.getProperty("corpus"), asking);
        return html
                ? pages
                : pages.stream()
                        .map(page -> Jsoup.parse(page).select("article").first().wholeText())
                        .toList();
    }

    private String body(int number) {
        return beginning(number) + of(number, archive, appeals);
    }

    private String beginning(int number) {
        String first = "Story " + number + " of the archive.";
        return html ? "<p>" + first + "</p>" : first + "\n";
    }

    private static <T> T of(int number, List<T> archive, List<T> appeals) {
        List<T> bodies = number % 20 == 0 ? appeals : archive;
        return bodies.get(number % bodies.size());
    }

    /** Made of bodies that are JSON by then, so that the sender takes little of the processors that the service needs. */
    private void write(String id, int number, ByteArrayOutputStream line) throws IOException {
        line.write(("{\"id\":\"" + id + "\",\"country\":\"GB\",\"" + kind() + "\":").getBytes(StandardCharsets.US_ASCII));
        byte[] beginning = JSON.writeValueAsBytes(beginning(number));
        line.write(beginning, 0, beginning.length - 1);
        byte[] rest = of(number, archiveJson, appealsJson);
        line.write(rest, 1, rest.length - 1);
        line.write('}');
    }

    private static List<byte[]> json(List<String> bodies) throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (String body : bodies) {
            all.add(JSON.writeValueAsBytes(body));
        }
        return all;
    }

    private void run() throws Exception {
        Path folder = Files.createTempDirectory("almoner-bulk");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("database"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_wal_size", "4GB")
                .start()) {
            Process service = service(postgres, folder.resolve("service.log"));
            try (Connection database = postgres.getPostgresDatabase().getConnection()) {
                awaitReady();
                detect(WARM_UP);
                post("warm", WARM_UP);
                for (String size : System.getProperty("sizes", "1000,10000,20000").split(",")) {
                    if (Boolean.getBoolean("memory")) {
                        load(service, Integer.parseInt(size));
                    } else {
                        measure(database, service, folder, Integer.parseInt(size));
                    }
                }
                read(service, Integer.getInteger("reads", 20_000));
            } finally {
                service.destroy();
                service.waitFor();
            }
        }
    }

    private void measure(Connection database, Process service, Path folder, int articles) throws Exception {
        Cost detection = cost(this::ownProcessor, () -> detect(articles));
        execute(database, "TRUNCATE article, appeal");
        execute(database, "CHECKPOINT");
        double databaseBefore = processor(postmaster(folder));
        long commitsBefore = commits(database);
        Cost load =
                cost(() -> processor(service.toHandle(), postmaster(folder)), () -> post("bulk" + articles, articles));
        double databasePart = processor(postmaster(folder)) - databaseBefore;
        long commits = commits(database) - commitsBefore;
        long rows = number(database, "SELECT count(*) FROM article");
        if (rows != articles) {
            throw new IllegalStateException(rows + " rows of " + articles);
        }
        unload(database, folder);
        Cost copy = cost(() -> processor(postmaster(folder)), () -> execute(database, "COPY raw FROM '" + rows(folder) + "'"));
        execute(database, "DROP TABLE raw");
        Cost again = cost(() -> processor(service.toHandle()), () -> post("bulk" + articles, articles));
        long bytes = number(database, "SELECT pg_total_relation_size('article') + pg_total_relation_size('appeal')");
        System.out.printf(
                "%,d %s articles of %,d bytes: load %s, of it the database's processor %.1f s, in %,d transactions; detection %s, COPY %s, again %s; load / (detection + COPY): time %.2f,"
                        + " processor %.2f; %,d bytes a row, %,d appeals, service %s%n",
                articles,
                kind(),
                IntStream.range(0, 1000).mapToLong(i -> body(i).length()).sum() / 1000,
                load.of(articles),
                databasePart,
                commits,
                detection.of(articles),
                copy.of(articles),
                again.of(articles),
                load.seconds / (detection.seconds + copy.seconds),
                load.processor / (detection.processor + copy.processor),
                bytes / articles,
                number(database, "SELECT count(*) FROM appeal"),
                memory(service));
    }

    /** A load alone, and the memory of the service after it. */
    private void load(Process service, int articles) throws Exception {
        Cost load = cost(() -> processor(service.toHandle()), () -> post("bulk" + articles, articles));
        System.out.printf("%,d %s articles: load %s, service %s%n", articles, kind(), load.of(articles), memory(service));
    }

    /** As of now: each session reports what it did within a second. */
    private static long commits(Connection database) throws Exception {
        Thread.sleep(1_500);
        return number(database, "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()");
    }

    private String kind() {
        return html ? "html" : "text";
    }

    /** What work took: by the clock, and of processors. On a machine with other work only the latter compares. */
    private record Cost(double seconds, double processor) {
        String of(int articles) {
            return "%.1f s (%.0f/s, processor %.1f s)".formatted(seconds, articles / seconds, processor);
        }
    }

    /** Work that may fail. */
    private interface Work {
        void run() throws Exception;
    }

    private static Cost cost(DoubleSupplier processor, Work work) throws Exception {
        double before = processor.getAsDouble();
        long begun = System.nanoTime();
        work.run();
        return new Cost((System.nanoTime() - begun) / 1e9, processor.getAsDouble() - before);
    }

    private double ownProcessor() {
        return processor(ProcessHandle.current()) - processor(ProcessHandle.current().children().toArray(ProcessHandle[]::new));
    }

    /** Processor seconds of these processes and those that they started. */
    private static double processor(ProcessHandle... processes) {
        return Stream.of(processes)
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(duration -> duration.toNanos() / 1e9)
                .sum();
    }

    private static ProcessHandle postmaster(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("database").resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void detect(int articles) {
        long found = IntStream.range(0, articles)
                .map(i -> detect(body(i)).passages().size())
                .sum();
        if (found == 0) {
            throw new IllegalStateException("nothing was found");
        }
    }

    /** As articles are taken in. */
    private Detection detect(String body) {
        ArticleText skimmed = html ? reader.skim(body) : null;
        Optional<Detection> dismissed = skimmed == null ? Optional.empty() : detector.dismiss(skimmed, null);
        return dismissed.orElseGet(() ->
                detector.detect(reader.read(body, html ? BodyFormat.HTML : BodyFormat.TEXT, null), null));
    }

    /** Sends them in one request, and reads the results while it is sent, which Java's own clients do not do. */
    private void post(String prefix, int articles) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", PORT)) {
            CompletableFuture<Long> stored = CompletableFuture.supplyAsync(() -> stored(socket));
            OutputStream request = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
            request.write(("POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                            + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int i = 0; i < articles; i++) {
                line.reset();
                write(prefix + "-" + i, i, line);
                request.write((Integer.toHexString(line.size() + 1) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                line.writeTo(request);
                request.write("\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            request.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            request.flush();
            if (stored.get() != articles) {
                throw new IllegalStateException(stored.get() + " stored of " + articles);
            }
        }
    }

    /** Counts the results in an answer that comes in chunks. */
    private static long stored(Socket socket) {
        try (BufferedReader answer =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            while (!answer.readLine().isEmpty()) {
                // headers
            }
            StringBuilder rest = new StringBuilder();
            long stored = 0;
            for (int size = chunk(answer); size > 0; size = chunk(answer)) {
                for (; size > 0; size--) {
                    int c = answer.read();
                    if (c != '\n') {
                        rest.append((char) c);
                        continue;
                    }
                    stored += rest.indexOf("\"created\"") > 0 || rest.indexOf("\"unchanged\"") > 0 ? 1 : 0;
                    rest.setLength(0);
                }
                answer.readLine();
            }
            return stored;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int chunk(BufferedReader answer) throws IOException {
        return Integer.parseInt(answer.readLine(), 16);
    }

    /** Leaves the rows in a file, and an empty table like theirs. */
    private static void unload(Connection database, Path folder) throws SQLException {
        execute(database, "COPY article TO '" + rows(folder) + "'");
        execute(database, "DROP TABLE IF EXISTS raw");
        execute(database, "CREATE TABLE raw (LIKE article INCLUDING ALL)");
        execute(database, "CHECKPOINT");
    }

    private static Path rows(Path folder) {
        return folder.resolve("rows");
    }

    /** Public reads of appeals, on eight connections: of few articles, which stay in memory, and of many. */
    private static void read(Process service, int reads) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        String[] sizes = System.getProperty("sizes", "1000,10000,20000").split(",");
        int all = Integer.parseInt(sizes[sizes.length - 1]);
        String prefix = "bulk" + all;
        for (int distinct : new int[] {100, 100, all, all}) {
            Cost cost = cost(() -> processor(service.toHandle()), () -> {
                List<CompletableFuture<Void>> threads = new ArrayList<>();
                for (int thread = 0; thread < 8; thread++) {
                    int first = thread;
                    threads.add(CompletableFuture.runAsync(() -> {
                        for (int i = first; i < reads; i += 8) {
                            get(client, "/api/v1/articles/" + prefix + "-" + i % distinct + "/appeals");
                        }
                    }));
                }
                threads.forEach(CompletableFuture::join);
            });
            System.out.printf("%,d reads of %,d articles: %s%n", reads, distinct, cost.of(reads));
        }
    }

    private static void get(HttpClient client, String path) {
        try {
            int status = client.send(HttpRequest.newBuilder(URI.create(root() + path)).build(), BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException(path + " gave " + status);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process service(EmbeddedPostgres postgres, Path log) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xmx" + System.getProperty("heap", "256m"),
                "-XX:+Use" + System.getProperty("collector", "SerialGC")));
        Stream.of(System.getProperty("options", "").split(" ")).filter(o -> !o.isEmpty()).forEach(command::add);
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("postgres", "postgres"));
        builder.environment().put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(PORT));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(PORT + 1));
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static void awaitReady() throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        URI ready = URI.create("http://127.0.0.1:" + (PORT + 1) + "/q/health/ready");
        for (int i = 0; i < 300; i++) {
            try {
                if (client.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            Thread.sleep(Duration.ofMillis(200).toMillis());
        }
        throw new IllegalStateException("the service does not get ready");
    }

    private static String memory(Process service) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + service.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\s+", " "))
                .reduce((high, now) -> high + ", " + now)
                .orElse("");
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static String root() {
        return "http://127.0.0.1:" + PORT;
    }
}
