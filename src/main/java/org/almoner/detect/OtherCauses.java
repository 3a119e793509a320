package org.almoner.detect;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almoner.detect.lexicon.CueClass;

/** Tells pleas for a page's own sake, a program's or a party's, which name nobody else who is to receive. */
final class OtherCauses {
    /** Who or what a gift is for. */
    private static final Set<CueClass> RECEIVERS =
            EnumSet.of(CueClass.FUND, CueClass.NEED, CueClass.GOODS, CueClass.MEMORIAL);

    private static final Set<CueClass> OWN = EnumSet.of(CueClass.PUBLISHER, CueClass.SOFTWARE);

    /** Words that lead to a place or a way to give. */
    private static final Set<CueClass> LEADING = EnumSet.of(CueClass.POINT, CueClass.DROPOFF, CueClass.PLACE);

    private OtherCauses() {}

    /** Whether a passage's units speak of such a cause, and none of them of a charity or of those in need. */
    static boolean areAllThatIsNamed(List<Evidence> units) {
        return units.stream().anyMatch(OtherCauses::speaksOf) && units.stream().noneMatch(OtherCauses::namesReceiver);
    }

    private static boolean speaksOf(Evidence seen) {
        return seen.hasAny(OWN)
                || seen.has(Feature.PLEA_BESIDE)
                || seen.has(CueClass.POLITICS) && seen.has(Feature.ASK_FOR_OTHERS);
    }

    /** Whether it is asked for by word of an organisation or of those in need, or by such a word within a name. */
    static boolean namesReceiver(Evidence seen) {
        return seen.hasAny(RECEIVERS) || seen.has(Feature.NAMED);
    }

    /**
     * Whether such a cause is spoken of around a passage that has neither a name nor a way to give: nothing tells it from
     * the page's own plea.
     */
    static boolean areAllAround(List<Evidence> units, Passage passage) {
        return passage.recipients().isEmpty()
                && passage.channels().isEmpty()
                && units.stream().anyMatch(OtherCauses::standsAmong)
                && units.stream().noneMatch(each -> each.hasChannel() || each.hasAny(LEADING));
    }

    private static boolean standsAmong(Evidence seen) {
        return seen.has(Feature.ARTICLE_PUBLISHER)
                || seen.has(Feature.NEAR_PUBLISHER)
                || seen.has(Feature.NEAR_SOFTWARE);
    }
}
