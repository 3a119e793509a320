package org.almoner.article;

/** A start tag of a page, as the tree has it or as it is read without one. */
interface PageTag {
    /** In lower case. */
    String name();

    /** Whether it stands on lines of its own. */
    boolean isBlock();

    /** Whether it has no attributes at all. */
    boolean isPlain();

    boolean has(String attribute);

    /** The attribute's value, or nothing. */
    String attribute(String attribute);
}
