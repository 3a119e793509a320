package org.almoner.verify;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.almoner.charity.CharityId;

/** Port: links that an editor has approved for a charity. Asks no network and no database. Thread-safe. */
public interface Approvals {
    /** No link was approved. */
    Approvals NONE = address -> Optional.empty();

    /**
     * A person's word that a link is a charity's. Whose word it is stands in the audit trail, and is nobody else's business.
     *
     * @param address as {@link #address} writes it
     */
    record Approval(String address, CharityId charity, Instant at) {}

    /** The approval of this address. */
    Optional<Approval> find(String address);

    /**
     * A link as approvals are kept: host, path and query, without what follows readers and without a fragment. Another
     * query is another link: on some platforms it alone tells whose a page is.
     *
     * @return empty for what is no ordinary web link
     */
    static Optional<String> address(String link) {
        return ApprovedAddress.of(WebLink.parse(link));
    }

    /** {@link #address} of a link that is taken apart already. */
    final class ApprovedAddress {
        private ApprovedAddress() {}

        static Optional<String> of(WebLink link) {
            URI uri = link.uri();
            if (uri == null || !link.problems().isEmpty()) {
                return Optional.empty();
            }
            String query = TrackingParameters.without(uri).getRawQuery();
            String path = link.path().replaceFirst("/+$", "");
            return Optional.of(link.host() + path + (query == null || query.isEmpty() ? "" : "?" + query));
        }
    }
}
