package org.almoner.charity.register;

import java.net.URI;
import org.almoner.charity.CharityId;
import org.almoner.charity.Registration;
import org.jspecify.annotations.Nullable;

/**
 * A list of org-id.guide.
 *
 * @param list its code, such as {@code GB-CHC}
 * @param name the register's name
 * @param country ISO 3166-1 alpha-2
 * @param entryUrl an entry's public page, with <code>{number}</code> for its number, where there is one address per entry
 */
public record RegisterList(
        String list, String name, String country, @Nullable String entryUrl) {
    /** The entry with this id, which must be of this list. */
    public Registration registration(CharityId id) {
        if (!id.list().equals(list)) {
            throw new IllegalArgumentException(id + " is not of the list " + list);
        }
        return new Registration(
                id, name, id.number(), entryUrl == null ? null : URI.create(entryUrl.replace("{number}", id.number())));
    }
}
