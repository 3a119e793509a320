package org.almoner.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.almoner.charity.CharityId;
import org.almoner.verify.Evidence;
import org.almoner.verify.LinkChecks.Watched;
import org.almoner.verify.LinkHealth;
import org.almoner.verify.VerdictChange;
import org.jspecify.annotations.Nullable;

/** Reads and writes what rows on links hold. */
final class LinkRows {
    private static final TypeReference<List<URI>> LINKS = new TypeReference<>() {};
    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    private final ObjectMapper mapper;

    LinkRows(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Watched watched(ResultSet row) throws SQLException {
        return new Watched(URI.create(row.getString("link")), new CharityId(row.getString("charity_id")));
    }

    LinkHealth health(ResultSet row) throws SQLException {
        return new LinkHealth(
                row.getInt("failures"),
                instant(row, "failing_since"),
                instant(row, "failed_at"),
                instant(row, "confirmed_at"));
    }

    VerdictChange change(ResultSet row) throws SQLException {
        return new VerdictChange(
                row.getString("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                URI.create(row.getString("link")),
                new CharityId(row.getString("charity_id")),
                row.getString("charity_name"),
                row.getString("previous"),
                row.getString("verdict"),
                parse(row.getString("evidence"), EVIDENCE));
    }

    List<URI> links(String json) {
        return parse(json, LINKS);
    }

    String json(Object facts) {
        try {
            return mapper.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // records of strings can always be written
        }
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** As PostgreSQL keeps it, so that it is found again. */
    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private <T> T parse(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds facts on a link that cannot be read", e);
        }
    }
}
