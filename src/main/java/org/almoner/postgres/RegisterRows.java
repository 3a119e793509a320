package org.almoner.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.almoner.charity.CharityId;
import org.almoner.charity.NameFold;
import org.almoner.charity.register.RegisterEntries.Row;
import org.almoner.charity.register.RegisterEntry;
import org.almoner.charity.register.RegisterFile;
import org.jspecify.annotations.Nullable;

/** Register entries as rows of the table {@code register_entry}. */
final class RegisterRows {
    /** Columns that {@link #write} writes, in its order. */
    static final String COLUMNS =
            "id, line, name, folded, other_names, other_folded, status, status_since, registered_on,"
                    + " website, domain, detail";

    private static final int COLUMN_COUNT = COLUMNS.split(",").length;

    /** Columns that {@link #read} reads. */
    static final String SELECT = "SELECT e.file, f.as_of, e.id, e.name, e.other_names, e.status, e.status_since,"
            + " e.registered_on, e.website, e.domain, e.detail";

    private RegisterRows() {}

    /** Writes an entry, and collects its words. */
    static void write(CopyBinary copy, WordLines words, long line, RegisterEntry entry) throws SQLException {
        List<String> others = entry.otherNames();
        String folded = NameFold.fold(entry.name());
        String othersFolded = others.isEmpty() ? null : NameFold.fold(String.join(" ", others));
        copy.beginRow(COLUMN_COUNT);
        copy.add(entry.id().value());
        copy.add(line);
        copy.add(entry.name());
        copy.add(folded);
        copy.add(others.isEmpty() ? null : String.join("\n", others));
        copy.add(othersFolded);
        copy.add(status(entry.status()));
        copy.add(entry.since());
        copy.add(entry.registeredOn());
        copy.add(entry.website());
        copy.add(entry.domain());
        copy.add(entry.detail());
        copy.endRow();
        collect(words, line, folded, othersFolded);
    }

    /** Collects the words of an entry that is written already. */
    static void collect(WordLines words, long line, RegisterEntry entry) {
        List<String> others = entry.otherNames();
        collect(
                words,
                line,
                NameFold.fold(entry.name()),
                others.isEmpty() ? null : NameFold.fold(String.join(" ", others)));
    }

    private static void collect(WordLines words, long line, String folded, @Nullable String othersFolded) {
        int at = Math.toIntExact(line);
        words.add(folded, at);
        if (othersFolded != null) {
            words.add(othersFolded, at);
        }
    }

    static Row read(ResultSet row) throws SQLException {
        String others = row.getString("other_names");
        RegisterEntry entry = new RegisterEntry(
                CharityId.of(row.getString("id")),
                row.getString("name"),
                others == null ? List.of() : List.of(others.split("\n")),
                RegisterEntry.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                date(row, "status_since"),
                date(row, "registered_on"),
                row.getString("website"),
                row.getString("domain"),
                row.getString("detail"));
        return new Row(file(row.getString("file")), row.getObject("as_of", LocalDate.class), entry);
    }

    static String status(RegisterEntry.Status status) {
        return switch (status) {
            case REGISTERED -> "registered";
            case SUSPENDED -> "suspended";
            case REMOVED -> "removed";
            case ABSENT -> "absent";
        };
    }

    static RegisterFile file(String key) {
        return RegisterFile.of(key).orElseThrow(() -> new IllegalStateException("unknown register file " + key));
    }

    static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
