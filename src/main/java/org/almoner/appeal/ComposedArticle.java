package org.almoner.appeal;

import java.util.List;

/** An article with its passages as the current registry sees them. */
public record ComposedArticle(StoredArticle stored, List<ComposedPassage> passages) {
    public ComposedArticle {
        passages = List.copyOf(passages);
    }

    /** What readers may be shown, in the article's order. */
    public List<Appeal> appeals() {
        return passages.stream().flatMap(passage -> passage.appeals().stream()).toList();
    }
}
