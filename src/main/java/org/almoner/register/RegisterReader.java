package org.almoner.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.almoner.charity.CharityId;
import org.almoner.charity.register.RegisterEntry;
import org.almoner.charity.register.RegisterFile;
import org.almoner.charity.register.RegisterFileException;

/** Reads a register's file row by row: what it is, whether it is the right one and whole, and what each row says. */
final class RegisterReader {
    /** No register's header is longer. */
    private static final int LOOK_AHEAD = 32 * 1024;

    private static final int SHOWN_COLUMNS = 6;

    private final Layouts layouts;
    private final long mostBytes;

    /** @param mostBytes that a zipped file may unpack to */
    RegisterReader(Layouts layouts, long mostBytes) {
        this.layouts = layouts;
        this.mostBytes = mostBytes;
    }

    /** Takes each row, in the file's order. */
    interface Taker {
        /** Called once, before the rows. */
        void begin(RegisterContent content);

        /** The date that the file gives for its facts, before its first row; not called where it gives none. */
        void asOf(LocalDate date) throws RegisterFileException;

        void kept(long line, RegisterEntry entry) throws RegisterFileException;

        /** A row that is no charity of its own. */
        void skipped() throws RegisterFileException;

        /** @param ids that the row's number may be; empty where it makes none */
        void rejected(long line, String reason, List<CharityId> ids) throws RegisterFileException;
    }

    /**
     * Reads all of a file.
     *
     * @throws RegisterFileException when it is another file, or not whole: what was taken of it is void
     */
    void read(RegisterFile file, Path path, Taker taker) throws IOException, RegisterFileException {
        try (RegisterContent content = RegisterContent.open(path, mostBytes);
                Reader text = new BufferedReader(new LenientText(content.stream()), LOOK_AHEAD)) {
            taker.begin(content);
            Body body = new Body(layouts.of(file), file, taker);
            table(file, text).read(text, body);
            body.requireHeader();
            content.requireWhole();
        } catch (ZipException e) {
            throw new RegisterFileException("the zip is cut short or damaged", e);
        }
    }

    private static Table table(RegisterFile file, Reader text) throws IOException {
        String head = lookAhead(text);
        return switch (file) {
            case CHARITY_COMMISSION ->
                head.stripLeading().startsWith("[") ? new JsonTable() : new PlainTable('\t', true, null);
            case IRS_PUB78 -> new PlainTable('|', false, Layouts.PUB78);
            case CRA ->
                head.lines().findFirst().orElse("").indexOf('\t') >= 0
                        ? new PlainTable('\t', false, null)
                        : new CsvTable();
            default -> new CsvTable();
        };
    }

    private static String lookAhead(Reader text) throws IOException {
        text.mark(LOOK_AHEAD);
        char[] head = new char[LOOK_AHEAD / 2];
        int length = Math.max(text.read(head), 0);
        text.reset();
        return new String(head, 0, length);
    }

    private static final class Body implements Table.Rows {
        private final Layout layout;
        private final RegisterFile file;
        private final Taker taker;
        private Map<String, Integer> columns = Map.of();
        private int width;
        private boolean dated;

        Body(Layout layout, RegisterFile file, Taker taker) {
            this.layout = layout;
            this.file = file;
            this.taker = taker;
        }

        @Override
        public void header(List<String> header) throws RegisterFileException {
            columns = Row.columns(header);
            width = header.size();
            List<String> missing = new ArrayList<>(layout.columns());
            missing.removeAll(columns.keySet());
            if (!missing.isEmpty()) {
                List<String> found =
                        header.stream().limit(SHOWN_COLUMNS).map(Row::excerpt).toList();
                throw new RegisterFileException("this is not the file " + file.key() + ": it has no column "
                        + String.join(", ", missing) + "; its header begins with " + String.join(", ", found));
            }
        }

        @Override
        public void row(long line, List<String> cells) throws RegisterFileException {
            Row row = new Row(columns, cells);
            if (cells.size() != width) {
                reject(line, "it has " + cells.size() + " cells instead of " + width, row);
                return;
            }
            try {
                date(row);
                Optional<RegisterEntry> entry = layout.entry(row);
                if (entry.isPresent()) {
                    taker.kept(line, entry.get());
                } else {
                    taker.skipped();
                }
            } catch (BadRowException e) {
                reject(line, e.reason(), row);
            }
        }

        private void reject(long line, String reason, Row row) throws RegisterFileException {
            taker.rejected(
                    line, reason, row.idsAround(file.list(), layout.columns().get(0), width));
        }

        private void date(Row row) throws RegisterFileException {
            if (!dated) {
                dated = true;
                LocalDate date = row.isoDate("date_of_extract");
                if (date != null) {
                    taker.asOf(date);
                }
            }
        }

        void requireHeader() throws RegisterFileException {
            if (width == 0) {
                throw new RegisterFileException("the file has no rows");
            }
        }
    }
}
