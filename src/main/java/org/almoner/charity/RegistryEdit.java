package org.almoner.charity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change that a person or an import made to the registry, as the audit trail keeps it.
 *
 * @param id rises with time
 * @param who the key that was used
 * @param action what was done: {@code add}, {@code edit}, {@code close}, {@code redirect}, {@code confirm}, {@code
 *     approve}, {@code withdraw}
 * @param kind what it was done to: {@code charity}, {@code campaign}, {@code link}
 * @param subject the charity's or campaign's id, or the link's address
 * @param why in the person's words
 * @param before the facts as JSON; null where there were none
 * @param after the facts as JSON; null where there are none any more
 */
public record RegistryEdit(
        long id,
        Instant at,
        String who,
        String action,
        String kind,
        String subject,
        String why,
        @Nullable String before,
        @Nullable String after) {}
