package org.almoner.rest.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts for a list of charities, a column a property (Reconciliation Service API 0.2, data extension). */
public record ReconcileExtension(List<Property> meta, Map<String, Map<String, List<Cell>>> rows) {
    /** What is asked for: charities by id, and properties. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Query(
            @Nullable List<@Nullable String> ids, @Nullable List<@Nullable Property> properties) {}

    /** A column. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Property(@Nullable String id, @Nullable String name) {}

    /** One value: a text. */
    public record Cell(String str) {}

    /** Columns to choose from. */
    public record Proposal(String type, List<Property> properties) {}
}
