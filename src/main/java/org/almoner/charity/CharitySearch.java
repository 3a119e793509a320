package org.almoner.charity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: look-up of charities by what a person types. Thread-safe; calls may block. */
public interface CharitySearch {
    /**
     * Charities whose names resemble the query, best first; all, by name, when it is blank.
     *
     * @param country ISO 3166-1 alpha-2 to keep to one country
     * @param limit most to return
     */
    List<Charity> search(String query, @Nullable String country, int limit);
}
