package org.almoner.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almoner.verify.ProbeAnswer;
import org.almoner.verify.ProbeAnswer.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The prober against servers on this machine, some of which try to lead it where it must not go. */
class HttpProberTest {
    /** Longer than any machine is busy with something else. */
    private static final Duration PATIENT = Duration.ofSeconds(60);

    private static final int BODY_BYTES = 64 * 1024;

    @TempDir
    static Path folder;

    private static Vertx vertx;
    private static Certificate certificate;

    private LocalWeb web;
    private HttpProber prober;
    private final List<GuardedHttp> opened = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        vertx = Vertx.vertx();
        certificate = new Certificate(folder, "give.example");
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @BeforeEach
    void open() throws Exception {
        web = new LocalWeb(certificate.context());
        web.name("give.example", List.of(LocalWeb.PUBLIC));
        web.name("inside.example", List.of(LocalWeb.INTERNAL));
        prober = prober(PATIENT);
    }

    private HttpProber prober(Duration timeout) {
        AddressRule rule = address -> address.equals(LocalWeb.PUBLIC) || AddressRule.PUBLIC.allows(address);
        AddressGuard guard = new AddressGuard(web::resolve, rule, Set.of(web.port(), web.securePort()));
        HttpClientOptions trust = new HttpClientOptions()
                .setPfxTrustOptions(
                        new PfxOptions().setPath(certificate.file.toString()).setPassword(Certificate.PASSWORD));
        GuardedHttp http = new GuardedHttp(vertx, guard, new GuardedHttp.Limits(timeout, BODY_BYTES), trust);
        opened.add(http);
        return new HttpProber(
                http, new HostPace(Duration.ZERO), Clock.systemUTC(), new HttpProber.Etiquette(4, "Almoner test"));
    }

    @AfterEach
    void close() {
        opened.forEach(GuardedHttp::close);
        web.close();
    }

