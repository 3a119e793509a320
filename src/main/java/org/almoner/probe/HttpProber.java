package org.almoner.probe;

import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.almoner.verify.ProbeAnswer;
import org.almoner.verify.ProbeAnswer.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a link as a reader's browser would: HEAD first, GET where the server does not take HEAD or the page is to be
 * read, and on through redirects. Every address on the way is checked before anything is sent to it. Thread-safe; blocks.
 */
public final class HttpProber {
    private static final int MULTIPLE_CHOICES = 300;
    private static final int BAD_REQUEST = 400;

    /** What servers answer to robots that they do not want, or want later. */
    private static final Set<Integer> REFUSALS = Set.of(401, 402, 403, 405, 406, 407, 418, 425, 429, 451, 999);

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final GuardedHttp http;
    private final HostPace pace;
    private final Clock clock;
    private final Etiquette etiquette;

    /**
     * How the prober behaves.
     *
     * @param redirects most that are followed
     * @param userAgent how it introduces itself
     */
    public record Etiquette(int redirects, String userAgent) {}

    public HttpProber(GuardedHttp http, HostPace pace, Clock clock, Etiquette etiquette) {
        this.http = http;
        this.pace = pace;
        this.clock = clock;
        this.etiquette = etiquette;
    }

    /**
     * Asks for a link.
     *
     * @param names tells whether a page's words name the link's owner; null where the page need not be read
     */
    ProbeAnswer probe(URI link, @Nullable Predicate<String> names) {
        return new Walk(link, names).walk();
    }

    /** One link's way from redirect to redirect. */
    private final class Walk {
        private final URI link;
        private final @Nullable Predicate<String> names;
        private final Instant at = clock.instant();
        private final List<URI> redirects = new ArrayList<>();
        private HttpMethod method;
        private boolean cookies;

        Walk(URI link, @Nullable Predicate<String> names) {
            this.link = link;
            this.names = names;
            this.method = names == null ? HttpMethod.HEAD : HttpMethod.GET;
        }

        ProbeAnswer walk() {
            URI here = link;
            while (true) {
                try {
                    GuardedHttp.Answer answer = ask(here);
                    cookies |= answer.header("Set-Cookie") != null;
                    URI next = next(here, answer);
                    if (next == null) {
                        return judged(answer);
                    }
                    if (redirects.contains(next) || next.equals(link)) {
                        return circle(answer);
                    }
                    if (redirects.size() == etiquette.redirects()) {
                        return failed(answer.status(), "it redirects more than " + etiquette.redirects() + " times");
                    }
                    redirects.add(next);
                    here = next;
                } catch (IOException e) {
                    return failed(null, reason(here, e));
                }
            }
        }

        /** Who keeps cookies may be shown a page: we keep none, and cannot tell. */
        private ProbeAnswer circle(GuardedHttp.Answer answer) {
            String circle = "it redirects in a circle";
            return cookies
                    ? answer(Outcome.REFUSED, answer.status(), circle + " to who keeps no cookies")
                    : failed(answer.status(), circle);
        }

        /** Servers that take no HEAD answer it with all sorts of errors: a page counts as missing by GET alone. */
        private GuardedHttp.Answer ask(URI here) throws IOException {
            if (method.equals(HttpMethod.HEAD)) {
                try {
                    GuardedHttp.Answer answer = send(here);
                    if (answer.status() < BAD_REQUEST) {
                        return answer;
                    }
                } catch (AddressRefusedException | UnknownHostException e) {
                    throw e;
                } catch (IOException e) {
                    method = HttpMethod.GET;
                    return send(here);
                }
                method = HttpMethod.GET;
            }
            return send(here);
        }

        private GuardedHttp.Answer send(URI here) throws IOException {
            pace.await(String.valueOf(here.getHost()));
            return http.send(new GuardedHttp.Request(
                    method, here, Map.of("User-Agent", etiquette.userAgent(), "Accept", "text/html,*/*;q=0.5"), null));
        }

        private @Nullable URI next(URI here, GuardedHttp.Answer answer) throws IOException {
            String location = answer.header("Location");
            if (!REDIRECTS.contains(answer.status()) || location == null) {
                return null;
            }
            try {
                return Location.from(here, location);
            } catch (URISyntaxException | IllegalArgumentException e) {
                throw new IOException("it redirects to what is no address", e);
            }
        }

        private ProbeAnswer judged(GuardedHttp.Answer answer) {
            int status = answer.status();
            if (status >= MULTIPLE_CHOICES) {
                return REFUSALS.contains(status)
                        ? answer(Outcome.REFUSED, status, "the server answers " + status + ", as to a robot")
                        : failed(status, "the server answers " + status);
            }
            boolean named = names != null && names.test(new String(answer.body(), StandardCharsets.UTF_8));
            String page =
                    names == null ? "" : named ? "; the page names its owner" : "; the page does not name its owner";
            return answer(named, Outcome.ANSWERED, status, "the server answers " + status + page);
        }

        private ProbeAnswer failed(@Nullable Integer status, String detail) {
            return answer(Outcome.FAILED, status, detail);
        }

        private ProbeAnswer answer(Outcome outcome, @Nullable Integer status, String detail) {
            return answer(false, outcome, status, detail);
        }

        private ProbeAnswer answer(boolean named, Outcome outcome, @Nullable Integer status, String detail) {
            Duration took = Duration.between(at, clock.instant());
            return new ProbeAnswer(link, at, outcome, status, detail, redirects, named, took);
        }
    }

    private static String reason(URI here, IOException e) {
        if (e instanceof AddressRefusedException) {
            return "nothing is sent to " + here + ": " + e.getMessage();
        }
        if (e instanceof UnknownHostException) {
            return here.getHost() + " has no address";
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return "the certificate of " + here.getHost() + " is not good for it";
            }
            if (cause instanceof ConnectException) {
                return here.getHost() + " takes no connection";
            }
        }
        return here.getHost() + ": " + (e.getMessage() == null ? "the connection broke off" : e.getMessage());
    }
}
