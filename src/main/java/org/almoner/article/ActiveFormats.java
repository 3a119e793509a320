package org.almoner.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bold and the like, and links, of which no end tag has come. Where another element's end has cut them short, they are open
 * again as soon as words follow. What is in a table's cell, or an object, does not reach out of it.
 */
final class ActiveFormats {
    /** Parsers keep no more of a kind, and open no more again. */
    private static final int MOST_OF_A_KIND = 3;

    private static final int MOST = 12;

    /** One of them; a mark stands where a cell begins. */
    private static final class Format {
        final @Nullable TagKind kind;

        /** Where its tag's name is written. */
        final int name;

        /** How many elements were open with it when it was opened; 0 once it is cut short. */
        int depth;

        Format(@Nullable TagKind kind, int name, int depth) {
            this.kind = kind;
            this.name = name;
            this.depth = depth;
        }
    }

    private final List<Format> all = new ArrayList<>();
    private boolean crowded;

    void open(TagKind kind, int name, int depth) {
        int same = 0;
        for (int i = all.size() - 1; i >= 0 && all.get(i).kind != null; i--) {
            same += all.get(i).kind == kind ? 1 : 0;
        }
        crowded |= same >= MOST_OF_A_KIND;
        all.add(new Format(kind, name, depth));
    }

    void mark() {
        all.add(new Format(null, 0, 0));
    }

    /** Forgets all behind the last mark, and it. */
    void clear() {
        int last = all.size() - 1;
        while (last >= 0 && all.get(last).kind != null) {
            all.remove(last--);
        }
        if (last >= 0) {
            all.remove(last);
        }
    }

    /** Notes that the element at that depth is open no more. */
    void cut(int depth) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).depth == depth) {
                all.get(i).depth = 0;
                return;
            }
        }
    }

    /** The last of a kind, or -1. */
    int last(TagKind kind) {
        for (int i = all.size() - 1; i >= 0 && all.get(i).kind != null; i--) {
            if (all.get(i).kind == kind) {
                return i;
            }
        }
        return -1;
    }

    int depth(int place) {
        return all.get(place).depth;
    }

    int name(int place) {
        return all.get(place).name;
    }

    void reopened(int place, int depth) {
        all.get(place).depth = depth;
    }

    void remove(int place) {
        all.remove(place);
    }

    int size() {
        return all.size();
    }

    /** Whether the last was cut short, so that it is to be opened again. */
    boolean isCut() {
        return !all.isEmpty() && isCut(all.size() - 1);
    }

    private boolean isCut(int place) {
        return all.get(place).kind != null && all.get(place).depth == 0;
    }

    /** The first that is to be opened again. */
    int firstCut() {
        int first = all.size() - 1;
        while (first > 0 && isCut(first - 1)) {
            first--;
        }
        return first;
    }

    /** Whether there are, or were, so many that parsers leave some out. */
    boolean isCrowded() {
        return crowded || all.size() - firstCut() > MOST;
    }
}
