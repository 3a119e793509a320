package org.almoner.rest.model;

import java.util.List;
import org.almoner.rest.model.ReconcileResult.Type;

/** What the reconciliation service says of itself (Reconciliation Service API 0.2, service manifest). */
public record ReconcileManifest(
        List<String> versions,
        String name,
        String identifierSpace,
        String schemaSpace,
        List<Type> defaultTypes,
        View view,
        Preview preview,
        Suggest suggest,
        Extend extend) {
    /** Address of an entity, with <code>{{id}}</code> for its id. */
    public record View(String url) {}

    /** A small page about an entity. */
    public record Preview(String url, int width, int height) {}

    /** The service that adds facts to a list; it has no settings. */
    public record Extend(Service propose_properties, List<String> property_settings) {}

    /** Services that complete what is typed. */
    public record Suggest(Service entity, Service property, Service type) {}

    /** Where a service is. */
    public record Service(String service_url, String service_path) {}

    /** What a suggest service answers. */
    public record Suggestions(List<Suggestion> result) {}

    /** One completion. */
    public record Suggestion(String id, String name, String description) {}
}
