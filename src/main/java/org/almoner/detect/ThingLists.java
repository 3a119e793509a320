package org.almoner.detect;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.almoner.article.Block.Kind;
import org.almoner.detect.lexicon.CueClass;

/**
 * Lists of things that are sought, a line each, below one that says so: "Wish list", "We also take:". Of such a list not
 * every line need be known for a thing; where no words ask for them with a colon, most of a few must be. Below a line that
 * asks the list may also be of places, hours and accounts.
 */
final class ThingLists {
    /** The longest item, and the longest line of a list that has no marks, in characters. */
    private static final int LONGEST_ITEM = 120;

    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_KIND = 200;
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

    /** What lists below a request are about. */
    private static final Set<CueClass> MATTER =
            EnumSet.of(CueClass.GIVE, CueClass.GOODS, CueClass.DROPOFF, CueClass.ACCOUNT, CueClass.HAND);

    private static final Set<CueClass> ITEMS = EnumSet.of(CueClass.GOODS, CueClass.PLACE, CueClass.DROPOFF);

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
            if (units.get(i).hasAny(SOUGHT)) {
                note(i);
            }
        }
    }

    private void note(int index) {
        Evidence lead = units.get(index);
        boolean asked = lead.has(Feature.COLON) && (lead.asks() || lead.has(CueClass.GIVE)) && lead.hasAny(THINGS);
        boolean asks = lead.asks() && lead.hasAny(MATTER) && !isMarked(lead.unit());
        boolean leads = mayIntroduce(lead);
        if (!asked && !asks && !leads) {
            return;
        }
        int end = end(index);
        boolean told = leads && isMostly(index + 1, end, each -> each.has(CueClass.GOODS));
        lead.note(Feature.THINGS_BELOW, told);
        boolean listed = asked || told || asks && isMostly(index + 1, end, ThingLists::isKnown);
        for (int i = index + 1; i < end && listed; i++) {
            units.get(i).note(Feature.LISTED_THING, true);
        }
    }

    /** Where the list ends that may stand below a line. */
    private int end(int lead) {
        int end = lead + 1;
        while (end < units.size() && end - lead <= MOST && isThing(end) && follows(end)) {
            end++;
        }
        return end;
    }

    private boolean isMostly(int from, int to, Predicate<Evidence> such) {
        return to - from >= LEAST
                && units.subList(from, to).stream().filter(such).count() * 2 >= to - from;
    }

    private static boolean isKnown(Evidence item) {
        return item.hasAny(ITEMS) || item.has(Feature.HOURS) || item.has(Feature.NUMBER) || item.hasAccount();
    }

    private static boolean mayIntroduce(Evidence seen) {
        boolean item = seen.unit().kind() == Kind.LIST_ITEM && !seen.has(Feature.COLON);
        return !item && seen.unit().length() <= LONGEST_LEAD;
    }

    private boolean isThing(int index) {
        Unit unit = units.get(index).unit();
        if (isMarked(unit)) {
            return unit.length() <= LONGEST_ITEM;
        }
        if (unit.kind() == Kind.HEADING || !isAlone(index)) {
            return false;
        }
        return isOfKinds(units.get(index))
                || unit.length() <= LONGEST_LINE && NO_THING.indexOf(text.charAt(unit.end() - 1)) < 0;
    }

    /** Whether a line names things of one kind: "Hygiene – soap, razors, nappies." */
    private static boolean isOfKinds(Evidence line) {
        return line.unit().length() <= LONGEST_KIND && (line.isLabelled() || line.has(Feature.GOODS_SEVERAL));
    }

    private boolean isMarked(Unit unit) {
        return unit.kind() == Kind.LIST_ITEM || MARKS.indexOf(text.charAt(unit.start())) >= 0;
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
