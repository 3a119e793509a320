package org.almoner.rest;

import static org.almoner.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over a server of its own, by hand. */
@Timeout(300)
class RequestEndTest {
    /** Announced, and never sent. */
    private static final String BODY = "Content-Length: 9\r\n";

    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<RoutingContext> taken = new CompletableFuture<>();
    private final AtomicInteger ends = new AtomicInteger();
    private int port;

    @BeforeEach
    void listen() {
        Router router = Router.router(vertx);
        router.route().handler(taken::complete);
        HttpServer server = vertx.createHttpServer().requestHandler(router);
        port = server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void anAnswerIsTheEnd() throws IOException {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        try (Socket caller = call("")) {
            RoutingContext request = taken.join();
            request.request().connection().closeHandler(closed::complete);
            RequestEnd.then(request, ends::incrementAndGet);
            assertThat(ends).hasValue(0);
            request.response().end("done");
            await().untilAtomic(ends, is(1));
            assertThat(caller.isClosed()).isFalse();
        }
        closed.join();
        assertThat(ends).hasValue(1);
    }

    @Test
    void aCallerWhoGoesAwayIsTheEnd() throws IOException {
        try (Socket caller = call(BODY)) {
            RequestEnd.then(taken.join(), ends::incrementAndGet);
            assertThat(caller.isClosed()).isFalse();
        }
        await().untilAtomic(ends, is(1));
    }

    @Test
    void aCallerWhoIsGoneAlreadyIsTheEndToo() throws IOException {
        try (Socket caller = call(BODY)) {
            taken.join();
            assertThat(caller.isClosed()).isFalse();
        }
        RoutingContext request = taken.join();
        await().until(() -> request.response().closed());
        RequestEnd.then(request, ends::incrementAndGet);
        assertThat(ends).hasValue(1);
    }

    private Socket call(String headers) throws IOException {
        Socket caller = new Socket("127.0.0.1", port);
        caller.getOutputStream()
                .write(("POST / HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
        return caller;
    }
}
