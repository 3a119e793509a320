package org.almoner.register;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.charity.register.RegisterFileException;

/** One array of objects without nesting. The first object's fields are the columns; null is an empty cell. */
final class JsonTable implements Table {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(LONGEST_ROW).build())
            .build();

    @Override
    public void read(Reader text, Rows rows) throws IOException, RegisterFileException {
        try (JsonParser parser = JSON.createParser(text)) {
            expect(parser.nextToken() == JsonToken.START_ARRAY, "it does not begin with [", parser);
            List<String> columns = List.of();
            long line = 0;
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                // The Charity Commission's file is all one line: there the number of the row says more.
                line = Math.max(parser.currentTokenLocation().getLineNr(), line + 1);
                Map<String, String> cells = object(parser);
                if (columns.isEmpty()) {
                    columns = List.copyOf(cells.keySet());
                    rows.header(columns);
                }
                List<String> row = new ArrayList<>(columns.size());
                columns.forEach(column -> row.add(cells.getOrDefault(column, "")));
                rows.row(line, row);
            }
            expect(parser.currentToken() == JsonToken.END_ARRAY, "it does not end with ]", parser);
            expect(parser.nextToken() == null, "something follows the ]", parser);
        } catch (JsonProcessingException e) {
            throw new RegisterFileException(
                    "the file is not whole JSON: it was cut short or damaged at line "
                            + e.getLocation().getLineNr(),
                    e);
        }
    }

    private static Map<String, String> object(JsonParser parser) throws IOException, RegisterFileException {
        Map<String, String> cells = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            expect(value != null && value.isScalarValue(), "the field " + name + " is not a plain value", parser);
            cells.put(name, value == JsonToken.VALUE_NULL ? "" : parser.getText());
        }
        return cells;
    }

    private static void expect(boolean holds, String otherwise, JsonParser parser) throws RegisterFileException {
        if (!holds) {
            throw new RegisterFileException("the file is not a JSON array of rows: " + otherwise + " (line "
                    + parser.currentLocation().getLineNr() + ")");
        }
    }
}
