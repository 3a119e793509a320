package org.almoner.rest;

import static io.restassured.RestAssured.given;
import static org.almoner.Patience.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Register files of made-up charities, and what is done with them. */
public final class Registers {
    private static final String CCEW = String.join(
                    "\t",
                    "date_of_extract",
                    "registered_charity_number",
                    "linked_charity_number",
                    "charity_name",
                    "charity_registration_status",
                    "date_of_registration",
                    "date_of_removal",
                    "charity_contact_web")
            + "\r\n";

    private Registers() {}

    /** A Charity Commission extract of rows: number, name, website, and the date of removal or nothing. */
    static String extract(String date, String[]... rows) {
        StringBuilder file = new StringBuilder(CCEW);
        for (String[] row : rows) {
            String removed = row.length > 3 ? row[3] : "";
            String status = removed.isEmpty() ? "Registered" : "Removed";
            file.append(String.join("\t", date, row[0], "0", row[1], status, "1999-01-02", removed, row[2]))
                    .append("\r\n");
        }
        return file.toString();
    }

    static String[] row(String... cells) {
        return cells;
    }

    static Response send(String register, String file, String query) {
        return given().contentType("application/octet-stream")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/registers/" + register + "/imports" + (query.isEmpty() ? "" : "?" + query));
    }

    /** Sends a file and waits for the import's end. */
    static JsonPath imported(String register, String file, String query) {
        Response begun = send(register, file, query);
        begun.then().statusCode(202);
        return ended(register, begun.path("id"));
    }

    static JsonPath ended(String register, String id) {
        return await().pollInterval(Duration.ofMillis(50)).until(() -> state(register, id), Registers::isEnd);
    }

    static boolean hasEnded(String register, String id) {
        return isEnd(state(register, id));
    }

    private static JsonPath state(String register, String id) {
        return given().get("/api/v1/registers/" + register + "/imports/" + id).jsonPath();
    }

    private static boolean isEnd(JsonPath state) {
        return List.of("done", "failed").contains(state.getString("state"));
    }

    /** Leaves no register in place, and none in memory by which a reviewed charity would be removed. */
    public static void forget(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> partitions = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "SELECT 'register_entry_' || import, 'register_word_' || import FROM register_file")) {
                while (rows.next()) {
                    partitions.add(rows.getString(1));
                    partitions.add(rows.getString(2));
                }
            }
            for (String partition : partitions) {
                statement.execute("DROP TABLE " + partition);
            }
            statement.execute("DELETE FROM register_file");
            statement.execute("DELETE FROM register_import");
            statement.execute("DELETE FROM register_fetch");
            statement.execute("SELECT pg_notify('almoner_changes', 'registry')");
        }
        await().untilAsserted(() ->
                given().get("/api/v1/charities/GB-CHC-220949").then().body("standing", equalTo("active")));
    }
}
