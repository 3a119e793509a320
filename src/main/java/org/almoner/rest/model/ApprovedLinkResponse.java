package org.almoner.rest.model;

import java.time.Instant;
import org.almoner.charity.RegistryEdits.ApprovedLink;

/**
 * A link that an editor approved for a charity.
 *
 * @param address host, path and query, without what follows readers
 */
public record ApprovedLinkResponse(String address, String charity, Instant at, String who, String reason) {
    public static ApprovedLinkResponse from(ApprovedLink link) {
        return new ApprovedLinkResponse(link.address(), link.charity().value(), link.at(), link.who(), link.why());
    }
}
