package org.almoner.packaged;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.almoner.Patience;
import org.awaitility.Awaitility;

/** The packaged application as a process, started by the README's command, on ports of its own. */
public final class PackagedService implements AutoCloseable {
    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Several may start at once, each with an empty database. */
    private static final Duration PATIENCE = Patience.LONGEST.multipliedBy(2);

    private static final Pattern OURS = Pattern.compile("QUARKUS_|ALMONER_|KAFKA_|MP_MESSAGING_");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public final int port;
    final int managementPort;
    final Path log;
    private final Process process;
    private String key;

    private PackagedService(Process process, int port, int managementPort, Path log) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
        this.log = log;
    }

    /** Starts it, and does not wait. */
    static PackagedService launch(Path log, Map<String, String> environment) throws IOException {
        return launch(log, environment, List.of(JAVA, "-Xmx192m", "-jar", "target/quarkus-app/quarkus-run.jar"));
    }

    /** Starts it by a command of the caller's, and does not wait. */
    static PackagedService launch(Path log, Map<String, String> environment, List<String> command) throws IOException {
        int port = Ports.free();
        int managementPort = Ports.free();
        ProcessBuilder builder = new ProcessBuilder(command);
        // Whatever database the tests themselves were told to use is not this process's.
        builder.environment().keySet().removeIf(name -> OURS.matcher(name).lookingAt());
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
        // A machine that stalls is no fault of the process's, which would warn of it.
        builder.environment().put("QUARKUS_VERTX_MAX_EVENT_LOOP_EXECUTE_TIME", "1H");
        builder.environment().put("QUARKUS_VERTX_MAX_WORKER_EXECUTE_TIME", "1H");
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new PackagedService(builder.start(), port, managementPort, log);
    }

    /** Starts it, and waits until it is ready and has said all that it says of its start. */
    public static PackagedService start(Path log, Map<String, String> environment) throws IOException {
        long before = starts(log);
        PackagedService service = launch(log, environment);
        try {
            service.awaitReadiness(200);
            Awaitility.await().atMost(PATIENCE).until(() -> starts(log) > before);
            return service;
        } catch (RuntimeException | Error e) {
            service.close();
            throw e;
        }
    }

    private static long starts(Path log) throws IOException {
        return Files.exists(log)
                ? Files.readAllLines(log).stream()
                        .filter(line -> line.contains("Installed features"))
                        .count()
                : 0;
    }

    void awaitReadiness(int status) {
        await("/q/health/ready", status);
    }

    /** Waits until the service says that the database answers (200), or that it does not (503). */
    void awaitDatabase(int status) {
        await("/q/health/group/database", status);
    }

    private void await(String probe, int status) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> management(probe).statusCode() == status);
    }

    /** From now on every request is sent with this key. */
    void authorize(String secret) {
        key = secret;
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> put(String id, String type, String body, String query) {
        return send(HttpRequest.newBuilder(uri("/api/v1/articles/" + id + query))
                .header("Content-Type", type)
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    HttpResponse<String> get(String path, String accept) {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", accept));
    }

    HttpResponse<String> request(String method, String path) {
        return send(HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Sends what no client would let through. */
    void rawGet(String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }

    HttpResponse<String> management(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path)));
    }

    long pid() {
        return process.pid();
    }

    List<String> logLines() throws IOException {
        return Files.readAllLines(log);
    }

    /** Waits for the process to end by itself. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running");
        }
        return process.exitValue();
    }

    /** As {@code kill -9}: nothing of it gets to run any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            return CLIENT.send(request.timeout(Patience.LONGEST).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
