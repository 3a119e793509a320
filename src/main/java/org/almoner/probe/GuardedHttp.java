package org.almoner.probe;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request at a time to an address that the guard has checked: the connection is made to that address, while the
 * Host header, the certificate and its check (SNI) keep the name. Follows no redirect, keeps no cookie and no connection.
 * Thread-safe; calls block.
 */
public final class GuardedHttp implements AutoCloseable {
    private static final int MAX_HEADER_BYTES = 32 * 1024;

    private final HttpClient client;
    private final AddressGuard guard;
    private final Limits limits;

    /**
     * How much is given to one request.
     *
     * @param timeout from the look-up's end to the last byte
     * @param bodyBytes how much of an answer is read; the rest is left
     */
    public record Limits(Duration timeout, int bodyBytes) {}

    /**
     * A request.
     *
     * @param body null for none
     */
    record Request(HttpMethod method, URI uri, Map<String, String> headers, byte @Nullable [] body) {}

    /** What came back, its body up to the limit. */
    record Answer(int status, MultiMap headers, byte[] body) {
        @Nullable
        String header(String name) {
            return headers.get(name);
        }
    }

    /** A client with the machine's own trust in certificates. */
    public GuardedHttp(Vertx vertx, AddressGuard guard, Limits limits) {
        this(vertx, guard, limits, new HttpClientOptions());
    }

    /** @param options whom the client trusts; the rest of them is set here */
    GuardedHttp(Vertx vertx, AddressGuard guard, Limits limits, HttpClientOptions options) {
        this.guard = guard;
        this.limits = limits;
        this.client = vertx.createHttpClient(new HttpClientOptions(options)
                .setKeepAlive(false)
                .setVerifyHost(true)
                .setTrustAll(false)
                .setForceSni(true)
                .setMaxHeaderSize(MAX_HEADER_BYTES)
                .setConnectTimeout(Math.toIntExact(limits.timeout().toMillis()))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                // Later than the wait for the answer, which says what was waited for.
                .setIdleTimeout(Math.toIntExact(limits.timeout().multipliedBy(2).toMillis())));
    }

    @Override
    public void close() {
        client.close();
    }

    /** Sends one request; a failure to connect, to trust or to answer in time is an {@link IOException}. */
    Answer send(Request request) throws IOException {
        InetSocketAddress checked = guard.check(request.uri());
        AtomicReference<@Nullable HttpClientRequest> open = new AtomicReference<>();
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        client.request(options(request, checked))
                .onSuccess(outgoing -> {
                    open.set(outgoing);
                    if (answer.isDone()) {
                        outgoing.reset(); // connected too late
                        return;
                    }
                    converse(outgoing, request, answer);
                })
                .onFailure(answer::completeExceptionally);
        try {
            return answer.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer within " + limits.timeout().toSeconds() + " seconds", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        } finally {
            HttpClientRequest left = open.get();
            if (left != null) {
                left.reset();
            }
        }
    }

    private void converse(HttpClientRequest outgoing, Request request, CompletableFuture<Answer> answer) {
        outgoing.response().onSuccess(response -> read(response, answer)).onFailure(answer::completeExceptionally);
        byte[] body = request.body();
        if (body == null) {
            outgoing.end();
        } else {
            outgoing.end(Buffer.buffer(body));
        }
    }

    private void read(HttpClientResponse response, CompletableFuture<Answer> answer) {
        Buffer body = Buffer.buffer();
        response.handler(part -> {
            int room = limits.bodyBytes() - body.length();
            body.appendBuffer(part.slice(0, Math.min(room, part.length())));
            if (part.length() >= room) {
                answer.complete(new Answer(response.statusCode(), response.headers(), body.getBytes()));
            }
        });
        response.exceptionHandler(answer::completeExceptionally);
        response.endHandler(
                end -> answer.complete(new Answer(response.statusCode(), response.headers(), body.getBytes())));
    }

    private static RequestOptions options(Request request, InetSocketAddress checked) {
        URI uri = request.uri();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        RequestOptions options = new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(
                        checked.getPort(), checked.getAddress().getHostAddress()))
                .setHost(uri.getHost().toLowerCase(Locale.ROOT))
                .setPort(checked.getPort())
                .setSsl("https".equalsIgnoreCase(uri.getScheme()))
                .setMethod(request.method())
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                .setFollowRedirects(false);
        request.headers().forEach(options::putHeader);
        return options;
    }
}
