package org.almoner.register;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.almoner.charity.register.RegisterFileException;

/** Cells between commas, in quotes where they need them (RFC 4180), with a header. */
final class CsvTable implements Table {
    @Override
    public void read(Reader text, Rows rows) throws IOException, RegisterFileException {
        Cells cells = new Cells();
        CsvReader<Long> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_ROW)
                .build(new Records(cells), text);
        boolean header = true;
        String last = "";
        try {
            for (long line : csv) {
                last = cells.get(cells.size() - 1);
                if (header) {
                    rows.header(List.copyOf(cells));
                    header = false;
                } else {
                    rows.row(line, cells);
                }
            }
        } catch (CsvParseException e) {
            throw new RegisterFileException("the file is not CSV: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (last.endsWith("\n")) {
            throw new RegisterFileException("the file ends within a cell in quotes: it was cut short");
        }
    }

    /** Collects the cells of each record; the record itself is only the line on which it begins. */
    private static final class Records extends AbstractBaseCsvCallbackHandler<Long> {
        private final Cells cells;

        Records(Cells cells) {
            this.cells = cells;
        }

        @Override
        protected void handleBegin(long line) {
            cells.next();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            cells.add(buffer, offset, length);
        }

        @Override
        protected Long buildRecord() {
            return getStartingLineNumber();
        }
    }
}
