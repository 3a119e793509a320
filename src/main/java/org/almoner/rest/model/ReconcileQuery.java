package org.almoner.rest.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One query of the Reconciliation Service API 0.2.
 *
 * @param query the name
 * @param type id of a type, or several
 * @param limit most candidates to return
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReconcileQuery(
        @Nullable String query,
        @Nullable JsonNode type,
        @Nullable Integer limit,
        @Nullable List<Property> properties) {
    /** What else is known: {@code v} is a text, a number, an entity, or several of them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Property(@Nullable String pid, @Nullable JsonNode v) {}

    public String name() {
        return query == null ? "" : query.strip();
    }

    /** Whether it asks for this type, or for none. */
    public boolean wants(String id) {
        return type == null
                || type.isNull()
                || texts(type).findAny().isEmpty()
                || texts(type).anyMatch(id::equals);
    }

    /** The first value given for a property. */
    public Optional<String> property(String pid) {
        return (properties == null ? List.<Property>of() : properties)
                .stream()
                        .filter(property -> pid.equals(property.pid()) && property.v() != null)
                        .flatMap(property -> texts(property.v()))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .findFirst();
    }

    private static Stream<String> texts(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return Stream.empty();
        }
        if (value.isArray()) {
            return value.valueStream().flatMap(ReconcileQuery::texts);
        }
        return value.isObject() ? texts(value.get("id")) : Stream.of(value.asText());
    }
}
