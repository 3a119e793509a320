package org.almoner.charity;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A charity's named, dated appeal.
 *
 * @param id slug, stable
 * @param open whether a source of {@code statusAsOf} says that it still takes donations
 * @param successor id of the campaign that took its place
 */
public record Campaign(
        String id,
        String name,
        List<String> aliases,
        CharityId charity,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        boolean open,
        @Nullable LocalDate statusAsOf,
        @Nullable String successor,
        @Nullable URI url,
        @Nullable String place,
        List<Source> sources) {
    public Campaign {
        aliases = List.copyOf(aliases);
        sources = List.copyOf(sources);
    }

    /** The campaign as it is on a day: closed once its last day is over, whatever its sources said before. */
    public Campaign on(LocalDate day) {
        boolean over = open && endedOn != null && endedOn.isBefore(day);
        return over
                ? new Campaign(
                        id, name, aliases, charity, startedOn, endedOn, false, endedOn, successor, url, place, sources)
                : this;
    }
}
