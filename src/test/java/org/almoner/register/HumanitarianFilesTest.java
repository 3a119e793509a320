package org.almoner.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.almoner.charity.Campaign;
import org.almoner.charity.CrisisFiles.Read;
import org.almoner.charity.CrisisFiles.Reject;
import org.almoner.charity.Disaster;
import org.almoner.charity.FileRefusedException;
import org.junit.jupiter.api.Test;

class HumanitarianFilesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private final HumanitarianFiles files = new HumanitarianFiles();

    @Test
    void publicAppealsBecomeCampaignsWithoutALink() {
        Read<Campaign> read = files.goAppeals(file("ifrc-go.json"), DAY);
        assertThat(read.read()).isEqualTo(7);
        assertThat(read.skipped()).as("a fund's own, and one to be confirmed").isEqualTo(2);
        assertThat(read.rows())
                .extracting(Campaign::id)
                .containsExactly("ifrc-mdrzz001", "ifrc-mdrzz002", "ifrc-mdrzz003");
        Campaign surge = read.rows().get(0);
        assertThat(surge.name()).isEqualTo("IFRC Ellery Islands - Storm Surge");
        assertThat(surge.aliases()).contains("MDRZZ001");
        assertThat(surge.place()).isEqualTo("Ellery Islands");
        assertThat(surge.startedOn()).isEqualTo("2026-10-02");
        assertThat(surge.url()).isNull();
        assertThat(surge.sources())
                .hasSize(1)
                .allSatisfy(source -> assertThat(source.date()).isEqualTo(DAY));
        assertThat(read.rows()).extracting(Campaign::open).containsExactly(true, false, false);
    }

    @Test
    void aRowThatCannotBeReadIsReportedAndNotGuessed() {
        assertThat(files.goAppeals(file("ifrc-go.json"), DAY).rejects())
                .extracting(Reject::row)
                .containsExactly(6, 7);
        assertThat(files.goAppeals(file("ifrc-go.json"), DAY).rejects().get(0).reason())
                .isEqualTo("field 'status' is 7, which is none that is known");
        assertThat(files.reliefwebDisasters(file("reliefweb.json"), DAY).rejects())
                .extracting(Reject::row)
                .containsExactly(3);
    }

    @Test
    void disastersKeepTheirGlideNumber() {
        List<Disaster> disasters =
                files.reliefwebDisasters(file("reliefweb.json"), DAY).rows();
        assertThat(disasters).extracting(Disaster::id).containsExactly("SS-2026-000901-ZZZ", "reliefweb-90002");
        assertThat(disasters)
                .extracting(Disaster::status)
                .containsExactly(Disaster.Status.ONGOING, Disaster.Status.PAST);
        assertThat(disasters.get(0).countries()).containsExactly("Ellery Islands");
    }

    @Test
    void aBareListOfRowsWillDo() {
        assertThat(files.goAppeals(bytes("[]"), DAY).rows()).isEmpty();
    }

    @Test
    void aFileThatIsNotWholeIsRefused() throws IOException {
        String whole = new String(file("ifrc-go.json").readAllBytes(), StandardCharsets.UTF_8);
        for (int end : new int[] {0, 1, 200, whole.length() / 2, whole.length() - 3}) {
            assertThatThrownBy(() -> files.goAppeals(bytes(whole.substring(0, end)), DAY))
                    .as("cut at " + end)
                    .isInstanceOf(FileRefusedException.class);
        }
        assertThatThrownBy(() -> files.goAppeals(bytes(whole.replace("\"count\": 7", "\"count\": 700")), DAY))
                .hasMessage("the file says that there are 700 rows, and holds 7");
    }

    @Test
    void aFileOfAnotherShapeIsRefused() {
        for (String other : List.of("{}", "{\"results\": 1}", "1", "\"x\"", "null", "[{\"a\": 1}, 2]", "a,b\n1,2")) {
            assertThatThrownBy(() -> files.goAppeals(bytes(other), DAY))
                    .as(other)
                    .isInstanceOf(FileRefusedException.class);
        }
        assertThatThrownBy(() -> files.goAppeals(file("reliefweb.json"), DAY)).isInstanceOf(FileRefusedException.class);
    }

    private static InputStream file(String name) {
        return HumanitarianFilesTest.class.getResourceAsStream("/crises/" + name);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
