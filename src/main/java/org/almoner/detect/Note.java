package org.almoner.detect;

/**
 * Something an editor may want to know of how a detection came about.
 *
 * @param kind such as {@code turned-down}, {@code dropped}, {@code closed}
 * @param detail one sentence
 * @param start where in the article's text it belongs, -1 where nowhere in particular
 */
public record Note(String kind, String detail, int start, int end) {}
