package org.almoner.detect;

import org.almoner.article.Block.Kind;

/** The least stretch that is judged: a sentence, or a whole heading or list item. */
record Unit(int start, int end, int block, Kind kind, boolean furniture) {
    int length() {
        return end - start;
    }

    boolean contains(int from, int to) {
        return from >= start && to <= end;
    }
}
