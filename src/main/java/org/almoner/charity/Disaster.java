package org.almoner.charity;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A crisis as ReliefWeb lists it: what campaigns are for, and whether it goes on.
 *
 * @param id its GLIDE number, or {@code reliefweb-} and the list's own number
 * @param kind such as {@code Earthquake}
 * @param startedOn the day of the event
 * @param countries their names
 * @param asOf the day of the file
 */
public record Disaster(
        String id,
        String name,
        @Nullable String kind,
        Status status,
        @Nullable LocalDate startedOn,
        List<String> countries,
        @Nullable URI url,
        LocalDate asOf,
        String source) {
    public Disaster {
        countries = List.copyOf(countries);
    }

    /** Whether it goes on. */
    public enum Status {
        ALERT,
        ONGOING,
        PAST
    }
}
