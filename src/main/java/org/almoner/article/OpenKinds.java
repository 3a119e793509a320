package org.almoner.article;

import java.util.ArrayList;
import java.util.List;
import org.almoner.article.TagKind.Nesting;

/** The kinds of the elements that are open, each in the one before it. */
final class OpenKinds {
    private final List<TagKind> all = new ArrayList<>();

    /** How many nest in each way, so that what is not open is not looked for. */
    private final int[] count = new int[Nesting.values().length];

    void push(TagKind kind) {
        all.add(kind);
        count[kind.nesting().ordinal()]++;
    }

    TagKind pop() {
        TagKind last = all.remove(all.size() - 1);
        count[last.nesting().ordinal()]--;
        return last;
    }

    int size() {
        return all.size();
    }

    TagKind get(int place) {
        return all.get(place);
    }

    TagKind top() {
        return all.get(all.size() - 1);
    }

    boolean isOpen(Nesting nesting) {
        return count[nesting.ordinal()] > 0;
    }

    /** The innermost that nests so, or -1. */
    int innermost(Nesting nesting) {
        int at = isOpen(nesting) ? all.size() - 1 : -1;
        while (at >= 0 && all.get(at).nesting() != nesting) {
            at--;
        }
        return at;
    }

    /** The innermost of a kind, or -1. */
    int find(TagKind kind) {
        int at = isOpen(kind.nesting()) ? all.size() - 1 : -1;
        while (at >= 0 && !all.get(at).is(kind)) {
            at--;
        }
        return at;
    }

    /** Where such an element is open and not shut off by another, or -1. */
    int findInScope(TagKind kind) {
        for (int i = isOpen(kind.nesting()) ? all.size() - 1 : -1; i >= 0; i--) {
            TagKind each = all.get(i);
            if (each.is(kind)) {
                return i;
            }
            if (isBoundary(each)) {
                return -1;
            }
        }
        return -1;
    }

    static boolean isBoundary(TagKind kind) {
        return kind.nesting() == Nesting.CLOSED
                || kind.nesting() == Nesting.TABLE
                || kind.nesting() == Nesting.CELL
                || kind.nesting() == Nesting.ROOT;
    }
}
