package org.almoner.article;

/** A start tag of a page, as the tree has it or as it is read without one. */
interface PageTag {
    TagKind kind();

    /** Whether it has no attributes that say anything. */
    boolean isPlain();

    boolean has(PageAttribute attribute);

    /** The attribute's value, or nothing. */
    String attribute(PageAttribute attribute);
}
