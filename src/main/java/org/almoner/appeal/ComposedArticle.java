package org.almoner.appeal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with its passages as the current registry sees them.
 *
 * @param reader the country of the reader whom it was composed for, ISO 3166-1 alpha-2; null where all are shown the same
 */
public record ComposedArticle(
        StoredArticle stored,
        List<ComposedPassage> passages,
        @Nullable String reader) {
    public ComposedArticle {
        passages = List.copyOf(passages);
    }

    /** What readers may be shown, in the article's order. */
    public List<Appeal> appeals() {
        return passages.stream().flatMap(passage -> passage.appeals().stream()).toList();
    }

    /**
     * The address that leads to an appeal's link for ever, relative to this service's root: to that of the charity which a
     * reader of that country was shown.
     */
    public String permalink(AppealId appeal) {
        return permalink(appeal, reader);
    }

    static String permalink(AppealId appeal, @Nullable String reader) {
        return "go/" + appeal + (reader == null ? "" : "?country=" + reader);
    }
}
