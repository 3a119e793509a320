package org.almoner.article;

/** A start tag of a page, as the tree has it or as it is read without one. */
interface PageTag {
    TagKind kind();

    /** Whether it has no attributes at all. */
    boolean isPlain();

    boolean has(String attribute);

    /** The attribute's value, or nothing. */
    String attribute(String attribute);
}
