package org.almoner.detect;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almoner.article.Block.Kind;

/**
 * Lists of things that are sought, a line each, below one that says so: "Wish list", "We also take:". Of such a list not
 * every line need be known for a thing; where no words ask for them with a colon, most of a few must be.
 */
final class ThingLists {
    /** The longest item, and the longest line of a list that has no marks, in characters. */
    private static final int LONGEST_ITEM = 120;

    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_LEAD = 140;
    private static final int LEAST = 3;
    private static final int MOST = 40;

    /** What items begin with, be they written as paragraphs. */
    private static final String MARKS = "-\u2013\u2014\u2022*\u00B7";

    /** What ends a sentence, or leads to something else. */
    private static final String NO_THING = ".!?:";

    /** What tells that things are asked for. */
    private static final Set<CueClass> THINGS =
            EnumSet.of(CueClass.GOODS, CueClass.WANTED, CueClass.DROPOFF, CueClass.HAND);

    /** What tells that something is sought or given. */
    private static final Set<CueClass> SOUGHT =
            EnumSet.of(CueClass.WANTED, CueClass.GIVE, CueClass.ASK, CueClass.INVITE, CueClass.DROPOFF);

    private final String text;
    private final List<Evidence> units;

    /** @param units in the order of the text */
    ThingLists(String text, List<Evidence> units) {
        this.text = text;
        this.units = units;
    }

    /** Notes what introduces such a list, and what stands in one. */
    void note() {
        for (int i = 0; i + 1 < units.size(); i++) {
            Evidence lead = units.get(i);
            boolean asked = lead.has(Feature.COLON) && (lead.asks() || lead.has(CueClass.GIVE)) && lead.hasAny(THINGS);
            boolean leads = mayIntroduce(lead);
            if (asked || leads) {
                note(i, asked, leads);
            }
        }
    }

    private void note(int lead, boolean asked, boolean leads) {
        int end = lead + 1;
        int goods = 0;
        while (end < units.size() && end - lead <= MOST && isThing(end) && follows(end)) {
            goods += units.get(end++).has(CueClass.GOODS) ? 1 : 0;
        }
        int things = end - lead - 1;
        boolean told = things >= LEAST && goods * 2 >= things && leads;
        units.get(lead).note(Feature.THINGS_BELOW, told);
        for (int i = lead + 1; i < end && (asked || told); i++) {
            units.get(i).note(Feature.LISTED_THING, true);
        }
    }

    private static boolean mayIntroduce(Evidence seen) {
        boolean item = seen.unit().kind() == Kind.LIST_ITEM && !seen.has(Feature.COLON);
        return !item && seen.unit().length() <= LONGEST_LEAD && seen.hasAny(SOUGHT);
    }

    private boolean isThing(int index) {
        Unit unit = units.get(index).unit();
        if (unit.kind() == Kind.LIST_ITEM || MARKS.indexOf(text.charAt(unit.start())) >= 0) {
            return unit.length() <= LONGEST_ITEM;
        }
        return unit.kind() != Kind.HEADING
                && isAlone(index)
                && unit.length() <= LONGEST_LINE
                && NO_THING.indexOf(text.charAt(unit.end() - 1)) < 0;
    }

    /** Whether its block holds no other unit. */
    private boolean isAlone(int index) {
        int block = units.get(index).unit().block();
        return (index == 0 || units.get(index - 1).unit().block() != block)
                && (index + 1 == units.size() || units.get(index + 1).unit().block() != block);
    }

    private boolean follows(int index) {
        Unit one = units.get(index - 1).unit();
        Unit other = units.get(index).unit();
        return other.block() - one.block() <= 1 && one.furniture() == other.furniture();
    }
}
