package org.almoner.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.almoner.Patience;
import org.almoner.charity.CharityId;
import org.almoner.charity.NameFold;
import org.almoner.charity.register.FileNotKeptException;
import org.almoner.charity.register.RegisterEntries;
import org.almoner.charity.register.RegisterEntry;
import org.almoner.charity.register.RegisterFile;
import org.almoner.charity.register.RegisterImport;
import org.almoner.charity.register.RegisterImport.Progress;
import org.almoner.charity.register.RegisterImport.State;
import org.almoner.charity.register.RegisterImport.Terms;
import org.almoner.charity.register.RegisterStore;
import org.almoner.postgres.Database;
import org.almoner.postgres.PostgresRegisterEntries;
import org.almoner.rest.Registers;
import org.almoner.verify.PlatformRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports that are broken off, and files that are fetched, over a real PostgreSQL and local servers. */
@QuarkusTest
class RegisterImporterTest {
    private static final String FILE = "Charity Number,Charity Name,Registered Date,Charity Status,Website\r\n"
            + "SC099801,Fettlewood First,01/02/2003,Active,\r\n"
            + "SC099802,Fettlewood Second,01/02/2003,Active,\r\n"
            + "bad,Fettlewood Third,01/02/2003,Active,\r\n"
            + "SC099804,Fettlewood Fourth,01/02/2003,Active,\r\n";

    @Inject
    RegisterStore store;

    @Inject
    Database database;

    @Inject
    DataSource pool;

    @TempDir
    Path folder;

    @AfterEach
    void forgetRegisters() throws SQLException {
        Registers.forget(pool);
    }

