package org.almoner.detect.name;

/** What leads to a name: nothing, a word such as "for", or a word of giving with a "to" right before the name. */
enum Lead {
    NONE,
    SOME,
    GIVEN;

    /** The one that says more. */
    Lead or(Lead other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
