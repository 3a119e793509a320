package org.almoner.probe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * A little internet on this machine: {@code 127.0.0.1} stands for a public address, {@code 127.0.0.2} for one inside the
 * newsroom's network, and names are looked up here.
 */
final class LocalWeb implements AutoCloseable {
    static final InetAddress PUBLIC = address("127.0.0.1");
    static final InetAddress INTERNAL = address("127.0.0.2");

    final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    final ConcurrentLinkedQueue<String> askedInside = new ConcurrentLinkedQueue<>();

    private final Map<String, Deque<List<InetAddress>>> names = new HashMap<>();
    private final Map<String, Page> pages = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final HttpServer inside;
    private final HttpsServer secure;

    /** What a path answers. */
    interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    LocalWeb(SSLContext certificates) {
        try {
            server = HttpServer.create(new InetSocketAddress(PUBLIC, 0), 0);
            inside = HttpServer.create(
                    new InetSocketAddress(INTERNAL, server.getAddress().getPort()), 0);
            secure = HttpsServer.create(new InetSocketAddress(PUBLIC, 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        secure.setHttpsConfigurator(new HttpsConfigurator(certificates));
        server.createContext("/", exchange -> answer(exchange, asked));
        secure.createContext("/", exchange -> answer(exchange, asked));
        inside.createContext("/", exchange -> answer(exchange, askedInside));
        for (HttpServer each : List.of(server, secure, inside)) {
            each.setExecutor(threads);
            each.start();
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    int securePort() {
        return secure.getAddress().getPort();
    }

    /** The address of a path on a host by its plain-text server. */
    String at(String host, String path) {
        return "http://" + host + ":" + port() + path;
    }

    /** What a name is looked up to; with several answers, one after the other, the last for ever. */
    @SafeVarargs
    final LocalWeb name(String host, List<InetAddress>... answers) {
        names.put(host, new ArrayDeque<>(List.of(answers)));
        return this;
    }

    /** A name that nobody has any more. */
    LocalWeb forget(String host) {
        names.remove(host);
        return this;
    }

    LocalWeb page(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    LocalWeb page(String path, int status, String body) {
        return page(path, exchange -> send(exchange, status, body));
    }

    LocalWeb redirect(String path, String location) {
        return page(path, exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            send(exchange, 302, "");
        });
    }

    List<InetAddress> resolve(String host) throws UnknownHostException {
        Deque<List<InetAddress>> answers = names.get(host);
        if (answers == null) {
            if (host.matches("[0-9a-fx.:]+")) {
                return List.of(InetAddress.getAllByName(host));
            }
            throw new UnknownHostException(host);
        }
        return answers.size() > 1 ? answers.poll() : answers.peek();
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
        if (!head && bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private void answer(HttpExchange exchange, ConcurrentLinkedQueue<String> log) throws IOException {
        String path = exchange.getRequestURI().getPath();
        log.add(exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Host") + path);
        pages.getOrDefault(path, unknown -> send(unknown, 404, "no such page")).answer(exchange);
    }

    @Override
    public void close() {
        server.stop(0);
        secure.stop(0);
        inside.stop(0);
        threads.shutdownNow();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
