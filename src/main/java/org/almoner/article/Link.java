package org.almoner.article;

/**
 * A link in an article's text.
 *
 * @param start where the linked words begin, in UTF-16 units of {@link ArticleText#text()}
 * @param end where they end, exclusive
 * @param href the target as the publisher wrote it, made absolute where the article's URL is known; not yet checked in
 *     any way
 */
public record Link(int start, int end, String href) {}
