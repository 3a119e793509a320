package org.almoner.article;

/**
 * A paragraph-level unit of an article's text. Offsets count UTF-16 units in {@link ArticleText#text()}, end exclusive.
 *
 * @param furniture whether the block stands in what surrounds an article (navigation, footer, related links, comments)
 *     rather than in the article; such blocks are read, ranked low, and never thrown away unread
 * @param wrapped whether its line breaks are those of a program that wrapped long lines, and part nothing
 */
public record Block(int start, int end, Kind kind, boolean furniture, boolean wrapped) {
    /** A block whose line breaks, if any, are its writer's. */
    public Block(int start, int end, Kind kind, boolean furniture) {
        this(start, end, kind, furniture, false);
    }

    Block unbroken() {
        return wrapped ? new Block(start, end, kind, furniture) : this;
    }

    /** What the block is in its source. */
    public enum Kind {
        PARAGRAPH,
        LIST_ITEM,
        HEADING,
        CAPTION
    }
}
