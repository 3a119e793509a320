package org.almoner.register;

import java.util.List;
import java.util.Optional;
import org.almoner.charity.register.RegisterEntry;

/** What the columns of a register's file mean. Thread-safe. */
interface Layout {
    /**
     * Columns that the file must have, as {@link Row#key} makes them, the number's first: one that lacks any is another file.
     */
    List<String> columns();

    /**
     * The entry that a row is; empty where it is no charity of its own, such as a linked one.
     *
     * @throws BadRowException where the row cannot be read without guessing
     */
    Optional<RegisterEntry> entry(Row row) throws BadRowException;
}
