package org.almoner.charity;

/** How well a charity's link is proven to be its own, weakest first: {@code compareTo} orders by strength. */
public enum Assurance {
    /** Reviewed public sources name it. */
    SOURCES,
    /** The official register's own website field names it. */
    REGISTER,
    /** An editor approved it. */
    EDITOR
}
