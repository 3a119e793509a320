package org.almoner.charity;

import java.time.LocalDate;

/**
 * Where a fact comes from.
 *
 * @param fact which fact: {@code identifiers}, {@code domains}, {@code donateUrl} …
 * @param citation the document, precise enough to be looked up
 * @param date the day the document states, or the day it was read where it states none
 */
public record Source(String fact, String citation, LocalDate date) {}
