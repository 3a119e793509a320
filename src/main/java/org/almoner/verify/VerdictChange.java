package org.almoner.verify;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.almoner.charity.CharityId;

/**
 * A served link's verdict that is another than before.
 *
 * @param id the event's own, {@code vc_…}
 * @param ownerName as the registry had it then
 * @param previous the verdict's name before
 * @param verdict its name now
 * @param evidence for it, the deciding reason first
 */
public record VerdictChange(
        String id,
        Instant at,
        URI link,
        CharityId owner,
        String ownerName,
        String previous,
        String verdict,
        List<Evidence> evidence) {
    public VerdictChange {
        evidence = List.copyOf(evidence);
    }
}
