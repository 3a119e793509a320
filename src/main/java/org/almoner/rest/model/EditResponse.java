package org.almoner.rest.model;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.almoner.charity.RegistryEdit;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One entry of the audit trail. */
public record EditResponse(
        long id,
        Instant at,
        String who,
        String action,
        String kind,
        String subject,
        String reason,

        @JsonRawValue @Nullable @Schema(type = SchemaType.OBJECT)
        String before,

        @JsonRawValue @Nullable @Schema(type = SchemaType.OBJECT)
        String after) {
    public static EditResponse from(RegistryEdit edit) {
        return new EditResponse(
                edit.id(),
                edit.at(),
                edit.who(),
                edit.action(),
                edit.kind(),
                edit.subject(),
                edit.why(),
                edit.before(),
                edit.after());
    }
}
