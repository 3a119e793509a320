package org.almoner.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.almoner.charity.register.RegisterFileException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over a local server. */
class DownloadsTest {
    private static final byte[] FILE = "one,two,three,four\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NEXT = "five,six,seven,eight\n".getBytes(StandardCharsets.US_ASCII);
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

    /** Some servers send the rest whatever edition is asked for, some one whose edition nobody can tell. */
    @ParameterizedTest
    @CsvSource({
        "ETag,\"v1\",\"v2\"",
        "Last-Modified,'Sun, 01 Nov 2026 10:00:00 GMT','Mon, 02 Nov 2026 10:00:00 GMT'",
        "ETag,W/\"v1\",W/\"v2\"",
        "X-None,a,b"
    })
    void twoEditionsAreNotMadeOne(String header, String first, String second) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        serve(exchange -> {
            boolean old = requests.incrementAndGet() == 1;
            exchange.getResponseHeaders().set(header, old ? first : second);
            half(exchange, old ? FILE : NEXT, old);
        });
        assertThat(fetched()).hasBinaryContent(NEXT);
    }

    @Test
    void theRestIsAskedForOfTheSameEditionAlone() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        serve(exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Range") + " "
                    + exchange.getRequestHeaders().getFirst("If-Range"));
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            half(exchange, FILE, asked.size() == 1);
        });
        assertThat(fetched()).hasBinaryContent(FILE);
        assertThat(asked).containsExactly("null null", "bytes=9- \"v1\"");
    }

    @Test
    void whereAServerRedirectsToNoAddressIsSaid() {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Location", "/a file|");
            exchange.sendResponseHeaders(302, -1);
        });
        assertThatExceptionOfType(RegisterFileException.class)
                .isThrownBy(this::fetched)
                .withMessage("the server redirects to what is no address: '/a file|'");
    }

    private void serve(HttpHandler handler) {
        server.removeContext("/");
        server.createContext("/", handler);
    }

    private Path fetched() throws Exception {
        String origin = "http://127.0.0.1:" + server.getAddress().getPort();
        Path file = folder.resolve("file");
        new Downloads(new AllowedAddresses(List.of(origin)), Duration.ofSeconds(60), 1 << 20)
                .fetch(URI.create(origin + "/"), file);
        return file;
    }

    /** A file as who asks for it has it, or the first half, and then the line breaks. */
    private static void half(HttpExchange exchange, byte[] file, boolean breaks) throws IOException {
        boolean rest = exchange.getRequestHeaders().containsKey("Range");
        if (rest) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes %d-%d/%d".formatted(HALF, file.length - 1, file.length));
        }
        exchange.sendResponseHeaders(rest ? 206 : 200, rest ? file.length - HALF : file.length);
        try (exchange) {
            exchange.getResponseBody()
                    .write(file, rest ? HALF : 0, rest ? file.length - HALF : breaks ? HALF : file.length);
        }
    }

    /** Half of it, and then nothing any more; the rest to who asks for it. */
    private void answer(HttpExchange exchange) throws IOException {
        boolean rest = exchange.getRequestHeaders().containsKey("Range");
        exchange.getResponseHeaders().set("ETag", "\"v1\"");
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
