package org.almoner.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.almoner.charity.register.RegisterFileException;

/** Cells between commas, in quotes where they need them (RFC 4180), with a header. */
final class CsvTable implements Table {
    @Override
    public void read(Reader text, Rows rows) throws IOException, RegisterFileException {
        CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(text);
        boolean header = true;
        String last = "";
        try {
            for (CsvRecord record : csv) {
                List<String> cells = record.getFields();
                last = cells.get(cells.size() - 1);
                if (header) {
                    rows.header(cells);
                    header = false;
                } else {
                    rows.row(record.getStartingLineNumber(), cells);
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
}
