package org.almoner.article;

/**
 * A paragraph-level unit of an article's text. Offsets count UTF-16 units in {@link ArticleText#text()}, end exclusive.
 *
 * @param furniture whether the block stands in what surrounds an article (navigation, footer, related links, comments)
 *     rather than in the article; such blocks are read, ranked low, and never thrown away unread
 */
public record Block(int start, int end, Kind kind, boolean furniture) {
    /** What the block is in its source. */
    public enum Kind {
        PARAGRAPH,
        LIST_ITEM,
        HEADING,
        CAPTION
    }
}
