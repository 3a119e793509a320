package org.almoner.rest.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.almoner.verify.VerdictChange;

/**
 * A served link's verdict that changed.
 *
 * @param id as in the webhook's message
 */
public record VerdictChangeResponse(
        String id,
        Instant at,
        URI url,
        String charity,
        String charityName,
        String previous,
        String verdict,
        List<EvidenceResponse> evidence) {
    public static VerdictChangeResponse from(VerdictChange change) {
        return new VerdictChangeResponse(
                change.id(),
                change.at(),
                change.link(),
                change.owner().value(),
                change.ownerName(),
                change.previous(),
                change.verdict(),
                EvidenceResponse.from(change.evidence()));
    }
}
