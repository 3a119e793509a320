package org.almoner.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.almoner.charity.CharityId;
import org.almoner.charity.NameFold;
import org.almoner.charity.register.RegisterFile;
import org.almoner.charity.register.RegisterImport;
import org.almoner.charity.register.RegisterImport.Terms;
import org.almoner.postgres.Database;
import org.almoner.postgres.EmbeddedPostgres;
import org.almoner.postgres.PostgresRegisterEntries;
import org.almoner.postgres.PostgresRegisterStore;
import org.almoner.verify.PlatformRules;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * Imports 2.2 million made-up rows in the shapes of the IRS's four files and the Charity Commission's extract, side by side
 * with a raw COPY of the same files, and times look-ups with all of them in place.
 *
 * <pre>mvn test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Xmx192m -cp target/test-classes:target/classes:$(cat target/classpath) org.almoner.register.RegisterBenchmark [DIRECTORY]</pre>
 */
final class RegisterBenchmark {
    private static final int IRS_ROWS = 450_000;
    private static final int ENGLISH_ROWS = 400_000;
    /** Without a round, the look-ups are of what is in the directory's database already. */
    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    private static final int LOOK_UPS = 1_000;
    private static final String[] COMMON = """
            foundation church association society of inc american community center club fund trust school united national
            international baptist council house ministries friends youth league parent teacher organization charitable family
            memorial scholarship group historical rotary lions post veterans education arts health care county city new first
            saint christ god holy life hope faith grace love living word assembly fellowship chapel temple mission outreach
            development institute network alliance project services support relief rescue animal wildlife environmental water
            music theatre museum library park garden fire volunteer company department auxiliary booster athletic soccer
            baseball football little swim tennis golf hockey hospice kitchen shelter""".split("\\s+");

    private static final String[] EXTRACT = """
            date_of_extract organisation_number registered_charity_number linked_charity_number charity_name charity_type
            charity_registration_status date_of_registration date_of_removal charity_reporting_status
            latest_acc_fin_period_start_date latest_acc_fin_period_end_date latest_income latest_expenditure
            charity_contact_address1 charity_contact_address2 charity_contact_address3 charity_contact_address4
            charity_contact_address5 charity_contact_postcode charity_contact_phone charity_contact_email charity_contact_web
            charity_company_registration_number charity_insolvent charity_in_administration charity_previously_excepted
            charity_is_cdf_or_cif charity_is_cio cio_is_dissolved date_cio_dissolution_notice charity_activities
            charity_gift_aid charity_has_land""".split("\\s+");

    private final Random random = new Random(20261123);
    private final String[] rare =
            IntStream.range(0, 180_000).mapToObj(i -> rareWord()).toArray(String[]::new);
    private final List<String> names = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> domains = new ArrayList<>();
    private final Path directory;

    private RegisterBenchmark(Path directory) {
        this.directory = directory;
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("registers");
        new RegisterBenchmark(directory).run();
    }

