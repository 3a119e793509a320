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
}
