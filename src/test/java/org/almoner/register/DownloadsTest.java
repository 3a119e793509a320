package org.almoner.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Over a local server. */
class DownloadsTest {
    private static final byte[] FILE = "one,two,three,four\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HALF = 9;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        ended.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** Imports come one after the other: all others would wait behind it. */
    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aServerThatStopsInTheMiddleIsNotWaitedForForEver() throws Exception {
        String origin = "http://127.0.0.1:" + server.getAddress().getPort();
        Path file = folder.resolve("file");
        new Downloads(new AllowedAddresses(List.of(origin)), Duration.ofSeconds(2), 1 << 20)
                .fetch(URI.create(origin + "/"), file);
        assertThat(file).hasBinaryContent(FILE);
    }

    /** Half of it, and then nothing any more; the rest to who asks for it. */
    private void answer(HttpExchange exchange) throws IOException {
        boolean rest = exchange.getRequestHeaders().containsKey("Range");
        if (rest) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes %d-%d/%d".formatted(HALF, FILE.length - 1, FILE.length));
        }
        exchange.sendResponseHeaders(rest ? 206 : 200, rest ? FILE.length - HALF : FILE.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(FILE, rest ? HALF : 0, rest ? FILE.length - HALF : HALF);
            body.flush();
            if (!rest) {
                ended.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
