package org.almoner.rest.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.almoner.verify.Evidence;
import org.jspecify.annotations.Nullable;

/** One checkable reason behind a verdict. */
public record EvidenceResponse(
        String kind,
        String detail,
        @Nullable URI url,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate asOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate validUntil) {
    static List<EvidenceResponse> from(List<Evidence> evidence) {
        return evidence.stream()
                .map(one -> new EvidenceResponse(one.kind(), one.detail(), one.url(), one.asOf(), one.validUntil()))
                .toList();
    }
}