    private void run() throws Exception {
        Files.createDirectories(directory);
        Map<RegisterFile, Path> files = new LinkedHashMap<>();
        for (RegisterFile file :
                List.of(RegisterFile.IRS_EO1, RegisterFile.IRS_EO2, RegisterFile.IRS_EO3, RegisterFile.IRS_EO4)) {
            files.put(file, businessMasterFile(file));
        }
        files.put(RegisterFile.CHARITY_COMMISSION, extract());
        long bytes = 0;
        for (Path file : files.values()) {
            bytes += Files.size(file);
        }
        print("%,d rows, %,d MB", 4 * IRS_ROWS + ENGLISH_ROWS, bytes >> 20);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory.resolve("postgres"))) {
            AgroalDataSource pool = pool(server);
            Flyway.configure().dataSource(pool).load().migrate();
            Database database = new Database(pool);
            compare(files, pool, database);
            print("for comparison: raw COPY of the rows as they end up, with their indexes, %.1f s", indexedCopy(pool));
            lookUps(new PostgresRegisterEntries(database));
        }
    }

    private static AgroalDataSource pool(EmbeddedPostgres server) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(connections -> connections
                        .maxSize(4)
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(server.jdbcUrl())
                                .principal(new NamePrincipal("postgres"))
                                .credential(new SimplePassword(server.password())))));
    }

    private void compare(Map<RegisterFile, Path> files, DataSource pool, Database database) throws Exception {
        PostgresRegisterStore store = new PostgresRegisterStore(database, new ObjectMapper().findAndRegisterModules());
        try (RegisterImporter importer = new RegisterImporter(
                store,
                new ExplicitRegisterConfig(directory.resolve("imports")),
                PlatformRules.none(),
                Clock.systemUTC())) {
            for (int round = 1; round <= ROUNDS; round++) {
                double bare = 0;
                double imported = 0;
                for (Map.Entry<RegisterFile, Path> file : files.entrySet()) {
                    bare += seconds(() -> rawCopy(pool, file.getKey(), file.getValue()));
                    int last = round;
                    imported += seconds(() -> importFile(importer, file.getKey(), file.getValue(), last));
                }
                print(
                        "round %d: raw COPY %.1f s, import %.1f s: %.2f times (%,.0f rows/s), in a heap of %,d MB",
                        round,
                        bare,
                        imported,
                        imported / bare,
                        (4 * IRS_ROWS + ENGLISH_ROWS) / imported,
                        Runtime.getRuntime().maxMemory() >> 20);
            }
        }
    }

    /** Adds blank lines, so that it is another file than in the round before. */
    private static void importFile(RegisterImporter importer, RegisterFile file, Path path, int round)
            throws Exception {
        String id;
        try (InputStream content = new SequenceInputStream(
                Files.newInputStream(path),
                new ByteArrayInputStream("\n".repeat(round).getBytes(StandardCharsets.UTF_8)))) {
            id = importer.take(file, content, null, Terms.NONE).id();
        }
        RegisterImport last = importer.find(file, id).orElseThrow();
        while (!last.state().isFinal()) {
            Thread.sleep(20);
            last = importer.find(file, id).orElseThrow();
        }
        if (last.state() != RegisterImport.State.DONE) {
            throw new IllegalStateException(last.message());
        }
    }

    /** The rows as they are, every column as text, into a table without any index. */
    private static void rawCopy(DataSource pool, RegisterFile file, Path path) throws Exception {
        boolean english = file == RegisterFile.CHARITY_COMMISSION;
        String header = Files.newBufferedReader(path).readLine();
        String columns = String.join(
                " text, ",
                Arrays.stream(header.split(english ? "\t" : ","))
                        .map(name -> "\"" + name + "\"")
                        .toList());
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                InputStream rows = Files.newInputStream(path)) {
            statement.execute("DROP TABLE IF EXISTS raw");
            statement.execute("CREATE TABLE raw (" + columns + " text)");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY raw FROM STDIN WITH (FORMAT csv, HEADER"
                                    + (english ? ", DELIMITER E'\\t', QUOTE E'\\b'" : "") + ")",
                            rows);
        }
    }

    /** Of what is in place, into tables with the same indexes; the files' reading and checking, and their words, left out. */
    private double indexedCopy(DataSource pool) throws Exception {
        double seconds = 0;
        Path rows = directory.resolve("rows");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> imports = new ArrayList<>();
            try (var result = statement.executeQuery("SELECT import FROM register_file")) {
                while (result.next()) {
                    imports.add(result.getString(1));
                }
            }
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String each : imports) {
                try (var out = Files.newOutputStream(rows)) {
                    copies.copyOut("COPY register_entry_" + each + " TO STDOUT", out);
                }
                statement.execute("CREATE TABLE indexed (LIKE register_entry_" + each + " INCLUDING INDEXES)");
                try (InputStream in = Files.newInputStream(rows)) {
                    seconds += seconds(() -> copies.copyIn("COPY indexed FROM STDIN", in));
                }
                statement.execute("DROP TABLE indexed");
            }
        }
        Files.deleteIfExists(rows);
        return seconds;
    }

    private void lookUps(PostgresRegisterEntries entries) {
        time("by number", ids, id -> entries.find(CharityId.of(id)));
        time("by domain", domains, domain -> entries.findByDomains(List.of(domain)));
        time("by whole name", names, name -> entries.search(NameFold.fold(name), null, 20));
        time(
                "by the start of a name",
                names,
                name -> entries.search(NameFold.fold(name.substring(0, name.length() * 2 / 3)), null, 20));
        time("by words in another order", names, name -> entries.search(reversed(NameFold.fold(name)), null, 20));
        time("with a letter left out", names, name -> entries.search(slip(NameFold.fold(name)), null, 20));
        time("by two common words", names, name -> entries.search(common() + " " + common(), null, 20));
        time("by nobody's name", names, name -> entries.search(slip(rareWord()) + " " + slip(rareWord()), null, 20));
    }

    private void time(String what, List<String> samples, Consumer<String> lookUp) {
        for (int i = 0; i < 200; i++) {
            lookUp.accept(samples.get(random.nextInt(samples.size())));
        }
        double[] millis = new double[LOOK_UPS];
        for (int i = 0; i < LOOK_UPS; i++) {
            String sample = samples.get(random.nextInt(samples.size()));
            long begun = System.nanoTime();
            lookUp.accept(sample);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        print(
                "%-28s p50 %5.2f ms, p95 %5.2f ms, p99 %5.2f ms, max %5.2f ms",
                what,
                millis[LOOK_UPS / 2],
                millis[LOOK_UPS * 95 / 100],
                millis[LOOK_UPS * 99 / 100],
                millis[LOOK_UPS - 1]);
    }

    private Path businessMasterFile(RegisterFile file) throws IOException {
        Path path = directory.resolve(file.key() + ".csv");
        int region = file.ordinal() - RegisterFile.IRS_EO1.ordinal() + 1;
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            out.write(
                    "EIN,NAME,ICO,STREET,CITY,STATE,ZIP,GROUP,SUBSECTION,AFFILIATION,CLASSIFICATION,RULING,DEDUCTIBILITY,"
                            + "FOUNDATION,ACTIVITY,ORGANIZATION,STATUS,TAX_PERIOD,ASSET_CD,INCOME_CD,FILING_REQ_CD,PF_FILING_REQ_CD,"
                            + "ACCT_PD,ASSET_AMT,INCOME_AMT,REVENUE_AMT,NTEE_CD,SORT_NAME\r\n");
            for (int i = 0; i < IRS_ROWS; i++) {
                String id = "%09d".formatted(100_000_000L * region + i * 37L % 99_999_999);
                String name = name().toUpperCase(Locale.ROOT);
                remember(i, "US-EIN-" + id, name, null);
                out.write(id + "," + name + ",% SOME PERSON," + (i % 9999) + " MAIN STREET,SPRINGFIELD,IL,62701-"
                        + (i % 9999) + ",0000,03,3,1000,200211,1,15,000000000,1,01,202412," + i % 9 + "," + i % 9
                        + ",02,0,12," + i * 3L + "," + i + "," + i + ",O50,"
                        + (i % 5 == 0 ? name().toUpperCase(Locale.ROOT) : "")
                        + "\r\n");
            }
        }
        return path;
    }

    private Path extract() throws IOException {
        Path path = directory.resolve("publicextract.charity.txt");
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            out.write(String.join("\t", EXTRACT) + "\r\n");
            for (int i = 0; i < ENGLISH_ROWS; i++) {
                boolean removed = i % 2 == 1;
                String name = name();
                String domain = name.replace(" ", "").toLowerCase(Locale.ROOT) + i % 97 + ".org.uk";
                String web = i % 3 == 0 ? "" : i % 11 == 0 ? "www.facebook.com/" + i : "https://www." + domain;
                remember(i, "GB-CHC-" + (200_000 + i), name, web.endsWith(domain) && !removed ? domain : null);
                out.write(String.join(
                                "\t",
                                "2026-11-20",
                                "" + i,
                                "" + (200_000 + i),
                                "0",
                                name,
                                "Trust",
                                removed ? "Removed" : "Registered",
                                "1999-01-02",
                                removed ? "2011-02-03" : "",
                                "Submission Received",
                                "2024-04-01",
                                "2025-03-31",
                                "" + i,
                                "" + i,
                                "1 High Street",
                                "Someplace",
                                "",
                                "",
                                "",
                                "AB1 2CD",
                                "01234 567890",
                                "office@" + domain,
                                web,
                                "",
                                "false",
                                "false",
                                "false",
                                "false",
                                "false",
                                "",
                                "",
                                "The relief of hardship among the people of the parish by grants of money and by goods",
                                "Recognised",
                                "false")
                        + "\r\n");
            }
        }
        return path;
    }

    private void remember(int i, String id, String name, String domain) {
        if (i % 450 == 0) {
            ids.add(id);
            names.add(name);
        }
        if (domain != null && i % 50 == 0) {
            domains.add(domain);
        }
    }

    /** As names of charities are: one or two words of few, with some of many. */
    private String name() {
        double kind = random.nextDouble();
        if (kind < 0.45) {
            return rare() + " " + common() + " " + common();
        }
        if (kind < 0.7) {
            return rare() + " " + rare() + " " + common() + " " + common();
        }
        if (kind < 0.9) {
            return common() + " of " + rare() + " " + common();
        }
        return kind < 0.95
                ? rare() + " and " + rare() + " family foundation"
                : common() + " " + common() + " " + common();
    }

    private String common() {
        return COMMON[(int) (COMMON.length * Math.pow(random.nextDouble(), 2.5))];
    }

    private String rare() {
        return rare[(int) (rare.length * Math.pow(random.nextDouble(), 1.5))];
    }

    private String rareWord() {
        String[] begin = {
            "b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "r", "s", "st", "t", "w"
        };
        String[] middle = {"a", "e", "i", "o", "u", "ai", "ea", "oo", "y"};
        String[] end = {
            "ton", "son", "ley", "man", "berg", "ville", "field", "ford", "wood", "ham", "by", "worth", "mere", "ridge"
        };
        String word = "";
        for (int i = 1 + random.nextInt(2); i >= 0; i--) {
            word += begin[random.nextInt(begin.length)] + middle[random.nextInt(middle.length)];
        }
        return word + end[random.nextInt(end.length)];
    }

    private String slip(String text) {
        int at = 1 + random.nextInt(text.length() - 1);
        return text.substring(0, at) + text.substring(Math.min(text.length(), at + 1));
    }

    private static String reversed(String name) {
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        Collections.reverse(words);
        return String.join(" ", words);
    }

    private static double seconds(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }

    private interface Work {
        void run() throws Exception;
    }
}
