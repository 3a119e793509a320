package org.almoner.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.charity.CrisisFiles.Read;
import org.almoner.charity.CrisisFiles.Reject;
import org.almoner.charity.FileRefusedException;
import org.jspecify.annotations.Nullable;

/** Rows of a JSON answer that was saved as a file. */
final class CrisisRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DAY_LENGTH = 10;

    private CrisisRows() {}

    /** Makes an entry of a row; empty for one that is of no use, {@link IllegalArgumentException} for one that is broken. */
    @FunctionalInterface
    interface Maker<T> {
        Optional<T> make(JsonNode row);
    }

    /**
     * Reads a file.
     *
     * @param list the field that holds the rows, where the file is not a bare list
     * @param total the field that says how many rows there are
     */
    static <T> Read<T> read(InputStream file, String list, String total, Maker<T> maker) {
        JsonNode root = parse(file);
        JsonNode rows = root.isArray() ? root : root.path(list);
        if (!rows.isArray()) {
            throw new FileRefusedException("the file is no list, and has no list called '" + list + "'");
        }
        int expected = root.path(total).asInt(rows.size());
        if (expected != rows.size()) {
            throw new FileRefusedException(
                    "the file says that there are " + expected + " rows, and holds " + rows.size());
        }
        return rows(rows, maker);
    }

    private static <T> Read<T> rows(JsonNode rows, Maker<T> maker) {
        List<T> made = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        int number = 0;
        int skipped = 0;
        for (JsonNode row : rows) {
            number++;
            try {
                Optional<T> entry = maker.make(row);
                entry.ifPresent(made::add);
                skipped += entry.isPresent() ? 0 : 1;
            } catch (IllegalArgumentException | DateTimeException e) {
                rejects.add(new Reject(number, String.valueOf(e.getMessage())));
            }
        }
        if (number > 0 && rejects.size() == number) {
            throw new FileRefusedException(
                    "no row can be read; the first one: " + rejects.get(0).reason());
        }
        return new Read<>(made, number, skipped, rejects);
    }

    private static JsonNode parse(InputStream file) {
        try {
            JsonNode root = JSON.readTree(file);
            if (root == null || root.isMissingNode()) {
                throw new FileRefusedException("the file is empty");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new FileRefusedException(
                    "the file is not JSON, or cut short, at line "
                            + e.getLocation().getLineNr(),
                    e);
        } catch (IOException e) {
            throw new FileRefusedException("the file did not come through whole", e);
        }
    }

    static String text(JsonNode row, String field) {
        @Nullable String text = optionalText(row, field);
        if (text == null) {
            throw new IllegalArgumentException("field '" + field + "' is missing");
        }
        return text;
    }

    static @Nullable String optionalText(JsonNode row, String field) {
        JsonNode value = row.path(field);
        return value.isTextual() && !value.asText().isBlank() ? value.asText().strip() : null;
    }

    static int number(JsonNode row, String field) {
        JsonNode value = row.path(field);
        if (!value.isIntegralNumber()) {
            throw new IllegalArgumentException("field '" + field + "' is no number");
        }
        return value.asInt();
    }

    /** The day of a time as ISO 8601 writes it. */
    static @Nullable LocalDate day(JsonNode row, String field) {
        @Nullable String text = optionalText(row, field);
        return text == null ? null : LocalDate.parse(text.substring(0, Math.min(DAY_LENGTH, text.length())));
    }
}
