package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // an interrupt does not end a wait for lines
class LinesAheadTest {
    /** Longer than any machine is busy with something else. */
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void linesThatComeInSmallPiecesAreTakenTogether() throws IOException {
        try (LinesAhead lines = ahead(new InPieces("one\ntwo\nthree\nfour\n"), PATIENT)) {
            assertThat(texts(lines.take())).containsExactly("one", "two", "three", "four");
            assertThat(lines.take()).isEmpty();
        }
    }

    @Test
    void aSenderWhoWaitsForEachAnswerGetsIt() throws IOException {
        try (PipedOutputStream sender = new PipedOutputStream();
                LinesAhead lines = ahead(new PipedInputStream(sender))) {
            for (String line : List.of("one", "two")) {
                sender.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                sender.flush();
                assertThat(texts(lines.take())).containsExactly(line);
            }
        }
    }

    @Test
    void blankLinesAreCountedAndNotTaken() throws IOException {
        try (LinesAhead lines = ahead(stream("\n \r\nthree\n\n"))) {
            assertThat(lines.take()).extracting(LineReader.Line::number).containsExactly(3L);
            assertThat(lines.take()).isEmpty();
        }
    }

    @Test
    void whatCameBeforeTheConnectionBrokeIsTakenFirst() throws IOException {
        try (LinesAhead lines = ahead(new SequenceInputStream(stream("one\ntwo\nthr"), new Broken()), PATIENT)) {
            assertThat(texts(lines.take())).containsExactly("one", "two");
            assertThatThrownBy(lines::take).isInstanceOf(IOException.class).hasMessage("reset by peer");
        }
    }

    @Test
    void whoWaitsForAReaderThatHasNoMemoryLeftIsTold() throws IOException {
        try (LinesAhead lines = ahead(new SequenceInputStream(stream("one\n"), new Exhausted()))) {
            assertThat(texts(lines.take())).containsExactly("one");
            assertThatThrownBy(lines::take).isInstanceOf(IOException.class).hasRootCauseInstanceOf(Error.class);
        }
    }

    @Test
    void noMoreIsReadThanAStoreTakesAtOnce() throws Exception {
        Endless endless = new Endless();
        try (LinesAhead lines = ahead(endless)) {
            assertThat(lines.take()).hasSizeLessThanOrEqualTo(250);
            long before;
            do {
                before = endless.read;
                Thread.sleep(50);
            } while (endless.read > before);
            assertThat(endless.read).isLessThan(4 << 20);
        }
    }

    @Test
    void theReaderStopsWhenNobodyTakesMore() throws Exception {
        Endless endless = new Endless();
        ahead(endless).close();
        executor.shutdown();
        assertThat(executor.awaitTermination(PATIENT.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
    }

    private LinesAhead ahead(InputStream input) {
        return new LinesAhead(new LineReader(input, 100_000), executor);
    }

    private LinesAhead ahead(InputStream input, Duration linger) {
        return new LinesAhead(new LineReader(input, 100_000), executor, linger);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(List<LineReader.Line> lines) {
        List<String> texts = new ArrayList<>();
        lines.forEach(line -> texts.add(new String(line.bytes(), StandardCharsets.UTF_8)));
        return texts;
    }

    /** Hands over a byte at a time, and never has one at hand. */
    private static final class InPieces extends InputStream {
        private final InputStream all;

        InPieces(String text) {
            all = stream(text);
        }

        @Override
        public int read() throws IOException {
            return all.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return all.read(bytes, offset, Math.min(1, length));
        }
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("reset by peer");
        }
    }

    private static final class Exhausted extends InputStream {
        @Override
        public int read() {
            throw new OutOfMemoryError("as if");
        }
    }

    /** Lines of ten kilobytes without end. */
    private static final class Endless extends InputStream {
        volatile long read;

        @Override
        public int read() {
            read++;
            return read % 10_000 == 0 ? '\n' : 'x';
        }
    }
}
