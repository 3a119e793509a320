package org.almoner.rest.model;

import java.util.List;
import org.almoner.charity.RegistryEdit;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail, newest first.
 *
 * @param next what to send as {@code before} for older ones; null where there are none
 */
public record EditsResponse(
        List<EditResponse> edits, @Nullable Long next) {
    public static EditsResponse from(List<RegistryEdit> edits, int limit) {
        Long next = edits.size() < limit ? null : edits.get(edits.size() - 1).id();
        return new EditsResponse(edits.stream().map(EditResponse::from).toList(), next);
    }
}
