package org.almoner.charity;

import java.util.Optional;

/** Port: the official registers, by the code of an id's list. */
@FunctionalInterface
public interface Registers {
    /** The entry that an id stands for; empty where its list is no official register. */
    Optional<Registration> registration(CharityId id);
}
