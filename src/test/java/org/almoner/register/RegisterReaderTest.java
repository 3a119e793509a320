package org.almoner.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.almoner.charity.CharityId;
import org.almoner.charity.register.RegisterEntry;
import org.almoner.charity.register.RegisterEntry.Status;
import org.almoner.charity.register.RegisterFile;
import org.almoner.charity.register.RegisterFileException;
import org.almoner.verify.PlatformRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The registers' files, in their published shapes; the charities in them are made up. */
class RegisterReaderTest {
    private static final String CCEW_HEADER = String.join(
            "\t",
            "date_of_extract",
            "organisation_number",
            "registered_charity_number",
            "linked_charity_number",
            "charity_name",
            "charity_registration_status",
            "date_of_registration",
            "date_of_removal",
            "charity_contact_web",
            "charity_activities");
    private static final String BMF_HEADER =
            "EIN,NAME,ICO,STREET,CITY,STATE,ZIP,GROUP,SUBSECTION,AFFILIATION,CLASSIFICATION,"
                    + "RULING,DEDUCTIBILITY,FOUNDATION,ACTIVITY,ORGANIZATION,STATUS,TAX_PERIOD,ASSET_CD,INCOME_CD,FILING_REQ_CD,"
                    + "PF_FILING_REQ_CD,ACCT_PD,ASSET_AMT,INCOME_AMT,REVENUE_AMT,NTEE_CD,SORT_NAME\r\n";
    private static final String BMF_ROW =
            "010000018,LOBSTERMENS AID INC,%% A PERSON,1 PIER RD,PORTLAND,ME,04101-0000,0000,"
                    + "%s,3,1000,200211,%s,15,000000000,1,01,202412,0,0,02,0,12,0,0,0,O50,%s\r\n";
    private static final String OSCR_HEADER =
            "Charity Number,Charity Name,Registered Date,Known As,Charity Status,Website,"
                    + "Objectives, Next year end date\r\n";
    private static final String CCNI_HEADER =
            "Reg charity number,Sub charity number,Charity name,Date registered,Status,Website,Other name\r\n";
    private static final String ACNC_HEADER =
            "ABN,Charity_Legal_Name,Other_Organisation_Names,Charity_Website,Registration_Date\r\n";
    private static final String CRA_HEADER = String.join(
                    "\t",
                    "BN/Registration number ",
                    "Organization name ",
                    "Status ",
                    "Type of qualified donee ",
                    "Effective date of status ",
                    "Sanction ",
                    "Designation ")
            + "\r\n";

    @TempDir
    Path folder;

