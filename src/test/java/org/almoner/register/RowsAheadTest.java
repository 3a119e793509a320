package org.almoner.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.almoner.charity.CharityId;
import org.almoner.charity.register.RegisterEntry;
import org.almoner.charity.register.RegisterFile;
import org.almoner.charity.register.RegisterFileException;
import org.almoner.verify.PlatformRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RowsAheadTest {
    private static final int ROWS = 20_000;
    private static final int FIRST_LINE = 2;

    @TempDir
    Path folder;

    private final RegisterReader reader = RegisterImporter.reader(PlatformRules.none(), 1L << 30);

    @Test
    void everyRowComesOnceAndInOrderOnTheCallersThread() throws Exception {
        Lines taken = new Lines(Integer.MAX_VALUE);

        RowsAhead.read(reader, RegisterFile.CCNI, file("\n"), taken);

        assertThat(taken.lines)
                .containsExactlyElementsOf(
                        LongStream.range(FIRST_LINE, FIRST_LINE + ROWS).boxed().toList());
        assertThat(taken.threads).containsOnly(Thread.currentThread());
    }

    @Test
    void aFileCutShortFailsBehindItsRows() throws Exception {
        Lines taken = new Lines(Integer.MAX_VALUE);
        Path cut = file("");

        assertThatThrownBy(() -> RowsAhead.read(reader, RegisterFile.CCNI, cut, taken))
                .isInstanceOf(RegisterFileException.class)
                .hasMessageContaining("no line end");
        assertThat(taken.lines).hasSize(ROWS);
    }

    @Test
    @SuppressWarnings("NullAway") // what cannot be is what is tried
    void aFaultOfTheReadersOwnIsToldToo() {
        assertThatThrownBy(() -> RowsAhead.read(null, RegisterFile.CCNI, folder, new Lines(1)))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void whoTakesNoMoreStopsTheReading() throws Exception {
        Lines taken = new Lines(700);
        Path whole = file("\n");

        assertThatThrownBy(() -> RowsAhead.read(reader, RegisterFile.CCNI, whole, taken))
                .isInstanceOf(RegisterFileException.class)
                .hasMessageContaining("enough");
        assertThat(taken.lines).hasSize(700);
        while (Thread.getAllStackTraces().keySet().stream()
                .anyMatch(t -> t.getName().equals("register-reader"))) {
            Thread.sleep(10); // until the test's time is over
        }
    }

    @Test
    void whoIsInterruptedIsToldSo() throws Exception {
        Path whole = file("\n");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> RowsAhead.read(reader, RegisterFile.CCNI, whole, new Lines(Integer.MAX_VALUE)))
                .hasMessageContaining("stopped");
        assertThat(Thread.interrupted()).isTrue();
    }

    private Path file(String end) throws Exception {
        StringBuilder rows = new StringBuilder(
                "Reg charity number,Sub charity number,Charity name,Date registered,Status,Website\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append(100_000 + i).append(",0,The Fund ").append(i).append(",01/02/2015,Up-to-date,");
            rows.append(i < ROWS - 1 ? "\n" : end);
        }
        return Files.writeString(folder.resolve("rows.csv"), rows);
    }

    /** Takes so many rows, and refuses the next. */
    private static final class Lines implements RegisterReader.Taker {
        private final int most;
        private final List<Long> lines = new ArrayList<>();
        private final List<Thread> threads = new ArrayList<>();

        Lines(int most) {
            this.most = most;
        }

        @Override
        public void begin(RegisterContent content) {
            threads.add(Thread.currentThread());
        }

        @Override
        public void asOf(LocalDate date) {}

        @Override
        public void kept(long line, RegisterEntry entry) throws RegisterFileException {
            if (lines.size() == most) {
                throw new RegisterFileException("enough");
            }
            lines.add(line);
            threads.add(Thread.currentThread());
        }

        @Override
        public void skipped() {}

        @Override
        public void rejected(long line, String reason, List<CharityId> ids) throws RegisterFileException {
            throw new RegisterFileException(reason);
        }
    }
}
