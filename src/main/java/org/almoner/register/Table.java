package org.almoner.register;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.almoner.charity.register.RegisterFileException;

/** A way to write rows of named cells into a file. Reads one row at a time, in bounded memory. */
interface Table {
    /** The longest row that is read, in characters: the longest of the registers have some hundred thousand. */
    int LONGEST_ROW = 4 * 1024 * 1024;

    /**
     * Reads all rows.
     *
     * @throws RegisterFileException where the file ends within a row, or cannot be taken apart
     */
    void read(Reader text, Rows rows) throws IOException, RegisterFileException;

    /** Takes what is read, in the file's order. */
    interface Rows {
        /** The names of the columns, once, before any row. */
        void header(List<String> columns) throws RegisterFileException;

        /** A row with text in it; it may have another number of cells than the header. */
        void row(long line, List<String> cells) throws RegisterFileException;
    }
}