    @Test
    void charityCommissionTextIsRead() throws Exception {
        Taken taken = read(
                RegisterFile.CHARITY_COMMISSION,
                CCEW_HEADER + "\r\n"
                        + ccew(
                                "202918",
                                "0",
                                "Bread \"and\" Soup",
                                "Registered",
                                "1962-09-22",
                                "",
                                "www.breadandsoup.org.uk",
                                "Soup")
                        + ccew("202919", "0", "Old Trust", "Removed", "1962-09-22", "2001-05-06", "", "None")
                        + ccew("202918", "3", "A Linked Fund", "Registered", "1962-09-22", "", "", ""));

        assertThat(taken.entries)
                .extracting(
                        entry -> entry.id().value(), RegisterEntry::name, RegisterEntry::status, RegisterEntry::since)
                .containsExactly(
                        tuple("GB-CHC-202918", "Bread \"and\" Soup", Status.REGISTERED, null),
                        tuple("GB-CHC-202919", "Old Trust", Status.REMOVED, LocalDate.of(2001, 5, 6)));
        assertThat(taken.entries.get(0).domain()).isEqualTo("breadandsoup.org.uk");
        assertThat(taken.entries.get(0).registeredOn()).isEqualTo(LocalDate.of(1962, 9, 22));
        assertThat(taken.skipped).isEqualTo(1);
        assertThat(taken.asOf).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void rowBrokenOverLinesBelongsTogether() throws Exception {
        Taken taken = read(
                RegisterFile.CHARITY_COMMISSION,
                CCEW_HEADER
                        + "\r\n"
                        + "2026-11-20\t1\t202918\t0\tBroken Row\r\n\tRegistered\t1962-09-22\t\t\tfirst\\\r\nsecond\r\n"
                        + ccew("202919", "0", "Next Row", "Registered", "1962-09-22", "", "", "a\\\tb"));

        assertThat(taken.rejects).isEmpty();
        assertThat(taken.entries).extracting(RegisterEntry::name).containsExactly("Broken Row", "Next Row");
    }

    @Test
    void charityCommissionJsonIsReadDespiteItsByteOrderMark() throws Exception {
        String json = """
                \uFEFF[{"date_of_extract":"2026-11-20T00:00:00","organisation_number":1,"registered_charity_number":202918,
                "linked_charity_number":0,"charity_name":"Bread and Soup","charity_registration_status":"Registered",
                "date_of_registration":"1962-09-22T00:00:00","date_of_removal":null,"charity_contact_web":null,"cio":false},
                {"date_of_extract":"2026-11-20T00:00:00","organisation_number":2,"registered_charity_number":202919,
                "linked_charity_number":0,"charity_name":"Café","charity_registration_status":"Removed",
                "date_of_registration":null,"date_of_removal":"2001-05-06T00:00:00","charity_contact_web":"http;//cafe.example"}]""";

        Taken taken = read(RegisterFile.CHARITY_COMMISSION, json);

        assertThat(taken.entries).extracting(RegisterEntry::name).containsExactly("Bread and Soup", "Café");
        assertThat(taken.entries.get(1).since()).isEqualTo(LocalDate.of(2001, 5, 6));
    }

    @Test
    void jsonCutShortIsRefused() throws Exception {
        String whole = """
                [{"date_of_extract":"2026-11-20T00:00:00","registered_charity_number":202918,"linked_charity_number":0,
                "charity_name":"Bread","charity_registration_status":"Registered","date_of_registration":null,
                "date_of_removal":null,"charity_contact_web":null}]""";
        for (int length : new int[] {whole.length() - 1, whole.length() - 2, whole.length() / 2}) {
            refuses(RegisterFile.CHARITY_COMMISSION, whole.substring(0, length), "cut short");
        }
    }

    @Test
    void scottishRegisterIsRead() throws Exception {
        Taken taken = read(
                RegisterFile.OSCR,
                OSCR_HEADER
                        + "SC009481,Kirk Kitchen,01/04/1990,The Kitchen,Active,https://kirkkitchen.scot/home,-,31/03/2027\r\n"
                        + "SC009482,\"Two\nLines, and a comma\",02/04/1990,,Removed,,\"'a, b','c'\",\r\n");

        assertThat(taken.entries)
                .extracting(
                        RegisterEntry::name, RegisterEntry::otherNames, RegisterEntry::status, RegisterEntry::domain)
                .containsExactly(
                        tuple("Kirk Kitchen", List.of("The Kitchen"), Status.REGISTERED, "kirkkitchen.scot"),
                        tuple("Two Lines, and a comma", List.of(), Status.REMOVED, null));
        assertThat(taken.entries.get(0).registeredOn()).isEqualTo(LocalDate.of(1990, 4, 1));
    }

    @Test
    void formerScottishCharitiesAreRemovedOnTheirDay() throws Exception {
        Taken taken = read(
                RegisterFile.OSCR_FORMER,
                "Charity Number,Charity Name,Registered Date,Ceased Date\r\nSC009483,Gone,01/04/1990,07/08/2019\r\n");

        assertThat(taken.entries)
                .extracting(RegisterEntry::status, RegisterEntry::since)
                .containsExactly(tuple(Status.REMOVED, LocalDate.of(2019, 8, 7)));
    }

    @Test
    void northernIrishRegisterIsReadInItsOlderEncoding() throws Exception {
        Taken taken = read(
                RegisterFile.CCNI,
                (CCNI_HEADER + "100002,0,Seán`s Café,01/02/2014,Up-to-date,www.seans.example,\r\n"
                                + "100002,1,A Part of It,01/02/2014,Up-to-date,,\r\n"
                                + "100003,0,Closed,01/02/2014,Removed,,\r\n")
                        .getBytes(Charset.forName("windows-1252")));

        assertThat(taken.entries)
                .extracting(entry -> entry.id().value(), RegisterEntry::name, RegisterEntry::status)
                .containsExactly(
                        tuple("GB-NIC-100002", "Seán's Café", Status.REGISTERED),
                        tuple("GB-NIC-100003", "Closed", Status.REMOVED));
        assertThat(taken.skipped).isEqualTo(1);
    }

    @Test
    void businessMasterFileIsReadWithWhetherGiftsAreDeductible() throws Exception {
        Taken taken = read(
                RegisterFile.IRS_EO1,
                BMF_HEADER
                        + BMF_ROW.formatted("03", "1", "LOBSTER AID")
                        + BMF_ROW.formatted("07", "2", "").replace("010000018", "010000019"));

        assertThat(taken.entries)
                .extracting(entry -> entry.id().value(), RegisterEntry::otherNames, RegisterEntry::detail)
                .containsExactly(
                        tuple("US-EIN-010000018", List.of("LOBSTER AID"), null),
                        tuple(
                                "US-EIN-010000019",
                                List.of(),
                                "subsection 07 of section 501(c); contributions are not deductible"));
    }

    @Test
    void publication78IsReadWithoutHeader() throws Exception {
        Taken taken = read(
                RegisterFile.IRS_PUB78,
                "\r\n\r\n000587764|Bethesda \"Inc.\"|Lowell|MA|United States|PC\r\n"
                        + "000635913|Ministerio|Lawrence|MA|United States|EO,GROUP\r\n\r\n");

        assertThat(taken.entries)
                .extracting(entry -> entry.id().value(), RegisterEntry::name)
                .containsExactly(
                        tuple("US-EIN-000587764", "Bethesda \"Inc.\""), tuple("US-EIN-000635913", "Ministerio"));
        assertThat(taken.entries.get(1).detail()).endsWith("codes EO,GROUP");
    }

    @Test
    void fileThatLacksOnlyItsLastLineFeedIsReadAsItIs() throws Exception {
        Taken taken = read(RegisterFile.IRS_PUB78, "000587764|Bethesda|Lowell|MA|United States|PC\r");

        assertThat(taken.entries)
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).endsWith("codes PC"));
    }

    @Test
    void rowsAreReadWhereverABlockOfTheFileEnds() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            rows.append(
                    "%09d|%s %d|Lowell|MA|United States|PC\r\n".formatted(100_000_000 + i, "Long".repeat(i % 40), i));
        }

        Taken taken = read(RegisterFile.IRS_PUB78, rows.toString());

        assertThat(taken.rejects).isEmpty();
        assertThat(taken.entries)
                .hasSize(3_000)
                .allSatisfy(entry -> assertThat(entry.detail()).endsWith("codes PC"));
        assertThat(taken.entries.get(2_999).id().value()).isEqualTo("US-EIN-100002999");
    }

    @Test
    void australianRegisterIsRead() throws Exception {
        Taken taken = read(
                RegisterFile.ACNC,
                ACNC_HEADER
                        + "45859452623,Newstead Inc,\"Friends of Newstead,The Friends\",newstead.example.org.au,01/07/2019\r\n"
                        + "45859452624,Wrong Checksum,,,01/07/2019\r\n");

        assertThat(taken.entries)
                .extracting(RegisterEntry::otherNames, RegisterEntry::website, RegisterEntry::domain)
                .containsExactly(tuple(
                        List.of("Friends of Newstead", "The Friends"),
                        "http://newstead.example.org.au",
                        "newstead.example.org.au"));
        assertThat(taken.rejects).containsExactly("3: '45859452624' in abn is not a number of the register AU-ABN");
    }

    @Test
    void marksThatNobodySeesAreNoPartOfAName() throws Exception {
        Taken taken = read(
                RegisterFile.ACNC,
                ACNC_HEADER + "45859452623,\u202Encorpo\u200B Inc\u2069,Friends\uFEFF,,01/07/2019\r\n");

        assertThat(taken.entries)
                .extracting(RegisterEntry::name, RegisterEntry::otherNames)
                .containsExactly(tuple("ncorpo Inc", List.of("Friends")));
    }

    @Test
    void canadianListIsReadWithRevocationsAndSanctions() throws Exception {
        Taken taken = read(
                RegisterFile.CRA,
                (CRA_HEADER
                                + "750231003RR0001\tCentraide du Québec\tRegistered\tCharity\t1990-01-01\t\t1\r\n"
                                + "750231003RR0002\tRevoked One\tRevoked-Failure to File\tCharity\t2014-03-29\t\t1\r\n"
                                + "750231003RR0003\tSuspended One\tSuspended\tCharity\t2024-03-29\t\t1\r\n"
                                + "750231003RR0004\tFined One\tRegistered\tCharity\t1990-01-01\tPenalty\t1\r\n"
                                + "750231003RR0005\tOdd One\tPending\tCharity\t1990-01-01\t\t1\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(taken.entries)
                .extracting(RegisterEntry::name, RegisterEntry::status)
                .containsExactly(
                        tuple("Centraide du Québec", Status.REGISTERED),
                        tuple("Revoked One", Status.REMOVED),
                        tuple("Suspended One", Status.SUSPENDED),
                        tuple("Fined One", Status.SUSPENDED));
        assertThat(taken.rejects).containsExactly("6: the status 'pending' is not known");
    }

    @ParameterizedTest
    @EnumSource(
            value = RegisterFile.class,
            names = {"OSCR", "OSCR_FORMER"})
    void aDateThatIsNoneIsUnknown(RegisterFile file) throws Exception {
        Taken taken = read(
                file,
                "Charity Number,Charity Name,Registered Date,Charity Status,Website,Ceased Date\r\n"
                        + "SC009481,Such A Day,1965-01-01,Active,,31/02/1990\r\n");

        assertThat(taken.rejects).isEmpty();
        assertThat(taken.entries)
                .extracting(RegisterEntry::registeredOn, RegisterEntry::since)
                .containsExactly(tuple(null, null));
    }

    @Test
    void badRowsAreReportedWithTheirLinesAndStopNothing() throws Exception {
        Taken taken = read(
                RegisterFile.OSCR,
                OSCR_HEADER
                        + "SC009481,\"On\nthree\nlines\",01/04/1990,,Active,,,\r\n"
                        + "SC1,Short Number,01/04/1990,,Active,,,\r\n"
                        + "SC009484,,01/04/1990,,Active,,,\r\n"
                        + "SC009485,No Such Day,31/02/1990,,Active,,,\r\n"
                        + "SC009486,Too Few Cells,01/04/1990\r\n"
                        + "SC009487,Last,01/04/1990,,Active,,,\r\n");

        assertThat(taken.entries)
                .extracting(RegisterEntry::name)
                .containsExactly("On three lines", "No Such Day", "Last");
        assertThat(taken.rejects)
                .containsExactly(
                        "5: 'SC1' in charity number is not a number of the register GB-SC",
                        "6: it has no charity name",
                        "8: it has 3 cells instead of 8");
    }

    @Test
    void fileOfAnotherShapeIsRefusedWithWhatIsMissing() throws Exception {
        refuses(
                RegisterFile.IRS_EO1,
                ACNC_HEADER + "45859452623,Newstead Inc,,,01/07/2019\r\n",
                "this is not the file irs-eo1: it has no column ein, name,");
        refuses(RegisterFile.OSCR, "<!DOCTYPE html><title>Sorry</title>\n", "web page");
        refuses(RegisterFile.OSCR, "", "empty");
        refuses(RegisterFile.CHARITY_COMMISSION, "{\"error\":true}\n", "has no column");
        refuses(RegisterFile.CHARITY_COMMISSION, "[]\n", "no rows");
    }

    @Test
    void fileCutShortIsRefusedWhereverItIsCut() throws Exception {
        String whole = OSCR_HEADER
                + "SC009481,Kirk Kitchen,01/04/1990,,Active,https://kirkkitchen.scot,\"a\nb\",31/03/2027\r\n";
        int firstRow = OSCR_HEADER.length() + 1;
        for (int length = firstRow; length < whole.length() - 2; length++) {
            refuses(RegisterFile.OSCR, whole.substring(0, length), "cut short");
        }
        assertThat(read(RegisterFile.OSCR, whole).entries).hasSize(1);
    }

    @Test
    void zippedFileIsRead() throws Exception {
        Path zip = zip(
                "CharityExport.csv",
                (OSCR_HEADER + "SC009481,Kirk,01/04/1990,,Active,,,").getBytes(StandardCharsets.UTF_8));

        assertThat(read(RegisterFile.OSCR, zip).entries).hasSize(1);
    }

    @Test
    void zipCutShortOrDamagedIsRefused() throws Exception {
        Path zip = zip(
                "x.csv",
                (OSCR_HEADER + "SC009481,Kirk,01/04/1990,,Active,,,\r\n")
                        .repeat(50)
                        .getBytes(StandardCharsets.UTF_8));
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(RegisterFile.OSCR, zip, "cut short or damaged");
        byte[] damaged = whole.clone();
        damaged[60] ^= 0x5A;
        Files.write(zip, damaged);
        assertThatThrownBy(() -> read(RegisterFile.OSCR, zip)).isInstanceOf(RegisterFileException.class);
    }

    @Test
    void zipBombIsRefusedBeforeItIsUnpacked() throws Exception {
        Path zip = zip("x.csv", new byte[64 * 1024 * 1024]);

        assertRefused(RegisterFile.OSCR, zip, "would unpack to");
    }

    @Test
    void zipOfSeveralFilesAndSpreadsheetsAreRefused() throws Exception {
        assertRefused(RegisterFile.OSCR, zip("a.csv", new byte[1], "b.csv", new byte[1]), "2 files instead of one");
        assertRefused(
                RegisterFile.ACNC, zip("[Content_Types].xml", new byte[1], "xl/b.xml", new byte[1]), "spreadsheet");
    }

    private static String ccew(
            String number, String linked, String name, String status, String from, String to, String web, String does) {
        return String.join("\t", "2026-11-20", "1", number, linked, name, status, from, to, web, does) + "\r\n";
    }

    private void refuses(RegisterFile file, String content, String reason) throws IOException {
        assertRefused(file, write(content.getBytes(StandardCharsets.UTF_8)), reason);
    }

    private static void assertRefused(RegisterFile file, Path path, String reason) {
        assertThatThrownBy(() -> read(file, path))
                .isInstanceOf(RegisterFileException.class)
                .hasMessageContaining(reason);
    }

    private Taken read(RegisterFile file, String content) throws Exception {
        return read(file, content.getBytes(StandardCharsets.UTF_8));
    }

    private Taken read(RegisterFile file, byte[] content) throws Exception {
        return read(file, write(content));
    }

    private static Taken read(RegisterFile file, Path path) throws Exception {
        Taken taken = new Taken();
        RegisterImporter.reader(PlatformRules.none(), 32L << 20).read(file, path, taken);
        return taken;
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("register"), content);
    }

    private Path zip(Object... namesAndContents) throws IOException {
        Path path = folder.resolve("register.zip");
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
            }
        }
        return path;
    }

    private static final class Taken implements RegisterReader.Taker {
        final List<RegisterEntry> entries = new ArrayList<>();
        final List<String> rejects = new ArrayList<>();
        int skipped;
        LocalDate asOf;

        @Override
        public void begin(RegisterContent content) {}

        @Override
        public void asOf(LocalDate date) {
            asOf = date;
        }

        @Override
        public void kept(long line, RegisterEntry entry) {
            entries.add(entry);
        }

        @Override
        public void skipped() {
            skipped++;
        }

        @Override
        public void rejected(long line, String reason, List<CharityId> ids) {
            rejects.add(line + ": " + reason);
        }
    }
}
