package org.almoner.register;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.almoner.charity.register.RegisterFileException;
import org.jspecify.annotations.Nullable;

/**
 * Cells between separators, without quoting: a quotation mark is a character like any other, and CSV readers lose rows over
 * it.
 *
 * @param header the columns, where the file has no header of its own
 * @param escapes whether a backslash takes away the meaning of what follows it, and a line that begins with the separator
 *     goes on with the row before, as in the Charity Commission's extract
 */
record PlainTable(char separator, boolean escapes, @Nullable List<String> header) implements Table {
    @Override
    public void read(Reader text, Rows rows) throws IOException, RegisterFileException {
        Lines lines = new Lines(text);
        boolean header = this.header == null;
        if (this.header != null) {
            rows.header(this.header);
        }
        Cells cells = new Cells();
        for (String row = lines.next(); row != null; row = lines.next()) {
            cells.next();
            if (escapes && row.indexOf('\\') >= 0) {
                escaped(row, cells);
            } else {
                plain(row, cells);
            }
            if (header) {
                rows.header(List.copyOf(cells));
                header = false;
            } else {
                rows.row(lines.rowLine, cells);
            }
        }
    }

    private void plain(String row, Cells cells) {
        int from = 0;
        for (int at = row.indexOf(separator); at >= 0; at = row.indexOf(separator, from)) {
            cell(row, from, at, cells);
            from = at + 1;
        }
        cell(row, from, row.length(), cells);
    }

    /** Spreadsheets put quotes around a cell with a comma in it, whatever the separator. */
    private void cell(String row, int from, int to, Cells cells) {
        if (!escapes && to - from >= 2 && row.charAt(from) == '"' && row.charAt(to - 1) == '"') {
            cells.add(row.substring(from + 1, to - 1).replace("\"\"", "\""));
        } else {
            cells.add(row, from, to);
        }
    }

    private void escaped(String row, Cells cells) {
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '\\' && i + 1 < row.length()) {
                cell.append(row.charAt(++i));
            } else if (c == separator) {
                cells.add(cell);
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell);
    }

    /** Rows of one line, or of several that belong together; blank lines are left out. */
    private final class Lines {
        private final Reader reader;
        private final char[] buffer = new char[32 * 1024];
        private int from;
        private int filled;
        private @Nullable String ahead;
        private long line;
        long rowLine;

        Lines(Reader reader) throws IOException, RegisterFileException {
            this.reader = reader;
            this.ahead = line();
        }

        @Nullable
        String next() throws IOException, RegisterFileException {
            String row = ahead;
            while (row != null && row.isBlank() && row.indexOf(separator) < 0) {
                row = line();
            }
            rowLine = line;
            ahead = line();
            while (escapes && row != null && ahead != null && continues(row, ahead)) {
                row = endsInEscape(row) ? row.substring(0, row.length() - 1) + "\n" + ahead : row + ahead;
                if (row.length() > LONGEST_ROW) {
                    throw tooLong();
                }
                ahead = line();
            }
            return row;
        }

        private boolean continues(String row, String next) {
            return endsInEscape(row) || next.indexOf(separator) == 0;
        }

        private boolean endsInEscape(String row) {
            int backslashes = 0;
            while (backslashes < row.length() && row.charAt(row.length() - 1 - backslashes) == '\\') {
                backslashes++;
            }
            return backslashes % 2 == 1;
        }

        private @Nullable String line() throws IOException, RegisterFileException {
            StringBuilder begun = null;
            while (true) {
                int end = endOfLine();
                if (end < filled) {
                    String text = text(begun, end);
                    from = end + 1;
                    line++;
                    return text;
                }
                begun = begun == null ? new StringBuilder() : begun;
                begun.append(buffer, from, filled - from);
                if (begun.length() > LONGEST_ROW) {
                    throw tooLong();
                }
                from = 0;
                filled = Math.max(reader.read(buffer, 0, buffer.length), 0);
                if (filled == 0) {
                    return lastLine(begun);
                }
            }
        }

        private @Nullable String lastLine(StringBuilder begun) {
            if (begun.isEmpty()) {
                return null;
            }
            line++;
            return text(begun, from);
        }

        private int endOfLine() {
            int at = from;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            return at;
        }

        private String text(@Nullable StringBuilder begun, int end) {
            if (begun != null) {
                begun.append(buffer, from, end - from);
                int length = begun.length();
                return begun.substring(0, length > 0 && begun.charAt(length - 1) == '\r' ? length - 1 : length);
            }
            int length = end > from && buffer[end - 1] == '\r' ? end - 1 - from : end - from;
            return new String(buffer, from, length);
        }

        private RegisterFileException tooLong() {
            return new RegisterFileException("line " + line + " is longer than " + LONGEST_ROW + " characters");
        }
    }
}
