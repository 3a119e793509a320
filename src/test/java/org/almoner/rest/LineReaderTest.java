package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void linesComeOneByOneWithTheirNumbers() throws IOException {
        List<LineReader.Line> lines = lines("one\n\nthree\n", 10);
        assertThat(lines).extracting(LineReaderTest::text).containsExactly("one", "", "three");
        assertThat(lines).extracting(LineReader.Line::number).containsExactly(1L, 2L, 3L);
        assertThat(lines).extracting(LineReader.Line::whole).containsOnly(true);
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertThat(lines("one\ntwo", 10)).extracting(LineReaderTest::text).containsExactly("one", "two");
    }

    @Test
    void nothingHasNoLines() throws IOException {
        assertThat(lines("", 10)).isEmpty();
    }

    @Test
    void aLineOverTheLimitIsCutAndTheNextIsWhole() throws IOException {
        List<LineReader.Line> lines = lines("12345\n123456\n1", 5);
        assertThat(lines).extracting(LineReaderTest::text).containsExactly("12345", "12345", "1");
        assertThat(lines).extracting(LineReader.Line::whole).containsExactly(true, false, true);
    }

    @Test
    void whiteSpaceIsBlank() throws IOException {
        assertThat(lines("\n \t\r\n{}\n", 10))
                .extracting(LineReader.Line::isBlank)
                .containsExactly(true, true, false);
    }

    @Test
    void bytesAreKeptAsTheyAre() throws IOException {
        byte[] odd = {(byte) 0xFF, 0, (byte) 0xC3, '\n'};
        LineReader.Line line = new LineReader(new ByteArrayInputStream(odd), 10).next();
        assertThat(line.bytes()).containsExactly(0xFF, 0, 0xC3);
    }

    @Test
    void linesLargerThanTheBufferComeWhole() throws IOException {
        String large = "x".repeat(700_000);
        List<LineReader.Line> lines = lines("a\n" + large + "\nb\n" + large, 1_000_000);
        assertThat(lines).extracting(LineReaderTest::text).containsExactly("a", large, "b", large);
    }

    private static String text(LineReader.Line line) {
        return new String(line.bytes(), StandardCharsets.UTF_8);
    }

    private static List<LineReader.Line> lines(String input, int limit) throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), limit);
        List<LineReader.Line> lines = new ArrayList<>();
        for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }
}
