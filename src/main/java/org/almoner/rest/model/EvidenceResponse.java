package org.almoner.rest.model;

import java.net.URI;
import java.util.List;
import org.almoner.verify.Evidence;
import org.jspecify.annotations.Nullable;

/** One checkable reason behind a verdict. */
public record EvidenceResponse(
        String kind, String detail, @Nullable URI url) {
    static List<EvidenceResponse> from(List<Evidence> evidence) {
        return evidence.stream()
                .map(one -> new EvidenceResponse(one.kind(), one.detail(), one.url()))
                .toList();
    }
}