    @Test
    void aPageThatAnswersIsHealthyByHeadAlone() {
        web.page("/", 200, "Give");
        assertThat(probe("give.example", "/").outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(web.asked).containsExactly("HEAD give.example:" + web.port() + "/");
    }

    @Test
    void aServerThatTakesNoHeadIsAskedByGet() {
        web.page(
                "/",
                exchange -> LocalWeb.send(exchange, exchange.getRequestMethod().equals("HEAD") ? 501 : 200, "Give"));
        assertThat(probe("give.example", "/").outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void aPageIsReadForItsOwnersName() {
        web.page("/", 200, "<title>Harbour Mission</title>");
        URI link = URI.create(web.at("give.example", "/"));
        assertThat(prober.probe(link, words -> words.contains("Harbour Mission"))
                        .namesOwner())
                .isTrue();
        assertThat(prober.probe(link, words -> words.contains("Lantern Trust")).namesOwner())
                .isFalse();
    }

    @Test
    void tlsIsHeldToTheNameAlthoughTheConnectionGoesToTheCheckedAddress() {
        web.page("/", 200, "Give").name("other.example", List.of(LocalWeb.PUBLIC));
        URI own = URI.create("https://give.example:" + web.securePort() + "/");
        URI other = URI.create("https://other.example:" + web.securePort() + "/");
        assertThat(prober.probe(own, null).outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(web.asked).containsExactly("HEAD give.example:" + web.securePort() + "/");
        ProbeAnswer answer = prober.probe(other, null);
        assertThat(answer.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(answer.detail()).isEqualTo("the certificate of other.example is not good for it");
    }

    @Test
    void redirectsAreFollowedAndKept() {
        web.redirect("/a", "/b")
                .redirect("/b", web.at("give.example", "/c#top"))
                .page("/c", 200, "Give");
        ProbeAnswer answer = probe("give.example", "/a");
        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answer.redirects())
                .containsExactly(URI.create(web.at("give.example", "/b")), URI.create(web.at("give.example", "/c")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/give now; /give%20now",
                "/give?a=1|2; /give?a=1%7C2",
                "/f\u00c3\u00bcr; /f%C3%BCr",
                "/100%; /100%25",
                "/f%C3%BCr?a[]={x}; /f%C3%BCr?a[]=%7Bx%7D"
            })
    void whatAServerLeftUnencodedInARedirectIsEncoded(String location, String asked) {
        web.redirect("/a", location);
        assertThat(probe("give.example", "/a").redirects()).containsExactly(URI.create(web.at("give.example", asked)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/donate; ?amount=10; /donate?amount=10",
                "/up/there; ?amount=10#form; /up/there?amount=10",
                "/up; ../../en/give; /en/give",
                "/up; /../en/./give/..; /en/",
                "/up/there; ./give; /up/give"
            })
    void aRedirectIsReadAsTodaysStandardHasIt(String from, String location, String asked) {
        web.redirect(from, location);
        assertThat(probe("give.example", from).redirects()).containsExactly(URI.create(web.at("give.example", asked)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://b\u00c3\u00bccher.example/f\u00c3\u00bcr", "//b\u00c3\u00bccher.example/f\u00c3\u00bcr"})
    void aRedirectsHostMayBeWrittenInItsOwnLetters(String location) {
        web.redirect("/a", location);
        assertThat(probe("give.example", "/a").redirects())
                .containsExactly(URI.create("http://xn--bcher-kva.example/f%C3%BCr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "#give", "/b"})
    void aCircleThatSetsACookieTellsNothing(String location) {
        web.page("/a", exchange -> {
                    exchange.getResponseHeaders().add("Location", location);
                    exchange.getResponseHeaders().add("Set-Cookie", "seen=1");
                    LocalWeb.send(exchange, 302, "");
                })
                .redirect("/b", "/a");
        assertThat(probe("give.example", "/a").outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aRedirectToAPlaceOnThePageItselfIsACircle() {
        web.redirect("/a", "#give");
        assertThat(probe("give.example", "/a").detail()).isEqualTo("it redirects in a circle");
    }

    @Test
    void redirectsWithoutEndAreAFailure() {
        web.redirect("/a", "/b").redirect("/b", "/a");
        assertThat(probe("give.example", "/a").detail()).isEqualTo("it redirects in a circle");
        for (int i = 0; i < 9; i++) {
            web.redirect("/far" + i, "/far" + (i + 1));
        }
        assertThat(probe("give.example", "/far0").detail()).isEqualTo("it redirects more than 4 times");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 405, 429, 451})
    void aServerThatRefusesRobotsHasNotFailed(int status) {
        web.page("/", status, "");
        assertThat(probe("give.example", "/").outcome()).isEqualTo(Outcome.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410, 500, 503})
    void anErrorIsAFailure(int status) {
        web.page("/", status, "");
        ProbeAnswer answer = probe("give.example", "/");
        assertThat(answer.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void aNameWithoutAnAddressIsAFailure() {
        assertThat(probe("gone.example", "/").detail()).isEqualTo("gone.example has no address");
    }

    @Test
    @Timeout(60)
    void aServerThatNeverEndsIsGivenUp() {
        web.page("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write('.');
                    exchange.getResponseBody().flush();
                    Thread.sleep(50);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        URI link = URI.create(web.at("give.example", "/drip"));
        assertThat(prober(Duration.ofSeconds(2)).probe(link, words -> true).detail())
                .contains("no answer within 2 seconds");
    }

    @Test
    void ofAnEndlessPageNoMoreIsReadThanTheLimit() {
        byte[] chunk = "x".repeat(8192).getBytes(StandardCharsets.UTF_8);
        web.page("/flood", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(chunk);
            }
        });
        URI link = URI.create(web.at("give.example", "/flood"));
        ProbeAnswer answer = prober.probe(link, words -> words.length() == BODY_BYTES);
        assertThat(answer.namesOwner()).isTrue();
    }

    @Test
    void aNameInsideTheNetworkIsNotAskedFor() {
        assertRefused(probe("inside.example", "/"));
    }

    @Test
    void aNameWithOneAddressInsideIsNotAskedForAtAll() {
        web.name("both.example", List.of(LocalWeb.PUBLIC, LocalWeb.INTERNAL));
        assertRefused(probe("both.example", "/"));
        assertThat(web.asked).isEmpty();
    }

    @Test
    void aNameThatMovesInsideAfterTheCheckIsStillAskedAtTheCheckedAddress() {
        web.page("/", 200, "Give").name("rebind.example", List.of(LocalWeb.PUBLIC), List.of(LocalWeb.INTERNAL));
        assertThat(probe("rebind.example", "/").outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(web.asked).hasSize(1);
        assertRefused(probe("rebind.example", "/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://inside.example:PORT/",
                "http://127.0.0.2:PORT/",
                "http://2130706434:PORT/",
                "http://127.2:PORT/",
                "http://[::ffff:127.0.0.2]:PORT/",
                "http://[::1]:PORT/",
                "http://[::]:PORT/",
                "http://0.0.0.0:PORT/",
                "http://169.254.169.254:PORT/latest/meta-data/",
                "http://[64:ff9b::7f00:2]:PORT/",
                "http://[2002:7f00:2::]:PORT/",
                "http://[fd00:ec2::254]:PORT/",
                "//inside.example:PORT/",
                "http://give.example@inside.example:PORT/",
                "http://give.example:22/",
                "file:///etc/passwd",
                "gopher://inside.example:PORT/_x",
                "javascript:alert(1)",
                "http:///x"
            })
    void aRedirectDoesNotLeadInside(String location) {
        web.redirect("/", location.replace("PORT", String.valueOf(web.port())));
        assertRefused(probe("give.example", "/"));
        assertThat(web.asked).hasSize(1);
    }

    private void assertRefused(ProbeAnswer answer) {
        assertThat(answer.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(answer.detail()).startsWith("nothing is sent to ");
        assertThat(web.askedInside).isEmpty();
    }

    private ProbeAnswer probe(String host, String path) {
        return prober.probe(URI.create(web.at(host, path)), null);
    }
}
