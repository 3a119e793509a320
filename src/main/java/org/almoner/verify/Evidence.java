package org.almoner.verify;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One checkable reason.
 *
 * @param kind such as {@code official-domain}, {@code platform-page}, {@code other-charity}, {@code confusable}
 * @param detail one sentence for a person
 * @param url where it can be checked
 * @param asOf the day on which it was true, by its source
 * @param validUntil the last day on which it counts
 */
public record Evidence(
        String kind,
        String detail,
        @Nullable URI url,
        @Nullable LocalDate asOf,
        @Nullable LocalDate validUntil) {
    /** A reason that does not age. */
    public Evidence(String kind, String detail, @Nullable URI url) {
        this(kind, detail, url, null, null);
    }
}