    @Test
    void importThatWasBrokenOffGoesOnBehindTheLastRowsSaved() throws Exception {
        RegisterImport begun = broken("imp_brokenoff", State.WAITING);
        try (RegisterStore.Loading loading = store.load(begun)) {
            // Another name than in the file, which tells this row from one that is read again.
            loading.add(2, entry("GB-SC-SC099801", "Fettlewood From Before"));
            loading.save(new Progress(80, 1, 1, 0, 0, List.of()), Instant.EPOCH);
            loading.add(3, entry("GB-SC-SC099802", "Fettlewood Lost"));
        }

        RegisterImport done = resumed("imp_brokenoff");

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.progress().read()).isEqualTo(4);
        assertThat(done.progress().kept()).isEqualTo(3);
        assertThat(done.progress().rejects())
                .extracting(RegisterImport.Reject::line)
                .containsExactly(4L);
        assertThat(name("GB-SC-SC099801")).isEqualTo("Fettlewood From Before");
        assertThat(name("GB-SC-SC099802")).isEqualTo("Fettlewood Second");
        assertThat(folder).isEmptyDirectory();
    }

    /** A file in the directory's way, which stops even root. */
    @Test
    void aDiskThatDoesNotTakeTheFileIsNoFaultOfItsSender() throws Exception {
        Path inTheWay = Files.createFile(folder.resolve("file")).resolve("imports");
        RegisterConfig config = new ExplicitRegisterConfig(inTheWay, "http://127.0.0.1:1");
        try (RegisterImporter importer = new RegisterImporter(store, config, PlatformRules.none(), Clock.systemUTC())) {
            assertThatExceptionOfType(FileNotKeptException.class)
                    .isThrownBy(() -> importer.take(
                            RegisterFile.OSCR,
                            new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)),
                            null,
                            Terms.NONE))
                    .withMessageContaining("spool-dir");
            assertThat(store.list(RegisterFile.OSCR, 1)).isEmpty();
            RegisterImport fetched =
                    ended(importer.fetch(RegisterFile.OSCR, URI.create("http://127.0.0.1:1/oscr.csv"), null, Terms.NONE)
                            .id());
            assertThat(fetched.state()).isEqualTo(State.FAILED);
            assertThat(fetched.message()).contains("spool-dir");
        }
    }

    @Test
    void importWhoseRowsAreNotWhatItsProgressSaysBeginsAnew() throws Exception {
        RegisterImport begun = broken("imp_inconsistent", State.WAITING);
        try (RegisterStore.Loading loading = store.load(begun)) {
            loading.add(2, entry("GB-SC-SC099801", "Fettlewood From Before"));
            loading.save(new Progress(80, 2, 2, 0, 0, List.of()), Instant.EPOCH);
        }

        assertThat(resumed("imp_inconsistent").progress().kept()).isEqualTo(3);
        assertThat(name("GB-SC-SC099801")).isEqualTo("Fettlewood First");
    }

    @Test
    void aFileWhoseImportAMachineThatIsGoneHadIsImportedWhenItIsSentAgain() throws Exception {
        broken("imp_gone", State.WAITING);
        Files.delete(folder.resolve("imp_gone.file"));
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(FILE.getBytes(StandardCharsets.UTF_8)));
        store.arrived("imp_gone", digest, FILE.length(), Instant.now());

        try (RegisterImporter importer = importer()) {
            RegisterImport again = importer.take(
                    RegisterFile.OSCR,
                    new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)),
                    LocalDate.of(2026, 11, 1),
                    Terms.NONE);
            assertThat(again.id()).isNotEqualTo("imp_gone");
            assertThat(ended(again.id()).state()).isEqualTo(State.DONE);
        }
    }

    @Test
    void anImportThatNoMachineGoesOnWithIsEndedWithoutAStart() throws Exception {
        broken("imp_gone", State.WAITING);
        Files.delete(folder.resolve("imp_gone.file"));
        try (RegisterImporter importer = importer()) {
            importer.tidy();
            assertThat(store.find("imp_gone").orElseThrow().state()).isEqualTo(State.FAILED);
        }
    }

    @Test
    void whatAMachineThatStoppedLeftOfAnUploadIsRemoved() throws Exception {
        broken("imp_kept", State.WAITING);
        Path left = Files.writeString(folder.resolve("imp_left.part"), "a,b");
        Path arriving = Files.writeString(folder.resolve("imp_arriving.part"), "a,b");
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        Files.setLastModifiedTime(left, yesterday);
        Files.setLastModifiedTime(folder.resolve("imp_kept.file"), yesterday);

        try (RegisterImporter importer = importer()) {
            importer.tidy();
        }

        assertThat(left).doesNotExist();
        assertThat(arriving).exists();
        assertThat(folder.resolve("imp_kept.file")).exists();
    }

    @Test
    void namesAreFoundByTheirWordsHoweverTheFileCameIn() throws Exception {
        RegisterImport begun = broken("imp_words", State.WAITING);
        try (RegisterStore.Loading loading = store.load(begun)) {
            loading.add(2, entry("GB-SC-SC099801", "Fettlewood First"));
            loading.save(new Progress(80, 1, 1, 0, 0, List.of()), Instant.EPOCH);
        }
        resumed("imp_words");

        assertThat(found("first fettlewood")).containsExactly("GB-SC-SC099801");
        assertThat(found("fourth fettlewood")).containsExactly("GB-SC-SC099804");

        try (RegisterImporter importer = importer()) {
            String later = "Charity Number,Charity Name,Registered Date,Charity Status,Website\r\n"
                    + "SC099804,Fettlewood Fourth,01/02/2003,Active,\r\n"
                    + "SC099805,Fettlewood Fifth,01/02/2003,Active,\r\n";
            String id = importer.take(
                            RegisterFile.OSCR,
                            new ByteArrayInputStream(later.getBytes(StandardCharsets.UTF_8)),
                            LocalDate.of(2026, 11, 8),
                            new Terms(null, true))
                    .id();
            assertThat(ended(id).state()).isEqualTo(State.DONE);
        }

        // An absent charity is no row of the file any more, and must not be taken for the one that has its old line.
        assertThat(found("first fettlewood")).containsExactly("GB-SC-SC099801");
        assertThat(found("second fettlewood")).containsExactly("GB-SC-SC099802");
        assertThat(found("fifth fettlewood")).containsExactly("GB-SC-SC099805");
    }

    @Test
    void slipInAWordIsForgivenWhereverItIs() throws Exception {
        broken("imp_slips", State.WAITING);
        resumed("imp_slips");

        for (String slip : List.of(
                "fetlewood fourth",
                "fettelwood fourth",
                "fettlewodo fourth",
                "ettlewood fourth",
                "fettlewoood fourth",
                "fettlewood foorth",
                "fettlewood fuorth",
                "fettlewoods fourth",
                "vettlewood fourth",
                "efttlewood fourth",
                "xfettlewood fourth",
                "fetlewodd fourth",
                "fetttelwood fourth")) {
            assertThat(found(slip)).as(slip).first().isEqualTo("GB-SC-SC099804");
        }
        assertThat(found("sattlewick branch")).isEmpty();
        assertThat(found("a𠀀bc 𠀀𠀀d𠀀")).isEmpty();
    }

    @Test
    void commonWordsAreFoundInWhateverOrder() throws Exception {
        RegisterImport begun = broken("imp_common", State.WAITING);
        try (RegisterStore.Loading loading = store.load(begun)) {
            int line = 2;
            for (; line <= 20_010; line++) {
                loading.add(line, entry("GB-SC-SC" + (800_000 + line), "Fettlewood Trust " + (10_000 + line)));
            }
            loading.add(line, entry("GB-SC-SC099809", "Trust of Fettlewood"));
            loading.finish(
                    new Progress(80, line - 1, line - 1, 0, 0, List.of()),
                    LocalDate.of(2026, 11, 1),
                    Clock.systemUTC());
        }

        assertThat(found("trust fettlewood")).first().isEqualTo("GB-SC-SC099809");
        assertThat(found("trust of fettlewood")).first().isEqualTo("GB-SC-SC099809");
        assertThat(found("11234 trust")).containsExactly("GB-SC-SC801234");
        assertThat(found("trust fettlewood 11234")).first().isEqualTo("GB-SC-SC801234");
    }

    @Test
    void jsonOnOneLineIsToldApartRowByRow() throws Exception {
        String row = "{\"date_of_extract\":\"2026-11-20T00:00:00\",\"registered_charity_number\":%s,"
                + "\"linked_charity_number\":0,\"charity_name\":\"%s\",\"charity_registration_status\":\"Registered\","
                + "\"date_of_registration\":null,\"date_of_removal\":null,\"charity_contact_web\":null}";
        String json = "["
                + String.join(
                        ",",
                        row.formatted("990701", "Fettlewood Bread"),
                        row.formatted("990701", "Its Double"),
                        row.formatted("\"x\"", "Bad Number"),
                        row.formatted("990702", "Fettlewood Soup"))
                + "]";
        try (RegisterImporter importer = importer()) {
            RegisterImport done = ended(importer.take(
                            RegisterFile.CHARITY_COMMISSION,
                            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                            null,
                            Terms.NONE)
                    .id());

            assertThat(done.message()).isNull();
            assertThat(done.progress().kept()).isEqualTo(2);
            assertThat(done.progress().rejects())
                    .extracting(RegisterImport.Reject::line)
                    .containsExactly(3L, 2L);
            assertThat(found("soup fettlewood")).containsExactly("GB-CHC-990702");
        }
    }

    private List<String> found(String name) {
        return new PostgresRegisterEntries(database)
                .search(NameFold.fold(name), null, 10).stream()
                        .map(row -> row.entry().id().value())
                        .toList();
    }

    @Test
    void transferThatBreaksOffGoesOnWhereItStopped() throws Exception {
        byte[] content = FILE.getBytes(StandardCharsets.UTF_8);
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = serve(exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            if (requests.incrementAndGet() == 1) {
                exchange.sendResponseHeaders(200, content.length);
                exchange.getResponseBody().write(content, 0, 100);
                exchange.getResponseBody().flush();
                throw new IOException("the line breaks");
            }
            int from = Integer.parseInt(range.replaceAll("[^0-9]", ""));
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
            exchange.sendResponseHeaders(206, content.length - from);
            exchange.getResponseBody().write(content, from, content.length - from);
        });
        try (RegisterImporter importer = importer(origin(server))) {
            RegisterImport done =
                    ended(importer.fetch(RegisterFile.OSCR, URI.create(origin(server) + "/oscr.csv"), null, Terms.NONE)
                            .id());
            assertThat(done.state()).as(String.valueOf(done.message())).isEqualTo(State.DONE);
            assertThat(done.progress().kept()).isEqualTo(3);
            assertThat(requests).hasValueGreaterThan(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void redirectToAnotherHostIsNotFollowed() throws Exception {
        AtomicInteger reached = new AtomicInteger();
        HttpServer inside = serve(exchange -> reached.incrementAndGet());
        HttpServer outside = serve(exchange -> {
            exchange.getResponseHeaders().set("Location", origin(inside) + "/secrets");
            exchange.sendResponseHeaders(302, -1);
        });
        try (RegisterImporter importer = importer(origin(outside))) {
            RegisterImport failed =
                    ended(importer.fetch(RegisterFile.OSCR, URI.create(origin(outside) + "/oscr.csv"), null, Terms.NONE)
                            .id());
            assertThat(failed.state()).isEqualTo(State.FAILED);
            assertThat(failed.message()).contains("redirects to 127.0.0.1");
            assertThat(reached).hasValue(0);
        } finally {
            inside.stop(0);
            outside.stop(0);
        }
    }

    @Test
    void scheduledFetchIsDoneOnceHoweverManyReplicas() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = serve(exchange -> {
            requests.incrementAndGet();
            byte[] content = FILE.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        });
        ExplicitRegisterConfig config = new ExplicitRegisterConfig(
                folder,
                List.of(origin(server)),
                Optional.of(List.of("oscr")),
                Map.of("oscr", URI.create(origin(server) + "/oscr.csv")));
        try (RegisterImporter importer = new RegisterImporter(store, config, PlatformRules.none(), Clock.systemUTC());
                ScheduledFetches one = new ScheduledFetches(importer, store, config, Clock.systemUTC());
                ScheduledFetches two = new ScheduledFetches(importer, store, config, Clock.systemUTC())) {
            one.start();
            two.start();
            Patience.await()
                    .until(() ->
                            store.list(RegisterFile.OSCR, 5).stream().anyMatch(done -> done.state() == State.DONE));
            assertThat(store.list(RegisterFile.OSCR, 5)).hasSize(1);
            assertThat(requests).hasValue(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void scheduledFetchOfAFileWithoutLastingAddressNeedsOne() {
        ExplicitRegisterConfig config =
                new ExplicitRegisterConfig(folder, List.of(), Optional.of(List.of("acnc")), Map.of());
        try (RegisterImporter importer = importer();
                ScheduledFetches fetches = new ScheduledFetches(importer, store, config, Clock.systemUTC())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(fetches::start)
                    .withMessageContaining("almoner.registers.fetch.urls");
        }
    }

    private RegisterImport broken(String id, State state) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(id + ".file"), FILE);
        RegisterImport begun = new RegisterImport(
                id,
                "oscr",
                "upload",
                state,
                id,
                LocalDate.of(2026, 11, 1),
                Terms.NONE,
                0,
                Progress.NONE,
                null,
                null,
                Instant.EPOCH,
                null,
                Instant.EPOCH,
                null);
        store.add(begun);
        return begun;
    }

    private RegisterImport resumed(String id) {
        try (RegisterImporter importer = importer()) {
            importer.resume();
            return ended(id);
        }
    }

    private RegisterImport ended(String id) {
        return Patience.await()
                .until(
                        () -> store.find(id).orElseThrow(),
                        found -> found.state().isFinal());
    }

    private RegisterImporter importer(String... origins) {
        return new RegisterImporter(
                store, new ExplicitRegisterConfig(folder, origins), PlatformRules.none(), Clock.systemUTC());
    }

    private String name(String id) {
        RegisterEntries entries = new PostgresRegisterEntries(database);
        return entries.find(CharityId.of(id)).get(0).entry().name();
    }

    private static RegisterEntry entry(String id, String name) {
        return new RegisterEntry(
                CharityId.of(id), name, List.of(), RegisterEntry.Status.REGISTERED, null, null, null, null, null);
    }

    private static HttpServer serve(Answer answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer.to(exchange);
            }
        });
        server.start();
        return server;
    }

    private static String origin(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }
}
