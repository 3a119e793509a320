package org.almoner.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Writes patterns in the OpenAPI document as JSON Schema means them: Java's have to fit all of a text, JSON Schema's any part
 * of it, and classes of characters have other names there, or none.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PlainPatterns implements OASFilter {
    /** Of {@code @NotBlank}: a letter anywhere. */
    private static final String ANYWHERE = "\\S";

    @Override
    public Schema filterSchema(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^") && !pattern.equals(ANYWHERE)) {
            schema.setPattern(whole(pattern.replace("\\p{Cc}", "\\x00-\\x1f\\x7f-\\x9f")
                    // Halves of characters: in UTF-8, there are none to begin with.
                    .replace("\\p{Cs}", "")));
        }
        return schema;
    }

    private static String whole(String pattern) {
        return pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$";
    }
}
