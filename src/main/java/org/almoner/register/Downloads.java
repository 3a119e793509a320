package org.almoner.register;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.almoner.charity.register.RegisterFileException;

/**
 * Fetches register files. A transfer that breaks off goes on where it stopped, where the server can and still has the same
 * edition of the file, and else begins anew. Redirects lead to allowed addresses only.
 */
final class Downloads {
    private static final int ATTEMPTS = 4;
    private static final int REDIRECTS = 5;
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final String AGENT = "Almoner register import";

    private final AllowedAddresses allowed;
    private final Duration timeout;
    private final long most;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    Downloads(AllowedAddresses allowed, Duration timeout, long most) {
        this.allowed = allowed;
        this.timeout = timeout;
        this.most = most;
    }

    /**
     * How a server tells one edition of a file from another.
     *
     * @param header that tells it
     */
    private record Edition(String header, String value) {
        /** Empty where it does not tell: a weak tag may stay while bytes change. */
        static Optional<Edition> of(HttpResponse<?> response) {
            return value(response, "ETag")
                    .filter(tag -> tag.startsWith("\""))
                    .map(tag -> new Edition("ETag", tag))
                    .or(() -> value(response, "Last-Modified").map(date -> new Edition("Last-Modified", date)));
        }

        boolean isOf(HttpResponse<?> response) {
            return value(response, header).filter(value::equals).isPresent();
        }

        private static Optional<String> value(HttpResponse<?> response, String header) {
            return response.headers().firstValue(header);
        }
    }

    /** Fetches into a file, and overwrites what is there: of which edition that is, nobody knows. */
    void fetch(URI address, Path into) throws IOException, RegisterFileException, InterruptedException {
        Fetch fetch = new Fetch(address, into);
        for (int attempt = 1; ; attempt++) {
            try {
                fetch.attempt();
                return;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(Duration.ofSeconds(1L << attempt).toMillis());
            }
        }
    }

    /** One file's way here, in as many attempts as it takes. */
    private final class Fetch {
        private final URI address;
        private final Path into;
        private Optional<Edition> edition = Optional.empty();

        Fetch(URI address, Path into) {
            this.address = address;
            this.into = into;
        }

        void attempt() throws IOException, RegisterFileException, InterruptedException {
            long from = edition.isPresent() && Files.exists(into) ? Files.size(into) : 0;
            HttpResponse<InputStream> response = send(address, from, edition);
            CompletableFuture<Void> whole = new CompletableFuture<>();
            try (InputStream body = response.body()) {
                closeInTime(body, whole);
                switch (response.statusCode()) {
                    case 200 -> {
                        edition = Edition.of(response);
                        save(body, into, 0, StandardOpenOption.TRUNCATE_EXISTING);
                    }
                    case 206 -> {
                        if (!continues(response, from)) {
                            Files.deleteIfExists(into);
                            throw new IOException("the server sent another part than the one asked for");
                        }
                        save(body, into, from, StandardOpenOption.APPEND);
                    }
                    case 416 -> {
                        Files.deleteIfExists(into);
                        throw new IOException("the file became shorter while it was fetched");
                    }
                    case 429, 500, 502, 503, 504 ->
                        throw new IOException("the server answered " + response.statusCode());
                    default ->
                        throw new RegisterFileException(
                                "the server answered " + response.statusCode() + " for " + address);
                }
            } finally {
                whole.complete(null);
            }
        }

        /** Servers that know no If-Range send the rest of whatever they have. */
        private boolean continues(HttpResponse<InputStream> response, long from) {
            return edition.filter(known -> known.isOf(response)).isPresent()
                    && response.headers()
                            .firstValue("Content-Range")
                            .filter(range -> range.startsWith("bytes " + from + "-"))
                            .isPresent();
        }
    }

    /** The client's own timeout ends with the headers: a server that stops behind them would be waited for for ever. */
    private void closeInTime(InputStream body, CompletableFuture<Void> whole) {
        whole.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).whenComplete((done, late) -> {
            if (late != null) {
                close(body);
            }
        });
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // who reads it is told
        }
    }

    private HttpResponse<InputStream> send(URI address, long from, Optional<Edition> edition)
            throws IOException, RegisterFileException, InterruptedException {
        URI at = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            if (!allowed.allow(at)) {
                throw new RegisterFileException("the server redirects to " + at.getHost()
                        + ", which is no host that files may be fetched from");
            }
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(at).timeout(timeout).header("User-Agent", AGENT);
            if (from > 0) {
                request.header("Range", "bytes=" + from + "-");
                edition.ifPresent(same -> request.header("If-Range", same.value()));
            }
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            Optional<String> location = response.headers().firstValue("Location");
            if (!List.of(301, 302, 303, 307, 308).contains(response.statusCode()) || location.isEmpty()) {
                return response;
            }
            response.body().close();
            at = redirected(at, location.get());
        }
        throw new RegisterFileException("the server redirects more than " + REDIRECTS + " times");
    }

    private static URI redirected(URI from, String location) throws RegisterFileException {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new RegisterFileException(
                    "the server redirects to what is no address: '" + Row.excerpt(location) + "'", e);
        }
    }

    private void save(InputStream body, Path into, long from, StandardOpenOption mode)
            throws IOException, RegisterFileException {
        try (OutputStream out = SpoolStream.open(into, StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode);
                Limited limited = new Limited(out, most - from)) {
            body.transferTo(limited);
        } catch (TooLargeException e) {
            Files.deleteIfExists(into);
            throw new RegisterFileException("the file is larger than " + most + " bytes", e);
        }
    }

    private static final class Limited extends FilterOutputStream {
        private long left;

        Limited(OutputStream out, long left) {
            super(out);
            this.left = left;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new TooLargeException();
            }
            out.write(buffer, offset, length);
        }
    }

    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
