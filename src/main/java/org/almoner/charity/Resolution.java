package org.almoner.charity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by a recipient.
 *
 * @param name the words that decided, as written
 * @param charity the charity meant, or null where that is not certain enough to serve
 * @param candidates others it could be, best first, without {@code charity}
 * @param family the family, where the words name a family rather than one member
 * @param campaign the campaign, where the words name one
 * @param told whether words beside the family's name tell which member is meant, so that no other is
 */
public record Resolution(
        String name,
        @Nullable Charity charity,
        List<Charity> candidates,
        @Nullable Family family,
        @Nullable Campaign campaign,
        boolean told) {
    public Resolution {
        candidates = List.copyOf(candidates);
    }

    /** Of a name with nothing beside it that tells. */
    public Resolution(
            String name,
            @Nullable Charity charity,
            List<Charity> candidates,
            @Nullable Family family,
            @Nullable Campaign campaign) {
        this(name, charity, candidates, family, campaign, false);
    }

    /** The family, where any of its members may be meant as well. */
    public @Nullable Family anyOf() {
        return told ? null : family;
    }

    /** Nobody the registry knows. */
    public static Resolution unknown(String name) {
        return new Resolution(name, null, List.of(), null, null);
    }
}
