package org.almoner.access;

import java.util.Locale;

/** What a key allows. {@link #ADMIN} allows everything; the others allow one thing each. */
public enum Role {
    /** Store and delete articles. */
    WRITE,
    /** Read what is held back, and decide on it. */
    REVIEW,
    /** Make and revoke keys, change the registry, and all of the above. */
    ADMIN;

    /** The role's name in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
