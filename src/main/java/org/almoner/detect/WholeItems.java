package org.almoner.detect;

import java.util.ArrayList;
import java.util.List;
import org.almoner.article.Block.Kind;

/**
 * Takes items of lists as a whole: what stands behind a link in one says whom it is for, and half an item left on the page
 * beside a card is no sentence. Runs that then touch within one list are one.
 */
final class WholeItems {
    /** In characters. A longer item is an article's part that is only marked up as a list. */
    private static final int LONGEST = 500;

    private final List<Evidence> units;

    WholeItems(List<Evidence> units) {
        this.units = units;
    }

    /** The runs, in their order, with the rest of the items that they begin and end in. */
    List<Grouping.Run> widened(List<Grouping.Run> runs) {
        List<Grouping.Run> widened = new ArrayList<>();
        for (Grouping.Run run : runs) {
            int latest = widened.size() - 1;
            Grouping.Run before = latest < 0 ? null : widened.get(latest);
            // The item that one had to end in is the first one's.
            int floor = before == null ? 0 : before.last() + 1;
            Grouping.Run whole = new Grouping.Run(Math.max(floor, first(run.first())), last(run.last()), run.best());
            if (before != null && (whole.last() < floor || areOne(before, whole))) {
                widened.set(latest, before.with(whole));
            } else {
                widened.add(whole);
            }
        }
        return widened;
    }

    /** Whether two runs touch within one list, and are no longer together than a passage may be. */
    private boolean areOne(Grouping.Run before, Grouping.Run next) {
        return areOfOneList(before.last(), next.first()) && length(before.first(), next.last()) < Grouping.LONGEST;
    }

    private int first(int index) {
        int first = index;
        while (first > 0 && areOfOneItem(first - 1, index)) {
            first--;
        }
        return first;
    }

    private int last(int index) {
        int last = index;
        while (last + 1 < units.size() && areOfOneItem(index, last + 1)) {
            last++;
        }
        return last;
    }

    private int length(int first, int last) {
        return units.get(last).unit().end() - units.get(first).unit().start();
    }

    private boolean areOfOneItem(int above, int below) {
        Unit one = units.get(above).unit();
        Unit other = units.get(below).unit();
        return one.kind() == Kind.LIST_ITEM && one.block() == other.block() && length(above, below) <= LONGEST;
    }

    private boolean areOfOneList(int above, int below) {
        Unit one = units.get(above).unit();
        Unit other = units.get(below).unit();
        return one.kind() == Kind.LIST_ITEM
                && other.kind() == Kind.LIST_ITEM
                && one.furniture() == other.furniture()
                && other.block() - one.block() <= 1
                && below - above == 1;
    }
}
